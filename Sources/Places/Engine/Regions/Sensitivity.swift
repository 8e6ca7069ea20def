import Synchronization

extension FunctionalRegions {
    /// The same flows under several rules, on all cores; results in the order of the rules.
    public static func sweep(_ matrix: FlowMatrix, rules: [ValidityRule]) -> [FunctionalRegions] {
        concurrentMap(rules.count) { dissolve(matrix, rule: rules[$0]) }
    }

    /// Areas at one threshold after another: how the map coarsens as more self-containment is asked for.
    ///
    /// - Parameters:
    ///   - closures: thresholds for both sides, 0…1.
    ///   - minimumSize: fewest employed residents of an area.
    public static func ladder(
        _ matrix: FlowMatrix, closures: [Double] = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9], minimumSize: Int = 0
    ) -> [FunctionalRegions] {
        sweep(matrix, rules: closures.map { .closure($0, minimumSize: minimumSize) })
    }
}

/// Stability of areas under sampling variation of the flows, by parametric bootstrap.
///
/// Each replicate draws every flow from a Poisson distribution around its count, as a census of another day might have
/// counted it, and finds areas by the same rule.
public struct Stability: Hashable, Sendable {
    /// For each zone, the mean over reruns of the people its area has in common with that of the rerun over the people in
    /// either, 0…1; `nil` for zones in no area.
    public let ofZone: [Double?]
    /// Areas found in each rerun.
    public let areaCounts: [Int]
    /// Adjusted Rand index of each rerun against the areas as found.
    public let adjustedRandIndices: [Double]

    /// - Parameters:
    ///   - regions: areas found by full dissolve.
    ///   - matrix: the flows they were found in.
    ///   - runs: reruns; twenty show which borders are firm.
    ///   - seed: the flows drawn follow from it.
    ///   - progress: told after each rerun how many are done, from several threads.
    public init(
        of regions: FunctionalRegions, in matrix: FlowMatrix, runs: Int = 20, seed: UInt64 = 1,
        progress: @Sendable (Int) -> Void = { _ in }
    ) {
        let done = Atomic(0)
        let comparisons = concurrentMap(runs) { run in
            defer { progress(done.add(1, ordering: .relaxed).newValue) }
            let another = matrix.resampled(seed: seed &+ UInt64(run) &* 0x5851_F42D_4C95_7F2D)
            let rerun = FunctionalRegions.dissolve(another, rule: regions.rule)
            return (
                count: rerun.areas.count,
                comparison: DivisionComparison(regions.division, rerun.division, weights: matrix.residents)
            )
        }
        areaCounts = comparisons.map(\.count)
        adjustedRandIndices = comparisons.map { $0.comparison.adjustedRandIndex ?? 1 }
        ofZone = matrix.zones.indices.map { zone in
            let agreements = comparisons.compactMap { $0.comparison.agreement[zone] }
            return agreements.isEmpty ? nil : agreements.reduce(0, +) / Double(agreements.count)
        }
    }
}

/// Self-containment that a division would have by chance, if zones were combined without regard to flows.
///
/// `E = d + (1 − d)·h`: everyone who stays in the zone, d, and of the others the share h that two zones drawn at random lie
/// in the same area. A division is worth what it holds above that.
///
/// - SeeAlso: Ercegovac (2026), *Open mobility data for functional-area maps*, preprint.
public struct ContainmentByChance: Hashable, Sendable {
    /// Share of people who stay in their own zone, 0…1.
    public let staying: Double
    /// Chance that two different zones lie in the same area, 0…1.
    public let pairsTogether: Double
    /// Share of people who stay in their own area, 0…1.
    public let observed: Double

    /// `nil` where there are no flows or fewer than two zones in areas.
    public init?(of regions: FunctionalRegions, in matrix: FlowMatrix) {
        let sizes = regions.areas.map { Double($0.zones.count) }
        let zones = sizes.reduce(0, +)
        let placed = regions.areas.flatMap(\.zones)
        let residents = placed.reduce(0) { $0 + matrix.residents[$1] }
        guard zones > 1, residents > 0, let observed = regions.containment else { return nil }
        staying = Double(placed.reduce(0) { $0 + matrix.within[$1] }) / Double(residents)
        pairsTogether = sizes.reduce(0) { $0 + $1 * ($1 - 1) } / (zones * (zones - 1))
        self.observed = observed
    }

    /// Share expected by chance, 0…1.
    public var expected: Double { staying + (1 - staying) * pairsTogether }

    /// How much of what chance leaves open the division holds: 0 as by chance, 1 everyone; `nil` where chance leaves nothing.
    public var gain: Double? { expected < 1 ? (observed - expected) / (1 - expected) : nil }
}
