import Content
import Figures
import Foundation
import Places
import Store

/// The layers of areas that a locality knows, and what lies in what: districts, health systems, police areas.
///
/// Two layers are laid over each other through the smallest areas that are known to lie in both: zones of a census where
/// there are any, else the districts themselves.
public struct Layers: Sendable {
    public struct Layer: Hashable, Sendable {
        /// Key of the geography.
        public let key: String
        public let title: String
        /// One of its areas, and several.
        public let one: String
        public let many: String
        public let isHealth: Bool
        public let isPartner: Bool
        public let isOrganisation: Bool
        public let source: Source?
        /// By code.
        public let names: [String: String]

        public func name(_ code: String) -> String { names[code] ?? code }

        /// Whether its areas are known by more than their codes.
        public var hasNames: Bool { names.contains { $0.key != $0.value } }
    }

    /// The locality’s own areas first, then the others by title.
    public let layers: [Layer]
    /// Keys of geographies of which something is known to lie in something, and what.
    let units: [Unit]

    /// A geography whose areas lie in areas of layers.
    public struct Unit: Sendable {
        public let key: String
        public let title: String
        public let codes: [String]
        /// By layer, by code: areas of the layer with the share that lies in each.
        var memberships: [String: [String: [(code: String, share: Double)]]]
        /// By layer, by code: how much of an area of the layer these areas hold in all, 0…1, where it is known.
        var held: [String: [String: Double]] = [:]
        /// By code; nil where not all are known.
        var people: [String: Double]?
        var squareKilometres: [String: Double]?
        var peopleSource: Source?
        var sources: [Source] = []
    }

    public let place: Place

    /// Our own areas as a layer; nil where there are none.
    public var own: Layer? { layers.first { $0.key == place.geography?.key } }

    public func layer(_ key: String) -> Layer? { layers.first { $0.key == key } }

    /// Layers that some of our own areas are known to lie in.
    public var over: [Layer] {
        guard let own else { return [] }
        let codes = Set(place.areas.map(\.code))
        return layers.filter { layer in
            // Zones inside our areas are no layer over them.
            let isInside = units.contains { $0.key == layer.key && $0.memberships[own.key] != nil }
            guard layer != own, !isInside, let unit = unit(for: own.key, layer.key) else { return false }
            return unit.codes.contains { code in
                unit.memberships[own.key]?[code]?.contains { codes.contains($0.code) } == true
                    && unit.memberships[layer.key]?[code]?.isEmpty == false
            }
        }
    }

    public init(_ file: LocalityFile, _ place: Place) throws {
        self.place = place
        let comparison = try file.comparison()
        let divisions = try file.divisions()
        let kinds = try LayerKind.all()
        let geographies = try file.geographies()
        var areas: [String: [Area]] = [:]
        for geography in geographies { areas[geography.key] = try file.areas(of: geography.key) }
        let members = place.geography?.key
        let layers = geographies.filter { $0.key != comparison }.map { geography in
            let kind = kinds.first { $0.key == geography.key }
            let own = geography.key == members ? ("district", "districts") : ("area", "areas")
            // Areas of elsewhere are of the same layer as our own.
            let all =
                areas[geography.key, default: []]
                + (geography.key == members ? comparison.flatMap { areas[$0] } ?? [] : [])
            return Layer(
                key: geography.key, title: geography.title,
                one: kind?.one ?? (geography.key == "district" ? "district" : own.0),
                many: kind?.many ?? (geography.key == "district" ? "districts" : own.1),
                isHealth: kind?.health == true, isPartner: kind?.partner == true,
                isOrganisation: kind?.organisation == true, source: place.source(geography.dataset),
                names: Dictionary(all.map { ($0.code, $0.name) }) { first, _ in first })
        }
        self.layers =
            layers.filter { $0.key == members } + layers.filter { $0.key != members }.sorted { $0.title < $1.title }

        units = try geographies.map { geography in
            let own = areas[geography.key, default: []]
            var unit = Unit(key: geography.key, title: geography.title, codes: own.map(\.code), memberships: [:])
            unit.memberships[geography.key] = Self.identity(own)
            if geography.key == comparison, let members { unit.memberships[members] = Self.identity(own) }
            for layer in layers where layer.key != geography.key {
                let codes = Set(layer.names.keys)
                let parents = own.compactMap { area in
                    area.parent.flatMap { codes.contains($0) ? (area.code, [(code: $0, share: 1.0)]) : nil }
                }
                if !parents.isEmpty { unit.memberships[layer.key] = Dictionary(uniqueKeysWithValues: parents) }
            }
            for division in divisions where division.geography == geography.key {
                let parts = try file.parts(of: division.key)
                unit.held[division.target] = Dictionary(grouping: parts, by: \.target).compactMapValues { parts in
                    let shares = parts.compactMap(\.targetShare)
                    return shares.count == parts.count ? min(1, shares.reduce(0, +)) : nil
                }
                unit.memberships[division.target] = Dictionary(grouping: parts, by: \.area)
                    .mapValues { $0.map { ($0.target, $0.share) } }
                if let source = place.source(division.dataset) { unit.sources.append(source) }
            }
            if unit.memberships.count > 1 { try Self.measure(&unit, file, place) }
            return unit
        }
    }

    private static func identity(_ areas: [Area]) -> [String: [(code: String, share: Double)]] {
        Dictionary(uniqueKeysWithValues: areas.map { ($0.code, [($0.code, 1.0)]) })
    }

    /// People and km² of each area of a geography, where they are known for all.
    private static func measure(_ unit: inout Unit, _ file: LocalityFile, _ place: Place) throws {
        let statistics = try file.statistics(of: unit.key)
        func values(_ statistic: Statistic?) -> [String: Double]? {
            guard let statistic else { return nil }
            let values = statistic.values.mapValues(\.double)
            return unit.codes.allSatisfy { values[$0] != nil } ? values : nil
        }
        let role = place.roles[.population].flatMap { role in statistics.first { $0.key == role.key } }
        let people = role ?? statistics.first { $0.unit == "people" && $0.title.lowercased().contains("population") }
        unit.people = values(people)
        unit.peopleSource = people.flatMap { place.source($0.dataset) }
        let hectares = place.roles[.hectares].flatMap { role in statistics.first { $0.key == role.key } }
        unit.squareKilometres = values(hectares)?.mapValues { $0 / 100 }
        if unit.squareKilometres == nil {
            let shapes = try file.boundaries(of: unit.key)
            if unit.codes.allSatisfy({ shapes[$0] != nil }) {
                unit.squareKilometres = shapes.mapValues(\.squareKilometres)
            }
        }
    }

    /// Whether the areas through which a layer is seen reach beyond our own, so that all of a layer’s area is seen.
    func isWhole(_ unit: Unit) -> Bool {
        let own = Set(place.areas.map(\.code))
        guard let members = place.geography.flatMap({ unit.memberships[$0.key] }) else { return true }
        return unit.codes.contains { code in members[code].map { !$0.contains { own.contains($0.code) } } ?? true }
    }

    /// The areas through which two layers are laid over each other: those most of which, inside the locality, lie in both.
    func unit(for first: String, _ second: String) -> Unit? {
        let own = Set(place.areas.map(\.code))
        func common(_ unit: Unit) -> (inside: Int, all: Int) {
            guard let a = unit.memberships[first], let b = unit.memberships[second] else { return (0, 0) }
            let both = a.keys.filter { b[$0] != nil }
            let members = place.geography.flatMap { unit.memberships[$0.key] } ?? [:]
            return (both.count { code in members[code]?.contains { own.contains($0.code) } == true }, both.count)
        }
        let counted = units.map { ($0, common($0)) }.filter { $0.1.all > 0 }
        return counted.max { ($0.1.inside, $0.1.all, $1.0.key) < ($1.1.inside, $1.1.all, $0.0.key) }?.0
    }

    /// The layer of health footprints to begin with: one whose areas have names, if any.
    public var health: Layer? { over.first { $0.isHealth && $0.hasNames } ?? over.first(where: \.isHealth) }

    /// Our own areas and those they are compared with under a layer, through the areas that see most of the layer’s areas whole.
    func widest(over layer: Layer) -> LayerOverlap? {
        guard let own else { return nil }
        let found = units.filter { $0.memberships[own.key] != nil && $0.memberships[layer.key] != nil }
            .map { LayerOverlap(own, layer, through: $0, isWhole: isWhole($0)) }
        return found.max { ($0.covered.count, $1.unitTitle) < ($1.covered.count, $0.unitTitle) }
    }

    /// Two layers over each other; nil where nothing is known to lie in both.
    public func overlap(of first: String, with second: String) -> LayerOverlap? {
        guard first != second, let a = layer(first), let b = layer(second), let unit = unit(for: first, second) else {
            return nil
        }
        return LayerOverlap(a, b, through: unit, isWhole: isWhole(unit))
    }
}
