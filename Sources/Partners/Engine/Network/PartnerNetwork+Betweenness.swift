extension PartnerNetwork {
    /// Betweenness centrality: share of the shortest paths between all others that lead through each partner, 0…1.
    ///
    /// Brandes's method: one search by breadth from each partner, then dependencies from the far end back.
    ///
    /// - SeeAlso: Brandes (2001), *A faster algorithm for betweenness centrality*; normalised as by Freeman (1979).
    public var betweenness: Score<[Double]> {
        let method = Method(
            "Betweenness", formula: "Σ shortest ways through it / shortest ways, over pairs of others",
            source: "Freeman (1979); computed as by Brandes (2001)")
        return score(method) { normalisedBetweenness }
    }

    /// Betweenness centralisation: `Σ(max b − b) / (n − 1)`.
    public var betweennessCentralisation: Score<Double> {
        let method = Method(
            "Betweenness centralisation", formula: "Σ(max b − b) / (n − 1)",
            source: "Freeman (1979), Centrality in social networks")
        return score(method) {
            let shares = normalisedBetweenness
            let most = shares.max() ?? 0
            return shares.reduce(0) { $0 + most - $1 } / Double(partners.count - 1)
        }
    }

    private var normalisedBetweenness: [Double] {
        let count = partners.count
        let pairs = Double((count - 1) * (count - 2))
        // Compressed sparse rows, so that a search reads memory in order.
        let starts = neighbours.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
        let ends = Array(neighbours.joined())
        var shares = [Double](repeating: 0, count: count)
        var distance = [Int](repeating: -1, count: count)
        var ways = [Double](repeating: 0, count: count)
        var dependency = ways
        var queue: [Int] = []
        queue.reserveCapacity(count)
        for source in 0..<count {
            for partner in 0..<count {
                distance[partner] = -1
                ways[partner] = 0
                dependency[partner] = 0
            }
            distance[source] = 0
            ways[source] = 1
            queue.removeAll(keepingCapacity: true)
            queue.append(source)
            var next = 0
            while next < queue.count {
                let here = queue[next]
                next += 1
                for place in starts[here]..<starts[here + 1] {
                    let there = ends[place]
                    if distance[there] < 0 {
                        distance[there] = distance[here] + 1
                        queue.append(there)
                    }
                    if distance[there] == distance[here] + 1 { ways[there] += ways[here] }
                }
            }
            for here in queue.reversed() {
                // Partners further away have their dependency already.
                var sum = 0.0
                for place in starts[here]..<starts[here + 1] where distance[ends[place]] == distance[here] + 1 {
                    sum += ways[here] / ways[ends[place]] * (1 + dependency[ends[place]])
                }
                dependency[here] = sum
                if here != source { shares[here] += sum / pairs }
            }
        }
        return shares
    }
}
