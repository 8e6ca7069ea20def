/// The shape of an area as label placement needs it: what is inside, and where the middle is.
struct AreaShape {
    let rings: [[Point]]
    let bounds: Box

    init?(rings: [[Point]]) {
        guard let bounds = Box(around: rings.joined()) else { return nil }
        self.rings = rings
        self.bounds = bounds
    }

    /// Even-odd rule.
    func contains(_ point: Point) -> Bool {
        guard bounds.contains(point) else { return false }
        var isInside = false
        for ring in rings {
            var before = ring[ring.count - 1]
            for corner in ring {
                if (corner.y > point.y) != (before.y > point.y),
                    point.x < (before.x - corner.x) * (point.y - corner.y) / (before.y - corner.y) + corner.x
                {
                    isInside.toggle()
                }
                before = corner
            }
        }
        return isInside
    }

    /// Share of a box that lies inside, by its samples.
    func share(of box: Box) -> Double {
        guard bounds.overlaps(box) else { return 0 }
        let samples = box.samples
        return Double(samples.count { contains($0) }) / Double(samples.count)
    }

    /// A point well inside: of a grid over the area, the one farthest from its edge.
    var middle: Point {
        var best = bounds.centre
        var distance = -1.0
        let steps = 14
        for column in 1..<steps {
            for row in 1..<steps {
                let point = Point(
                    x: bounds.minX + bounds.width * Double(column) / Double(steps),
                    y: bounds.minY + bounds.height * Double(row) / Double(steps))
                guard contains(point) else { continue }
                let edge = squaredDistanceToEdge(from: point)
                if edge > distance { (best, distance) = (point, edge) }
            }
        }
        // Thinner than the grid: any corner is on it at least.
        return distance < 0 ? rings[0][0] : best
    }

    private func squaredDistanceToEdge(from point: Point) -> Double {
        var nearest = Double.infinity
        for ring in rings {
            var before = ring[ring.count - 1]
            for corner in ring {
                let (dx, dy) = (corner.x - before.x, corner.y - before.y)
                let length = dx * dx + dy * dy
                let along =
                    length > 0 ? max(0, min(1, ((point.x - before.x) * dx + (point.y - before.y) * dy) / length)) : 0
                let (ex, ey) = (point.x - before.x - along * dx, point.y - before.y - along * dy)
                nearest = min(nearest, ex * ex + ey * ey)
                before = corner
            }
        }
        return nearest
    }
}
