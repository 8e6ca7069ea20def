/// The best plans by one criterion, and whether they are proven optimal.
public struct BestPlans: Sendable {
    public struct Entry: Hashable, Sendable {
        public let plan: Plan
        /// The plan's figure by the criterion.
        public let value: Double
    }

    public let criterion: Criterion
    /// Best first; equal ones in an order that depends on the question alone.
    public let entries: [Entry]
    /// Whether no feasible plan is better than these.
    public let isProven: Bool
}

extension PlanGraph {
    /// The best plans by one criterion, proven.
    ///
    /// Sums, worst groups and ranges are optimised over the graph without enumeration. Only a criterion of another form is
    /// evaluated plan by plan.
    ///
    /// - Parameter count: how many; fewer are returned where fewer have a figure.
    public func best(_ count: Int, by criterion: Criterion) -> BestPlans {
        guard let objective = PlanObjective(criterion, self) else {
            let ensemble = self.ensemble([criterion], extent: EnsembleExtent(keep: count, mostFront: 0))
            return BestPlans(
                criterion: criterion,
                entries: ensemble.best[0].compactMap { scored in
                    scored.values[0].map { BestPlans.Entry(plan: scored.plan, value: $0) }
                }, isProven: true)
        }
        var search = BestFirst(self, objective)
        var entries: [BestPlans.Entry] = []
        while entries.count < count, let blocks = search.next() {
            let plan = plan(of: blocks)
            guard let value = space.score(plan, by: [criterion])[0] else { continue }
            entries.append(BestPlans.Entry(plan: plan, value: value))
        }
        return BestPlans(criterion: criterion, entries: entries, isProven: true)
    }
}
