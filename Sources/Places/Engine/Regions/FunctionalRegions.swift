/// One area of a division, with the figures it is judged by.
public struct FunctionalArea: Hashable, Sendable, Identifiable {
    /// 1, 2, 3 … in the order of the areas' first zones.
    public let id: Int
    /// Numbers of its zones, ascending.
    public let zones: [Int]
    /// Residents, jobs, people who live and work inside.
    public let containment: SelfContainment
    /// 1 or more is valid; see ``ValidityRule/validity(of:)``.
    public let validity: Double
    public let isValid: Bool
}

/// A division of zones into functional areas, judged by a rule: what a method found, and how good it is.
///
/// ```swift
/// let found = FunctionalRegions.dissolve(matrix, rule: .travelToWork)
/// found.areas.count                      // England and Wales 2021: about a hundred
/// found.areas.filter { !$0.isValid }     // none
/// ```
public struct FunctionalRegions: Hashable, Sendable {
    public let rule: ValidityRule
    public let division: Division
    /// The areas in the order of their ids: `areas[id - 1]`.
    public let areas: [FunctionalArea]
    /// Zones in no area, ascending: in a full dissolve those that no flow links to any.
    public let unlinked: [Int]
    /// Areas opened on the way.
    public let dissolved: Int
    /// Zones moved on the way.
    public let moves: Int

    /// Judges any division: an official one, one drawn by hand, one found by another method.
    ///
    /// - Precondition: the division is of the matrix's zones.
    public init(_ division: Division, of matrix: FlowMatrix, rule: ValidityRule, dissolved: Int = 0, moves: Int = 0) {
        precondition(division.zones.count == matrix.count, "the division and the flows must be of the same zones")
        var sums = Array(repeating: SelfContainment(), count: division.areaCount + 1)
        for (zone, area) in division.areas.enumerated() {
            sums[area].residents += matrix.residents[zone]
            sums[area].jobs += matrix.jobs[zone]
            sums[area].internalFlow += matrix.within[zone]
            for entry in matrix.row(of: zone) where division.areas[Int(entry.neighbour)] == area {
                sums[area].internalFlow += Int(entry.out)
            }
        }
        let members = division.members
        self.rule = rule
        self.division = division
        areas = members.indices.dropFirst().map { area in
            let validity = rule.validity(of: sums[area])
            return FunctionalArea(
                id: area, zones: members[area], containment: sums[area], validity: validity,
                isValid: rule.accepts(validity))
        }
        unlinked = members[0]
        self.dissolved = dissolved
        self.moves = moves
    }

    public var invalidAreas: [FunctionalArea] { areas.filter { !$0.isValid } }

    /// Share of everyone in the areas who lives and works in the same one, 0…1; `nil` where nobody works.
    public var containment: Double? {
        let residents = areas.reduce(0) { $0 + $1.containment.residents }
        let inside = areas.reduce(0) { $0 + $1.containment.internalFlow }
        return residents > 0 ? Double(inside) / Double(residents) : nil
    }
}
