import Base
import Foundation

/// Reading and writing of GeoJSON (RFC 7946): a collection of polygons with properties.
public enum GeoJSON {
    /// Degrees on WGS 84.
    public struct Coordinates: Hashable, Sendable {
        public var longitude: Double
        public var latitude: Double

        public init(longitude: Double, latitude: Double) {
            self.longitude = longitude
            self.latitude = latitude
        }
    }

    /// Closed: the first position is repeated at the end.
    public typealias Ring = [Coordinates]
    /// The outer ring, then the holes.
    public typealias Polygon = [Ring]

    public struct Feature: Sendable {
        /// Properties that are texts, numbers or booleans, as text; others are left out.
        public var properties: [String: String]
        public var polygons: [Polygon]

        public init(properties: [String: String], polygons: [Polygon]) {
            self.properties = properties
            self.polygons = polygons
        }
    }

    /// The features of a file.
    ///
    /// - Throws: as `Collection`.
    public static func read(_ input: InputFile) throws -> [Feature] { try Collection(input).features() }

    /// Features with a shape; those without one are passed over.
    static func features(_ list: [[String: Any]], file: String) throws -> [Feature] {
        var problems = InputProblems()
        var kinds: [(first: String, sentence: String, further: [String])] = []
        var features: [Feature] = []
        features.reserveCapacity(list.count)
        for (index, item) in list.enumerated() {
            if item["geometry"] == nil || item["geometry"] is NSNull, list.count > 1 { continue }
            let properties = (item["properties"] as? [String: Any] ?? [:]).compactMapValues(text)
            do {
                features.append(Feature(properties: properties, polygons: try polygons(item["geometry"])))
            } catch let shape as ShapeProblem {
                let code = properties.sorted { $0.key < $1.key }.first {
                    $0.key.lowercased().hasSuffix("code") || $0.key.hasSuffix("CD")
                }
                let name = code.map { " (\($0.value))" } ?? ""
                let place = "feature \(Words.number(index + 1))\(name)"
                if let kind = kinds.firstIndex(where: { $0.sentence == shape.sentence }) {
                    kinds[kind].further.append(place)
                } else {
                    kinds.append((place, shape.sentence, []))
                }
            }
        }
        for kind in kinds {
            let more =
                kind.further.isEmpty ? "" : " So it is with \(Words.firstFew(5, of: kind.further))."
            problems.add(InputProblem(file: file, "\(kind.first): \(kind.sentence)\(more)"))
        }
        try problems.throwIfAny()
        guard !features.isEmpty else {
            throw InputProblem(file: file, "there are no features in the collection.")
        }
        return features
    }

    private struct ShapeProblem: Error {
        var sentence: String
    }

    private static func polygons(_ geometry: Any?) throws -> [Polygon] {
        guard let geometry = geometry as? [String: Any], let type = geometry["type"] as? String else {
            throw ShapeProblem(sentence: "it has no geometry; a polygon was expected.")
        }
        switch type {
        case "Polygon": return [try polygon(geometry["coordinates"], number: 1)]
        case "MultiPolygon":
            guard let parts = geometry["coordinates"] as? [Any], !parts.isEmpty else {
                throw ShapeProblem(sentence: "it has no coordinates.")
            }
            return try parts.enumerated().map { try polygon($1, number: $0 + 1) }
        case "GeometryCollection":
            let parts = (geometry["geometries"] as? [[String: Any]] ?? []).filter {
                ["Polygon", "MultiPolygon"].contains($0["type"] as? String ?? "")
            }
            guard !parts.isEmpty else { throw ShapeProblem(sentence: "it is a collection without a polygon.") }
            return try parts.flatMap { try polygons($0) }
        default: throw ShapeProblem(sentence: "it is a \(type); a polygon was expected.")
        }
    }

    private static func polygon(_ value: Any?, number: Int) throws -> Polygon {
        guard let rings = value as? [[Any]], !rings.isEmpty else {
            throw ShapeProblem(sentence: "polygon \(number) has no rings.")
        }
        return try rings.enumerated().map { index, ring in
            let place = "ring \(index + 1) of polygon \(number)"
            let positions = try ring.map { try position($0, place: place) }
            guard positions.count >= 4 else {
                throw ShapeProblem(sentence: "\(place) has \(positions.count) positions; at least 4 were expected.")
            }
            guard let first = positions.first, let last = positions.last, first == last else {
                throw ShapeProblem(sentence: "\(place) is not closed; its last position must be its first.")
            }
            return positions
        }
    }

    private static func position(_ value: Any, place: String) throws -> Coordinates {
        guard let pair = value as? [NSNumber], pair.count >= 2 else {
            throw ShapeProblem(sentence: "\(place) holds a position that is not a pair of numbers.")
        }
        let position = Coordinates(longitude: pair[0].doubleValue, latitude: pair[1].doubleValue)
        guard abs(position.longitude) <= 180, abs(position.latitude) <= 90 else {
            throw ShapeProblem(
                sentence: "\(place) holds the position (\(pair[0]), \(pair[1])), which is not in degrees.")
        }
        return position
    }

    private static func text(_ value: Any) -> String? {
        switch value {
        case let text as String: text
        case let number as NSNumber: number.stringValue
        default: nil
        }
    }

    /// Writes features, one a line, properties in the order of their names: the same features give the same bytes.
    public static func write(_ features: [Feature]) -> String {
        let lines = features.map { feature in
            let properties = feature.properties.sorted { $0.key < $1.key }.map {
                "\(JSONText.quoted($0.key)):\(JSONText.quoted($0.value))"
            }
            let polygons = feature.polygons.map { polygon in
                let rings = polygon.map { ring in
                    "[" + ring.map { "[\($0.longitude),\($0.latitude)]" }.joined(separator: ",") + "]"
                }
                return "[" + rings.joined(separator: ",") + "]"
            }
            return "{\"type\":\"Feature\",\"properties\":{\(properties.joined(separator: ","))},"
                + "\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[\(polygons.joined(separator: ","))]}}"
        }
        return "{\"type\":\"FeatureCollection\",\"features\":[\n" + lines.joined(separator: ",\n") + "\n]}\n"
    }
}
