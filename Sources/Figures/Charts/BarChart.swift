/// Amounts side by side, as horizontal bars from zero.
///
/// ```swift
/// BarChart(
///     "Poole sends most people to Bournemouth", unit: .people,
///     bars: [.init("Poole", Figure(14_200, .people), isMarked: true), .init("Christchurch", Figure(6100, .people))])
/// ```
public struct BarChart: Picture {
    public struct Bar: Hashable, Sendable {
        public var title: String
        public var figure: Figure
        /// Stands out: the one that the message is about.
        public var isMarked: Bool

        public init(_ title: String, _ figure: Figure, isMarked: Bool = false) {
            self.title = title
            self.figure = figure
            self.isMarked = isMarked
        }
    }

    public var title: String
    public var bars: [Bar]
    public var unit: Figure.Unit
    /// What the bars are, as the heading of their column in the table.
    public var barTitle: String
    /// What their lengths are.
    public var valueTitle: String
    public var source: Source?
    public var note: Prose?
    /// How far the axis goes at least: the end of a scale, where no bar comes up to it.
    public var reach: Double?

    public init(
        _ title: String, unit: Figure.Unit, bars: [Bar], barTitle: String = "", valueTitle: String = "",
        source: Source? = nil, note: Prose? = nil, reach: Double? = nil
    ) {
        self.title = title
        self.unit = unit
        self.bars = bars
        self.barTitle = barTitle
        self.valueTitle = valueTitle
        self.source = source
        self.note = note
        self.reach = reach
    }

    public var kind: String { "chart" }

    public var table: Table {
        var table = Table(title, columns: [.init(barTitle), .init(valueTitle, unit)], source: source)
        for bar in bars { table.append([.text(bar.title), .figure(bar.figure)], marked: bar.isMarked) }
        return table
    }

    public func svg(id: String) -> String {
        let titles = bars.map { TextLines.wrapped($0.title, width: 210, size: Canvas.size) }
        let labelRoom = (titles.joined().map { TextWidth.of($0, size: Canvas.size) }.max() ?? 0) + 12
        let valueRoom = (bars.map { TextWidth.of(text(of: $0), size: Canvas.size) }.max() ?? 0) + 10
        let axis = Axis(
            covering: bars.compactMap { $0.figure.number?.double } + [reach].compactMap(\.self), unit: unit,
            steps: reach == nil ? 4 : 5)
        let plot = Box(
            minX: labelRoom + (axis.low < 0 ? valueRoom : 0), minY: 0, maxX: Canvas.width - valueRoom,
            maxY: Double(bars.count) * Self.row)
        var canvas = Canvas(height: plot.maxY + (axis.title(valueTitle).isEmpty ? 24 : 46))
        canvas.horizontalAxis(axis, title: valueTitle, in: plot, hasLines: true)
        let zero = axis.position(0, from: plot.minX, to: plot.maxX)
        for (index, bar) in bars.enumerated() {
            let middle = (Double(index) + 0.5) * Self.row
            canvas.text(
                titles[index], about: Point(x: labelRoom - 12, y: middle), anchor: .end, isStrong: bar.isMarked)
            guard let value = bar.figure.number?.double else {
                canvas.text(bar.figure.text, at: Point(x: zero + 6, y: middle), ink: Ink.soft)
                continue
            }
            let end = axis.position(value, from: plot.minX, to: plot.maxX)
            canvas.rectangle(
                Box(minX: min(zero, end), minY: middle - 9, maxX: max(zero, end), maxY: middle + 9),
                fill: bar.isMarked ? Ink.accent : "#8fb3b0", title: "\(bar.title): \(bar.figure.text)")
            canvas.text(
                text(of: bar), at: Point(x: end + (value < 0 ? -6 : 6), y: middle), anchor: value < 0 ? .end : .start,
                isStrong: bar.isMarked)
        }
        return canvas.svg(id: id, title: title, summary: summary)
    }

    private static let row = 32.0

    private func text(of bar: Bar) -> String { bar.figure.number.map { unit.digits($0) } ?? bar.figure.text }

    /// The first dozen in words.
    private var summary: String {
        let named = bars.prefix(12).map { "\($0.title): \($0.figure.text)" }.joined(separator: "; ")
        return bars.count > 12 ? "\(named); and \(bars.count - 12) more." : "\(named)."
    }
}
