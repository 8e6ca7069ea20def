/// A criterion decomposed into costs of blocks that add up, or of which the worst decides, so that the best completion of
/// any partial plan is known.
struct PlanObjective: Sendable {
    enum Operation: Sendable {
        case sum
        /// The highest cost of a group decides.
        case worst
        /// The lowest cost of a group decides.
        case best
        /// Largest less smallest figure; `true` where less is better.
        case range(narrow: Bool)
    }

    let operation: Operation
    /// Cost of each block (for a range: its figure); nil where the criterion has no figure.
    let costs: [Double?]
    /// From the combined cost and the number of groups to the plan's cost. Monotone: never falls when the combined cost
    /// rises.
    let finish: @Sendable (_ cost: Double, _ groups: Int) -> Double

    /// - Returns: nil where the criterion does not decompose in one of these ways.
    init?(_ criterion: Criterion, _ graph: PlanGraph) {
        let groups = graph.blocks.map { Criterion.Group(space: graph.space, areas: $0) }
        let figures = groups.map { criterion.value($0).flatMap { $0.isFinite ? $0 : nil } }
        let isLow = criterion.direction == .lowerIsBetter
        let costs = figures.map { $0.map { isLow ? $0 : -$0 } }
        switch criterion.combination {
        case .sum: self.init(.sum, costs) { cost, _ in cost }
        case .mean: self.init(.sum, costs) { $0 / Double($1) }
        case .weightedMean(let statistic):
            let weights = groups.map { $0.sum(statistic) }
            let whole = Criterion.Group(space: graph.space, areas: Array(0..<graph.space.areaCount))
            guard let total = whole.sum(statistic), total > 0 else { return nil }
            self.init(
                .sum,
                zip(costs, weights).map { cost, weight in cost.flatMap { cost in weight.map { cost * $0 / total } } }
            ) { cost, _ in cost }
        case .smallest: self.init(isLow ? .best : .worst, costs) { cost, _ in cost }
        case .largest: self.init(isLow ? .worst : .best, costs) { cost, _ in cost }
        case .range: self.init(.range(narrow: isLow), figures) { cost, _ in cost }
        case .coefficientOfVariation:
            guard isLow, let total = Self.total(of: figures, criterion, graph) else { return nil }
            let centre = total / Double(max(1, graph.blocks.first.map { graph.space.areaCount / $0.count } ?? 1))
            self.init(.sum, figures.map { $0.map { ($0 - centre) * ($0 - centre) } }) { squares, groups in
                let mean = total / Double(groups)
                let variance = max(0, squares / Double(groups) - (mean - centre) * (mean - centre))
                return mean == 0 ? .infinity : variance.squareRoot() / abs(mean)
            }
        }
    }

    private init(
        _ operation: Operation, _ costs: [Double?],
        finish: @escaping @Sendable (_ cost: Double, _ groups: Int) -> Double
    ) {
        self.operation = operation
        self.costs = costs
        self.finish = finish
    }

    /// The sum of all groups' figures where it is the same for every plan, because each group's figure is the sum of its
    /// areas' figures; else nil.
    private static func total(of figures: [Double?], _ criterion: Criterion, _ graph: PlanGraph) -> Double? {
        let single = (0..<graph.space.areaCount).map { area in
            criterion.value(Criterion.Group(space: graph.space, areas: [area]))
        }
        for (block, figure) in zip(graph.blocks, figures) {
            var sum = 0.0
            for area in block {
                guard let value = single[area] else { return nil }
                sum += value
            }
            guard let figure, abs(figure - sum) <= 1e-9 * max(abs(figure), abs(sum)) else { return nil }
        }
        return single.reduce(0) { $0 + ($1 ?? 0) }
    }
}

/// Combined cost of the groups so far. One number; a range needs both ends.
struct PartialCost: Hashable, Sendable {
    var low: Double
    var high: Double

    static func empty(_ operation: PlanObjective.Operation) -> PartialCost {
        switch operation {
        case .sum: PartialCost(low: 0, high: 0)
        case .worst: PartialCost(low: -.infinity, high: 0)
        case .best: PartialCost(low: .infinity, high: 0)
        case .range: PartialCost(low: .infinity, high: -.infinity)
        }
    }

    func adding(_ cost: Double, _ operation: PlanObjective.Operation) -> PartialCost {
        joining(PartialCost(low: cost, high: cost), operation)
    }

    func joining(_ other: PartialCost, _ operation: PlanObjective.Operation) -> PartialCost {
        switch operation {
        case .sum: PartialCost(low: low + other.low, high: 0)
        case .worst: PartialCost(low: max(low, other.low), high: 0)
        case .best: PartialCost(low: min(low, other.low), high: 0)
        case .range: PartialCost(low: min(low, other.low), high: max(high, other.high))
        }
    }

    /// As one number, less is better.
    func total(_ operation: PlanObjective.Operation) -> Double {
        switch operation {
        case .sum, .worst, .best: low
        case .range(let narrow): narrow ? high - low : low - high
        }
    }
}
