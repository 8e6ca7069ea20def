/// Whether one group satisfies the constraints of a question: its sums, its connected components, the limits it violates.
///
/// Each group is judged by itself, so the groups of an incomplete plan can be judged too.
public struct GroupJudgement: Hashable, Sendable {
    /// A limit that the group violates.
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
    /// Its connected components, largest first; one component when it is feasible.
    public let pieces: [[Int]]
    public let misses: [Miss]
    /// Must-link sets of which it contains some areas but not all.
    public let torn: [[Int]]
    /// Cannot-link pairs of which it contains both.
    public let crowded: [[Int]]

    /// Whether it is one connected component.
    public var isConnected: Bool { pieces.count == 1 }
    /// Whether no constraint is violated.
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
