/// Clustering of areas by similarity, with the traits of each cluster: by need, for example, so that help can differ.
///
/// K-means on standardised statistics, started several times from seeded choices (k-means++), the tightest result kept.
/// Missing figures count as the mean of all areas; areas that lack more than half of the weight are left out. Both are
/// listed.
public struct Segmentation: Hashable, Sendable {
    /// How a group differs from the mean of all areas.
    public struct Trait: Hashable, Sendable {
        /// Position in the table's names.
        public let statistic: Int
        /// Mean of the group's areas that have it.
        public let mean: Double
        /// The group's mean in standard deviations from that of all areas.
        public let standardised: Double
    }

    public struct Group: Hashable, Sendable {
        /// Codes, the most typical first.
        public let areas: [String]
        /// What sets it apart, the furthest from the mean first.
        public let traits: [Trait]
        /// Mean silhouette of its areas, −1…1.
        public let silhouette: Double
    }

    /// The largest group first; ties by first code.
    public let groups: [Group]
    /// Mean silhouette over all areas, −1…1: above about 0.5 groups stand apart, below 0.25 they hardly do.
    public let silhouette: Double
    /// Areas left out for lack of figures.
    public let leftOut: [String]
    /// Statistics taken as the mean, by area.
    public let filled: [String: [Int]]

    /// - Parameters:
    ///   - table: statistics; those that do not differ are left out.
    ///   - count: groups, at least 2 and at most as many as areas.
    ///   - weights: for each statistic, 0 and up.
    ///   - starts: how often it is tried.
    ///   - seed: the starts follow from it.
    /// - Returns: `nil` where there are fewer areas with enough figures than groups, or nothing that differs.
    public init?(
        of table: StatisticTable, into count: Int, weights: [Double]? = nil, starts: Int = 20, seed: UInt64 = 1
    ) {
        precondition(weights.map { $0.count == table.names.count } ?? true, "one weight for each statistic")
        let standardised = table.standardised
        let counted = table.names.indices.filter { table.spread(of: $0) != nil && (weights?[$0] ?? 1) > 0 }
        let total = counted.reduce(0) { $0 + (weights?[$1] ?? 1) }
        var kept: [Int] = []
        var filled: [String: [Int]] = [:]
        for area in table.areas.indices {
            let missing = counted.filter { standardised[area][$0] == nil }
            guard missing.reduce(0, { $0 + (weights?[$1] ?? 1) }) <= total / 2 else { continue }
            kept.append(area)
            if !missing.isEmpty { filled[table.areas[area]] = missing }
        }
        guard count >= 2, kept.count >= count, !counted.isEmpty else { return nil }
        let points = kept.map { area in
            counted.map { (standardised[area][$0] ?? 0) * (weights?[$0] ?? 1).squareRoot() }
        }
        let clusters = KMeans.best(points, count: count, starts: starts, seed: seed)
        let silhouettes = Silhouette.values(labels: clusters.labels) {
            KMeans.squaredDistance(points[$0], points[$1]).squareRoot()
        }

        groups = (0..<count).map { group in
            let members = kept.indices.filter { clusters.labels[$0] == group }
                .sorted {
                    (KMeans.squaredDistance(points[$0], clusters.centres[group]), $0)
                        < (KMeans.squaredDistance(points[$1], clusters.centres[group]), $1)
                }
            let traits = counted.compactMap { statistic -> Trait? in
                let known = members.compactMap { table.values[kept[$0]][statistic] }
                guard !known.isEmpty, let spread = table.spread(of: statistic) else { return nil }
                let mean = known.reduce(0, +) / Double(known.count)
                return Trait(statistic: statistic, mean: mean, standardised: (mean - spread.mean) / spread.deviation)
            }
            return Group(
                areas: members.map { table.areas[kept[$0]] },
                traits: traits.sorted { (abs($1.standardised), $0.statistic) < (abs($0.standardised), $1.statistic) },
                silhouette: members.reduce(0) { $0 + silhouettes[$1] } / Double(max(1, members.count)))
        }
        .sorted { ($1.areas.count, $0.areas.first ?? "") < ($0.areas.count, $1.areas.first ?? "") }
        silhouette = silhouettes.reduce(0, +) / Double(silhouettes.count)
        leftOut = table.areas.indices.filter { !kept.contains($0) }.map { table.areas[$0] }
        self.filled = filled
    }

    /// Tries several numbers of groups; the one with the highest silhouette comes first.
    public static func tried(
        on table: StatisticTable, counts: ClosedRange<Int> = 2...8, weights: [Double]? = nil, seed: UInt64 = 1
    ) -> [Segmentation] {
        let found = concurrentMap(counts.count) { index in
            Segmentation(of: table, into: counts.lowerBound + index, weights: weights, seed: seed)
        }
        return found.compactMap { $0 }.sorted { ($1.silhouette, $0.groups.count) < ($0.silhouette, $1.groups.count) }
    }
}
