/// Where the nodes of a network stand: tied ones near each other, all of them apart, the same for the same network.
///
/// Forces after Fruchterman and Reingold (1991), “Graph drawing by force-directed placement”, begun on a circle so that no
/// chance is in it.
package struct NetworkLayout {
    package let places: [Point]

    /// Length of a usual tie where there is room (units of the drawing).
    private static let longest = 150.0

    /// - Parameters:
    ///   - ties: pairs of nodes by their position.
    ///   - box: where they may stand.
    package init(count: Int, ties: [(Int, Int)], in box: Box) {
        let tied = Set(ties.flatMap { [$0.0, $0.1] }).sorted()
        let apart = (0..<count).filter { !tied.contains($0) }
        guard !tied.isEmpty, !apart.isEmpty else {
            places = Self.drawn(count: count, ties: ties, in: box)
            return
        }
        // Nodes that are tied to nobody stand in a column at the side: pushed off by all others they would leave no room.
        let side = box.width * 0.16
        let order = Dictionary(uniqueKeysWithValues: tied.enumerated().map { ($1, $0) })
        let inner = Self.drawn(
            count: tied.count, ties: ties.compactMap { a, b in order[a].flatMap { a in order[b].map { (a, $0) } } },
            in: Box(minX: box.minX, minY: box.minY, maxX: box.maxX - side, maxY: box.maxY))
        var placed = [Point](repeating: box.centre, count: count)
        for (place, node) in zip(inner, tied) { placed[node] = place }
        for (row, node) in apart.enumerated() {
            let share = apart.count == 1 ? 1 : Double(row) / Double(apart.count - 1)
            placed[node] = Point(x: box.maxX, y: box.minY + share * box.height)
        }
        places = placed
    }

    private static func drawn(count: Int, ties: [(Int, Int)], in box: Box) -> [Point] {
        guard count > 1 else { return count == 1 ? [box.centre] : [] }
        var xs = [Double](repeating: 0, count: count)
        var ys = xs
        for node in 0..<count {
            // Halfway round and on by the golden angle, so that nodes that follow each other do not begin beside each other.
            let angle = Double(node) * 2.399_963
            let radius = 0.35 + 0.15 * Double(node) / Double(count)
            xs[node] = 0.5 + radius * cosine(angle)
            ys[node] = 0.5 + radius * cosine(angle - .pi / 2)
        }
        let ideal = 0.9 / Double(count).squareRoot()
        let rounds = count > 80 ? 60 : 200
        for round in 0..<rounds {
            var (dx, dy) = ([Double](repeating: 0, count: count), [Double](repeating: 0, count: count))
            for a in 0..<count {
                for b in (a + 1)..<count {
                    let (x, y) = (xs[a] - xs[b], ys[a] - ys[b])
                    let force = ideal * ideal / max(x * x + y * y, 1e-6)
                    dx[a] += x * force
                    dy[a] += y * force
                    dx[b] -= x * force
                    dy[b] -= y * force
                }
                // A weak pull to the middle keeps what is tied to nothing in sight.
                dx[a] -= (xs[a] - 0.5) * 0.4
                dy[a] -= (ys[a] - 0.5) * 0.4
            }
            for (a, b) in ties where a != b {
                let (x, y) = (xs[a] - xs[b], ys[a] - ys[b])
                let force = (x * x + y * y).squareRoot() / ideal
                dx[a] -= x * force
                dy[a] -= y * force
                dx[b] += x * force
                dy[b] += y * force
            }
            let heat = 0.1 * (1 - Double(round) / Double(rounds)) + 0.002
            for node in 0..<count {
                let length = max((dx[node] * dx[node] + dy[node] * dy[node]).squareRoot(), 1e-9)
                xs[node] += dx[node] / length * min(length, heat)
                ys[node] += dy[node] / length * min(length, heat)
            }
        }
        let (west, east) = (xs.min() ?? 0, xs.max() ?? 1)
        let (north, south) = (ys.min() ?? 0, ys.max() ?? 1)
        let lengths = ties.map { a, b in
            ((xs[a] - xs[b]) * (xs[a] - xs[b]) + (ys[a] - ys[b]) * (ys[a] - ys[b])).squareRoot()
        }
        let usual = lengths.isEmpty ? 0 : lengths.reduce(0, +) / Double(lengths.count)
        // As large as there is room, but a few nodes are not torn apart to fill it.
        let most = usual > 0 ? longest / usual : .infinity
        let (scaleX, scaleY) = (
            min(box.width / max(east - west, 1e-9), most), min(box.height / max(south - north, 1e-9), most)
        )
        var places = (0..<count).map { node in
            Point(
                x: box.centre.x + (xs[node] - (west + east) / 2) * scaleX,
                y: box.centre.y + (ys[node] - (north + south) / 2) * scaleY)
        }
        spread(&places, in: box)
        return places
    }

    /// Moves nodes off each other, as little as lets each be seen.
    private static func spread(_ places: inout [Point], in box: Box) {
        let apart = min(30, (box.width * box.height / Double(places.count)).squareRoot() / 2)
        for _ in 0..<20 {
            var isMoved = false
            for a in places.indices {
                for b in (a + 1)..<max(a + 1, places.count) {
                    let (x, y) = (places[b].x - places[a].x, places[b].y - places[a].y)
                    let distance = (x * x + y * y).squareRoot()
                    guard distance < apart else { continue }
                    let step = (apart - distance) / 2 / max(distance, 1e-9)
                    // Two in one place part sideways.
                    let (dx, dy) = distance < 1e-6 ? (apart / 2, 0) : (x * step, y * step)
                    places[a] = box.nearest(to: Point(x: places[a].x - dx, y: places[a].y - dy))
                    places[b] = box.nearest(to: Point(x: places[b].x + dx, y: places[b].y + dy))
                    isMoved = true
                }
            }
            if !isMoved { break }
        }
    }
}
