/// The Pareto front for a few criteria by multicriteria dynamic programming, without enumeration.
///
/// For each node and number of remaining groups only the nondominated completions are kept: whatever the groups before, a
/// dominated completion cannot lead to a better plan.
///
/// - SeeAlso: Martins (1984), *On a multicriteria shortest path problem*, European Journal of Operational Research 16.
struct ParetoLabels {
    /// A component of a criterion's cost, to be minimised.
    private struct Part {
        let operation: PlanObjective.Operation
        let costs: [Double?]
    }

    private struct Label {
        let parts: [Double]
        let block: Int32
        /// The label of the remaining groups; -1 at the end.
        let next: Int32
    }

    private let graph: PlanGraph
    private let parts: [Part]
    /// Each criterion with its parts and the function from their sum to its cost.
    private let criteria: [(criterion: Criterion, parts: Range<Int>, finish: @Sendable (Double, Int) -> Double)]
    private let budget: Int
    private var labels: [Label] = []

    /// - Parameter budget: labels and comparisons that are too many, in millions.
    /// - Returns: nil where a criterion is not of a form that decomposes over the graph.
    init?(_ graph: PlanGraph, _ criteria: [Criterion], budget: Int) {
        var parts: [Part] = []
        var made: [(Criterion, Range<Int>, @Sendable (Double, Int) -> Double)] = []
        for criterion in criteria {
            guard let objective = PlanObjective(criterion, graph) else { return nil }
            let first = parts.count
            if case .range(let narrow) = objective.operation {
                // Largest less smallest is the largest plus the largest of the negatives; where wide is better, the reverse.
                let sign = narrow ? 1.0 : -1
                let operation = narrow ? PlanObjective.Operation.worst : .best
                parts.append(Part(operation: operation, costs: objective.costs.map { $0.map { sign * $0 } }))
                parts.append(Part(operation: operation, costs: objective.costs.map { $0.map { -sign * $0 } }))
            } else {
                parts.append(Part(operation: objective.operation, costs: objective.costs))
            }
            made.append((criterion, first..<parts.count, objective.finish))
        }
        self.graph = graph
        self.parts = parts
        self.criteria = made
        self.budget = budget
    }

    /// - Returns: nil where the budget is used up.
    mutating func front() -> [PlanEnsemble.ScoredPlan]? {
        let width = 1 + (graph.groupsToCome.map { 64 - $0.leadingZeroBitCount }.max() ?? 0)
        var rows = Array(repeating: 0..<0, count: (graph.end + 1) * width)
        guard let first = join(nil, graph.freeBlocks..<graph.blocks.count) else { return [] }
        labels = [Label(parts: first, block: -1, next: -1)]
        rows[graph.end * width] = 0..<1
        var comparisons = 0
        for node in (0..<graph.end).reversed() {
            for k in 1..<width where graph.groupsToCome[node] >> UInt64(k - 1) & 1 != 0 {
                var row: [Label] = []
                for edge in Int(graph.firstEdge[node])..<Int(graph.firstEdge[node + 1]) {
                    let block = Int(graph.edgeBlock[edge])
                    for index in rows[Int(graph.edgeTarget[edge]) * width + k - 1] {
                        guard let joined = join(labels[index].parts, block..<block + 1) else { continue }
                        row.append(Label(parts: joined, block: Int32(block), next: Int32(index)))
                    }
                }
                let begin = labels.count
                row.sort { $0.parts.lexicographicallyPrecedes($1.parts) }
                for label in row {
                    // Sorted, so only those kept before can be as good in everything.
                    comparisons += labels.count - begin
                    if comparisons + 50 * labels.count > budget * 1_000_000 { return nil }
                    let isDominated = labels[begin...].contains { kept in
                        zip(kept.parts, label.parts).allSatisfy { $0 <= $1 }
                    }
                    if !isDominated { labels.append(label) }
                }
                rows[node * width + k] = begin..<labels.count
            }
        }
        return finished(rows, width)
    }

    private func finished(_ rows: [Range<Int>], _ width: Int) -> [PlanEnsemble.ScoredPlan] {
        let fixed = graph.blocks.count - graph.freeBlocks
        var ends: [(costs: [Double], label: Int)] = []
        for k in 0..<width where k == 0 ? graph.hasTrivialPlan : graph.groupsAllowed >> UInt64(k - 1) & 1 != 0 {
            for index in rows[graph.start * width + k] {
                let costs = criteria.map { _, parts, finish in
                    finish(labels[index].parts[parts].reduce(0, +), k + fixed)
                }
                ends.append((costs, index))
            }
        }
        var front = ParetoFrontBuilder(most: .max)
        for end in ends {
            front.add(end.costs) {
                let plan = graph.plan(of: blocks(of: end.label))
                return PlanEnsemble.ScoredPlan(
                    plan: plan, values: graph.space.score(plan, by: criteria.map(\.criterion)))
            }
        }
        return front.plans ?? []
    }

    /// Costs of blocks joined to costs so far; nil where a block has none.
    private func join(_ before: [Double]?, _ blocks: Range<Int>) -> [Double]? {
        var joined = before ?? parts.map { PartialCost.empty($0.operation).low }
        for (index, part) in parts.enumerated() {
            for block in blocks {
                guard let cost = part.costs[block] else { return nil }
                joined[index] = PartialCost(low: joined[index], high: 0).adding(cost, part.operation).low
            }
        }
        return joined
    }

    private func blocks(of label: Int) -> [Int32] {
        var blocks: [Int32] = []
        var index = label
        while labels[index].next >= 0 {
            blocks.append(labels[index].block)
            index = Int(labels[index].next)
        }
        return blocks
    }
}

extension PlanGraph {
    /// The exact Pareto front for a few criteria, also where there are far too many plans to enumerate; the best by the first
    /// criterion first. Of plans with the same figures, not all are named.
    ///
    /// - Parameter criteria: two or three; with more, almost every plan is nondominated.
    /// - Returns: nil where a criterion does not decompose over the graph, or where the budget is exceeded; statistics over
    ///   all plans or a sample still have a front.
    public func front(_ criteria: [Criterion], budget: Int = 1_000) -> [PlanEnsemble.ScoredPlan]? {
        guard var labels = ParetoLabels(self, criteria, budget: budget) else { return nil }
        return labels.front()
    }
}
