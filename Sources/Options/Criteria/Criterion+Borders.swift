/// Criteria that need nothing but the map of links.
extension Criterion {
    /// How many neighbours are parted.
    public static let linksCut = Criterion(
        id: "cut-links", name: "Borders between groups", direction: .lowerIsBetter, unit: "links",
        explanation: "Links between areas of different groups, each counted once.", combination: .sum
    ) { Double($0.outwardLinks) / 2 }

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
    /// Links from its areas to areas of other groups.
    public var outwardLinks: Int {
        let members = Set(areas)
        return areas.reduce(0) { $0 + space.neighbours[$1].count { !members.contains($0) } }
    }
}
