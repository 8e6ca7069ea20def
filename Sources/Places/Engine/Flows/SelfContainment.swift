/// Self-containment of a set of areas as a labour market.
///
/// Most people who live there should work there (supply side), and most jobs there should be filled from there (demand
/// side). The usual test asks for 75 % on both, relaxed to two thirds where 25,000 or more residents work; see
/// ``ValidityRule``.
///
/// ```swift
/// let conurbation = SelfContainment(residents: 163_000, jobs: 144_000, internalFlow: 113_000)
/// conurbation.supplySide   // 0.693…
/// ```
///
/// - Note: Flows to outside the matrix count as residents where its margins are open, never as internal.
/// - SeeAlso: Coombes and Bond (2008), *Travel-to-Work Areas: the 2007 review*, ONS.
public struct SelfContainment: Hashable, Sendable {
    /// Employed residents, wherever they work (people).
    public var residents: Int
    /// Jobs, wherever the people who fill them live (people).
    public var jobs: Int
    /// People who both live and work inside.
    public var internalFlow: Int

    public init(residents: Int = 0, jobs: Int = 0, internalFlow: Int = 0) {
        self.residents = residents
        self.jobs = jobs
        self.internalFlow = internalFlow
    }

    /// Share of employed residents who work inside, 0…1; `nil` if the area has no employed residents.
    public var supplySide: Double? { residents > 0 ? Double(internalFlow) / Double(residents) : nil }

    /// Share of jobs filled from inside, 0…1; `nil` if the area has no jobs.
    public var demandSide: Double? { jobs > 0 ? Double(internalFlow) / Double(jobs) : nil }

    /// The lower of the two sides, the one that decides; `nil` where either is undefined.
    public var lowerSide: Double? {
        guard let supplySide, let demandSide else { return nil }
        return min(supplySide, demandSide)
    }

    /// People who live inside and work elsewhere.
    public var outCommuters: Int { residents - internalFlow }

    /// People who work inside and live elsewhere.
    public var inCommuters: Int { jobs - internalFlow }
}

extension FlowMatrix {
    /// Self-containment of one zone.
    public func selfContainment(ofZone zone: Int) -> SelfContainment {
        SelfContainment(residents: residents[zone], jobs: jobs[zone], internalFlow: within[zone])
    }

    /// Self-containment of a set of zones, by number. A zone named twice counts once; the order does not matter.
    ///
    /// Reads only the rows of these zones.
    public func selfContainment(of zones: some Collection<Int>) -> SelfContainment {
        var sum = RunningContainment(in: self)
        for zone in zones where !sum.contains(zone) { sum.add(zone) }
        return sum.containment
    }

    /// Self-containment of a set of zones, by code.
    ///
    /// - Throws: ``UnknownZones`` naming every code that is not in the flows.
    public func selfContainment(of codes: some Collection<String>) throws -> SelfContainment {
        selfContainment(of: try numbers(of: codes))
    }

    /// Self-containment after each zone of a list is added to those before it.
    public func selfContainment(adding zones: some Collection<Int>) -> [SelfContainment] {
        var sum = RunningContainment(in: self)
        return zones.map { zone in
            if !sum.contains(zone) { sum.add(zone) }
            return sum.containment
        }
    }
}
