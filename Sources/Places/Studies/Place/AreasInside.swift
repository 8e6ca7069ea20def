import Evidence
import Foundation
import Places

extension LocalityFile {
    /// Geographies that have areas inside the locality, the finest first, with the codes of these.
    ///
    /// Areas of elsewhere that ours are compared with are none of them.
    public func inside(_ place: Place) throws -> [(geography: Geography, codes: Set<String>)] {
        let own = Set(place.areas.map(\.code))
        let comparison = try comparison()
        return try geographies().filter { $0.key != comparison }.compactMap { geography in
            let areas = try areas(of: geography.key)
            let codes =
                geography.key == place.geography?.key
                ? own : Set(areas.filter { $0.parent.map(own.contains) ?? false }.map(\.code))
            return codes.isEmpty ? nil : (geography, codes)
        }.sorted { ($1.codes.count, $0.geography.key) < ($0.codes.count, $1.geography.key) }
    }

    /// The shapes of some areas as a map; see `BaseMap.init(_:shapes:points:width:detail:asHexagons:)`.
    public func baseMap(
        of areas: [Area], in geography: String, width: Double = 560, detail: Double? = nil, asHexagons: Bool = false
    ) throws -> BaseMap? {
        BaseMap(
            areas, shapes: try boundaries(of: geography), points: Self.points(try statistics(of: geography)),
            width: width, detail: detail, asHexagons: asHexagons)
    }

    /// Longitude and latitude of areas, where a table of statistics brought them.
    private static func points(_ statistics: [Statistic]) -> [String: Point] {
        func values(_ keys: Set<String>) -> [String: Double] {
            statistics.first { keys.contains($0.key.lowercased()) }?.values.mapValues(\.asDouble) ?? [:]
        }
        let latitudes = values(["latitude", "lat", "label_lat"])
        return values(["longitude", "long", "lon", "label_lon"]).reduce(into: [:]) { points, entry in
            // At the latitudes of these islands a degree to the east is about three fifths of one to the north.
            if let latitude = latitudes[entry.key] {
                points[entry.key] = Point(x: entry.value * cos(latitude * .pi / 180), y: latitude)
            }
        }
    }
}
