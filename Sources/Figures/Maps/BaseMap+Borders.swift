extension BaseMap {
    /// The border of every two neighbours as path data, in the order of the areas.
    func linesBetweenNeighbours() -> [(pair: (Int, Int), lines: String)] {
        struct Pair: Hashable {
            var first: Int
            var second: Int
        }
        var writers: [Pair: PathWriter] = [:]
        for (line, sides) in zip(topology.lines, topology.sides) {
            guard let first = sides.min(), let second = sides.max(), first != second else { continue }
            writers[Pair(first: first, second: second), default: PathWriter()].add(line, isClosed: false)
        }
        return writers.sorted { ($0.key.first, $0.key.second) < ($1.key.first, $1.key.second) }
            .map { (($0.key.first, $0.key.second), $0.value.data) }
    }

    /// A point well inside an area, or `nil` where it has no shape.
    func middle(of area: Int) -> Point? {
        AreaShape(rings: topology.rings[area].map { topology.points(of: $0).map(\.point) })?.middle
    }
}
