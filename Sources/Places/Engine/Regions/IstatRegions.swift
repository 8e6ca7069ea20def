/// Labour market areas by the rule of Istat and Eurostat: areas lose one zone at a time, and a zone moves only where the
/// area that receives it does not get worse.
///
/// Fewer and larger areas than ``FunctionalRegions/dissolve(_:rule:)``. Zones that fit nowhere wait on a reserve list and
/// are attached at the end without a test, so that single areas may fail the rule: see `regions.invalidAreas`.
///
/// 1. Zones without residents, without jobs or without any exchange are left out, until none is left to leave out.
/// 2. Each zone is an area. The area with the lowest validity is opened, until all are valid. Ties: the lowest number.
///    An area that is wholly self-contained counts as valid whatever its size.
/// 3. Its most outward zone – people who come in from outside the area, plus residents who work in any other zone – is
///    offered to the area to which it is linked most strongly. The area takes it if its own validity does not fall;
///    otherwise the zone goes to the reserve list.
/// 4. At the end zones on the reserve list, the last code first, join the area to which they are linked most strongly, over
///    and over until none moves.
///
/// Among equally strong links an area that sends nobody to the zone goes before one that does, then the highest number.
///
/// - SeeAlso: Franconi, D'Alò and Ichim (2016), *Istat implementation of the algorithm to develop labour market areas*.
public struct IstatRegions: Hashable, Sendable {
    /// Two ways of reading step 2.
    public enum Reading: String, Hashable, Sendable, CaseIterable {
        /// After each zone that leaves, the area with the lowest validity is sought afresh.
        case documented
        /// An area once opened is emptied until one zone is left, as the R package LabourMarketAreas 3.4 does.
        case package
    }

    public let regions: FunctionalRegions
    public let reading: Reading
    /// Zones that went through the reserve list, ascending.
    public let reserve: [Int]
    /// Zones left out at the start, ascending; they are in no area.
    public let leftOut: [Int]
    /// Zones offered.
    public let steps: Int
    /// Whether the run came to an end by itself. Zones can move in circles; after 200 steps for each zone it is stopped.
    public let isSettled: Bool

    /// - Parameter matrix: flows to places outside the zones do not count, whatever its margins.
    public init(_ matrix: FlowMatrix, rule: ValidityRule = .istat2011, reading: Reading = .documented) {
        let (zones, inner) = Self.withoutEmptyZones(matrix)
        var run = IstatRun(inner, rule: rule)
        run.offerZones(emptying: reading == .package)
        run.attachReserve()

        var labels = Array(repeating: Int32?.none, count: matrix.count)
        for (number, zone) in zones.enumerated() { labels[zone] = run.table.labels[number] }
        let kept = Set(zones)
        self.reading = reading
        leftOut = matrix.zones.indices.filter { !kept.contains($0) }
        reserve = run.reserved.sorted().map { zones[$0] }
        steps = run.steps
        isSettled = run.isSettled
        regions = FunctionalRegions(
            Division(zones: matrix.zones, labels: labels), of: matrix.keepingFlows(between: zones), rule: rule,
            dissolved: 0, moves: run.steps)
    }

    /// Leaves out zones without residents, without jobs or without exchange, until none is left to leave out.
    private static func withoutEmptyZones(_ matrix: FlowMatrix) -> (zones: [Int], matrix: FlowMatrix) {
        var zones = Array(matrix.zones.indices)
        var inner = matrix.closed(to: zones)
        while true {
            let kept = inner.zones.indices.filter { zone in
                let (residents, jobs, within) = (inner.residents[zone], inner.jobs[zone], inner.within[zone])
                return residents > 0 && jobs > 0 && !(within == residents && within == jobs)
            }
            if kept.count == zones.count { return (zones, inner) }
            zones = kept.map { zones[$0] }
            inner = inner.closed(to: kept)
        }
    }
}
