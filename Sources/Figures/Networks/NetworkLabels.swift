/// Names beside their nodes, each where it covers least of what is there already: other names, nodes, ties.
///
/// Eight places around a node are weighed; a name that is placed early is looked at again once the others stand.
struct NetworkLabels {
    struct Node {
        var place: Point
        var radius: Double
    }

    struct Label {
        var lines: [String]
        var box: Box
        var anchor: Canvas.Anchor
    }

    private static let lineHeight = 1.15 * Canvas.size
    private static let gap = 4.0
    /// How much a length of tie below a name counts against an area of another name, both in units of the drawing.
    private static let tieWeight = 6.0

    private let nodes: [Node]
    private let ties: [(Point, Point)]
    private let room: Box

    init(nodes: [Node], ties: [(Point, Point)], in room: Box) {
        (self.nodes, self.ties, self.room) = (nodes, ties, room)
    }

    /// - Parameters:
    ///   - names: which nodes have a name, the most important first, and its lines.
    func placed(_ names: [(node: Int, lines: [String])], widths: [Double]) -> [Label] {
        let choices = zip(names, widths).map { name, width in around(name.node, name.lines, width: width) }
        // What nodes and ties cost does not change; only the other names move.
        let fixed = zip(names, choices).map { name, choices in choices.map { cost($0.box, of: name.node) } }
        var chosen = [Int?](repeating: nil, count: names.count)
        for _ in 0..<3 {
            for label in names.indices {
                let others = names.indices.filter { $0 != label }.compactMap { other in
                    chosen[other].map { choices[other][$0].box }
                }
                chosen[label] = choices[label].indices.min { a, b in
                    func whole(_ choice: Int) -> Double {
                        fixed[label][choice] + others.reduce(0) { $0 + choices[label][choice].box.shared(with: $1) * 8 }
                    }
                    return whole(a) < whole(b)
                }
            }
        }
        return zip(choices, chosen).map { $0[$1 ?? 0] }
    }

    /// Eight places, those outwards from the middle first.
    private func around(_ node: Int, _ lines: [String], width: Double) -> [Label] {
        let (point, reach) = (nodes[node].place, nodes[node].radius + Self.gap)
        let height = Double(lines.count) * Self.lineHeight
        let aside = point.x < room.centre.x ? [-1.0, 1] : [1, -1]
        let slant = reach * 0.7
        let spots: [(x: Double, y: Double)] =
            aside.map { ($0, 0) } + [(0, -1), (0, 1)] + aside.flatMap { [($0, -1), ($0, 1)] }
        return spots.map { spot in
            let across = spot.y == 0 ? reach : slant
            let x = point.x + (spot.x == 0 ? 0 : spot.x * (across + width / 2))
            let down = spot.x == 0 ? reach + height / 2 : slant + height / 2 - 4
            let box = Box(centre: Point(x: x, y: point.y + spot.y * down), width: width, height: height)
            return Label(lines: lines, box: box, anchor: spot.x < 0 ? .end : spot.x > 0 ? .start : .middle)
        }
    }

    private func cost(_ box: Box, of node: Int) -> Double {
        let outside = box.width * box.height - box.shared(with: room)
        let covered = nodes.indices.reduce(0.0) { sum, other in
            let radius = nodes[other].radius + 1
            let disc = Box(centre: nodes[other].place, width: 2 * radius, height: 2 * radius)
            return sum + (other == node ? 0 : box.shared(with: disc) * 4)
        }
        let crossed = ties.reduce(0.0) { $0 + box.length(of: $1) * Self.tieWeight }
        return outside * 20 + covered + crossed
    }
}

extension Box {
    /// The area that two boxes share.
    func shared(with other: Box) -> Double {
        max(0, min(maxX, other.maxX) - max(minX, other.minX)) * max(0, min(maxY, other.maxY) - max(minY, other.minY))
    }

    /// How much of a straight line lies inside (Liang and Barsky, 1984).
    func length(of line: (Point, Point)) -> Double {
        let (dx, dy) = (line.1.x - line.0.x, line.1.y - line.0.y)
        var (enter, leave) = (0.0, 1.0)
        for (step, distance) in [
            (-dx, line.0.x - minX), (dx, maxX - line.0.x), (-dy, line.0.y - minY), (dy, maxY - line.0.y),
        ] {
            if step == 0 {
                if distance < 0 { return 0 }
            } else if step < 0 {
                enter = max(enter, distance / step)
            } else {
                leave = min(leave, distance / step)
            }
        }
        return enter < leave ? (leave - enter) * (dx * dx + dy * dy).squareRoot() : 0
    }
}
