import Figures
import Foundation
import Places
import Store

/// A statistic moved onto another layer: from districts to police areas, from zones to health systems.
public struct RecutStudy: Sendable {
    /// By what an area that is split is shared out.
    public enum Way: String, CaseIterable, Sendable {
        case people, lookup, ground

        public var title: String {
            switch self {
            case .people: "people, counted in smaller areas"
            case .lookup: "the shares of the look-up"
            case .ground: "the ground that both boundaries enclose"
            }
        }
    }

    /// A set of areas with statistics.
    public struct From: Sendable {
        public let measures: PlaceMeasures
        public let unit: Layers.Unit
    }

    public let layers: Layers
    let file: LocalityFile

    public init(_ file: LocalityFile, _ layers: Layers) {
        (self.file, self.layers) = (file, layers)
    }

    /// Sets of areas with statistics of which some are known to lie in other layers: those compared with, our own, zones.
    public func sources() throws -> [From] {
        let geographies = try file.geographies()
        return try layers.units.filter { $0.memberships.count > 1 }.compactMap { unit in
            guard let geography = geographies.first(where: { $0.key == unit.key }) else { return nil }
            let measures = try PlaceMeasures(file, layers.place, geography: geography)
            return measures.all.isEmpty ? nil : From(measures: measures, unit: unit)
        }.sorted { $0.unit.key == layers.place.geography?.key && $1.unit.key != layers.place.geography?.key }
    }

    /// The layers onto which areas can be moved: those that our own areas reach into, and our own.
    public func targets(from source: From) -> [Layers.Layer] {
        ([layers.own].compactMap(\.self) + layers.over).filter { layer in
            layer.key != source.unit.key && !isSame(layer, source) && !isInside(layer, source)
                && (source.unit.memberships[layer.key] != nil || finer(than: source, to: layer) != nil)
        }
    }

    /// Zones that the areas consist of are no other boundaries.
    private func isInside(_ layer: Layers.Layer, _ source: From) -> Bool {
        layers.units.contains { $0.key == layer.key && membership(of: $0, in: source) != nil }
    }

    /// What is shown where nobody chose: people, onto a partner’s areas that split ours, else onto any that do.
    public func usual(from source: From) -> (measure: PlaceMeasure, layer: Layers.Layer)? {
        let all = source.measures.all
        let targets = targets(from: source)
        func splits(_ layer: Layers.Layer) -> Bool {
            finer(than: source, to: layer) != nil
                || source.unit.memberships[layer.key]?.values.contains { $0.count > 1 } == true
        }
        let layer =
            targets.first { splits($0) && $0.isPartner } ?? targets.first(where: splits)
            ?? targets.first(where: \.isPartner) ?? targets.first
        let people = all.first { $0.unit == .people && $0.addsUp } ?? all.first(where: \.addsUp) ?? all.first
        return people.flatMap { people in layer.map { (people, $0) } }
    }

    /// Areas compared with are of the same layer as our own.
    private func isSame(_ layer: Layers.Layer, _ source: From) -> Bool {
        layer.key == layers.place.geography?.key && source.unit.codes.allSatisfy { layer.names[$0] != nil }
    }

    /// The ways that are possible, the best first: people counted in smaller areas know most.
    public func ways(from source: From, to layer: Layers.Layer) -> [Way] {
        Way.allCases.filter { way in
            switch way {
            case .people: finer(than: source, to: layer) != nil
            case .lookup: source.unit.memberships[layer.key] != nil
            case .ground: haveShapes(source, layer)
            }
        }
    }

    /// Smaller areas, with people, that are known to lie in both.
    private func finer(than source: From, to layer: Layers.Layer) -> Layers.Unit? {
        layers.units.filter { unit in
            guard unit.key != source.unit.key, unit.people != nil, unit.memberships[layer.key] != nil,
                let own = membership(of: unit, in: source)
            else { return false }
            // Several in one of ours, or they are ours under another name.
            return own.count > Set(own.values.joined().map(\.code)).count
        }.max { $0.codes.count < $1.codes.count }
    }

    private func membership(of unit: Layers.Unit, in source: From) -> [String: [(code: String, share: Double)]]? {
        // Zones name the districts they lie in; the districts compared with are the same ones.
        unit.memberships[source.unit.key]
            ?? layers.own.flatMap { own in
                isSame(own, source) ? unit.memberships[own.key] : nil
            }
    }

    private func haveShapes(_ source: From, _ layer: Layers.Layer) -> Bool {
        guard let from = try? file.shaped(source.unit.key), let to = try? file.shaped(layer.key) else { return false }
        return !to.isEmpty && source.unit.codes.allSatisfy(from.contains)
    }

    private func shapes(of geography: String) throws -> [(code: String, boundary: Boundary)] {
        try file.boundaries(of: geography).sorted { $0.key < $1.key }.map { (code: $0.key, boundary: $0.value) }
    }

    /// What lies where, and how much of it.
    func weights(from source: From, to layer: Layers.Layer, by way: Way) throws -> [ArealInterpolation.Weight] {
        switch way {
        case .lookup:
            return source.unit.codes.flatMap { code in
                Self.parts(
                    code, source.unit.memberships[layer.key]?[code] ?? [], weight: source.unit.people?[code] ?? 1)
            }
        case .people:
            guard let unit = finer(than: source, to: layer), let own = membership(of: unit, in: source) else {
                return []
            }
            return unit.codes.flatMap { zone in
                (own[zone] ?? []).flatMap { part in
                    Self.parts(
                        part.code, unit.memberships[layer.key]?[zone] ?? [],
                        weight: (unit.people?[zone] ?? 0) * part.share)
                }
            }
        case .ground:
            return try Boundary.common(shapes(of: source.unit.key), shapes(of: layer.key))
        }
    }

    /// What part of an area lies in none of the layer is kept as such, so that it is not spread over the others. Published
    /// shares are rounded: up to half a per cent is made whole.
    private static func parts(
        _ code: String, _ parts: [(code: String, share: Double)], weight: Double
    ) -> [ArealInterpolation.Weight] {
        let sum = parts.reduce(0) { $0 + $1.share }
        let isWhole = abs(1 - sum) <= 0.005
        let rest = isWhole || sum > 1 ? [] : [ArealInterpolation.Weight(code, "", weight * (1 - sum))]
        return parts.map { ArealInterpolation.Weight(code, $0.code, weight * $0.share / (isWhole ? sum : 1)) } + rest
    }

    /// The same parts of each area, but of its people; as they are where these are not known.
    static func peopled(_ parts: [ArealInterpolation.Weight], by people: [String: Double]?) -> [ArealInterpolation
        .Weight]
    {
        guard let people else { return parts }
        let wholes = Dictionary(grouping: parts, by: \.source).mapValues { $0.reduce(0) { $0 + $1.weight } }
        return parts.map { part in
            let whole = wholes[part.source, default: 0]
            let share = whole > 0 ? part.weight / whole : 0
            return ArealInterpolation.Weight(part.source, part.target, share * people[part.source, default: 0])
        }
    }
}
