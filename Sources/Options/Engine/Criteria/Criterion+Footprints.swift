/// Areas of another body – health, police, fire, a labour market – that plans may cut or keep whole.
public struct Footprint: Hashable, Sendable {
    public var name: String
    /// For each area of the question which share of it lies in the footprint, 0…1.
    public var shares: [Double]
    /// How much it counts among the footprints of its kind, for example its people.
    public var weight: Double

    public init(_ name: String, shares: [Double], weight: Double = 1) {
        self.name = name
        self.shares = shares
        self.weight = weight
    }

    /// Areas of which at least this share lies in the footprint belong to it. Borders drawn by different hands leave
    /// slivers; a sliver does not make a footprint cut.
    public static let sliver = 0.1

    /// Positions of the areas that belong to it.
    public var areas: [Int] { shares.indices.filter { shares[$0] >= Self.sliver } }
}

extension Criterion {
    /// Share of footprints that lie whole in one group.
    ///
    /// - Parameters:
    ///   - kind: what they are, for example “police areas”.
    ///   - footprints: those that belong to no area of the question are left out.
    public static func footprintsWhole(
        id: String, kind: String, _ footprints: [Footprint], source: String = ""
    ) -> Criterion {
        let known = footprints.map { (areas: Set($0.areas), weight: $0.weight) }.filter { !$0.areas.isEmpty }
        let total = known.reduce(0) { $0 + $1.weight }
        return Criterion(
            id: id, name: "\(kind.sentenceStart) kept whole", direction: .higherIsBetter, unit: "share",
            explanation:
                "Share of \(kind) whose areas are all in one group; areas of which less than a tenth lies in a "
                + "footprint are left out of account.",
            source: source, combination: .sum
        ) { group in
            let members = Set(group.areas)
            let whole = known.filter { $0.areas.isSubset(of: members) }.reduce(0) { $0 + $1.weight }
            return total > 0 ? whole / total : nil
        }
    }

    /// Share of people in groups that lie within one footprint: a council that deals with one police force, not two.
    ///
    /// - Parameter statistic: what counts for the share.
    public static func groupsWithinOne(
        id: String, kind: String, _ footprints: [Footprint], by statistic: String = "population", source: String = ""
    ) -> Criterion {
        let known = footprints.map { Set($0.areas) }
        return Criterion(
            id: id, name: "People in groups within one of the \(kind)", direction: .higherIsBetter, unit: "share",
            explanation: "Share of \(statistic) in groups all of whose areas are in one and the same footprint.",
            source: source, combination: .weightedMean(by: statistic)
        ) { group in known.contains { $0.isSuperset(of: group.areas) } ? 1 : 0 }
    }
}
