/// How one group, painted or listed, stands against the question: its sums, its pieces, the limits that it misses.
///
/// Each group is judged by itself, so a half-painted map can be judged too: groups not yet begun say nothing.
public struct GroupJudgement: Hashable, Sendable {
    /// A limit that the group misses.
    public struct Miss: Hashable, Sendable {
        public let statistic: String
        public let value: Double
        public let minimum: Double?
        public let maximum: Double?
    }

    /// Ascending.
    public let areas: [Int]
    /// Sum of each statistic that all its areas have.
    public let sums: [String: Double]
    /// The pieces into which it falls along links, largest first; one piece when it is as it should be.
    public let pieces: [[Int]]
    public let misses: [Miss]
    /// Sets to be kept together of which it has some areas but not all.
    public let torn: [[Int]]
    /// Pairs to be kept apart of which it has both.
    public let crowded: [[Int]]

    /// In one piece.
    public var isConnected: Bool { pieces.count == 1 }
    /// Nothing is wrong with it.
    public var isFeasible: Bool { isConnected && misses.isEmpty && torn.isEmpty && crowded.isEmpty }
}

extension PlanSpace {
    /// - Parameter areas: positions; order and repetition do not matter.
    public func judge(group areas: [Int]) -> GroupJudgement {
        let members = Set(areas)
        let areas = members.sorted()
        return GroupJudgement(
            areas: areas, sums: sums(of: areas),
            pieces: pieces(of: areas).sorted { $0.count > $1.count },
            misses: limits.indices.filter { !limits[$0].admits(limits[$0].weight(of: areas)) }.map { index in
                let limit = question.limits[index]
                return GroupJudgement.Miss(
                    statistic: limit.statistic, value: limits[index].value(limits[index].weight(of: areas)),
                    minimum: limit.minimum, maximum: limit.maximum)
            },
            torn: together.filter { !members.isDisjoint(with: $0) && !members.isSuperset(of: $0) },
            crowded: apart.filter { members.isSuperset(of: $0) })
    }

    /// Whether the question allows a plan: each group feasible, the number of groups within its range, fixed groups kept.
    public func allows(_ plan: Plan) -> Bool {
        plan.groupOfArea.count == areaCount && plan.groupCount >= fewestGroups && plan.groupCount <= mostGroups
            && plan.groups.allSatisfy { judge(group: $0).isFeasible }
            && fixed.allSatisfy { group in plan.groups.contains(group) }
    }

    /// Sum over some areas of each statistic that all of them have.
    public func sums(of areas: [Int]) -> [String: Double] {
        guard let first = areas.first else { return [:] }
        var sums = question.areas[first].statistics
        for area in areas.dropFirst() {
            let statistics = question.areas[area].statistics
            for (name, sum) in sums { sums[name] = statistics[name].map { sum + $0 } }
        }
        return sums
    }
}
