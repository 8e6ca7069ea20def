/// A position on the globe: degrees on WGS 84.
public struct Position: Hashable, Sendable {
    public var longitude: Double
    public var latitude: Double

    public init(longitude: Double, latitude: Double) {
        self.longitude = longitude
        self.latitude = latitude
    }
}

/// The shape of an area: one or more polygons, each an exterior ring followed by its holes.
///
/// Rings are closed (the first position is repeated at the end), as in GeoJSON (RFC 7946).
public struct Boundary: Hashable, Sendable {
    public typealias Ring = [Position]
    public typealias Polygon = [Ring]

    public var polygons: [Polygon]

    public init(polygons: [Polygon]) { self.polygons = polygons }
}
