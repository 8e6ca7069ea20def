extension Boundary {
    /// A bounding box, in degrees.
    public struct Extent: Hashable, Sendable {
        public var southWest: Position
        public var northEast: Position
    }

    public var isEmpty: Bool { polygons.allSatisfy { $0.first?.isEmpty ?? true } }

    /// Area on the ellipsoid (km²), holes taken off. Rings may run either way.
    public var squareKilometres: Double { polygons.reduce(0) { $0 + Self.squareKilometres(of: $1) } }

    /// Position of the largest polygon by area, `nil` where there is none.
    var indexOfLargestPolygon: Int? {
        let sizes = polygons.map { Self.squareKilometres(of: $0) }
        return sizes.indices.max { sizes[$0] < sizes[$1] }
    }

    static func squareKilometres(of polygon: Polygon) -> Double {
        guard let exterior = polygon.first else { return 0 }
        return polygon.dropFirst().reduce(abs(Ellipsoid.area(of: exterior))) { $0 - abs(Ellipsoid.area(of: $1)) }
    }

    /// Length of all rings (km).
    public var perimeterKilometres: Double {
        polygons.joined().reduce(0) { sum, ring in
            zip(ring, ring.dropFirst()).reduce(sum) { $0 + $1.0.kilometres(to: $1.1) }
        }
    }

    /// The bounding box, `nil` where the shape is empty.
    public var extent: Extent? {
        var extent: Extent?
        for position in polygons.joined().joined() {
            guard var box = extent else {
                extent = Extent(southWest: position, northEast: position)
                continue
            }
            box.southWest.longitude = min(box.southWest.longitude, position.longitude)
            box.southWest.latitude = min(box.southWest.latitude, position.latitude)
            box.northEast.longitude = max(box.northEast.longitude, position.longitude)
            box.northEast.latitude = max(box.northEast.latitude, position.latitude)
            extent = box
        }
        return extent
    }
}
