/// For each node and number of remaining groups the lowest costs of completing a plan from there.
///
/// One number is enough where costs add up or one group decides. For a range it is the Pareto front of pairs of smallest
/// and largest: which pair is best depends on the groups before.
struct CompletionBounds: Sendable {
    let objective: PlanObjective
    private let width: Int
    /// Costs of each node and number of groups are `costs[first[row]..<first[row + 1]]`; rows are filled from the end.
    private var rows: [Range<Int>]
    private var costs: [PartialCost] = []

    init(_ objective: PlanObjective, _ graph: PlanGraph) {
        self.objective = objective
        width = 1 + (graph.groupsToCome.map { 64 - $0.leadingZeroBitCount }.max() ?? 0)
        rows = Array(repeating: 0..<0, count: (graph.end + 1) * width)
        costs.append(.empty(objective.operation))
        rows[graph.end * width] = 0..<1
        var row: [PartialCost] = []
        for node in (0..<graph.end).reversed() {
            for k in 1..<width where graph.groupsToCome[node] >> UInt64(k - 1) & 1 != 0 {
                row.removeAll(keepingCapacity: true)
                for edge in Int(graph.firstEdge[node])..<Int(graph.firstEdge[node + 1]) {
                    guard let cost = objective.costs[Int(graph.edgeBlock[edge])] else { continue }
                    for index in rows[Int(graph.edgeTarget[edge]) * width + k - 1] {
                        row.append(costs[index].adding(cost, objective.operation))
                    }
                }
                let first = costs.count
                keepNondominated(&row)
                costs.append(contentsOf: row)
                rows[node * width + k] = first..<costs.count
            }
        }
    }

    private func keepNondominated(_ row: inout [PartialCost]) {
        guard case .range(let narrow) = objective.operation else {
            if let best = row.min(by: { $0.low < $1.low }) { row = [best] }
            return
        }
        // Narrow ranges: of two pairs the one with the larger low end must have the larger high end to be kept.
        row.sort { narrow ? ($0.low, $1.high) > ($1.low, $0.high) : ($0.low, $1.high) < ($1.low, $0.high) }
        var kept = 0
        for pair in row where kept == 0 || (narrow ? pair.high < row[kept - 1].high : pair.high > row[kept - 1].high) {
            row[kept] = pair
            kept += 1
        }
        row.removeLast(row.count - kept)
    }

    /// Cost of the best completion of a partial plan; nil where there is none.
    func best(_ partial: PartialCost, node: Int, groupsToCome: Int, groups: Int) -> Double? {
        guard groupsToCome >= 0, groupsToCome < width else { return nil }
        var best: Double?
        for index in rows[node * width + groupsToCome] {
            let cost = partial.joining(costs[index], objective.operation).total(objective.operation)
            best = min(best ?? .infinity, cost)
        }
        return best.map { objective.finish($0, groups) }
    }
}
