/// An initial plan with groups of about equal size, by recursive bisection along random spanning trees.
struct SearchStart {
    private let space: PlanSpace
    /// What is balanced: the statistic of the criterion, else that of the first limit, else the number of areas.
    private let weights: [Int]
    private var place: [Int]

    init(_ space: PlanSpace, _ criterion: Criterion) {
        self.space = space
        place = Array(repeating: -1, count: space.areaCount)
        let areas = space.question.areas
        if let statistic = criterion.sizeWindow?.statistic, areas.allSatisfy({ $0.statistics[statistic] != nil }) {
            weights = ScaledLimit(.init(statistic, minimum: 0), areas: areas).weights
        } else {
            weights = space.limits.first?.weights ?? Array(repeating: 1, count: space.areaCount)
        }
    }

    /// As many groups as asked for, at least one in each connected component.
    mutating func groups(_ count: Int, using generator: inout some RandomNumberGenerator) -> [[Int]] {
        let components = space.pieces(of: space.freeAreas)
        let sizes = components.map { $0.reduce(0) { $0 + weights[$1] } }
        // One for each component, the others one by one to where groups are largest.
        var shares = components.map { _ in 1 }
        for _ in 0..<max(0, count - components.count) {
            let growing = components.indices.filter { shares[$0] < components[$0].count }
            guard let largest = growing.max(by: { sizes[$0] * shares[$1] < sizes[$1] * shares[$0] }) else { break }
            shares[largest] += 1
        }
        return zip(components, shares).flatMap { component, share in cut(component, into: share, using: &generator) }
    }

    private mutating func cut(
        _ areas: [Int], into count: Int, using generator: inout some RandomNumberGenerator
    ) -> [[Int]] {
        if count == 1 { return [areas] }
        var best: (off: Double, below: Int, tree: SpanningTree, place: Int)?
        for _ in 0..<10 {
            let tree = SpanningTree(over: areas, neighbours: space.neighbours, place: &place, using: &generator)
            let sums = tree.sums(of: weights)
            let sizes = tree.sums(of: Array(repeating: 1, count: weights.count))
            let each = Double(max(1, sums[0])) / Double(count)
            for cutPlace in tree.order.indices.dropFirst() {
                // Each side must have areas enough for its groups; there are at least as many areas as groups.
                let fewest = max(1, count - (areas.count - sizes[cutPlace]))
                let most = min(count - 1, sizes[cutPlace])
                let below = min(max(Int((Double(sums[cutPlace]) / each).rounded()), fewest), most)
                let off = abs(Double(sums[cutPlace]) / each - Double(below))
                if off < best?.off ?? .infinity { best = (off, below, tree, cutPlace) }
            }
        }
        guard let best else { return [areas] }
        let sides = best.tree.sides(below: best.place)
        return cut(sides.below, into: best.below, using: &generator)
            + cut(sides.above, into: count - best.below, using: &generator)
    }
}
