/// Criteria that need nothing but the adjacency graph.
extension Criterion {
    /// Cut edges: edges between areas of different groups.
    public static let linksCut = Criterion(
        id: "cut-links", name: "Borders between groups", direction: .lowerIsBetter, unit: "links",
        explanation: "Links between areas of different groups, each counted once.", combination: .sum
    ) { Double($0.outwardLinks) / 2 }

    /// How many borders between larger areas of today a plan takes away: links between areas of two of them that end up in
    /// one group.
    ///
    /// - Parameter tiers: for each area of the question a number of the larger area in which it lies.
    public static func bordersMoved(from tiers: [Int]) -> Criterion {
        Criterion(
            id: "borders-moved", name: "Upper-tier borders moved", direction: .lowerIsBetter, unit: "borders",
            explanation: "Links between areas of different larger areas that lie inside one group.", combination: .sum
        ) { group in
            let members = Set(group.areas)
            let ends = group.areas.reduce(0) { sum, area in
                sum + group.space.neighbours[area].count { members.contains($0) && tiers[$0] != tiers[area] }
            }
            return Double(ends) / 2
        }
    }

    /// How many areas lose their own council: those that share a group.
    public static let areasJoined = Criterion(
        id: "areas-joined", name: "Areas joined with others", direction: .lowerIsBetter, unit: "areas",
        explanation: "Areas that do not stay on their own.", combination: .sum
    ) { $0.areas.count > 1 ? Double($0.areas.count) : 0 }

    /// How many groups there are.
    public static let groupCount = Criterion(
        id: "groups", name: "Number of groups", direction: .lowerIsBetter, unit: "groups",
        explanation: "Groups of the plan.", combination: .sum
    ) { _ in 1 }
}

extension Criterion.Group {
    /// Number of edges from its areas to areas of other groups.
    public var outwardLinks: Int {
        let members = Set(areas)
        return areas.reduce(0) { $0 + space.neighbours[$1].count { !members.contains($0) } }
    }
}
