import Content
import Figures
import Foundation
import Places
import Store

/// Housing market areas in two tiers: strategic ones from commuting, local ones inside them from moves of home.
public struct HousingStudy: Sendable {
    /// What is asked of the two tiers.
    public struct Question: Hashable, Sendable {
        /// Share of commuters that a strategic area holds on both sides, 0…1.
        public var commuting: Double
        /// Share of movers that a local area holds on both sides, 0…1.
        public var moving: Double
        /// Fewest employed residents of a strategic area.
        public var minimumSize: Int

        public init(commuting: Double = 0.775, moving: Double = 0.5, minimumSize: Int = 3_500) {
            self.commuting = commuting
            self.moving = moving
            self.minimumSize = minimumSize
        }
    }

    /// A housing market area that reaches into the locality.
    public struct Market: Sendable {
        public var area: FunctionalArea
        public var name: String
        /// Position of the strategic area in `upper`; nil for a strategic one.
        public var parent: Int?
        /// Codes of its zones inside the locality.
        public var zones: [String]
    }

    /// Where an area of the locality fits best, and how well.
    public struct Fit: Sendable {
        public var area: Area
        public var upper: Int
        public var upperShare: Double
        public var lower: Int
        public var lowerShare: Double
    }

    public let place: Place
    public let question: Question
    public let commuting: ZoneFlows
    public let migration: ZoneFlows
    /// Those that reach into the locality, most people first.
    public let upper: [Market]
    public let lower: [Market]
    public let fits: [Fit]
    /// Whether the zones are the areas of the locality themselves: then there is no finer map than the best fit.
    public let isCoarse: Bool

    /// nil where commuting or moves of home are missing.
    ///
    /// Both are taken between the finest zones that both are known for; where they are known for different ones, between
    /// the areas of the locality.
    public init?(_ file: LocalityFile, _ place: Place, question: Question = .init()) throws {
        guard let (commuting, migration) = try Self.flows(file, place) else { return nil }
        self.init(commuting, migration, place, question: question)
    }

    /// - Precondition: both are between the same zones.
    public init(_ commuting: ZoneFlows, _ migration: ZoneFlows, _ place: Place, question: Question) {
        self.place = place
        self.question = question
        self.commuting = commuting
        self.migration = migration
        let tiers = TwoTiers(
            commuting: commuting.matrix, migration: migration.matrix,
            upperRule: .closure(question.commuting, minimumSize: question.minimumSize),
            lowerRule: .closure(question.moving, minimumSize: 1))
        let zones = commuting.matrix.zones
        let parents = commuting.parents
        isCoarse = commuting.areMembers(of: place)
        func markets(_ regions: FunctionalRegions, _ matrix: FlowMatrix) -> [Market] {
            regions.areas.filter { area in area.zones.contains { parents[zones[$0]] != nil } }
                .sorted { ($0.containment.residents, $1.id) > ($1.containment.residents, $0.id) }
                .map { area in
                    var people: [String: Int] = [:]
                    for zone in area.zones {
                        people[parents[zones[zone]] ?? zones[zone], default: 0] += matrix.jobs[zone]
                    }
                    let centre = people.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
                    return Market(
                        area: area, name: place.area(centre)?.name ?? commuting.names[centre] ?? centre,
                        zones: area.zones.map { zones[$0] }.filter { parents[$0] != nil })
                }
        }
        let upper = markets(tiers.upper, commuting.matrix)
        lower = markets(tiers.lower, migration.matrix).map { market in
            var market = market
            market.parent = upper.firstIndex { $0.area.id == tiers.parents[market.area.id - 1] }
            return market
        }
        self.upper = upper
        let lower = self.lower
        let upperFits = Self.fits(tiers.upper, parents, commuting.matrix.residents)
        let lowerFits = Self.fits(tiers.lower, parents, commuting.matrix.residents)
        fits = place.areas.compactMap { area in
            guard let first = upperFits[area.code], let second = lowerFits[area.code],
                let upperPlace = upper.firstIndex(where: { $0.area.id == first.area }),
                let lowerPlace = lower.firstIndex(where: { $0.area.id == second.area })
            else { return nil }
            return Fit(
                area: area, upper: upperPlace, upperShare: first.share, lower: lowerPlace, lowerShare: second.share)
        }
    }

    private static func fits(
        _ regions: FunctionalRegions, _ parents: [String: String], _ weights: [Int]
    ) -> [String: (area: Int, share: Double)] {
        Dictionary(
            uniqueKeysWithValues: regions.division.bestFit(of: parents, weights: weights).compactMap { fit in
                fit.area.map { (fit.code, ($0, fit.share)) }
            })
    }

    /// Commuting and moves between the same zones.
    private static func flows(_ file: LocalityFile, _ place: Place) throws -> (ZoneFlows, ZoneFlows)? {
        let layers = try file.flowLayers()
        guard layers.contains(where: { $0.kind == .migration }) else { return nil }
        let shared = Set(layers.filter { $0.kind == .commuting }.map(\.geography))
            .intersection(layers.filter { $0.kind == .migration }.map(\.geography))
        let sized = try shared.map { ($0, try file.areas(of: $0).count) }.sorted { ($0.1, $0.0) > ($1.1, $1.0) }
        if let geography = sized.first?.0,
            let commuting = try ZoneFlows(file, place, home: .diagonal, geography: geography),
            let migration = try ZoneFlows(file, place, kind: .migration, geography: geography)
        {
            return (commuting, migration)
        }
        guard let commuting = try ZoneFlows(file, place, home: .diagonal)?.between(place),
            let migration = try ZoneFlows(file, place, kind: .migration)?.between(place)
        else { return nil }
        return (commuting, migration)
    }
}

extension ZoneFlows {
    /// The same between the areas of the locality; those with places elsewhere count as leaving and arriving.
    func between(_ place: Place) -> ZoneFlows? {
        let codes = Set(parents.values)
        guard codes == Set(place.areas.map(\.code)), let key = place.geography?.key else { return nil }
        return ZoneFlows(
            layer: FlowLayer(
                key: layer.key, title: layer.title, kind: layer.kind, geography: key, dataset: layer.dataset),
            source: source, matrix: matrix.aggregated(by: parents),
            names: Dictionary(uniqueKeysWithValues: place.areas.map { ($0.code, $0.name) }),
            parents: Dictionary(uniqueKeysWithValues: codes.map { ($0, $0) }), home: home)
    }
}
