import Base

/// What happens when: days and windows along time, each with the day on which work must begin, and today.
///
/// A day is a diamond, a window a bar, the time that work needs before it a thin line that begins with a dot; so nothing
/// is said by colour alone.
public struct Timeline: Picture {
    public struct Entry: Hashable, Sendable {
        public var title: String
        /// First and last day; the same for a single day.
        public var from: CalendarDay
        public var to: CalendarDay
        /// The day on which work must begin, if it is before.
        public var start: CalendarDay?
        /// Heading under which it stands.
        public var lane: String
        public var address: String?

        public init(
            _ title: String, from: CalendarDay, to: CalendarDay? = nil, start: CalendarDay? = nil, lane: String = "",
            address: String? = nil
        ) {
            self.title = title
            self.from = from
            self.to = to ?? from
            self.start = start
            self.lane = lane
            self.address = address
        }
    }

    public var title: String
    public var entries: [Entry]
    public var today: CalendarDay?
    /// What stands at the line of that day.
    public var todayTitle = "today"
    public var source: Source?
    public var note: Prose?

    public init(
        _ title: String, entries: [Entry], today: CalendarDay? = nil, source: Source? = nil, note: Prose? = nil
    ) {
        self.title = title
        self.entries = entries
        self.today = today
        self.source = source
        self.note = note
    }

    public var kind: String { "chart" }

    public var table: Table {
        let (hasLanes, hasStarts) = (entries.contains { !$0.lane.isEmpty }, entries.contains { $0.start != nil })
        var table = Table(
            title,
            columns: (hasLanes ? ["Group"] : []) + ["What"] + (hasStarts ? ["Begin by"] : []) + ["From", "To"],
            source: source)
        for entry in entries {
            table.append(
                (hasLanes ? [.text(entry.lane)] : []) + [.text(entry.title, address: entry.address)]
                    + (hasStarts ? [entry.start.map { .text($0.iso) } ?? .missing("no lead time")] : [])
                    + [.text(entry.from.iso), .text(entry.to.iso)])
        }
        return table
    }

    private static let (row, head, labelWidth) = (38.0, 30.0, 230.0)

    public func svg(id: String) -> String {
        let axis = TimeAxis(
            covering: entries.flatMap { [$0.from.number, $0.to.number, $0.start?.number ?? $0.from.number] },
            today: today)
        var lanes: [(title: String, entries: [Entry])] = []
        for entry in entries {
            if let index = lanes.firstIndex(where: { $0.title == entry.lane }) {
                lanes[index].entries.append(entry)
            } else {
                lanes.append((entry.lane, [entry]))
            }
        }
        let heads = lanes.count { !$0.title.isEmpty }
        let height = 26 + Double(entries.count) * Self.row + Double(heads) * Self.head
        let plot = Box(minX: Self.labelWidth + 12, minY: 26, maxX: Canvas.width - 8, maxY: height)
        var canvas = Canvas(height: height + 26)
        canvas.timeAxis(axis, in: plot)
        var y = plot.minY
        for lane in lanes {
            if !lane.title.isEmpty {
                canvas.text(lane.title, at: Point(x: 0, y: y + Self.head * 0.55), ink: Ink.soft, isStrong: true)
                y += Self.head
            }
            for entry in lane.entries {
                draw(entry, at: y + Self.row / 2, axis, plot, &canvas)
                y += Self.row
            }
        }
        canvas.today(today, called: todayTitle, axis, in: plot)
        return canvas.svg(id: id, title: title, summary: summary)
    }

    private func draw(_ entry: Entry, at y: Double, _ axis: TimeAxis, _ plot: Box, _ canvas: inout Canvas) {
        canvas.text(
            TextLines.wrapped(entry.title, width: Self.labelWidth, size: Canvas.size), about: Point(x: 0, y: y))
        func x(_ day: CalendarDay) -> Double { axis.position(day.number, from: plot.minX, to: plot.maxX) }
        let words = entry.from == entry.to ? entry.from.words : "\(entry.from.words) to \(entry.to.words)"
        if let start = entry.start, start < entry.from {
            canvas.line(from: Point(x: x(start), y: y), to: Point(x: x(entry.from), y: y), ink: Ink.soft, width: 2)
            canvas.dot(
                .circle, at: Point(x: x(start), y: y), ink: Ink.soft, radius: 4, title: "begin by \(start.words)")
        }
        if entry.from == entry.to {
            canvas.dot(.diamond, at: Point(x: x(entry.from), y: y), ink: Ink.accent, radius: 7, title: words)
        } else {
            canvas.rectangle(
                Box(minX: x(entry.from), minY: y - 7, maxX: max(x(entry.to), x(entry.from) + 4), maxY: y + 7),
                fill: Ink.accent, title: words)
        }
    }

    public func legend(id: String, sources: inout Sources) -> String {
        let parts = [
            entries.contains { $0.from == $0.to } ? "a diamond is a day" : nil,
            entries.contains { $0.from != $0.to } ? "a bar is a window" : nil,
            entries.contains { $0.start != nil } ? "a dot with a line is the day to begin by" : nil,
        ].compactMap(\.self)
        return parts.isEmpty
            ? "" : Markup.element("p", ["class": "note"], Markup.escaped(Words.sentence(Words.list(parts)) + "."))
    }

    private var summary: String {
        let named = entries.prefix(12).map { entry in
            "\(entry.title): \(entry.from == entry.to ? entry.from.words : "\(entry.from.words) to \(entry.to.words)")"
        }.joined(separator: "; ")
        return entries.count > 12 ? "\(named); and \(entries.count - 12) more." : "\(named)."
    }
}
