import Options

extension Plan {
    /// The areas that change council when this plan becomes another, matching councils so that few do.
    ///
    /// Councils are matched in turn, those that share most areas first; ties go to the earlier areas.
    package func areasMoved(to second: Plan) -> [Int] {
        var shared: [[Int]: Int] = [:]
        for (one, other) in zip(groupOfArea, second.groupOfArea) { shared[[one, other], default: 0] += 1 }
        let pairs = shared.sorted { a, b in
            a.value != b.value ? a.value > b.value : a.key.lexicographicallyPrecedes(b.key)
        }
        var match: [Int: Int] = [:]
        for (pair, _) in pairs where match[pair[0]] == nil && !match.values.contains(pair[1]) {
            match[pair[0]] = pair[1]
        }
        return groupOfArea.indices.filter { match[groupOfArea[$0]] != second.groupOfArea[$0] }
    }
}
