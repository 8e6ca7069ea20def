/// A place on a plane or on the globe: `x` to the east, `y` to the north.
public struct Point: Hashable, Sendable {
    /// Longitude in degrees, or metres to the east.
    public var x: Double
    /// Latitude in degrees, or metres to the north.
    public var y: Double

    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}

extension Point {
    package func distance(to other: Point) -> Double {
        ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
    }
}
