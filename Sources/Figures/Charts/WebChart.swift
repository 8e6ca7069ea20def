import Base
import Foundation

/// Several scores on one scale as a web: one spoke for each, one line for each series.
///
/// A web shows a shape at a glance and lengths badly, so its table stands beside it.
///
/// ```swift
/// WebChart(
///     "Poole and Dorset County differ most in structure", spokes: ["Stories", "Power", "Structure"], steps: 5,
///     series: [.init("Poole", [3.5, 3.0, 3.2]), .init("Dorset County", [2.9, 2.3, nil])])
/// ```
public struct WebChart: Picture {
    public struct Series: Hashable, Sendable {
        public var title: String
        /// One for each spoke, from 1 to the number of steps; `nil` where nothing is known.
        public var values: [Double?]

        public init(_ title: String, _ values: [Double?]) {
            self.title = title
            self.values = values
        }
    }

    public var title: String
    public var spokes: [String]
    /// Steps of the scale; the middle is 1.
    public var steps: Int
    public var series: [Series]
    public var source: Source?
    public var note: Prose?

    public init(
        _ title: String, spokes: [String], steps: Int, series: [Series], source: Source? = nil, note: Prose? = nil
    ) {
        self.title = title
        self.spokes = spokes
        self.steps = max(2, steps)
        self.series = series
        self.source = source
        self.note = note
    }

    public var kind: String { "chart" }

    public var table: Table {
        var table = Table(
            title, columns: ["Part"] + series.map { .init($0.title, .plain(decimals: 1)) }, source: source)
        for (spoke, name) in spokes.enumerated() {
            table.append(
                [.text(name)]
                    + series.map { line in
                        line.values[spoke].map { .number($0) } ?? .missing("not shown")
                    })
        }
        return table
    }

    public func svg(id: String) -> String {
        let (centre, radius) = (Point(x: Canvas.width / 2, y: 205), 150.0)
        var canvas = Canvas(height: 400)
        func place(_ spoke: Int, _ value: Double) -> Point {
            let angle = 2 * Double.pi * Double(spoke) / Double(max(1, spokes.count)) - .pi / 2
            let length = radius * (value - 1) / Double(steps - 1)
            return Point(x: centre.x + length * cos(angle), y: centre.y + length * sin(angle))
        }
        for step in 2...steps {
            canvas.path(spokes.indices.map { place($0, Double(step)) }, stroke: Ink.line, width: 1, isClosed: true)
        }
        for spoke in spokes.indices {
            let end = place(spoke, Double(steps))
            canvas.line(from: centre, to: end)
            label(spoke, at: place(spoke, Double(steps) + 0.28), centre: centre, in: &canvas)
        }
        for step in [1, steps] {
            canvas.text(
                "\(step)", at: Point(x: centre.x + 5, y: place(0, Double(step)).y + (step == 1 ? 0 : 10)),
                ink: Ink.soft,
                hasHalo: true)
        }
        for (index, line) in series.enumerated() {
            let known = spokes.indices.compactMap { spoke in line.values[spoke].map { (spoke, $0) } }
            canvas.path(
                known.map { place($0.0, $0.1) }, stroke: Mark.ink(index), width: 2.4, dashes: Mark.dashes(index),
                fill: index == 0 ? Mark.ink(index) : "none", opacity: index == 0 ? ".1" : nil, isClosed: true)
            for (spoke, value) in known {
                canvas.dot(
                    Mark.of(index), at: place(spoke, value), ink: Mark.ink(index),
                    title: "\(line.title), \(spokes[spoke]): \(Words.number(value, decimals: 1))")
            }
        }
        return canvas.svg(id: id, title: title, summary: summary)
    }

    private func label(_ spoke: Int, at point: Point, centre: Point, in canvas: inout Canvas) {
        let lines = TextLines.wrapped(spokes[spoke], width: 150, size: Canvas.size)
        let aside = point.x - centre.x
        for (offset, line) in lines.enumerated() {
            // Above the web lines grow upwards, so that the last stands clear of it.
            let raised = point.y < centre.y - 150 ? Double(lines.count - 1) / 2 : 0
            let height = (Double(offset) - Double(lines.count - 1) / 2 - raised) * Canvas.size * 1.1
            canvas.text(
                line, at: Point(x: point.x, y: point.y + height),
                anchor: abs(aside) < 20 ? .middle : aside < 0 ? .end : .start)
        }
    }

    public func legend(id: String, sources: inout Sources) -> String {
        let items = series.enumerated().map { index, line in
            let middle = Point(x: 14, y: 8)
            let drawing =
                Markup.element(
                    "path",
                    [
                        "d": "M0,8L28,8", "stroke": Mark.ink(index), "stroke-width": "2.4",
                        "stroke-dasharray": Mark.dashes(index),
                    ])
                + Markup.element("path", ["d": Mark.of(index).path(at: middle, radius: 4.5), "fill": Mark.ink(index)])
            return Markup.element(
                "li", [:],
                Markup.element(
                    "svg", ["class": "swatch line", "viewBox": "0 0 28 16", "aria-hidden": "true"], drawing)
                    + Markup.escaped(line.title))
        }
        return Markup.element("ul", ["class": "legend"], items.joined())
    }

    private var summary: String {
        series.map { line in
            let values = spokes.indices.map { spoke in
                "\(spokes[spoke]) \(line.values[spoke].map { Words.number($0, decimals: 1) } ?? "not shown")"
            }
            return "\(line.title): \(values.joined(separator: ", "))."
        }.joined(separator: " ")
    }
}
