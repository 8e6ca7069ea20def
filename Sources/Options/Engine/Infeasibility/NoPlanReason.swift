import BigInt

/// Why no plan is feasible for a valid question, with what to change.
public enum NoPlanReason: Hashable, Sendable {
    /// One constraint of a question; without it there might be plans.
    public enum Demand: Hashable, Sendable {
        case minimum(of: String, Double)
        case maximum(of: String, Double)
        case fewestGroups(Int)
        case mostGroups(Int)
        case together([String])
        case apart([String])
        case fixed([String])
    }

    /// One area alone is above a maximum.
    case areaAboveMaximum(area: String, statistic: String, value: Double, maximum: Double)
    /// All areas in one group would still be below the minimum, or there is not enough for as many groups as are asked for.
    case tooLittle(statistic: String, minimum: Double, total: Double, possibleGroups: Int, fewestGroups: Int)
    /// There is more than as many groups as are allowed may have.
    case tooMuch(statistic: String, maximum: Double, total: Double, neededGroups: Int, mostGroups: Int)
    /// A connected component is below a minimum.
    case pieceBelowMinimum(areas: [String], statistic: String, value: Double, minimum: Double)
    /// What areas have is too much for one number of groups and too little for the next.
    case pieceBetweenGroups(
        areas: [String], statistic: String, value: Double, minimum: Double, maximum: Double, groups: Int)
    case moreGroupsThanAreas(fewestGroups: Int, areas: Int)
    /// The map is in pieces, each with the names of its areas, the largest first.
    case morePiecesThanGroups(pieces: [[String]], mostGroups: Int)
    /// A must-link set is not within one connected component.
    case togetherWithoutWay(areas: [String])
    /// A fixed group is not connected or violates a limit.
    case fixedGroupInfeasible(areas: [String])
    /// Each of these is one demand too many: without it so many plans fit.
    case oneDemandTooMany([Demand: BigUInt])
    /// Whichever single demand is dropped, still no plan fits.
    case severalDemands
    /// The map is too large to find out which demand it is.
    case notFound
}

extension PlanSpace {
    /// The first reason why no plan fits, the plainest first; nil where some plan fits.
    ///
    /// - Throws: where not even the number of plans can be counted.
    public func reasonForNone() throws(CountProblem) -> NoPlanReason? {
        if let reason = plainReason { return reason }
        guard try count().isZero else { return nil }
        var relaxed: [NoPlanReason.Demand: BigUInt] = [:]
        var unknown = false
        for (demand, question) in question.withoutOneDemand {
            guard let space = try? PlanSpace(question) else { continue }
            do {
                let count = try space.count()
                if !count.isZero { relaxed[demand] = count.total }
            } catch {
                unknown = true
            }
        }
        if !relaxed.isEmpty { return .oneDemandTooMany(relaxed) }
        return unknown ? .notFound : .severalDemands
    }

    /// A reason that can be seen without counting.
    private var plainReason: NoPlanReason? {
        for group in fixed where !judge(group: group).isFeasible { return .fixedGroupInfeasible(areas: names(group)) }
        if fewestGroups > areaCount { return .moreGroupsThanAreas(fewestGroups: fewestGroups, areas: areaCount) }
        let parts = pieces(of: freeAreas)
        if parts.count + fixed.count > mostGroups {
            let pieces = (parts + fixed).sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
            return .morePiecesThanGroups(pieces: pieces.map(names), mostGroups: mostGroups)
        }
        for set in together where !(parts + fixed).contains(where: { Set($0).isSuperset(of: set) }) {
            return .togetherWithoutWay(areas: names(set))
        }
        for (limit, asked) in zip(limits, question.limits) {
            if let reason = plainReason(limit, asked, parts: parts) { return reason }
        }
        return nil
    }

    private func plainReason(
        _ limit: ScaledLimit, _ asked: GroupingQuestion.Limit, parts: [[Int]]
    ) -> NoPlanReason? {
        let total = limit.weight(of: Array(0..<areaCount))
        let statistic = limit.statistic
        if let maximum = asked.maximum {
            for area in 0..<areaCount where limit.weights[area] > limit.maximum {
                return .areaAboveMaximum(
                    area: names([area])[0], statistic: statistic, value: limit.value(limit.weights[area]),
                    maximum: maximum)
            }
            if limit.maximum > 0, (total + limit.maximum - 1) / limit.maximum > mostGroups {
                return .tooMuch(
                    statistic: statistic, maximum: maximum, total: limit.value(total),
                    neededGroups: (total + limit.maximum - 1) / limit.maximum, mostGroups: mostGroups)
            }
        }
        if let minimum = asked.minimum, limit.minimum > 0, total / limit.minimum < fewestGroups {
            return .tooLittle(
                statistic: statistic, minimum: minimum, total: limit.value(total),
                possibleGroups: total / limit.minimum, fewestGroups: fewestGroups)
        }
        for part in parts {
            let weight = limit.weight(of: part)
            if let minimum = asked.minimum, weight < limit.minimum {
                return .pieceBelowMinimum(
                    areas: names(part), statistic: statistic, value: limit.value(weight), minimum: minimum)
            }
            if let minimum = asked.minimum, let maximum = asked.maximum, limit.groups(forWeight: weight) == nil {
                return .pieceBetweenGroups(
                    areas: names(part), statistic: statistic, value: limit.value(weight), minimum: minimum,
                    maximum: maximum, groups: weight / limit.minimum)
            }
        }
        return nil
    }

    private func names(_ areas: [Int]) -> [String] { areas.map { question.areas[$0].name } }
}

extension GroupingQuestion {
    /// The question without each of its demands in turn.
    fileprivate var withoutOneDemand: [(NoPlanReason.Demand, GroupingQuestion)] {
        var result: [(NoPlanReason.Demand, GroupingQuestion)] = []
        func add(_ demand: NoPlanReason.Demand, _ change: (inout GroupingQuestion) -> Void) {
            var question = self
            change(&question)
            question.limits.removeAll { $0.minimum == nil && $0.maximum == nil }
            result.append((demand, question))
        }
        for (index, limit) in limits.enumerated() {
            if let minimum = limit.minimum {
                add(.minimum(of: limit.statistic, minimum)) { $0.limits[index].minimum = nil }
            }
            if let maximum = limit.maximum {
                add(.maximum(of: limit.statistic, maximum)) { $0.limits[index].maximum = nil }
            }
        }
        if let fewestGroups, fewestGroups > 1 { add(.fewestGroups(fewestGroups)) { $0.fewestGroups = nil } }
        if let mostGroups { add(.mostGroups(mostGroups)) { $0.mostGroups = nil } }
        for (index, set) in together.enumerated() { add(.together(set)) { $0.together.remove(at: index) } }
        for (index, set) in apart.enumerated() { add(.apart(set)) { $0.apart.remove(at: index) } }
        for (index, set) in fixed.enumerated() { add(.fixed(set)) { $0.fixed.remove(at: index) } }
        return result
    }
}
