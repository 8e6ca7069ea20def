import Content
import Foundation
import Options
import Places
import Store

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
    /// The latest version of each plan drawn by hand.
    public let drawn: [DrawnPlan]
    public let facts: [Fact]
    public let datasets: [String: Dataset]
    /// Areas of other bodies by kind: health, police, fire, travel-to-work.
    public internal(set) var footprints: [String: FootprintLayer] = [:]
    /// The county of each district by code, where a division gives it.
    public internal(set) var counties: [String: String] = [:]
    /// The state of the file of which it was read.
    public let revisions: Revisions

    /// What a place is read from: while none of these families of records changes, it stays as it is.
    public static let families: Set<Family> = [.settings, .sources, .places, .links, .statistics, .flows, .plans]

    /// Reads all of it in one transaction, so that areas, figures and flows are of the same state of the file.
    ///
    /// - Parameter earlier: an earlier reading of the same file; what has not changed since is taken from it.
    public init(_ file: LocalityFile, after earlier: Place? = nil) throws {
        self = try file.snapshot { try Place(reading: file, after: earlier) }
    }

    private init(reading file: LocalityFile, after earlier: Place?) throws {
        let revisions = try file.revisions()
        self.revisions = revisions
        /// The same as before where nothing has changed that it depends on, else what is read now.
        func kept<Value>(
            _ path: KeyPath<Place, Value>, on families: Set<Family>, _ read: () throws -> Value
        ) throws -> Value {
            guard let earlier, revisions.of(families) == earlier.revisions.of(families) else { return try read() }
            return earlier[keyPath: path]
        }
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
        boundaries = try kept(\.boundaries, on: [.settings, .places]) { try file.boundaries(of: members) }
        links = try file.links(of: members)
        let statistics = try kept(\.statistics, on: [.settings, .sources, .places, .statistics]) {
            try file.statistics(of: members)
        }
        self.statistics = statistics
        roles = try file.roles().compactMapValues { key in statistics.first { $0.key == key } }
        let layers = try file.flowLayers().filter { $0.kind == .commuting }
        commutingLayer = layers.first { $0.geography == members } ?? layers.first
        commuting = try kept(\.commuting, on: [.settings, .places, .flows]) { [commutingLayer] in
            try commutingLayer.flatMap { try FlowMatrix(commuting: $0, between: members, in: file) }
        }
        (footprints, counties) = try kept(\.layers, on: [.settings, .sources, .places, .statistics]) {
            [areas, datasets] in
            try FootprintLayer.all(over: areas, of: members, in: file, datasets: datasets)
        }
    }

    private var layers: (footprints: [String: FootprintLayer], counties: [String: String]) { (footprints, counties) }

    public func area(_ code: String) -> Area? { areas.first { $0.code == code } }

    /// The name of an area, or its code where there is none.
    public func name(_ code: String) -> String { area(code)?.name ?? code }

    /// A figure of an area, as the engines compute with it.
    public func value(_ role: Role, of code: String) -> Double? { roles[role]?.values[code]?.double }

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
