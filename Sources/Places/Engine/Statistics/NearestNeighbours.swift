/// Statistical nearest neighbours of an area: the most similar areas, whether near or far.
///
/// The distance is that of standardised statistics, `√(Σ w (z − z′)² / Σ w)` over the statistics both areas have: in standard
/// deviations, 0 for areas alike in everything. A missing figure is never filled in; areas with too few figures in common
/// are listed apart.
///
/// - SeeAlso: CIPFA's nearest neighbours model, whose indicators and weights are fixed; here they are the user's.
public struct NearestNeighbours: Hashable, Sendable {
    /// What one statistic adds to the distance between two areas.
    public struct Difference: Hashable, Sendable {
        /// Position in the table's names.
        public let statistic: Int
        /// Figures of the area asked about and of the other.
        public let own: Double
        public let other: Double
        /// The other's figure less the own one, in standard deviations.
        public let standardised: Double
        /// Share of the squared distance, 0…1.
        public let share: Double
    }

    public struct Neighbour: Hashable, Sendable {
        public let code: String
        /// In standard deviations.
        public let distance: Double
        /// Share of all weight in the statistics both have, 0…1.
        public let coverage: Double
        /// The statistics both have, the most different first.
        public let differences: [Difference]
        /// Kilometres between the two, `nil` where a position is not known.
        public let kilometres: Double?

        /// Statistics in which the two are most alike, the closest first.
        public var likenesses: [Difference] {
            differences.sorted { (abs($0.standardised), $0.statistic) < (abs($1.standardised), $1.statistic) }
        }
    }

    public let code: String
    /// The most alike first; ties by code.
    public let neighbours: [Neighbour]
    /// Areas with too few figures in common with it, by code.
    public let notComparable: [String]

    /// - Parameters:
    ///   - code: the area asked about.
    ///   - table: statistics of all areas, it among them; those that do not differ are left out.
    ///   - weights: for each statistic, 0 and up; without them all count the same.
    ///   - positions: where areas are, for the distance on the ground.
    ///   - minimumCoverage: least share of the weight two areas must both have to be compared.
    /// - Returns: `nil` where the table does not know the area.
    public init?(
        of code: String, in table: StatisticTable, weights: [Double]? = nil, positions: [String: Position] = [:],
        minimumCoverage: Double = 0.5
    ) {
        guard let own = table.areas.firstIndex(of: code) else { return nil }
        precondition(weights.map { $0.count == table.names.count } ?? true, "one weight for each statistic")
        let standardised = table.standardised
        let counted = table.names.indices.filter { table.spread(of: $0) != nil && (weights?[$0] ?? 1) > 0 }
        let total = counted.reduce(0) { $0 + (weights?[$1] ?? 1) }
        var neighbours: [Neighbour] = []
        var notComparable: [String] = []
        for other in table.areas.indices where other != own {
            var terms: [(statistic: Int, z: Double, square: Double)] = []
            var weight = 0.0
            for statistic in counted {
                guard let a = standardised[own][statistic], let b = standardised[other][statistic] else { continue }
                weight += weights?[statistic] ?? 1
                terms.append((statistic, b - a, (weights?[statistic] ?? 1) * (b - a) * (b - a)))
            }
            guard weight > 0, weight >= minimumCoverage * total - 1e-12 else {
                notComparable.append(table.areas[other])
                continue
            }
            let sum = terms.reduce(0) { $0 + $1.square }
            let differences = terms.map { term in
                Difference(
                    statistic: term.statistic, own: table.values[own][term.statistic] ?? 0,
                    other: table.values[other][term.statistic] ?? 0, standardised: term.z,
                    share: sum > 0 ? term.square / sum : 0)
            }
            let place = positions[code].flatMap { own in positions[table.areas[other]].map { own.kilometres(to: $0) } }
            neighbours.append(
                Neighbour(
                    code: table.areas[other], distance: (sum / weight).squareRoot(), coverage: weight / total,
                    differences: differences.sorted { ($1.share, $0.statistic) < ($0.share, $1.statistic) },
                    kilometres: place))
        }
        self.code = code
        self.neighbours = neighbours.sorted { ($0.distance, $0.code) < ($1.distance, $1.code) }
        self.notComparable = notComparable.sorted()
    }

    /// Areas that are among the most alike and yet far away: those one would not have thought of.
    ///
    /// - Parameters:
    ///   - count: how many of the most alike are looked at.
    ///   - kilometres: least distance on the ground.
    public func unusualSuspects(among count: Int = 20, beyond kilometres: Double = 100) -> [Neighbour] {
        neighbours.prefix(count).filter { ($0.kilometres ?? 0) > kilometres }
    }
}
