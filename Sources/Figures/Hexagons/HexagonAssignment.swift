/// Points to cells, each cell once, so that the squared ways add up to the least possible.
///
/// - SeeAlso: Kuhn (1955), *The Hungarian method for the assignment problem*; here by shortest augmenting paths after
///   Jonker and Volgenant (1987), in n² · m steps.
package enum HexagonAssignment {
    static func cells(nearest points: [Point]) -> [Hexagon] {
        guard let box = Box(around: points) else { return [] }
        guard points.count <= HexagonLayout.mostExact else { return freeCells(nearest: points, in: box) }
        let candidates = self.candidates(in: box, atLeast: points.count)
        let costs = points.map { point in
            candidates.map { cell -> Double in
                let way = point.distance(to: cell.centre)
                return way * way
            }
        }
        return assign(costs).map { candidates[$0] }
    }

    /// Of many points each gets the nearest cell that is still free, from the middle outwards, so that the rim gives way.
    private static func freeCells(nearest points: [Point], in box: Box) -> [Hexagon] {
        let middle = box.centre
        let order = points.indices.sorted {
            (points[$0].distance(to: middle), $0) < (points[$1].distance(to: middle), $1)
        }
        var taken: Set<Hexagon> = []
        var cells = [Hexagon](repeating: Hexagon(column: 0, row: 0), count: points.count)
        for area in order {
            let row = Int((-points[area].y / 1.5).rounded())
            let column = Int((points[area].x / HexagonSpread.step - (row.isMultiple(of: 2) ? 0 : 0.5)).rounded())
            let start = Hexagon(column: column, row: row)
            var reach = 0
            var free: [Hexagon] = []
            while free.isEmpty {
                free = start.ring(reach).filter { !taken.contains($0) }
                reach += 1
            }
            let cell = free.min {
                ($0.centre.distance(to: points[area]), $0.row, $0.column)
                    < ($1.centre.distance(to: points[area]), $1.row, $1.column)
            }
            guard let cell else { continue }
            taken.insert(cell)
            cells[area] = cell
        }
        return cells
    }

    /// All cells in and around a box, the box growing until there are enough.
    private static func candidates(in box: Box, atLeast count: Int) -> [Hexagon] {
        var margin = 3.0
        while true {
            // Row r lies 1.5 r below zero, column c √3 c to the east.
            let rows = Int((-(box.maxY + margin) / 1.5).rounded(.down))...Int(((margin - box.minY) / 1.5).rounded(.up))
            let columns =
                Int(
                    ((box.minX - margin) / HexagonSpread.step).rounded(.down))...Int(
                    ((box.maxX + margin) / HexagonSpread.step).rounded(.up))
            let cells = rows.flatMap { row in columns.map { Hexagon(column: $0, row: row) } }
            if cells.count >= count { return cells }
            margin *= 2
        }
    }

    /// For each row the column it gets; as many columns as rows at least.
    package static func assign(_ costs: [[Double]]) -> [Int] {
        let columns = costs.first?.count ?? 0
        var rowPrice = [Double](repeating: 0, count: costs.count)
        var columnPrice = [Double](repeating: 0, count: columns)
        var owner = [Int?](repeating: nil, count: columns)
        for start in costs.indices {
            // Dijkstra over columns from the row that has none yet.
            var distance = [Double](repeating: .infinity, count: columns)
            var before = [Int?](repeating: nil, count: columns)
            var isDone = [Bool](repeating: false, count: columns)
            var row = start
            var column: Int?
            var reached = 0.0
            repeat {
                var next: Int?
                for candidate in 0..<columns where !isDone[candidate] {
                    let way = reached + costs[row][candidate] - rowPrice[row] - columnPrice[candidate]
                    if way < distance[candidate] {
                        distance[candidate] = way
                        before[candidate] = column
                    }
                    if next.map({ distance[candidate] < distance[$0] }) ?? true { next = candidate }
                }
                guard let next else { break }
                column = next
                isDone[next] = true
                reached = distance[next]
                if let taken = owner[next] { row = taken }
            } while column.flatMap { owner[$0] } != nil
            // Prices keep what is assigned at cost zero.
            rowPrice[start] += reached
            for done in 0..<columns where isDone[done] {
                if let taken = owner[done] { rowPrice[taken] += reached - distance[done] }
                columnPrice[done] += distance[done] - reached
            }
            while let current = column {
                let previous = before[current]
                owner[current] = previous.flatMap { owner[$0] } ?? start
                column = previous
            }
        }
        var result = [Int](repeating: 0, count: costs.count)
        for (column, row) in owner.enumerated() { if let row { result[row] = column } }
        return result
    }
}
