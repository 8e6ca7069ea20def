import Figures
import Foundation

/// The folder of national data, where it is at hand.
let nationalData = ProcessInfo.processInfo.environment["LOCALITIES_DATA"].map { URL(fileURLWithPath: $0) }

/// Areas of a file of the national boundaries, by a condition on their code.
func boundaries(_ file: String, where isWanted: (String) -> Bool = { _ in true }) throws -> [MapArea] {
    struct Feature: Decodable {
        struct Properties: Decodable {
            var code: String
            var name: String?
        }
        struct Geometry: Decodable {
            var type: String
            var polygons: [[[[Double]]]]

            enum CodingKeys: CodingKey { case type, coordinates }

            init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: CodingKeys.self)
                type = try container.decode(String.self, forKey: .type)
                polygons =
                    type == "MultiPolygon"
                    ? try container.decode([[[[Double]]]].self, forKey: .coordinates)
                    : [try container.decode([[[Double]]].self, forKey: .coordinates)]
            }
        }
        var properties: Properties
        var geometry: Geometry
    }
    struct Collection: Decodable { var features: [Feature] }

    guard let folder = nationalData else { return [] }
    let data = try Data(contentsOf: folder.appending(path: "boundaries/official/\(file)"))
    return try JSONDecoder().decode(Collection.self, from: data).features
        .filter { isWanted($0.properties.code) }
        .map { feature in
            MapArea(
                code: feature.properties.code, title: feature.properties.name ?? feature.properties.code,
                polygons: feature.geometry.polygons.map { polygon in
                    polygon.map { ring in ring.map { Point(x: $0[0], y: $0[1]) } }
                })
        }
}

/// The eight districts of Dorset in 2018.
func isDorset(_ code: String) -> Bool {
    ["E06000028", "E06000029"].contains(code) || ("E07000048"..."E07000053").contains(code)
}
