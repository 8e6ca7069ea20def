/// Improves cells by moving an area to a free cell nearby or swapping two, as long as anything gets better.
struct HexagonFit {
    let spread: HexagonSpread
    /// For two neighbours that do not touch, against squared ways in sides of a hexagon.
    let fine: Double
    private(set) var cells: [Hexagon]
    private var occupant: [Hexagon: Int] = [:]

    init(spread: HexagonSpread, cells: [Hexagon], fine: Double) {
        self.spread = spread
        self.fine = fine
        self.cells = cells
        for (area, cell) in cells.enumerated() { occupant[cell] = area }
    }

    /// - Parameter rounds: over all areas, at most.
    mutating func improve(rounds: Int) {
        for _ in 0..<rounds {
            var isBetter = false
            for area in cells.indices {
                if let target = bestTarget(for: area) {
                    move(area, to: target)
                    isBetter = true
                }
            }
            if !isBetter { return }
        }
    }

    /// The cell within three steps that gains most, if any gains.
    private mutating func bestTarget(for area: Int) -> Hexagon? {
        let home = cells[area]
        var best: (cell: Hexagon, gain: Double)?
        for target in home.near {
            let other = occupant[target]
            let affected = [area] + (other.map { [$0] } ?? [])
            let before = cost(of: affected)
            move(area, to: target)
            let gain = before - cost(of: affected)
            move(area, to: home)
            if gain > max(best?.gain ?? 0, 1e-9) { best = (target, gain) }
        }
        return best?.cell
    }

    /// Into a free cell, or in exchange with who is there.
    private mutating func move(_ area: Int, to target: Hexagon) {
        let home = cells[area]
        occupant[home] = occupant[target]
        if let other = occupant[target] { cells[other] = home }
        occupant[target] = area
        cells[area] = target
    }

    /// Ways off the wished place of each neighbour, a fine for each neighbour that does not touch, and a little for the way
    /// from the area's own place.
    private func cost(of areas: [Int]) -> Double {
        areas.reduce(0) { sum, area in
            let centre = cells[area].centre
            let off = centre.distance(to: spread.points[area])
            return spread.wishes[area].reduce(sum + 0.1 * off * off) { sum, wish in
                let other = cells[wish.other].centre
                let wished = Point(x: centre.x + wish.way.x, y: centre.y + wish.way.y)
                let miss = other.distance(to: wished)
                let apart = other.distance(to: centre) > HexagonSpread.step * 1.01
                return sum + 0.25 * miss * miss + (apart ? fine : 0)
            }
        }
    }
}
