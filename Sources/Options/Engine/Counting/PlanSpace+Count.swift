import BigInt

extension PlanSpace {
    /// Exact number of plans, in all and by number of groups.
    ///
    /// Connected components are counted one by one and multiplied, so many regions are as easy as the hardest of them.
    ///
    /// - Throws: where no method can finish within the budget.
    public func count(_ budget: ComputeBudget = .batch) throws(CountProblem) -> PlanCount {
        try count(by: nil, budget)
    }

    /// - Parameter method: one method for all components; nil: for each component the one that suits it.
    package func count(by method: CountMethod?, _ budget: ComputeBudget = .batch) throws(CountProblem) -> PlanCount {
        let parts = pieces(of: freeAreas)
        let kept = together.allSatisfy { set in (parts + fixed).contains { Set($0).isSuperset(of: set) } }
        // A component too small for one group is found before the others are counted.
        let filled = parts.allSatisfy { part in limits.allSatisfy { $0.weight(of: part) >= $0.minimum } }
        guard kept, filled, fixed.allSatisfy({ judge(group: $0).isFeasible }) else {
            return PlanCount(byGroups: [:], methods: [])
        }
        var polynomial = GroupPolynomial.one
        var methods: [CountMethod] = []
        for part in parts {
            // What the number of groups implies for their size is known for a connected map only.
            let fewest = parts.count == 1 ? fewestGroups - fixed.count : 1
            let subgraph = OrderedSubgraph(self, areas: part)
            let (plans, used) = try PartCount(subgraph, fewestGroups: fewest, budget: budget).run(method)
            polynomial = polynomial * plans
            if !methods.contains(used) { methods.append(used) }
        }
        var byGroups: [Int: BigUInt] = [:]
        for (groups, plans) in polynomial.coefficients.enumerated() where !plans.isZero {
            let groups = groups + fixed.count
            if groups >= fewestGroups, groups <= mostGroups { byGroups[groups] = plans }
        }
        return PlanCount(byGroups: byGroups, methods: methods)
    }

    /// Exact number of plans of each connected component, for example of each county when edges between counties are left
    /// out. The limits on the number of groups of the whole are ignored.
    public func countByPart(
        _ budget: ComputeBudget = .batch
    ) throws(CountProblem) -> [(areas: [Int], count: PlanCount)] {
        var counts: [(areas: [Int], count: PlanCount)] = []
        for part in pieces(of: freeAreas) {
            let (plans, method) = try PartCount(OrderedSubgraph(self, areas: part), fewestGroups: 1, budget: budget)
                .run(
                    nil)
            var byGroups: [Int: BigUInt] = [:]
            for (groups, plans) in plans.coefficients.enumerated() where !plans.isZero { byGroups[groups] = plans }
            counts.append((part, PlanCount(byGroups: byGroups, methods: [method])))
        }
        return counts
    }
}
