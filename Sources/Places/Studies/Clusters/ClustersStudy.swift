import Figures
import Foundation
import Places
import Store

/// Districts that could work together, found in three ways, and how self-contained a set becomes as areas are added.
public struct ClustersStudy: Sendable {
    public let place: Place
    public let flows: FlowMatrix
    public let source: Source?
    /// Larger bodies to which each area belongs, by code, with what each is called.
    public let bodies: [String: Set<String>]
    public let bodyNames: [String: String]
    public let sharedGeography: [DistrictCluster]
    public let functionalAreas: [DistrictCluster]
    public let centre: DistrictCluster
    /// Code of the centre, and share of residents who work there from which an area is aligned.
    public let centreCode: String
    public let share: Double
    /// Areas added one by one to the centre, each time the one that holds most together, with the set's containment then.
    public let growth: [(area: Area, containment: SelfContainment)]

    /// nil where there is no commuting between the areas.
    ///
    /// - Parameters:
    ///   - named: divisions that say to which bodies areas belong; plans do not count.
    ///   - centre: code of an area; by default the one with most jobs.
    ///   - containment: asked of a labour market on both sides, 0…1.
    public init?(
        _ place: Place, named: [NamedAreas], centre: String? = nil, share: Double = 0.15, containment: Double = 0.75
    ) throws {
        guard let flows = place.commuting, flows.totalResidents > 0 else { return nil }
        let largest = flows.zones.indices.max { (flows.jobs[$0], $1) < (flows.jobs[$1], $0) }.map { flows.zones[$0] }
        guard let centreCode = centre ?? largest else { return nil }
        self.place = place
        self.flows = flows
        self.share = share
        self.centreCode = centreCode
        source = place.source(place.commutingLayer?.dataset)
        let neighbours = Adjacency(
            codes: place.areas.map(\.code),
            links: place.links.filter(\.joined).map { .init($0.a, $0.b, contact: .land) })
        let known = neighbours.links.isEmpty ? nil : neighbours
        var bodies: [String: Set<String>] = [:]
        var names: [String: String] = [:]
        for division in named where Self.isBody(division) && division.geography == place.geography?.key {
            for (area, target) in division.targets {
                // A unitary council, which lies in no county, shares that with no other.
                bodies[area, default: []].insert(target)
                names[target] = division.name(target)
            }
        }
        self.bodies = bodies
        bodyNames = names
        sharedGeography = known.map { DistrictCluster.sharedGeography($0, bodies: bodies, flows: flows) } ?? []
        functionalAreas = DistrictCluster.functionalAreas(flows, rule: .closure(containment), neighbours: known)
        self.centre = try DistrictCluster.aligned(to: centreCode, flows: flows, share: share, neighbours: known)
        growth = Self.growth(from: centreCode, place, flows, known)
    }

    private static func isBody(_ division: NamedAreas) -> Bool {
        (division.lens == .administrative || division.lens == .footprint) && !division.key.hasPrefix("plan:")
    }

    /// Each time the area that leaves the set most self-contained – among those beside it, where neighbours are known.
    private static func growth(
        from centre: String, _ place: Place, _ flows: FlowMatrix, _ neighbours: Adjacency?
    ) -> [(area: Area, containment: SelfContainment)] {
        guard let start = flows.number(of: centre), let first = place.area(centre) else { return [] }
        let lists = neighbours.map { known in
            Dictionary(
                uniqueKeysWithValues: known.codes.enumerated().map { number, code in
                    (code, Set(known.lists[number].map { known.codes[$0] }))
                })
        }
        var set = RunningContainment(in: flows)
        set.add(start)
        var steps = [(area: first, containment: set.containment)]
        while set.count < flows.count {
            let inside = Set(set.zones.map { flows.zones[$0] })
            let outside = flows.zones.indices.filter { !set.contains($0) }
            let beside = outside.filter { zone in
                lists.map { !($0[flows.zones[zone]] ?? []).isDisjoint(with: inside) } ?? true
            }
            // What lies apart from all others comes last.
            let candidates = beside.isEmpty ? outside : beside
            let best = candidates.max { a, b in
                let (x, y) = (set.containment(adding: a).lowerSide ?? 0, set.containment(adding: b).lowerSide ?? 0)
                return (x, b) < (y, a)
            }
            guard let best, let area = place.area(flows.zones[best]) else { return steps }
            set.add(best)
            steps.append((area, set.containment))
        }
        return steps
    }
}
