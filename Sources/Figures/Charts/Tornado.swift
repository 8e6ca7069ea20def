import Foundation

/// How far one figure swings when one input after another goes from its low to its high; the widest on top.
///
/// ```swift
/// Tornado("What moves net present value most", unit: .pounds, value: 135_000_000, bars: [
///     .init("Share delivered", low: 20_000_000, high: 180_000_000, from: "30%", to: "120%")
/// ])
/// ```
public struct Tornado: Picture {
    public struct Bar: Hashable, Sendable {
        public var title: String
        /// The figure at the input's low, and at its high.
        public var low: Decimal
        public var high: Decimal
        /// The input's low and high as they are written: "30%".
        public var from: String
        public var to: String

        public init(_ title: String, low: Decimal, high: Decimal, from: String, to: String) {
            self.title = title
            self.low = low
            self.high = high
            self.from = from
            self.to = to
        }
    }

    public var title: String
    public var unit: Figure.Unit
    /// The figure as things stand, from which the bars go both ways.
    public var value: Decimal
    public var bars: [Bar]
    public var source: Source?
    public var note: Prose?

    public init(
        _ title: String, unit: Figure.Unit, value: Decimal, bars: [Bar], source: Source? = nil, note: Prose? = nil
    ) {
        self.title = title
        self.unit = unit
        self.value = value
        self.bars = bars
        self.source = source
        self.note = note
    }

    public var kind: String { "chart" }

    public var table: Table {
        var table = Table(
            title,
            columns: ["Input", "Low", .init("Figure at low", unit), "High", .init("Figure at high", unit)],
            source: source)
        for bar in bars {
            table.append([.text(bar.title), .text(bar.from), .number(bar.low), .text(bar.to), .number(bar.high)])
        }
        return table
    }

    /// Two lines of words above each bar, so that long names have the whole width.
    private static let row = 46.0

    public func svg(id: String) -> String {
        let axis = Axis(
            covering: bars.flatMap { [$0.low.double, $0.high.double] } + [value.double], unit: unit, fromZero: false,
            steps: 4)
        let plot = Box(minX: 8, minY: 0, maxX: Canvas.width - 8, maxY: Double(bars.count) * Self.row + 6)
        var canvas = Canvas(height: plot.maxY + 30)
        canvas.horizontalAxis(axis, title: "", in: plot, hasLines: true)
        let middle = axis.position(value.double, from: plot.minX, to: plot.maxX)
        for (index, bar) in bars.enumerated() {
            let top = Double(index) * Self.row
            canvas.text("\(bar.title): \(bar.from) to \(bar.to)", at: Point(x: plot.minX, y: top + 12), hasHalo: true)
            for (end, fill) in [(bar.low, "#c9a26a"), (bar.high, Ink.accent)] {
                let x = axis.position(end.double, from: plot.minX, to: plot.maxX)
                canvas.rectangle(
                    Box(minX: min(x, middle), minY: top + 22, maxX: max(x, middle), maxY: top + 40), fill: fill,
                    title: "\(bar.title) at \(end == bar.low ? bar.from : bar.to): \(unit.text(end))")
            }
        }
        canvas.line(
            from: Point(x: middle, y: 20), to: Point(x: middle, y: plot.maxY), ink: Ink.text, width: 1.6)
        return canvas.svg(id: id, title: title, summary: summary)
    }

    public func legend(id: String, sources: inout Sources) -> String {
        let words =
            "Light: the input at its low. Dark: at its high. The line is the figure as it stands, \(unit.text(value))."
        return Markup.element("p", ["class": "note"], Markup.escaped(words))
    }

    private var summary: String {
        bars.prefix(12).map {
            "\($0.title) from \($0.from) to \($0.to): \(unit.text($0.low)) to \(unit.text($0.high))."
        }.joined(separator: " ")
    }
}
