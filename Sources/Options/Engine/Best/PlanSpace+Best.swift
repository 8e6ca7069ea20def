extension PlanSpace {
    /// The best plans by one criterion, proven, also where there are far too many plans to list.
    ///
    /// Where the graph of all plans is too large and the criterion bounds the size of groups, only plans with groups of nearly
    /// equal size are built, in a window that widens until enough are found. The figure of the last one then bounds how
    /// unequal the groups of a better plan can be; that window is searched in full.
    ///
    /// - Throws: where neither can finish. `LocalSearch` then finds good plans, without proof.
    public func best(_ count: Int, by criterion: Criterion) throws(ListProblem) -> BestPlans {
        if criterion.sizeWindow == nil || areaCount <= 16 { return try graph().best(count, by: criterion) }
        let small = try graphIfSmall(.probe)
        if let small { return small.best(count, by: criterion) }
        guard let window = criterion.sizeWindow, let total = sums(of: Array(0..<areaCount))[window.statistic] else {
            return try graph().best(count, by: criterion)
        }
        let plans = try? self.count(.interactive).byGroups
        var entries: [BestPlans.Entry] = []
        for groups in fewestGroups...max(fewestGroups, min(mostGroups, areaCount)) {
            let number = plans.map { Int(clamping: $0[groups] ?? 0) } ?? count
            guard number > 0 else { continue }
            // The plans found so far bound how good a plan with this number of groups must be.
            let known = entries.count == count ? entries.last?.value : nil
            let search = WindowSearch(
                space: self, criterion: criterion, window: window, total: total, groups: groups,
                count: min(count, number))
            entries += try search.plans(asGoodAs: known)
            entries.sort { criterion.cost($0.value) < criterion.cost($1.value) }
            entries = Array(entries.prefix(count))
        }
        return BestPlans(criterion: criterion, entries: entries, isProven: true)
    }
}

/// Looks for the best plans with one number of groups among those whose groups are nearly equal.
private struct WindowSearch {
    let space: PlanSpace
    let criterion: Criterion
    let window: Criterion.SizeWindow
    let total: Double
    let groups: Int
    let count: Int

    private var mean: Double { total / Double(groups) }

    /// The best plans there are, or among those that have this figure or a better one.
    func plans(asGoodAs figure: Double?) throws(ListProblem) -> [BestPlans.Entry] {
        if let figure { return try plans(within: window.sizes(figure, total, groups)) }
        var half = mean / 50
        while true {
            let sizes = mean - half...mean + half
            let found = try plans(within: sizes)
            if found.count == count, let last = found.last {
                let needed = window.sizes(last.value, total, groups)
                let isEnough = sizes.lowerBound <= needed.lowerBound && sizes.upperBound >= needed.upperBound
                return isEnough ? found : try plans(within: needed)
            }
            if sizes.lowerBound <= 0, sizes.upperBound >= total { return found }
            half *= 2
        }
    }

    private func plans(within sizes: ClosedRange<Double>) throws(ListProblem) -> [BestPlans.Entry] {
        var question = space.question
        // A little wider, so that rounding does not leave out a plan that is exactly as good.
        let slack = 1e-6 * mean
        question.limits.append(
            .init(window.statistic, minimum: max(0, sizes.lowerBound - slack), maximum: sizes.upperBound + slack))
        question.fewestGroups = groups
        question.mostGroups = groups
        guard let restricted = try? PlanSpace(question) else { return [] }
        return try restricted.graph().best(count, by: criterion).entries
    }
}
