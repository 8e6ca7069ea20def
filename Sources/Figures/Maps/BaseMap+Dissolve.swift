extension BaseMap {
    /// The rings around a set of areas, without the borders between them, as path data for the even-odd rule.
    ///
    /// - Parameter isMember: for each area, in the order given.
    func outline(of isMember: [Bool]) -> String {
        // A line with members on one side only bounds the set; with two it lies inside, with none outside.
        var bounding: [Int] = []
        for (line, sides) in topology.sides.enumerated()
        where !sides.count(where: { isMember[$0] }).isMultiple(of: 2) && topology.lines[line].count > 1 {
            bounding.append(line)
        }
        var writer = PathWriter()
        for ring in rings(of: bounding) { writer.add(ring, isClosed: true) }
        return writer.data
    }

    /// Lines joined end to end until they close. At every point an even number of them ends, so that they always do.
    private func rings(of lines: [Int]) -> [[GridPoint]] {
        var leaving: [GridPoint: [Int]] = [:]
        for line in lines {
            guard let first = topology.lines[line].first, let last = topology.lines[line].last else { continue }
            leaving[first, default: []].append(line)
            if first != last { leaving[last, default: []].append(line) }
        }
        var isUsed: Set<Int> = []
        var rings: [[GridPoint]] = []
        for start in lines where isUsed.insert(start).inserted {
            var ring = topology.lines[start]
            while let end = ring.last, end != ring.first {
                guard let next = leaving[end]?.first(where: { !isUsed.contains($0) }) else { break }
                isUsed.insert(next)
                let points = topology.lines[next]
                let ahead = points.first == end ? points : points.reversed()
                ring.append(contentsOf: ahead.dropFirst())
            }
            if ring.count > 1, ring.first == ring.last { ring.removeLast() }
            if ring.count > 2 { rings.append(ring) }
        }
        return rings
    }
}
