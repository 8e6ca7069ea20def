extension Adjacency {
    /// The neighbours of each of these areas as positions in `codes`, corners left out; those not among them are left out,
    /// and those not known here have none.
    func lists(for codes: [String]) -> [[Int]] {
        if codes == self.codes { return lists }
        let numbers = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
        var result = Array(repeating: [Int](), count: codes.count)
        for (number, code) in self.codes.enumerated() {
            guard let own = numbers[code] else { continue }
            result[own] = lists[number].compactMap { numbers[self.codes[$0]] }.sorted()
        }
        return result
    }

    /// The connected components of a set of areas, each ascending, in the order of their first areas.
    ///
    /// - Parameter zones: positions in `codes`.
    public func pieces(of zones: some Sequence<Int>) -> [[Int]] { Self.pieces(of: zones, lists: lists) }

    static func pieces(of zones: some Sequence<Int>, lists: [[Int]]) -> [[Int]] {
        let zones = zones.sorted()
        var waiting = Set(zones)
        var pieces: [[Int]] = []
        for zone in zones where waiting.remove(zone) != nil {
            var piece = [zone]
            var next = 0
            while next < piece.count {
                for neighbour in lists[piece[next]] where waiting.remove(neighbour) != nil { piece.append(neighbour) }
                next += 1
            }
            pieces.append(piece.sorted())
        }
        return pieces
    }
}
