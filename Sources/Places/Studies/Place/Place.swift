import Content
import Foundation
import Options
import Places

/// A locality as the engines see it, read once: its areas with their shapes, neighbours, statistics and commuting.
///
/// ```swift
/// let place = try Place(file)
/// place.areas.map(\.name)                               // ["Bournemouth", "Poole", …]
/// try place.commuting?.selfContainment(of: codes)       // of any set of areas
/// try PlanSpace(place.question())                       // every way to group them
/// ```
public struct Place: Sendable {
    public let title: String
    public let profile: String
    /// The geography whose areas are grouped; nil before any were imported.
    public let geography: Geography?
    /// Its areas, in the order of their codes.
    public let areas: [Area]
    public let boundaries: [String: Boundary]
    public let links: [Link]
    public let statistics: [Statistic]
    public let roles: [Role: Statistic]
    /// Commuting between the areas, with the rest of the world in the margins; people who work at home, have no fixed
    /// place of work or work abroad are left out.
    public let commuting: FlowMatrix?
    /// The layer from which it was made.
    public let commutingLayer: FlowLayer?
    public let plans: [NamedPlan]
    /// The latest version of each plan that somebody drew.
    public let drawn: [DrawnPlan]
    public let facts: [Fact]
    public let datasets: [String: Dataset]
    /// Areas of other bodies by kind: health, police, fire, travel-to-work.
    public internal(set) var footprints: [String: FootprintLayer] = [:]
    /// The county of each district by code, where a division tells it.
    public internal(set) var counties: [String: String] = [:]

    public init(_ file: LocalityFile) throws {
        let identity = try file.identity()
        title = identity.title
        profile = identity.profile
        datasets = Dictionary(uniqueKeysWithValues: try file.datasets().map { ($0.key, $0) })
        plans = try file.plans()
        drawn = try file.drawnPlans()
        facts = try file.facts()
        guard let members = identity.members else {
            geography = nil
            (areas, boundaries, links, statistics, roles) = ([], [:], [], [], [:])
            (commuting, commutingLayer) = (nil, nil)
            return
        }
        geography = try file.geographies().first { $0.key == members }
        areas = try file.areas(of: members)
        boundaries = try file.boundaries(of: members)
        links = try file.links(of: members)
        let statistics = try file.statistics(of: members)
        self.statistics = statistics
        roles = try file.roles().compactMapValues { key in statistics.first { $0.key == key } }
        let layers = try file.flowLayers().filter { $0.kind == .commuting }
        commutingLayer = layers.first { $0.geography == members } ?? layers.first
        commuting = try commutingLayer.flatMap { try file.commuting($0, between: members) }
        (footprints, counties) = try file.footprints(of: areas, in: members, datasets: datasets)
    }

    public func area(_ code: String) -> Area? { areas.first { $0.code == code } }

    /// The name of an area, or its code where there is none.
    public func name(_ code: String) -> String { area(code)?.name ?? code }

    /// A figure of an area, as the engines compute with it.
    public func value(_ role: Role, of code: String) -> Double? { roles[role]?.values[code]?.asDouble }

    /// The sum of a statistic over areas; nil where one of them has no figure.
    public func total(_ role: Role, of codes: some Sequence<String>) -> Decimal? {
        guard let statistic = roles[role] else { return nil }
        var sum: Decimal = 0
        for code in codes {
            guard let value = statistic.values[code] else { return nil }
            sum += value
        }
        return sum
    }
}

extension LocalityFile {
    /// The flows of a layer between the areas of its geography.
    ///
    /// - Parameter home: what to do with people who work at home, have no fixed place of work or work offshore.
    public func flowMatrix(of layer: FlowLayer, margins: Margins, home: HomeWorkers) throws -> FlowMatrix? {
        guard let table = try flowTable(of: layer.key) else { return nil }
        let zones = try areas(of: layer.geography).map(\.code)
        return FlowMatrix(table, zones: zones, margins: margins, coding: try FlowMatrix.coding(home: home))
    }
}

extension LocalityFile {
    /// Commuting between the areas of a geography, from a layer between them or between zones inside them.
    fileprivate func commuting(_ layer: FlowLayer, between members: String) throws -> FlowMatrix? {
        let matrix = try flowMatrix(of: layer, margins: .open, home: .exclude)
        let own = Set(try areas(of: members).map(\.code))
        if layer.geography == members { return try matrix?.restricted(to: own.sorted()) }
        let parents = try areas(of: layer.geography).compactMap { zone in
            zone.parent.flatMap { own.contains($0) ? (zone.code, $0) : nil }
        }
        return parents.isEmpty ? nil : matrix?.aggregated(by: Dictionary(uniqueKeysWithValues: parents))
    }
}

extension FlowMatrix {
    /// How to count destinations that are no places, as the catalogue lists them.
    public static func coding(home: HomeWorkers) throws -> [String: HomeWorkers] {
        let special = try Catalogue.load().specialDestinations
        return Dictionary(uniqueKeysWithValues: special.map { ($0.code, $0.treat == .home ? home : .exclude) })
    }
}
