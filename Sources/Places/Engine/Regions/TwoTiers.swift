/// Areas in two tiers, the lower ones nested in the upper ones, each tier from flows of its own.
///
/// For housing markets: strategic areas from commuting, local areas inside them from moves of home. A place may belong to
/// a wide market for work and a narrow one for homes, and both matter to a council.
///
/// - SeeAlso: Jones, Coombes and Wong (2010), *Geography of housing market areas*, DCLG: commuting closure 77.5 %, migration
///   closure 50 %.
public struct TwoTiers: Hashable, Sendable {
    public let upper: FunctionalRegions
    public let lower: FunctionalRegions
    /// For each lower area (its id less one) the id of the upper area it lies in.
    public let parents: [Int]

    /// - Parameters:
    ///   - commuting: flows for the upper tier.
    ///   - migration: flows for the lower tier, between the same zones; people who did not move are not in them.
    ///   - upperRule: for commuting, by default 77.5 %.
    ///   - lowerRule: for migration, by default 50 %.
    public init(
        commuting: FlowMatrix, migration: FlowMatrix, upperRule: ValidityRule = .closure(0.775, minimumSize: 3_500),
        lowerRule: ValidityRule = .closure(0.5, minimumSize: 1)
    ) {
        precondition(commuting.zones == migration.zones, "both tiers must be of the same zones")
        upper = FunctionalRegions.dissolve(commuting, rule: upperRule)
        let parentOf = upper.division.areas
        lower = FunctionalRegions.dissolve(migration, rule: lowerRule, parents: parentOf) { _ in }
        parents = lower.areas.map { parentOf[$0.zones[0]] }
    }

    /// Ids of the lower areas inside an upper one.
    public func lowerAreas(in upper: Int) -> [Int] { lower.areas.map(\.id).filter { parents[$0 - 1] == upper } }
}
