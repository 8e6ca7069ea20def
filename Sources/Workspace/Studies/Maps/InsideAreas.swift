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

    /// The shapes of some areas as a map: as published where all have a boundary, else as hexagons where all have a place
    /// for one; nil where there is neither.
    ///
    /// - Parameters:
    ///   - detail: how far a line may stray, in units of the drawing; nil for what suits their number.
    ///   - asHexagons: a hexagon for each area, placed so that neighbours stay together.
    public func baseMap(
        of areas: [Area], in geography: String, width: Double = 560, detail: Double? = nil, asHexagons: Bool = false
    ) throws -> BaseMap? {
        guard !areas.isEmpty else { return nil }
        let shapes = try boundaries(of: geography)
        let drawn = areas.compactMap { area in
            shapes[area.code].map { MapArea(code: area.code, title: area.name, boundary: $0) }
        }
        let placed = areas.compactMap { area in
            area.hexagon.map {
                MapArea(code: area.code, title: area.name, hexagon: Hexagon(column: $0.column, row: $0.row))
            }
        }
        if placed.count == areas.count, asHexagons || drawn.count < areas.count {
            return BaseMap(placed, coordinates: .plane, width: width)
        }
        guard drawn.count == areas.count else { return nil }
        if asHexagons {
            return BaseMap(HexagonLayout(of: drawn).areas(drawn), coordinates: .plane, width: width)
        }
        let suiting = areas.count <= 60 ? 0.3 : areas.count <= 300 ? 0.6 : areas.count <= 2000 ? 1 : 1.6
        return BaseMap(drawn, width: width, detail: detail ?? suiting)
    }
}
