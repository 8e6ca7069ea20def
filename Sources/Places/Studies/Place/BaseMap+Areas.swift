import Figures
import Foundation
import Places
import Store

extension BaseMap {
    /// Areas as they are published where all have a boundary, else as hexagons where all have a place for one, else as
    /// hexagons laid out from points; nil where there is nothing of these.
    ///
    /// - Parameters:
    ///   - shapes: boundaries by code.
    ///   - points: where each area lies, east and north in the same unit.
    ///   - detail: how far a line may stray, in units of the drawing; nil for what suits their number.
    ///   - asHexagons: a hexagon for each area, placed so that neighbours stay together.
    public init?(
        _ areas: [Area], shapes: [String: Boundary], points: [String: Point] = [:], width: Double = 560,
        detail: Double? = nil, asHexagons: Bool = false
    ) {
        guard !areas.isEmpty else { return nil }
        let drawn = areas.compactMap { area in
            shapes[area.code].map { MapArea(code: area.code, title: area.name, boundary: $0) }
        }
        if drawn.count == areas.count, !asHexagons {
            let suiting = areas.count <= 60 ? 0.3 : areas.count <= 300 ? 0.7 : areas.count <= 2000 ? 1 : 1.6
            self.init(drawn, width: width, detail: detail ?? suiting)
            return
        }
        let placed = areas.compactMap(\.hexagon)
        let middles = areas.compactMap { points[$0.code] }
        let cells =
            placed.count == areas.count
            ? placed.map { Figures.Hexagon(column: $0.column, row: $0.row) }
            : drawn.count == areas.count
                ? HexagonLayout(of: drawn).cells
                : middles.count == areas.count ? HexagonLayout(points: middles).cells : []
        guard !cells.isEmpty else { return nil }
        self.init(
            zip(areas, cells).map { MapArea(code: $0.code, title: $0.name, hexagon: $1) }, coordinates: .plane,
            width: width)
    }
}

extension BaseMap {
    /// The shapes of some areas of a geography, as the file has them; see ``init(_:shapes:points:width:detail:asHexagons:)``.
    public init?(
        _ areas: [Area], of geography: String, in file: LocalityFile, width: Double = 560, detail: Double? = nil,
        asHexagons: Bool = false
    ) throws {
        self.init(
            areas, shapes: try file.boundaries(of: geography),
            points: Self.points(try file.statistics(of: geography)), width: width, detail: detail,
            asHexagons: asHexagons)
    }

    /// Longitude and latitude of areas, where a table of statistics brought them.
    private static func points(_ statistics: [Statistic]) -> [String: Point] {
        func values(_ keys: Set<String>) -> [String: Double] {
            statistics.first { keys.contains($0.key.lowercased()) }?.values.mapValues(\.double) ?? [:]
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
