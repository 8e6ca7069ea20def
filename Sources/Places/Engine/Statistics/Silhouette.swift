/// How well each thing lies in its group, −1…1: the mean distance to its fellows against that to the nearest other group.
/// Rousseeuw (1987).
package enum Silhouette {
    /// - Parameters:
    ///   - labels: group of each thing, 0 and up.
    ///   - distance: between two things.
    /// - Returns: for each thing; 0 for one that is alone in its group, or where there is only one group.
    package static func values(labels: [Int], distance: (Int, Int) -> Double) -> [Double] {
        let groupCount = (labels.max() ?? -1) + 1
        var sizes = Array(repeating: 0, count: groupCount)
        for label in labels { sizes[label] += 1 }
        return labels.indices.map { thing in
            var sums = Array(repeating: 0.0, count: groupCount)
            for other in labels.indices where other != thing { sums[labels[other]] += distance(thing, other) }
            let own = labels[thing]
            guard sizes[own] > 1 else { return 0 }
            let within = sums[own] / Double(sizes[own] - 1)
            let nearest = (0..<groupCount).filter { $0 != own && sizes[$0] > 0 }.map { sums[$0] / Double(sizes[$0]) }
                .min()
            guard let nearest, max(within, nearest) > 0 else { return 0 }
            return (nearest - within) / max(within, nearest)
        }
    }
}
