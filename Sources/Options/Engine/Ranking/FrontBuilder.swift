/// Keeps the plans that no other one beats, as they come.
struct FrontBuilder {
    private let most: Int
    private var costs: [[Double]] = []
    private var kept: [PlanSurvey.ScoredPlan] = []
    private var isTooLarge = false

    init(most: Int) { self.most = most }

    /// Unbeaten plans, the best by the first criterion first; nil where there were too many.
    var plans: [PlanSurvey.ScoredPlan]? {
        guard !isTooLarge else { return nil }
        let order = costs.indices.sorted { a, b in
            costs[a] == costs[b] ? kept[a].plan < kept[b].plan : costs[a].lexicographicallyPrecedes(costs[b])
        }
        return order.map { kept[$0] }
    }

    mutating func add(_ candidate: [Double], plan: () -> PlanSurvey.ScoredPlan) {
        guard !isTooLarge else { return }
        for (index, other) in costs.enumerated() where Self.beats(other, candidate) {
            // Who beats one plan often beats its neighbours in the walk as well.
            if index > 0 {
                costs.swapAt(index, index / 2)
                kept.swapAt(index, index / 2)
            }
            return
        }
        var place = 0
        for index in costs.indices where !Self.beats(candidate, costs[index]) {
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

    /// As good in everything and better in something.
    static func beats(_ a: [Double], _ b: [Double]) -> Bool {
        var isBetter = false
        for index in a.indices {
            if isLess(b[index], a[index]) { return false }
            if isLess(a[index], b[index]) { isBetter = true }
        }
        return isBetter
    }
}
