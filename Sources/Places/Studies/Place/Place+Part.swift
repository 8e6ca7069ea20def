import Foundation
import Places
import Store

extension Place {
    /// A place from values, for tables that are in no locality file.
    public init(
        title: String, profile: String, geography: Geography? = nil, areas: [Area], links: [Link],
        statistics: [Statistic], roles: [Role: Statistic], commuting: FlowMatrix? = nil,
        commutingLayer: FlowLayer? = nil, boundaries: [String: Boundary] = [:], plans: [NamedPlan] = [],
        datasets: [String: Dataset] = [:], footprints: [String: FootprintLayer] = [:], counties: [String: String] = [:]
    ) {
        self.title = title
        self.profile = profile
        self.geography = geography
        self.areas = areas
        self.boundaries = boundaries
        self.links = links
        self.statistics = statistics
        self.roles = roles
        self.commuting = commuting
        self.commutingLayer = commutingLayer
        self.plans = plans
        drawn = []
        facts = []
        self.datasets = datasets
        self.footprints = footprints
        self.counties = counties
        revisions = Revisions()
    }

    /// Some of its areas as a place of their own; flows to and from the others stay in the margins. Named plans are left
    /// behind.
    public func part(_ codes: Set<String>, title: String) -> Place {
        let positions = areas.indices.filter { codes.contains(areas[$0].code) }
        let kept = positions.map { areas[$0] }
        let known = kept.map(\.code).filter { commuting?.number(of: $0) != nil }
        return Place(
            title: title, profile: profile, geography: geography, areas: kept,
            links: links.filter { codes.contains($0.a) && codes.contains($0.b) }, statistics: statistics,
            roles: roles, commuting: try? commuting?.restricted(to: known), commutingLayer: commutingLayer,
            boundaries: boundaries.filter { codes.contains($0.key) }, datasets: datasets,
            footprints: footprints.mapValues { $0.kept(positions) }, counties: counties)
    }
}
