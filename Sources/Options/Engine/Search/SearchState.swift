/// The current plan of a search: its groups, their figures, its cost, and by how much constraints are violated.
struct SearchState {
    /// A proposed move: new areas for two groups.
    struct Change {
        let first: Int
        let second: Int
        let firstAreas: [Int]
        let secondAreas: [Int]
    }

    private let space: PlanSpace
    private let criterion: Criterion
    /// Ascending areas of each group; fixed groups come last.
    private var groups: [[Int]]
    private var groupOf: [Int]
    private var figures: [Double?]
    /// What counts for a weighted mean.
    private var statisticSums: [Double]
    /// By how much each group violates its limits, in parts of the limit.
    private var violations: [Double]
    private var wishesViolated: Int
    private var cost: Double
    private var place: [Int]
    private let free: Int
    /// Edges between areas that are not in fixed groups.
    private let edges: [(Int, Int)]
    /// Weights of the statistic that the criterion wants equal, where there is one.
    private let balance: [Int]?

    init(_ space: PlanSpace, _ criterion: Criterion, _ groups: [[Int]]) {
        self.space = space
        self.criterion = criterion
        self.groups = groups
        free = groups.count - space.fixed.count
        groupOf = Array(repeating: 0, count: space.areaCount)
        for (group, areas) in groups.enumerated() { for area in areas { groupOf[area] = group } }
        place = Array(repeating: -1, count: space.areaCount)
        let fixed = Set(space.fixed.joined())
        edges = space.neighbours.indices.flatMap { a in
            space.neighbours[a].filter { $0 > a && !fixed.contains(a) && !fixed.contains($0) }.map { (a, $0) }
        }
        let statistic = criterion.sizeWindow?.statistic
        balance = statistic.map { ScaledLimit(.init($0, minimum: 0), areas: space.question.areas).weights }
        (figures, statisticSums, violations, wishesViolated, cost) = ([], [], [], 0, 0)
        figures = groups.map { figure($0) }
        statisticSums = groups.map { statisticSum($0) }
        violations = groups.map { violation($0) }
        wishesViolated = violatedWishes(groupOf)
        cost = planCost(figures, statisticSums)
    }

    var plan: Plan { Plan(labels: groupOf) }

    func isBetter(than other: SearchState) -> Bool {
        let (mine, its) = (violation, other.violation)
        return abs(mine - its) > 1e-12 ? mine < its : cost < other.cost
    }

    private var violation: Double { violations.reduce(0, +) + Double(wishesViolated) }

    /// Moves an area at a border to the other group; nil where that would disconnect its own.
    mutating func flip(using generator: inout some RandomNumberGenerator) -> Change? {
        guard let (from, to) = border(using: &generator) else { return nil }
        let (source, target) = (groupOf[from], groupOf[to])
        let rest = groups[source].filter { $0 != from }
        guard !rest.isEmpty, isConnected(rest) else { return nil }
        return Change(
            first: source, second: target, firstAreas: rest, secondAreas: (groups[target] + [from]).sorted())
    }

    /// Merges two adjacent groups and splits them along a random spanning tree: where limits are violated least, and there
    /// either anywhere or, every other time, most evenly.
    mutating func recombine(using generator: inout some RandomNumberGenerator) -> Change? {
        guard let (a, b) = border(using: &generator) else { return nil }
        let (first, second) = (groupOf[a], groupOf[b])
        let tree = SpanningTree(
            over: groups[first] + groups[second], neighbours: space.neighbours, place: &place, using: &generator)
        let sums = space.limits.map { tree.sums(of: $0.weights) }
        var best: [Int] = []
        var least = Double.infinity
        for cut in tree.order.indices.dropFirst() {
            var violation = 0.0
            for (limit, sums) in zip(space.limits, sums) {
                violation += Self.violation(limit, sums[cut]) + Self.violation(limit, sums[0] - sums[cut])
            }
            if violation < least - 1e-12 { (least, best) = (violation, []) }
            if violation <= least + 1e-12 { best.append(cut) }
        }
        if let balance, Bool.random(using: &generator) {
            let sums = tree.sums(of: balance)
            best = best.min { abs(2 * sums[$0] - sums[0]) < abs(2 * sums[$1] - sums[0]) }.map { [$0] } ?? []
        }
        guard let cut = best.randomElement(using: &generator) else { return nil }
        let sides = tree.sides(below: cut)
        return Change(first: first, second: second, firstAreas: sides.below, secondAreas: sides.above)
    }

    /// By how much a change raises the violation of constraints and the cost.
    func difference(_ change: Change) -> (violation: Double, cost: Double) {
        var (figures, sums, groupOf) = (figures, statisticSums, groupOf)
        var violation = 0.0
        for (group, areas) in [(change.first, change.firstAreas), (change.second, change.secondAreas)] {
            figures[group] = figure(areas)
            sums[group] = statisticSum(areas)
            violation += self.violation(areas) - violations[group]
            if hasWishes { for area in areas { groupOf[area] = group } }
        }
        if hasWishes { violation += Double(violatedWishes(groupOf) - wishesViolated) }
        let after = planCost(figures, sums)
        return (violation, after == cost ? 0 : after - cost)
    }

    mutating func apply(_ change: Change) {
        for (group, areas) in [(change.first, change.firstAreas), (change.second, change.secondAreas)] {
            groups[group] = areas
            figures[group] = figure(areas)
            statisticSums[group] = statisticSum(areas)
            violations[group] = violation(areas)
            for area in areas { groupOf[area] = group }
        }
        if hasWishes { wishesViolated = violatedWishes(groupOf) }
        cost = planCost(figures, statisticSums)
    }

    /// An edge between two groups, in random direction.
    private func border(using generator: inout some RandomNumberGenerator) -> (Int, Int)? {
        for _ in 0..<64 {
            guard let (a, b) = edges.randomElement(using: &generator) else { return nil }
            if groupOf[a] != groupOf[b] { return Bool.random(using: &generator) ? (a, b) : (b, a) }
        }
        let borders = edges.filter { groupOf[$0.0] != groupOf[$0.1] }
        return borders.randomElement(using: &generator)
    }

    private mutating func isConnected(_ areas: [Int]) -> Bool {
        for area in areas { place[area] = 0 }
        var reached = [areas[0]]
        place[areas[0]] = 1
        var next = 0
        while next < reached.count {
            for neighbour in space.neighbours[reached[next]] where place[neighbour] == 0 {
                place[neighbour] = 1
                reached.append(neighbour)
            }
            next += 1
        }
        for area in areas { place[area] = -1 }
        return reached.count == areas.count
    }

    private func figure(_ areas: [Int]) -> Double? {
        criterion.value(Criterion.Group(space: space, areas: areas)).flatMap { $0.isFinite ? $0 : nil }
    }

    private func statisticSum(_ areas: [Int]) -> Double {
        guard case .weightedMean(let statistic) = criterion.combination else { return 1 }
        return Criterion.Group(space: space, areas: areas).sum(statistic) ?? 0
    }

    private func planCost(_ figures: [Double?], _ sums: [Double]) -> Double {
        criterion.cost(criterion.combined(figures, weights: sums) ?? .nan)
    }

    private func violation(_ areas: [Int]) -> Double {
        space.limits.reduce(0) { $0 + Self.violation($1, $1.weight(of: areas)) }
    }

    private static func violation(_ limit: ScaledLimit, _ weight: Int) -> Double {
        if weight < limit.minimum { return Double(limit.minimum - weight) / Double(limit.minimum) }
        if weight > limit.maximum { return Double(weight - limit.maximum) / Double(max(1, limit.maximum)) }
        return 0
    }

    private var hasWishes: Bool { !space.together.isEmpty || !space.apart.isEmpty }

    private func violatedWishes(_ groupOf: [Int]) -> Int {
        space.together.count { set in set.contains { groupOf[$0] != groupOf[set[0]] } }
            + space.apart.count { groupOf[$0[0]] == groupOf[$0[1]] }
    }
}
