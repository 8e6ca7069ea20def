import Evidence
import Workspace

/// What the pages of one locality share: the place, its map, and the names of its sources.
struct Locality: Sendable {
    let place: Place
    /// `nil` where no area has a shape or a place among the hexagons.
    let base: BaseMap?

    init(_ place: Place) {
        self.place = place
        self.base = Self.base(of: place)
    }

    /// Where a figure comes from, by the key of its dataset.
    func source(_ key: String?) -> Source? {
        guard let dataset = key.flatMap({ place.datasets[$0] }) else { return nil }
        func known(_ text: String) -> String? { text.isEmpty ? nil : text }
        return Source(
            dataset.title, publisher: known(dataset.publisher), vintage: known(dataset.vintage),
            licence: known(dataset.licence), address: known(dataset.address), imported: known(dataset.imported),
            hash: known(dataset.sha256))
    }

    /// The areas as they are published where all have a boundary, else as hexagons where all have a place for one.
    private static func base(of place: Place) -> BaseMap? {
        guard !place.areas.isEmpty else { return nil }
        let shapes = place.areas.compactMap { area in
            place.boundaries[area.code].map { boundary in
                MapArea(
                    code: area.code, title: area.name,
                    polygons: boundary.polygons.map { polygon in
                        polygon.map { ring in ring.map { Point(x: $0.longitude, y: $0.latitude) } }
                    })
            }
        }
        if shapes.count == place.areas.count { return BaseMap(shapes) }
        let hexagons = place.areas.compactMap { area in
            area.hexagon.map {
                MapArea(code: area.code, title: area.name, hexagon: Hexagon(column: $0.column, row: $0.row))
            }
        }
        return hexagons.count == place.areas.count ? BaseMap(hexagons, coordinates: .plane) : nil
    }
}
