/// Dendrogram of agglomerative clustering with average linkage: the distance of two groups is the mean over all pairs.
///
/// - SeeAlso: Sokal and Michener (1958); found by the nearest-neighbour chain (Murtagh 1983) in n² steps.
public struct MergeTree: Hashable, Sendable {
    /// A merge of two groups. Things are numbered 0..<count; the group of step s is number count + s.
    public struct Merge: Hashable, Sendable {
        public let first: Int
        public let second: Int
        /// Mean distance between the two.
        public let distance: Double
        /// Things in the new group.
        public let size: Int
    }

    /// Number of things.
    public let count: Int
    /// One fewer than things, by rising distance.
    public let merges: [Merge]

    /// - Parameter distance: between two things, symmetric, never negative.
    public init(count: Int, distance: (Int, Int) -> Double) {
        self.count = count
        var distances = (0..<count).map { first in (0..<count).map { first == $0 ? 0 : distance(first, $0) } }
        var sizes = Array(repeating: 1, count: count)
        var isActive = Array(repeating: true, count: count)
        /// Two things standing for the groups that joined.
        var joined: [(first: Int, second: Int, distance: Double)] = []
        var chain: [Int] = []
        while joined.count < count - 1 {
            if chain.isEmpty, let start = isActive.firstIndex(of: true) { chain.append(start) }
            let last = chain[chain.count - 1]
            let former = chain.count > 1 ? chain[chain.count - 2] : nil
            // The one before in the chain goes first among equals, so that the chain ends.
            var nearest = former
            for other in 0..<count where isActive[other] && other != last {
                if nearest.map({ distances[last][other] < distances[last][$0] }) ?? true { nearest = other }
            }
            guard let nearest else { break }
            guard nearest == former else {
                chain.append(nearest)
                continue
            }
            chain.removeLast(2)
            let (kept, gone) = (min(last, nearest), max(last, nearest))
            joined.append((kept, gone, distances[last][nearest]))
            for other in 0..<count where isActive[other] && other != kept && other != gone {
                let sum = Double(sizes[kept]) * distances[kept][other] + Double(sizes[gone]) * distances[gone][other]
                distances[kept][other] = sum / Double(sizes[kept] + sizes[gone])
                distances[other][kept] = distances[kept][other]
            }
            sizes[kept] += sizes[gone]
            isActive[gone] = false
        }
        merges = Self.numbered(joined, count: count)
    }

    /// Sorts joins by distance and gives each group its number.
    private static func numbered(_ joined: [(first: Int, second: Int, distance: Double)], count: Int) -> [Merge] {
        let order = joined.indices.sorted { (joined[$0].distance, $0) < (joined[$1].distance, $1) }
        var groups = Groups(count: count)
        var number = Array(0..<count)
        var sizes = Array(repeating: 1, count: count)
        return order.enumerated().map { step, index in
            let (a, b) = (groups.root(of: joined[index].first), groups.root(of: joined[index].second))
            let merge = Merge(
                first: min(number[a], number[b]), second: max(number[a], number[b]),
                distance: joined[index].distance, size: sizes[a] + sizes[b])
            let root = groups.join(a, b)
            number[root] = count + step
            sizes[root] = merge.size
            return merge
        }
    }

    /// A label for each thing: equal where they have joined at this distance or less.
    public func groups(within distance: Double) -> [Int] { groups { $0.distance <= distance + 1e-12 } }

    /// A label for each thing when this many groups are left (fewer than things, at least one).
    public func groups(leaving groupCount: Int) -> [Int] {
        var left = max(0, count - max(1, groupCount))
        return groups { _ in
            left -= 1
            return left >= 0
        }
    }

    private func groups(where joins: (Merge) -> Bool) -> [Int] {
        var groups = Groups(count: count)
        /// Any thing in each group.
        var thing = Array(0..<count)
        for merge in merges {
            thing.append(thing[merge.first])
            if joins(merge) {
                _ = groups.join(groups.root(of: thing[merge.first]), groups.root(of: thing[merge.second]))
            }
        }
        return (0..<count).map { groups.root(of: $0) }
    }

    /// Things in the order in which a drawn tree shows them, so that no lines cross.
    public var order: [Int] {
        guard let top = merges.indices.last else { return Array(0..<count) }
        var order: [Int] = []
        var waiting = [count + top]
        while let number = waiting.popLast() {
            if number < count {
                order.append(number)
            } else {
                waiting.append(merges[number - count].second)
                waiting.append(merges[number - count].first)
            }
        }
        return order
    }

    /// Disjoint sets, each represented by one of its elements.
    private struct Groups {
        private var parents: [Int]

        init(count: Int) { parents = Array(0..<count) }

        func root(of thing: Int) -> Int {
            var thing = thing
            while parents[thing] != thing { thing = parents[thing] }
            return thing
        }

        mutating func join(_ a: Int, _ b: Int) -> Int {
            let root = min(a, b)
            parents[max(a, b)] = root
            return root
        }
    }
}
