/// Maintains the Pareto front of the plans added so far: those that no other one dominates.
struct ParetoFrontBuilder {
    private let most: Int
    private var costs: [[Double]] = []
    private var kept: [PlanEnsemble.ScoredPlan] = []
    private var isTooLarge = false

    init(most: Int) { self.most = most }

    /// The nondominated plans, the best by the first criterion first; nil where there were too many.
    var plans: [PlanEnsemble.ScoredPlan]? {
        guard !isTooLarge else { return nil }
        let order = costs.indices.sorted { a, b in
            costs[a] == costs[b] ? kept[a].plan < kept[b].plan : costs[a].lexicographicallyPrecedes(costs[b])
        }
        return order.map { kept[$0] }
    }

    mutating func add(_ candidate: [Double], plan: () -> PlanEnsemble.ScoredPlan) {
        guard !isTooLarge else { return }
        for (index, other) in costs.enumerated() where Self.dominates(other, candidate) {
            // A plan that dominates this one often dominates the next ones too, so it moves forward in the list.
            if index > 0 {
                costs.swapAt(index, index / 2)
                kept.swapAt(index, index / 2)
            }
            return
        }
        var place = 0
        for index in costs.indices where !Self.dominates(candidate, costs[index]) {
            costs.swapAt(place, index)
            kept.swapAt(place, index)
            place += 1
        }
        costs.removeLast(costs.count - place)
        kept.removeLast(kept.count - place)
        guard costs.count < most else {
            isTooLarge = true
            return
        }
        costs.append(candidate)
        kept.append(plan())
    }

    /// Whether one is at least as good by every criterion and better by one (Pareto dominance).
    static func dominates(_ a: [Double], _ b: [Double]) -> Bool {
        var isBetter = false
        for index in a.indices {
            if isLess(b[index], a[index]) { return false }
            if isLess(a[index], b[index]) { isBetter = true }
        }
        return isBetter
    }
}
