import Formats
import Places

extension Boundary {
    public init(_ polygons: [GeoJSON.Polygon]) {
        self.init(
            polygons: polygons.map { polygon in
                polygon.map { ring in ring.map { Position(longitude: $0.longitude, latitude: $0.latitude) } }
            })
    }

    /// The same shape as positions of GeoJSON.
    public var geoJSON: [GeoJSON.Polygon] {
        polygons.map { polygon in
            polygon.map { ring in ring.map { GeoJSON.Coordinates(longitude: $0.longitude, latitude: $0.latitude) } }
        }
    }
}

extension GeoJSON.Feature {
    public init(properties: [String: String], boundary: Boundary) {
        self.init(properties: properties, polygons: boundary.geoJSON)
    }

    /// The shape of the feature as the engine measures and compares it.
    public var boundary: Boundary { Boundary(polygons) }
}
