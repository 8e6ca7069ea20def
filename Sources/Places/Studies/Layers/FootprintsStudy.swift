import Base
import Figures
import Foundation
import Places

/// In which larger bodies our areas lie, and how well boundaries agree.
public struct FootprintsStudy: Sendable {
    public let layers: Layers
    public let own: Layers.Layer
    /// Layers over our own areas.
    public let over: [Layers.Layer]
    private let overlaps: [String: LayerOverlap]

    /// Share of an area from which it counts as lying in another: less is the width of a line on a map.
    public static let least = 0.01

    /// nil where nothing is known to lie in anything.
    public init?(_ layers: Layers) {
        guard let own = layers.own, !layers.over.isEmpty else { return nil }
        (self.layers, self.own, over) = (layers, own, layers.over)
        overlaps = Dictionary(
            uniqueKeysWithValues: layers.over.compactMap { layer in
                layers.overlap(of: own.key, with: layer.key).map { (layer.key, $0) }
            })
    }

    public var place: Place { layers.place }

    /// In which areas of a layer one of our areas lies, the largest share first.
    public func bodies(of code: String, in layer: Layers.Layer) -> [FootprintOverlap.Pair] {
        overlaps[layer.key]?.main.partners(ofFirst: code, atLeast: Self.least) ?? []
    }

    public func overlap(with layer: Layers.Layer) -> LayerOverlap? { overlaps[layer.key] }

    /// How many larger bodies one of our areas has to deal with.
    public func count(of code: String) -> Int { over.reduce(0) { $0 + bodies(of: code, in: $1).count } }

    /// The layer whose boundaries divide our areas most.
    public var dividing: Layers.Layer {
        over.max { (touched($0).count, $1.title) < (touched($1).count, $0.title) } ?? over[0]
    }

    /// The areas of a layer that our own lie in, by code.
    public func touched(_ layer: Layers.Layer) -> [String] {
        Set(place.areas.flatMap { bodies(of: $0.code, in: layer).map(\.second) }).sorted()
    }

    /// “All eight districts lie in one police area, Dorset”, “Two of 13 districts lie in more than one …”.
    public func finding(_ layer: Layers.Layer) -> String {
        let counts = place.areas.map { bodies(of: $0.code, in: layer).count }
        let (several, none) = (counts.count { $0 > 1 }, counts.count { $0 == 0 })
        let all = place.areas.count
        let touched = touched(layer)
        if several > 0 {
            return "\(Words.sentence(Words.spelled(several))) of \(Words.count(all, own.one, own.many)) "
                + "\(several == 1 ? "lies" : "lie") in more than one \(layer.one)"
        }
        if none == all { return "No \(own.one) is known to lie in any \(layer.one)" }
        let most =
            none == 0
            ? "All \(Words.count(all, own.one, own.many))"
            : "\(Words.sentence(Words.spelled(all - none))) of \(Words.count(all, own.one, own.many))"
        let verb = all == 1 ? "lies" : "lie"
        if touched.count == 1, let only = touched.first {
            return "\(most) \(verb) in one \(layer.one), \(layer.name(only))"
        }
        return "\(most) \(verb) in \(Words.count(touched.count, layer.one, layer.many)), each in one"
    }

    /// The whole in a sentence: who has to deal with most bodies.
    public var finding: String {
        let counts = place.areas.map { count(of: $0.code) }
        guard let most = counts.max(), let fewest = counts.min() else { return "There are no areas yet" }
        let layers = Words.count(over.count, "layer")
        if most == fewest {
            return
                "Each of \(Words.count(counts.count, own.one, own.many)) lies in \(Words.count(most, "larger area")) of \(layers)"
        }
        let names = zip(place.areas, counts).filter { $0.1 == most }.map(\.0.name)
        let who = names.count <= 3 ? Words.list(names) : "\(Words.sentence(Words.spelled(names.count))) \(own.many)"
        return
            "\(who) \(names.count == 1 ? "lies" : "lie") in \(Words.count(most, "larger area")), no other \(own.one) in as many"
    }

    /// How many larger areas each of ours lies in, drawn; nil without a map.
    public func countMap(base: BaseMap?) -> Map? {
        guard let base else { return nil }
        let byCount = Dictionary(grouping: place.areas) { count(of: $0.code) }
        let classes = byCount.sorted { $0.key < $1.key }.map { count, areas in
            Map.Class(
                Words.count(count, "larger area"), codes: areas.map(\.code),
                note: "\(Words.count(areas.count, own.one, own.many))")
        }
        var map = Map(finding, base: base, classes: classes, style: .classes, source: over[0].source)
        map.note = "Of \(Words.count(over.count, "layer")): \(over.map(\.title).joined(separator: ", "))."
        return map
    }

    /// One row for each of our areas: in which area of each layer it lies.
    public var table: Table {
        var table = Table(
            "Which larger areas each \(own.one) lies in",
            columns: [.init(Words.sentence(own.one)), .init("In all", .plain())]
                + over.map { .init($0.title, source: $0.source) },
            note: "A share is given where only part of it lies there; less than one per cent is left out.")
        for area in place.areas {
            let cells = over.map { layer -> Table.Cell in
                let found = bodies(of: area.code, in: layer)
                return found.isEmpty ? .missing("none") : .text(Self.words(found, layer))
            }
            table.append([.text(area.name), .number(count(of: area.code))] + cells)
        }
        return table
    }

    /// “Solent 60%, Enterprise M3 40%”.
    private static func words(_ pairs: [FootprintOverlap.Pair], _ layer: Layers.Layer) -> String {
        pairs.map { pair in
            let whole = pair.shareOfFirst > 1 - least
            return layer.name(pair.second) + (whole ? "" : " \(Words.percent(pair.shareOfFirst, decimals: 0))")
        }.joined(separator: ", ")
    }

    /// Our areas on the map, by the areas of a layer that they lie in; nil without a map.
    public func map(_ layer: Layers.Layer, base: BaseMap?) -> Map? {
        guard let base else { return nil }
        let sets = Dictionary(grouping: place.areas) { area in bodies(of: area.code, in: layer).map(\.second).sorted() }
        let classes = sets.sorted { ($0.key.count, $0.key.joined()) < ($1.key.count, $1.key.joined()) }.filter {
            !$0.key.isEmpty
        }
        .map { codes, areas in
            let names = Words.list(codes.map(layer.name))
            return Map.Class(
                codes.count > 1 ? "in \(codes.count == 2 ? "both" : "all of") \(names)" : names,
                codes: areas.map(\.code),
                note: "\(Words.count(areas.count, own.one, own.many))")
        }
        var map = Map(finding(layer), base: base, classes: classes, source: layer.source)
        let touched = touched(layer)
        if (2...4).contains(touched.count) {
            map.outlines = touched.map { code in
                Map.Outline(
                    layer.name(code),
                    codes: place.areas.map(\.code).filter { area in
                        bodies(of: area, in: layer).contains { $0.second == code }
                    })
            }
        }
        return map
    }
}
