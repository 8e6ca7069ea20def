import Base
import Foundation

/// How many fall where: the shape of all plans, with a mark where one of them stands.
public struct Histogram: Picture {
    public struct Bin: Hashable, Sendable {
        public var from: Double
        /// Not itself in the bin, except in the last.
        public var to: Double
        public var count: Int

        public init(from: Double, to: Double, count: Int) {
            self.from = from
            self.to = to
            self.count = count
        }
    }

    /// One among the many: "Your plan".
    public struct Marker: Hashable, Sendable {
        public var title: String
        public var value: Double

        public init(_ title: String, value: Double) {
            self.title = title
            self.value = value
        }
    }

    public var title: String
    public var bins: [Bin]
    /// What runs across, and in which unit.
    public var xTitle: String
    public var unit: Figure.Unit
    /// What is counted: plans, districts.
    public var countUnit: Figure.Unit
    public var markers: [Marker]
    public var source: Source?
    public var note: Prose?

    public init(
        _ title: String, bins: [Bin], xTitle: String, unit: Figure.Unit, counting countUnit: Figure.Unit,
        markers: [Marker] = [], source: Source? = nil, note: Prose? = nil
    ) {
        self.title = title
        self.bins = bins
        self.xTitle = xTitle
        self.unit = unit
        self.countUnit = countUnit
        self.markers = markers
        self.source = source
        self.note = note
    }

    /// Bins of one round width that suit the values.
    ///
    /// The width is that of Freedman and Diaconis (1981), 2 · IQR / n^⅓, made round; at least 5 bins and at most 40.
    /// Values that are no numbers are left out.
    public static func bins(of values: [Double]) -> [Bin] {
        let sorted = values.filter(\.isFinite).sorted()
        guard let least = sorted.first, let most = sorted.last else { return [] }
        guard least < most else { return [Bin(from: least, to: least, count: sorted.count)] }
        let spread = sorted[sorted.count * 3 / 4] - sorted[sorted.count / 4]
        let ideal = 2 * spread / cbrt(Double(sorted.count))
        let width = min(max(ideal, (most - least) / 40), (most - least) / 5)
        let axis = Axis(
            covering: sorted, unit: .plain(), fromZero: false, steps: Int(((most - least) / width).rounded(.up)))
        var bins = zip(axis.ticks, axis.ticks.dropFirst()).map { Bin(from: $0, to: $1, count: 0) }
        for value in sorted {
            let index = bins.firstIndex { value < $0.to } ?? bins.count - 1
            bins[index].count += 1
        }
        return bins
    }

    public var kind: String { "chart" }

    public var table: Table {
        var table = Table(
            title,
            columns: [
                .init("\(xTitle), from", unit), .init("to below", unit),
                .init(Words.sentence(countUnit.many), countUnit),
            ],
            source: source)
        for bin in bins { table.append([.number(bin.from), .number(bin.to), .number(bin.count)]) }
        return table
    }

    public func svg(id: String) -> String {
        let xAxis = Axis(
            covering: bins.flatMap { [$0.from, $0.to] } + markers.map(\.value), unit: unit, fromZero: false,
            isRounded: false, steps: 6)
        let yAxis = Axis(covering: bins.map { Double($0.count) }, unit: countUnit, steps: 4)
        let rows = Double(markers.count) * Canvas.size * 1.3
        let plot = Box(minX: Canvas.room(for: yAxis), minY: 30 + rows, maxX: Canvas.width - 24, maxY: 280 + rows)
        var canvas = Canvas(height: plot.maxY + 46)
        canvas.verticalAxis(yAxis, title: "", in: plot)
        for bin in bins {
            let left = xAxis.position(bin.from, from: plot.minX, to: plot.maxX)
            let right = xAxis.position(bin.to, from: plot.minX, to: plot.maxX)
            let top = yAxis.position(Double(bin.count), from: plot.maxY, to: plot.minY)
            // A bin of no width, for values that are all the same, is still a bar.
            let bar = right > left ? (left + 0.5, right - 0.5) : (left - 12, left + 12)
            canvas.rectangle(
                Box(minX: bar.0, minY: top, maxX: bar.1, maxY: plot.maxY), fill: "#8fb3b0",
                title: "\(unit.text(bin.from)) to \(unit.text(bin.to)): \(countUnit.text(bin.count))")
        }
        canvas.horizontalAxis(xAxis, title: xTitle, in: plot)
        draw(on: &canvas, axis: xAxis, plot: plot)
        return canvas.svg(id: id, title: title, summary: summary)
    }

    /// From the left on down: the words of one then never lie across the line of another.
    private func draw(on canvas: inout Canvas, axis: Axis, plot: Box) {
        let row = Canvas.size * 1.3
        let places = markers.sorted { $0.value < $1.value }.enumerated().map { index, marker in
            let x = axis.position(marker.value, from: plot.minX, to: plot.maxX)
            return (marker, Point(x: x, y: plot.minY - 12 - Double(markers.count - 1 - index) * row))
        }
        for (_, top) in places {
            canvas.line(
                from: Point(x: top.x, y: top.y + 9), to: Point(x: top.x, y: plot.maxY), ink: Ink.text, width: 2.4)
        }
        for (marker, top) in places {
            let words = "\(marker.title): \(unit.text(marker.value))"
            // At the right end the words go to the left of their line.
            let fits = top.x + TextWidth.of(words, size: Canvas.size) < Canvas.width
            canvas.text(
                words, at: Point(x: fits ? top.x - 1 : top.x + 1, y: top.y), anchor: fits ? .start : .end,
                isStrong: true, hasHalo: true)
        }
    }

    private var summary: String {
        let all = bins.reduce(0) { $0 + $1.count }
        let fullest = bins.max { $0.count < $1.count }.map {
            " Most, \(Words.number($0.count)), lie from \(unit.text($0.from)) to \(unit.text($0.to))."
        }
        let marks = markers.map { " \($0.title): \(unit.text($0.value))." }
        return "\(xTitle) of \(countUnit.text(all))." + (fullest ?? "") + marks.joined()
    }
}
