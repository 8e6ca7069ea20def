/// A line from one place to another, bent to its left so that the way there and the way back lie apart, with a head.
struct Bow {
    let from: Point
    let to: Point
    let width: Double

    /// How far the line leaves the straight way, as a share of it.
    private static let bend = 0.16

    /// The drawing: a shape that grows from a point to its full width, then the head. White around it keeps crossings
    /// apart.
    func svg(title: String) -> String {
        Markup.element(
            "path", ["d": outline, "fill": Ink.accent, "fill-opacity": ".85", "stroke-width": ".8"],
            Markup.element("title", [:], Markup.escaped(title)))
    }

    /// Both sides of the curve, and the head at the end.
    private var outline: String {
        let length = from.distance(to: to)
        let head = min(5 + width, length / 2)
        let control = self.control
        // The head is drawn along the last of the curve; the body ends where it begins.
        let tip = pulledBack(to, from: control, by: min(5, length / 8))
        let neck = pulledBack(tip, from: control, by: head)
        let side = normal(from: control, to: tip)
        let half = width / 2
        let start = normal(from: from, to: control)
        func moved(_ point: Point, _ way: Point, _ distance: Double) -> Point {
            Point(x: point.x + way.x * distance, y: point.y + way.y * distance)
        }
        let body = [
            "M", pair(moved(from, start, half)), "Q", pair(moved(control, middle, half)), " ",
            pair(moved(neck, side, half)),
            "L", pair(moved(neck, side, half + 3)), "L", pair(tip), "L", pair(moved(neck, side, -half - 3)),
            "L", pair(moved(neck, side, -half)), "Q", pair(moved(control, middle, -half)), " ",
            pair(moved(from, start, -half)), "Z",
        ]
        return body.joined()
    }

    private var control: Point {
        Point(
            x: (from.x + to.x) / 2 + (to.y - from.y) * Self.bend, y: (from.y + to.y) / 2 - (to.x - from.x) * Self.bend)
    }

    /// Across the straight way.
    private var middle: Point { normal(from: from, to: to) }

    /// One unit to the left of a way (y runs downwards).
    private func normal(from a: Point, to b: Point) -> Point {
        let length = max(a.distance(to: b), 1e-9)
        return Point(x: (b.y - a.y) / length, y: -(b.x - a.x) / length)
    }

    private func pulledBack(_ end: Point, from start: Point, by distance: Double) -> Point {
        let length = max(start.distance(to: end), 1e-9)
        return Point(
            x: end.x - (end.x - start.x) / length * distance, y: end.y - (end.y - start.y) / length * distance)
    }

    private func pair(_ point: Point) -> String { "\(SVG.number(point.x)),\(SVG.number(point.y))" }
}
