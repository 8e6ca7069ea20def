import Options
import Store

extension OptionsStudy {
    /// Good plans where there are too many to look at or to draw from: some for each criterion, from several beginnings.
    ///
    /// It is over in seconds, so that it can be done while somebody waits; a longer search is a command of its own.
    ///
    /// - Parameter guide: people that a council should have where the limits do not tell; nil makes as many councils as
    ///   each of them has areas.
    /// - Returns: without repetition, all within the limits; none where none was found.
    static func search(_ space: PlanSpace, by criteria: [Criterion], _ limits: Limits, guide: Int?) -> [Plan] {
        let steps = max(400, 40_000 / space.areaCount)
        var found: [Plan] = []
        var seen: Set<Plan> = []
        for (index, criterion) in criteria.enumerated() {
            for groups in likelyGroups(space, limits, guide: guide) {
                let search = LocalSearch(groups: groups, steps: steps, runs: 1, seed: UInt64(index + 1))
                guard let outcome = try? search.run(space, by: criterion), outcome.isAllowed else { continue }
                if seen.insert(outcome.plan).inserted { found.append(outcome.plan) }
            }
        }
        return found
    }

    /// Numbers of councils with which councils have a size well within the limits: the likeliest, and its neighbours.
    private static func likelyGroups(_ space: PlanSpace, _ limits: Limits, guide: Int?) -> [Int] {
        let everyArea = Array(0..<space.areaCount)
        let people = space.sums(of: everyArea)[Role.population.rawValue] ?? 0
        let size: Double
        switch (limits.minimumPopulation.map(Double.init), limits.maximumPopulation.map(Double.init)) {
        case (let least?, let most?): size = (least + most) / 2
        case (let least?, nil): size = 1.4 * least
        case (nil, let most?): size = 0.7 * most
        case (nil, nil): size = guide.map(Double.init) ?? people / Double(space.areaCount).squareRoot()
        }
        let fewest = max(limits.fewest ?? 1, space.pieces(of: everyArea).count)
        let most = min(limits.most ?? space.areaCount, space.areaCount)
        guard fewest <= most else { return [] }
        let likely = Int((people / max(1, size)).rounded())
        return Set([likely, likely - 1, likely + 1].map { min(max($0, fewest), most) }).sorted()
    }
}
