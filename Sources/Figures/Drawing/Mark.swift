/// The sign of a point; series differ by it as well as by colour.
enum Mark: CaseIterable {
    case circle, square, triangle, diamond

    /// Sign, dashes and colour of the series at a position.
    static func of(_ series: Int) -> Mark { allCases[series % allCases.count] }

    static func dashes(_ series: Int) -> String? { [nil, "7 4", "2 4", "10 3 2 3"][series % 4] }

    /// Dark enough for thin lines and small letters on paper.
    static func ink(_ series: Int) -> String {
        ["#2a6f97", "#9a5b00", "#477236", "#8a4f7d", "#b5533c", "#4c5a73"][series % 6]
    }

    func path(at point: Point, radius r: Double) -> String {
        func corners(_ offsets: [(Double, Double)]) -> String {
            let points = offsets.map { "\(SVG.number(point.x + $0.0 * r)),\(SVG.number(point.y + $0.1 * r))" }
            return "M" + points.joined(separator: "L") + "Z"
        }
        return switch self {
        case .circle:
            "M\(SVG.number(point.x - r)),\(SVG.number(point.y))"
                + "a\(SVG.number(r)),\(SVG.number(r)) 0 1 0 \(SVG.number(2 * r)),0"
                + "a\(SVG.number(r)),\(SVG.number(r)) 0 1 0 \(SVG.number(-2 * r)),0Z"
        case .square: corners([(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)])
        case .triangle: corners([(0, -1.2), (1.1, 0.8), (-1.1, 0.8)])
        case .diamond: corners([(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)])
        }
    }
}
