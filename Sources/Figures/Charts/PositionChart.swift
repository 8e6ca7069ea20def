import Foundation

/// A few things on several scales at once: for each scale where they lie between the best of all at the left and the worst at the
/// right.
public struct PositionChart: Picture {
    /// One scale.
    public struct Row: Hashable, Sendable {
        public var title: String
        public var unit: Figure.Unit
        public var best: Double
        public var worst: Double
        /// One for each thing; `nil` where it has no figure.
        public var values: [Double?]

        public init(_ title: String, _ unit: Figure.Unit, best: Double, worst: Double, values: [Double?]) {
            self.title = title
            self.unit = unit
            self.best = best
            self.worst = worst
            self.values = values
        }
    }

    public var title: String
    /// What is compared; each gets a letter and a sign.
    public var things: [String]
    public var rows: [Row]
    public var source: Source?
    public var note: Prose?

    public init(_ title: String, things: [String], rows: [Row], source: Source? = nil, note: Prose? = nil) {
        self.title = title
        self.things = things
        self.rows = rows
        self.source = source
        self.note = note
    }

    public var kind: String { "chart" }

    /// A, B, C …
    public static func letter(_ index: Int) -> String { String(UnicodeScalar(UInt8(65 + index % 26))) }

    public var table: Table {
        var table = Table(
            title, columns: ["Criterion", "Best of all"] + things.map { .init($0) } + ["Worst of all"], source: source)
        for row in rows {
            table.append(
                [.text(row.title), .text(row.unit.text(row.best))]
                    + row.values.map { $0.map { .text(row.unit.text($0)) } ?? .missing("not known") }
                    + [.text(row.unit.text(row.worst))])
        }
        return table
    }

    public func legend(id: String, sources: inout Sources) -> String {
        let items = things.enumerated().map { index, thing in
            let sign = Markup.element(
                "svg", ["class": "swatch line", "viewBox": "0 0 24 16", "aria-hidden": "true"],
                Markup.element(
                    "path", ["d": Mark.of(index).path(at: Point(x: 12, y: 8), radius: 6), "fill": Mark.ink(index)]))
            return Markup.element(
                "li", [:], sign + Markup.element("b", [:], Self.letter(index)) + " " + Markup.escaped(thing))
        }
        return Markup.element("ul", ["class": "legend"], items.joined(separator: "\n"))
    }

    public func svg(id: String) -> String {
        let step = 64.0
        let (left, right) = (12.0, Canvas.width - 12)
        var canvas = Canvas(height: step * Double(rows.count) + 12)
        for (index, row) in rows.enumerated() {
            let top = step * Double(index) + 14
            let line = top + 24
            canvas.text(row.title, at: Point(x: left, y: top), isStrong: true)
            canvas.text(
                "best \(row.unit.digits(row.best)), worst \(row.unit.digits(row.worst))", at: Point(x: right, y: top),
                anchor: .end, ink: Ink.soft)
            canvas.line(from: Point(x: left, y: line), to: Point(x: right, y: line), ink: Ink.soft)
            for end in [left, right] {
                canvas.line(from: Point(x: end, y: line - 5), to: Point(x: end, y: line + 5), ink: Ink.soft)
            }
            let places = row.values.enumerated().compactMap { thing, value in
                value.map { (thing: thing, x: place($0, on: row, from: left + 8, to: right - 8)) }
            }.sorted { $0.x < $1.x }
            // Signs at the same place share their letters.
            var clusters: [(x: Double, last: Double, letters: [String])] = []
            for (thing, x) in places {
                canvas.dot(
                    Mark.of(thing), at: Point(x: x, y: line), ink: Mark.ink(thing), radius: 6.5,
                    title: "\(things[thing]): \(row.values[thing].map { row.unit.text($0) } ?? "")")
                if let last = clusters.last, x - last.last < 16 {
                    clusters[clusters.count - 1].last = x
                    clusters[clusters.count - 1].letters.append(Self.letter(thing))
                } else {
                    clusters.append((x, x, [Self.letter(thing)]))
                }
            }
            for cluster in clusters {
                canvas.text(
                    cluster.letters.sorted().joined(separator: " "),
                    at: Point(x: (cluster.x + cluster.last) / 2, y: line + 18), anchor: .middle, isStrong: true)
            }
        }
        return canvas.svg(id: id, title: title, summary: summary)
    }

    private func place(_ value: Double, on row: Row, from start: Double, to end: Double) -> Double {
        guard row.best != row.worst else { return start }
        let share = (value - row.best) / (row.worst - row.best)
        return start + min(max(share, 0), 1) * (end - start)
    }

    private var summary: String {
        rows.map { row in
            let values = zip(things, row.values).map { thing, value in
                "\(thing) \(value.map { row.unit.text($0) } ?? "not known")"
            }
            return "\(row.title): \(values.joined(separator: ", "))."
        }.joined(separator: " ")
    }
}
