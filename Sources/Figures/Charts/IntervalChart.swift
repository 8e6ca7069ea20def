/// Shares with their intervals, and beside each another share that has none.
///
/// ```swift
/// IntervalChart(
///     "Residents are for two councils, whoever came forward even more so", unit: .percent.with(decimals: 0),
///     rows: [.init("Two councils", Figure(0.54, .percent), interval: 0.49...0.59, other: Figure(0.71, .percent))],
///     valueTitle: "Survey", otherTitle: "Came forward")
/// ```
public struct IntervalChart: Picture {
    public struct Row: Hashable, Sendable {
        public var title: String
        public var figure: Figure
        /// Where the true value lies; nil where nothing can be said.
        public var interval: ClosedRange<Double>?
        /// What is compared with it; it has no interval.
        public var other: Figure?

        public init(_ title: String, _ figure: Figure, interval: ClosedRange<Double>? = nil, other: Figure? = nil) {
            self.title = title
            self.figure = figure
            self.interval = interval
            self.other = other
        }
    }

    public var title: String
    public var unit: Figure.Unit
    public var rows: [Row]
    /// What the marks with intervals are, and the others.
    public var valueTitle: String
    public var otherTitle: String
    public var source: Source?
    public var note: Prose?

    public init(
        _ title: String, unit: Figure.Unit, rows: [Row], valueTitle: String, otherTitle: String,
        source: Source? = nil, note: Prose? = nil
    ) {
        self.title = title
        self.unit = unit
        self.rows = rows
        self.valueTitle = valueTitle
        self.otherTitle = otherTitle
        self.source = source
        self.note = note
    }

    public var kind: String { "chart" }

    public var table: Table {
        var table = Table(
            title,
            columns: [
                "Answer", .init(valueTitle, unit), .init("from", unit), .init("to", unit), .init(otherTitle, unit),
            ], source: source)
        for row in rows {
            table.append([
                .text(row.title), .figure(row.figure),
                row.interval.map { .number($0.lowerBound) } ?? .missing("no margin"),
                row.interval.map { .number($0.upperBound) } ?? .missing("no margin"),
                row.other.map { .figure($0) } ?? .missing("not asked"),
            ])
        }
        return table
    }

    public func svg(id: String) -> String {
        let titles = rows.map { TextLines.wrapped($0.title, width: 210, size: Canvas.size) }
        let room = (titles.joined().map { TextWidth.of($0, size: Canvas.size) }.max() ?? 0) + 16
        let values = rows.flatMap { row in
            [row.figure.number?.double, row.other?.number?.double, row.interval?.upperBound].compactMap(\.self)
        }
        let axis = Axis(covering: values, unit: unit, steps: 5)
        let plot = Box(minX: room, minY: 52, maxX: Canvas.width - 24, maxY: 52 + Double(rows.count) * Self.row)
        var canvas = Canvas(height: plot.maxY + 24)
        key(&canvas)
        canvas.horizontalAxis(axis, title: "", in: plot, hasLines: true)
        for (index, row) in rows.enumerated() {
            let middle = plot.minY + (Double(index) + 0.5) * Self.row
            canvas.text(titles[index], about: Point(x: room - 16, y: middle), anchor: .end)
            func x(_ value: Double) -> Double { axis.position(value, from: plot.minX, to: plot.maxX) }
            if let interval = row.interval {
                let (from, to) = (x(interval.lowerBound), x(interval.upperBound))
                canvas.line(
                    from: Point(x: from, y: middle - 7), to: Point(x: to, y: middle - 7), ink: Ink.accent, width: 3)
                for end in [from, to] {
                    canvas.line(
                        from: Point(x: end, y: middle - 12), to: Point(x: end, y: middle - 2), ink: Ink.accent, width: 2
                    )
                }
            }
            if let value = row.figure.number?.double {
                canvas.dot(
                    .circle, at: Point(x: x(value), y: middle - 7), ink: Ink.accent, radius: 6,
                    title: "\(row.title), \(valueTitle): \(row.figure.text)")
            }
            if let other = row.other, let value = other.number?.double {
                canvas.dot(
                    .diamond, at: Point(x: x(value), y: middle + 8), ink: Self.otherInk, radius: 5,
                    title: "\(row.title), \(otherTitle): \(other.text)")
            }
        }
        return canvas.svg(id: id, title: title, summary: summary)
    }

    private static let row = 44.0
    private static let otherInk = "#9a5b00"

    /// Which mark is which, above the rows, a line for each.
    private func key(_ canvas: inout Canvas) {
        canvas.dot(.circle, at: Point(x: 7, y: 10), ink: Ink.accent, radius: 6)
        canvas.text("\(valueTitle), with its margin", at: Point(x: 20, y: 10))
        canvas.dot(.diamond, at: Point(x: 7, y: 32), ink: Self.otherInk, radius: 5)
        canvas.text(otherTitle, at: Point(x: 20, y: 32))
    }

    private var summary: String {
        rows.map { row in
            let interval =
                row.interval.map { " (\(unit.digits($0.lowerBound)) to \(unit.digits($0.upperBound)))" } ?? ""
            let other = row.other.map { "; \(otherTitle): \($0.text)" } ?? ""
            return "\(row.title): \(valueTitle) \(row.figure.text)\(interval)\(other)."
        }.joined(separator: " ")
    }
}
