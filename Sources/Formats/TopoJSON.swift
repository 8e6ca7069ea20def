import Base
import Foundation

/// Boundaries of which shared lines are kept once, as mapshaper and d3 write them, turned into plain features.
///
/// - SeeAlso: *The TopoJSON Format Specification*, version 1.
enum TopoJSON {
    /// Features of one of the collections of a topology.
    ///
    /// - Parameters:
    ///   - wanted: name of the collection; needed only where there are several with areas.
    /// - Returns: the features in the form of GeoJSON, and the name of their collection.
    static func features(
        of root: [String: Any], file: String, wanted: String?
    ) throws -> (features: [[String: Any]], name: String) {
        guard let objects = root["objects"] as? [String: [String: Any]], let list = root["arcs"] as? [[[Any]]] else {
            throw InputProblem(file: file, "this TopoJSON has no objects or no arcs; was the file cut off?")
        }
        let arcs = try arcs(list, transform: root["transform"] as? [String: Any], file: file)
        let collections = objects.mapValues(geometries).filter { collection in
            collection.value.contains { ["Polygon", "MultiPolygon"].contains($0["type"] as? String ?? "") }
        }
        let names = collections.keys.sorted()
        guard let name = wanted ?? (names.count == 1 ? names[0] : nil) else {
            guard !names.isEmpty else { throw InputProblem(file: file, "this TopoJSON holds no polygons.") }
            throw InputProblem(
                file: file,
                "this TopoJSON holds \(names.count) collections of areas: \(Words.firstFew(12, of: names.map(Words.quoted))). Say which is meant, with --inside \(names[0])."
            )
        }
        guard let chosen = collections[name] else {
            throw InputProblem(
                file: file,
                "there is no collection of areas “\(name)” in this TopoJSON; there are \(Words.firstFew(12, of: names.map(Words.quoted))). Say it with --inside \(names.first ?? "NAME")."
            )
        }
        let features = try chosen.map { geometry -> [String: Any] in
            var properties = geometry["properties"] as? [String: Any] ?? [:]
            if properties["id"] == nil, let id = geometry["id"] { properties["id"] = id }
            return ["type": "Feature", "properties": properties, "geometry": try shape(geometry, arcs, file)]
        }
        return (features, name)
    }

    private static func geometries(_ object: [String: Any]) -> [[String: Any]] {
        object["type"] as? String == "GeometryCollection" ? object["geometries"] as? [[String: Any]] ?? [] : [object]
    }

    /// Positions of each line. Without a transform they stand as they are; with one each is the step from the last, in
    /// whole numbers.
    private static func arcs(_ list: [[[Any]]], transform: [String: Any]?, file: String) throws -> [[[Double]]] {
        func pair(_ value: Any?) -> [Double]? {
            guard let numbers = value as? [NSNumber], numbers.count >= 2 else { return nil }
            return [numbers[0].doubleValue, numbers[1].doubleValue]
        }
        let (scale, translate) = (pair(transform?["scale"]), pair(transform?["translate"]))
        guard transform == nil || scale != nil && translate != nil else {
            throw InputProblem(file: file, "the transform of this TopoJSON has no scale and translation.")
        }
        return try list.map { arc in
            var (x, y) = (0.0, 0.0)
            return try arc.map { position in
                guard let own = pair(position) else {
                    throw InputProblem(file: file, "an arc of this TopoJSON holds a position that is not two numbers.")
                }
                guard let scale, let translate else { return own }
                (x, y) = (x + own[0], y + own[1])
                return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
            }
        }
    }

    private static func shape(_ geometry: [String: Any], _ arcs: [[[Double]]], _ file: String) throws -> Any {
        func ring(_ numbers: [Int]) throws -> [[Double]] {
            var positions: [[Double]] = []
            for number in numbers {
                let place = number < 0 ? ~number : number
                guard arcs.indices.contains(place) else {
                    throw InputProblem(file: file, "a shape of this TopoJSON names an arc that is not there.")
                }
                let line = number < 0 ? arcs[place].reversed() : arcs[place]
                positions += positions.isEmpty ? line[...] : line.dropFirst()
            }
            return positions
        }
        switch geometry["type"] as? String {
        case "Polygon":
            let rings = geometry["arcs"] as? [[Int]] ?? []
            return ["type": "Polygon", "coordinates": try rings.map(ring)] as [String: Any]
        case "MultiPolygon":
            let parts = geometry["arcs"] as? [[[Int]]] ?? []
            return ["type": "MultiPolygon", "coordinates": try parts.map { try $0.map(ring) }] as [String: Any]
        default: return NSNull()
        }
    }
}
