import Base
import Foundation

/// How far something has come along phases, as a path on a curve that rises through them.
///
/// ```swift
/// PhaseCurve(
///     "The partnership is changing how people work", phases: ["Mobilise", "Change", "Consolidate"],
///     stops: [.init("November 2016", 0.6), .init("November 2017", 1.4)])
/// ```
public struct PhaseCurve: Picture {
    public struct Stop: Hashable, Sendable {
        public var title: String
        /// Phases done, with the share of the one under way: 1.4 of 3; `nil` where it is not known.
        public var position: Double?

        public init(_ title: String, _ position: Double?) {
            self.title = title
            self.position = position
        }
    }

    public var title: String
    public var phases: [String]
    /// In the order of time; the last stands out.
    public var stops: [Stop]
    public var source: Source?
    public var note: Prose?

    public init(_ title: String, phases: [String], stops: [Stop], source: Source? = nil, note: Prose? = nil) {
        self.title = title
        self.phases = phases
        self.stops = stops
        self.source = source
        self.note = note
    }

    public var kind: String { "chart" }

    public var table: Table {
        var table = Table(title, columns: ["When", .init("Phases done", .plain(decimals: 1)), "Phase"], source: source)
        for stop in stops {
            table.append([
                .text(stop.title), stop.position.map { .number($0) } ?? .missing("not shown"),
                stop.position.map { .text(phase(at: $0)) } ?? .missing("not shown"),
            ])
        }
        return table
    }

    /// The phase in which a position lies.
    public func phase(at position: Double) -> String {
        phases.isEmpty ? "" : phases[min(phases.count - 1, max(0, Int(position)))]
    }

    public func svg(id: String) -> String {
        let plot = Box(minX: 12, minY: 40, maxX: Canvas.width - 12, maxY: 230)
        var canvas = Canvas(height: 262)
        let whole = Double(max(1, phases.count))
        /// Slow at first, steep in the middle, level at the end.
        func place(_ position: Double) -> Point {
            let share = min(1, max(0, position / whole))
            return Point(
                x: plot.minX + share * plot.width, y: plot.maxY - (1 - cos(share * .pi)) / 2 * plot.height)
        }
        for (index, name) in phases.enumerated() {
            let (start, end) = (
                plot.minX + Double(index) / whole * plot.width, plot.minX + Double(index + 1) / whole * plot.width
            )
            if index > 0 {
                canvas.line(
                    from: Point(x: start, y: plot.minY - 14), to: Point(x: start, y: plot.maxY + 8), dashes: "2 4")
            }
            canvas.text(name, at: Point(x: (start + end) / 2, y: plot.maxY + 22), anchor: .middle, isStrong: true)
        }
        canvas.path((0...60).map { place(whole * Double($0) / 60) }, stroke: Ink.line, width: 5)
        let known = stops.compactMap { stop in stop.position.map { (stop.title, $0) } }
        if let last = known.last, let first = known.first {
            let span = stride(from: 0.0, through: 1.0, by: 0.02).map { first.1 + (last.1 - first.1) * $0 }
            canvas.path(span.map(place), stroke: Mark.ink(0), width: 3)
        }
        for (index, stop) in known.enumerated() {
            let (point, isLast) = (place(stop.1), index == known.count - 1)
            canvas.dot(
                .circle, at: point, ink: Mark.ink(0), radius: isLast ? 9 : 6,
                title: "\(stop.0): \(Words.number(stop.1, decimals: 1)) of \(phases.count)")
            let width = TextWidth.of(stop.0, size: Canvas.size)
            // The curve rises to the right: there a name stands below it.
            let isLeft = point.x > width + 16
            canvas.text(
                stop.0, at: Point(x: point.x + (isLeft ? -14 : 14), y: point.y + (isLeft ? -4 : 16)),
                anchor: isLeft ? .end : .start,
                isStrong: isLast, hasHalo: true)
        }
        return canvas.svg(id: id, title: title, summary: summary)
    }

    private var summary: String {
        stops.map { stop in
            stop.position.map {
                "\(stop.title): \(Words.number($0, decimals: 1)) of \(phases.count), \(phase(at: $0))."
            }
                ?? "\(stop.title): not shown."
        }.joined(separator: " ")
    }
}
