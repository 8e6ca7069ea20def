import BigInt

extension PlanSpace {
    /// Exact number of plans, in all and by number of groups.
    ///
    /// Parts of the map that no link joins are counted one by one and multiplied, so many regions are as easy as the
    /// hardest of them.
    ///
    /// - Throws: where no method can finish with this patience.
    public func count(_ patience: Patience = .minute) throws(CountProblem) -> PlanCount {
        try count(by: nil, patience)
    }

    /// - Parameter method: one method for all parts; nil: for each part the one that suits it.
    package func count(by method: CountMethod?, _ patience: Patience = .minute) throws(CountProblem) -> PlanCount {
        let parts = pieces(of: freeAreas)
        let kept = together.allSatisfy { set in (parts + fixed).contains { Set($0).isSuperset(of: set) } }
        // A part too small for one group is seen before the others are counted.
        let filled = parts.allSatisfy { part in limits.allSatisfy { $0.weight(of: part) >= $0.minimum } }
        guard kept, filled, fixed.allSatisfy({ judge(group: $0).isFeasible }) else {
            return PlanCount(byGroups: [:], methods: [])
        }
        var polynomial = GroupPolynomial.one
        var methods: [CountMethod] = []
        for part in parts {
            // What the number of groups implies for their size can be told for the whole map only.
            let fewest = parts.count == 1 ? fewestGroups - fixed.count : 1
            let territory = Territory(self, areas: part)
            let (plans, used) = try PartCount(territory, fewestGroups: fewest, patience: patience).run(method)
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

    /// Exact number of plans of each part of the map that no link joins to the others, for example of each county when
    /// links between counties are left out. How many groups the whole may have is left out of account.
    public func countByPart(
        _ patience: Patience = .minute
    ) throws(CountProblem) -> [(areas: [Int], count: PlanCount)] {
        var counts: [(areas: [Int], count: PlanCount)] = []
        for part in pieces(of: freeAreas) {
            let (plans, method) = try PartCount(Territory(self, areas: part), fewestGroups: 1, patience: patience).run(
                nil)
            var byGroups: [Int: BigUInt] = [:]
            for (groups, plans) in plans.coefficients.enumerated() where !plans.isZero { byGroups[groups] = plans }
            counts.append((part, PlanCount(byGroups: byGroups, methods: [method])))
        }
        return counts
    }
}
