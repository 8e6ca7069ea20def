/// A point of the drawing in tenths of its unit: fine enough for the eye, and exact, so that neighbours share borders.
struct GridPoint: Hashable, Sendable, Comparable {
    var x: Int32
    var y: Int32

    static func < (a: GridPoint, b: GridPoint) -> Bool { (a.x, a.y) < (b.x, b.y) }

    var point: Point { Point(x: Double(x) / 10, y: Double(y) / 10) }

    /// Squared distance from the segment between two points, in squared tenths.
    func squaredDistance(from a: GridPoint, to b: GridPoint) -> Double {
        let (px, py) = (Double(x - a.x), Double(y - a.y))
        let (dx, dy) = (Double(b.x - a.x), Double(b.y - a.y))
        let length = dx * dx + dy * dy
        let along = length > 0 ? max(0, min(1, (px * dx + py * dy) / length)) : 0
        let (ex, ey) = (px - along * dx, py - along * dy)
        return ex * ex + ey * ey
    }
}
