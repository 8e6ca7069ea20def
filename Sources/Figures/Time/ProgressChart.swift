import Base

/// A metric against its path: a dashed straight line from baseline to target, and what was read on the way.
public struct ProgressChart: Picture {
    public struct Reading: Hashable, Sendable {
        public var day: CalendarDay
        public var figure: Figure
        /// What the path expected on that day, if there is one.
        public var expected: Figure?

        public init(_ day: CalendarDay, _ figure: Figure, expected: Figure? = nil) {
            self.day = day
            self.figure = figure
            self.expected = expected
        }
    }

    public var title: String
    public var unit: Figure.Unit
    /// What is measured, above the scale.
    public var metric: String
    /// From the baseline to the target; nil where one of them is not set.
    public var baseline: Reading?
    public var target: Reading?
    public var readings: [Reading]
    public var today: CalendarDay?
    /// What stands at the line of that day.
    public var todayTitle = "today"
    public var source: Source?
    public var note: Prose?

    public init(
        _ title: String, metric: String, unit: Figure.Unit, baseline: Reading?, target: Reading?, readings: [Reading],
        today: CalendarDay? = nil, source: Source? = nil, note: Prose? = nil
    ) {
        self.title = title
        self.metric = metric
        self.unit = unit
        self.baseline = baseline
        self.target = target
        self.readings = readings.sorted { $0.day < $1.day }
        self.today = today
        self.source = source
        self.note = note
    }

    public var kind: String { "chart" }

    public var table: Table {
        var table = Table(title, columns: ["Day", "What", .init("Read", unit), .init("Path", unit)], source: source)
        func row(_ point: Reading, _ what: String, read: Bool) {
            let path = read ? point.expected : point.figure
            table.append([
                .text(point.day.iso), .text(what), read ? .figure(point.figure) : .missing("not read"),
                path.map { .figure($0) } ?? .missing("no path"),
            ])
        }
        if let baseline { row(baseline, "Baseline", read: false) }
        for reading in readings { row(reading, "Reading", read: true) }
        if let target { row(target, "Target", read: false) }
        return table
    }

    public func svg(id: String) -> String {
        let points = [baseline, target].compactMap(\.self) + readings
        let axis = Axis(
            covering: points.compactMap { $0.figure.number?.double }, unit: unit, fromZero: false, steps: 4)
        let time = TimeAxis(covering: points.map(\.day.number), today: today)
        let plot = Box(minX: Canvas.room(for: axis), minY: 46, maxX: Canvas.width - 110, maxY: 250)
        var canvas = Canvas(height: 278)
        canvas.verticalAxis(axis, title: metric, in: plot)
        canvas.timeAxis(time, in: plot)
        func place(_ point: Reading) -> Point? {
            point.figure.number.map { number in
                Point(
                    x: time.position(point.day.number, from: plot.minX, to: plot.maxX),
                    y: axis.position(number.double, from: plot.maxY, to: plot.minY))
            }
        }
        canvas.today(today, called: todayTitle, time, in: plot)
        if let from = baseline.flatMap(place), let to = target.flatMap(place) {
            canvas.path([from, to], stroke: Ink.soft, dashes: "7 4")
        }
        for (point, word) in [(baseline, "baseline"), (target, "target")] {
            guard let point, let at = place(point) else { continue }
            canvas.dot(
                .square, at: at, ink: Ink.soft, radius: 5, title: "\(word), \(point.day.words): \(point.figure.text)")
            if word == "target" {
                canvas.text(
                    "target \(unit.digits(point.figure.number ?? 0))", at: Point(x: at.x + 9, y: at.y), ink: Ink.soft,
                    isStrong: true)
            }
        }
        let known = readings.compactMap { reading in place(reading).map { (reading, $0) } }
        canvas.path(known.map(\.1), stroke: Ink.accent, width: 2.4)
        for (reading, at) in known {
            canvas.dot(
                .circle, at: at, ink: Ink.accent, radius: 4.5, title: "\(reading.day.words): \(reading.figure.text)")
        }
        if let (reading, at) = known.last {
            let below = target.flatMap(place).map { abs($0.y - at.y) < 18 && abs($0.x - at.x) < 110 } ?? false
            canvas.text(
                unit.digits(reading.figure.number ?? 0), at: Point(x: at.x + 9, y: at.y + (below ? 18 : -10)),
                ink: Ink.accent, isStrong: true, hasHalo: true)
        }
        return canvas.svg(id: id, title: title, summary: summary)
    }

    public func legend(id: String, sources: inout Sources) -> String {
        Markup.element(
            "p", ["class": "note"],
            "Circles on a line are readings; squares are baseline and target, the dashed line between them the path.")
    }

    private var summary: String {
        let read = readings.map { "\($0.day.words): \($0.figure.text)" }.joined(separator: "; ")
        return [
            baseline.map { "Baseline \($0.figure.text) on \($0.day.words)." },
            target.map { "Target \($0.figure.text) on \($0.day.words)." },
            readings.isEmpty ? "No readings." : "Readings: \(read).",
        ].compactMap(\.self).joined(separator: " ")
    }
}
