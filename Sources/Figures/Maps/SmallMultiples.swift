/// Small maps side by side in one drawing, so that the eye compares: plans, years, scenarios.
public struct SmallMultiples: Picture {
    public struct Panel: Hashable, Sendable {
        public var title: String
        /// Under the title: "396k and 375k people".
        public var words: String
        public var classes: [Map.Class]
        /// Stands out: the reader's own plan.
        public var isMarked: Bool

        public init(_ title: String, words: String = "", classes: [Map.Class], isMarked: Bool = false) {
            self.title = title
            self.words = words
            self.classes = classes
            self.isMarked = isMarked
        }
    }

    public var title: String
    /// Fitted to a width of about 190.
    public var base: BaseMap
    public var panels: [Panel]
    public var columns = 3
    public var source: Source?
    public var note: Prose?

    public init(_ title: String, base: BaseMap, panels: [Panel], source: Source? = nil, note: Prose? = nil) {
        self.title = title
        self.base = base
        self.panels = panels
        self.source = source
        self.note = note
    }

    /// Several in a row need their width: on a phone they scroll and are not shown whole.
    public var kind: String { "map many" }

    /// From one line of a title to the next.
    private static let line = 17.0

    /// One row for each area, one column for each panel, in each cell the group.
    public var table: Table {
        var table = Table(title, columns: ["Area"] + panels.map { .init($0.title) }, source: source)
        let indices = panels.map { Map("", base: base, classes: $0.classes).classIndices() }
        for (area, place) in base.places.enumerated() {
            let groups = zip(panels, indices).map { panel, indices in
                indices[area].map { Table.Cell.text(panel.classes[$0].title) } ?? .missing("in no group")
            }
            table.append([.text(place.titles[0])] + groups)
        }
        return table
    }

    public func svg(id: String) -> String {
        let minis = MiniMaps(base: base, id: id)
        let titles = panels.map { TextLines.wrapped($0.title, width: base.width, size: Canvas.size) }
        let titleRoom = Double(titles.map(\.count).max() ?? 1) * Self.line
        let (gap, text) = (24.0, 31 + titleRoom)
        let cell = Point(x: base.width + gap, y: base.height + text + gap)
        let rows = (panels.count + columns - 1) / max(columns, 1)
        var canvas = Canvas(width: cell.x * Double(columns) - gap, height: max(cell.y * Double(rows) - gap, 1))
        canvas.add(minis.shapes)
        for (index, panel) in panels.enumerated() {
            let corner = Point(x: Double(index % columns) * cell.x, y: Double(index / columns) * cell.y)
            canvas.add(
                Markup.element(
                    "g", ["transform": "translate(\(SVG.number(corner.x)),\(SVG.number(corner.y)))"],
                    minis.drawing(of: panel.classes)))
            let foot = corner.y + base.height + 14
            for (number, line) in titles[index].enumerated() {
                canvas.text(line, at: Point(x: corner.x, y: foot + Double(number) * Self.line), isStrong: true)
            }
            let words = foot + Double(titles[index].count) * Self.line + 2
            canvas.text(panel.words, at: Point(x: corner.x, y: words), ink: Ink.soft)
            if panel.isMarked {
                canvas.line(
                    from: Point(x: corner.x, y: words + 13), to: Point(x: corner.x + base.width, y: words + 13),
                    ink: Ink.text, width: 3)
            }
        }
        let summary = panels.prefix(12).map { $0.words.isEmpty ? $0.title : "\($0.title): \($0.words)" }
        let more = panels.count > 12 ? "; and \(panels.count - 12) more" : ""
        return canvas.svg(id: "\(id)-all", title: title, summary: summary.joined(separator: "; ") + more + ".")
    }
}
