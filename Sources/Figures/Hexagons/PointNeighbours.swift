/// Who lies beside whom, where only points are known: two of which each is among the six nearest of the other.
enum PointNeighbours {
    /// Pairs of positions, the lower first, in order.
    static func pairs(of points: [Point], count: Int = 6) -> [(Int, Int)] {
        guard points.count > 1, let box = Box(around: points) else { return [] }
        // Squares of about two points each, so that the nearest lie in the squares around.
        let side = max((box.width * box.height * 2 / Double(points.count)).squareRoot(), 1e-9)
        struct Square: Hashable {
            var column: Int
            var row: Int
        }
        func square(_ point: Point) -> Square {
            Square(column: Int((point.x - box.minX) / side), row: Int((point.y - box.minY) / side))
        }
        let squares = Dictionary(grouping: points.indices) { square(points[$0]) }
        let widest = Int(max(box.width, box.height) / side) + 1
        let nearest = points.indices.map { own -> Set<Int> in
            let home = square(points[own])
            var found: [Int] = []
            var reach = 1
            // One ring more than holds enough, since a corner of a square is farther than its side.
            var isLast = false
            while true {
                found = (home.column - reach...home.column + reach).flatMap { column in
                    (home.row - reach...home.row + reach).flatMap { row in
                        squares[Square(column: column, row: row), default: []]
                    }
                }.filter { $0 != own }
                if isLast || reach > widest { break }
                isLast = found.count >= count
                reach += 1
            }
            let sorted = found.sorted {
                (points[own].distance(to: points[$0]), $0) < (points[own].distance(to: points[$1]), $1)
            }
            return Set(sorted.prefix(count))
        }
        return points.indices.flatMap { own in
            nearest[own].filter { $0 > own && nearest[$0].contains(own) }.sorted().map { (own, $0) }
        }
    }
}
