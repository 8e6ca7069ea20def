/// A name on the map, where it stands, and the line that leads to its area where it stands beside it.
package struct MapLabel: Sendable {
    static let size = 13.0
    /// From line to line, in sizes.
    static let leading = 1.12

    var area: Int
    package var lines: [String]
    package var box: Box
    /// Whether all of it lies on its own area.
    var isInside: Bool
    var leader: (from: Point, to: Point)?

    var centre: Point { box.centre }

    /// A title on one line, and on two where it has a space: as equal as the words allow.
    static func wrappings(of title: String) -> [[String]] {
        let words = title.split(separator: " ").map(String.init)
        guard words.count > 1 else { return [[title]] }
        let breaks = (1..<words.count).map {
            [words[..<$0].joined(separator: " "), words[$0...].joined(separator: " ")]
        }
        let even = breaks.min { longest($0) < longest($1) }
        return [[title]] + (even.map { [$0] } ?? [])
    }

    static func box(of lines: [String], centre: Point) -> Box {
        Box(centre: centre, width: longest(lines), height: size * (1 + leading * Double(lines.count - 1)))
    }

    private static func longest(_ lines: [String]) -> Double {
        lines.map { TextWidth.of($0, size: size) }.max() ?? 0
    }
}
