/// Two figures of each of many: does more of the one go with more of the other?
public struct ScatterChart: Picture {
    public struct Item: Hashable, Sendable {
        public var title: String
        public var x: Figure
        public var y: Figure
        /// Stands out and is always named: the reader's own plan.
        public var isMarked: Bool

        public init(_ title: String, x: Figure, y: Figure, isMarked: Bool = false) {
            self.title = title
            self.x = x
            self.y = y
            self.isMarked = isMarked
        }
    }

    public var title: String
    public var items: [Item]
    public var itemTitle: String
    public var xTitle: String
    public var xUnit: Figure.Unit
    public var yTitle: String
    public var yUnit: Figure.Unit
    public var source: Source?
    public var note: Prose?

    public init(
        _ title: String, items: [Item], itemTitle: String = "", xTitle: String, xUnit: Figure.Unit, yTitle: String,
        yUnit: Figure.Unit, source: Source? = nil, note: Prose? = nil
    ) {
        self.title = title
        self.items = items
        self.itemTitle = itemTitle
        self.xTitle = xTitle
        self.xUnit = xUnit
        self.yTitle = yTitle
        self.yUnit = yUnit
        self.source = source
        self.note = note
    }

    public var kind: String { "chart" }

    public var table: Table {
        var table = Table(
            title, columns: [.init(itemTitle), .init(xTitle, xUnit), .init(yTitle, yUnit)], source: source)
        for item in items {
            table.append([.text(item.title), .figure(item.x), .figure(item.y)], marked: item.isMarked)
        }
        return table
    }

    public func svg(id: String) -> String {
        let known = items.compactMap { item -> (item: Item, x: Double, y: Double)? in
            guard let x = item.x.number?.double, let y = item.y.number?.double else { return nil }
            return (item, x, y)
        }
        let xAxis = Axis(covering: known.map(\.x), unit: xUnit, fromZero: false, steps: 6)
        let yAxis = Axis(covering: known.map(\.y), unit: yUnit, fromZero: false)
        let plot = Box(minX: Canvas.room(for: yAxis), minY: 30, maxX: Canvas.width - 20, maxY: 380)
        var canvas = Canvas(height: 426)
        canvas.verticalAxis(yAxis, title: yTitle, in: plot)
        canvas.horizontalAxis(xAxis, title: xTitle, in: plot, hasLines: true)
        let dots = known.map { entry in
            Point(
                x: xAxis.position(entry.x, from: plot.minX, to: plot.maxX),
                y: yAxis.position(entry.y, from: plot.maxY, to: plot.minY))
        }
        // The marked last, so that they lie on top.
        let order = dots.indices.sorted { !known[$0].item.isMarked && known[$1].item.isMarked }
        for index in order {
            let (item, point) = (known[index].item, dots[index])
            canvas.dot(
                item.isMarked ? .diamond : .circle, at: point, ink: item.isMarked ? Ink.accent : "#6f8f9f",
                radius: item.isMarked ? 6 : 4,
                title: "\(item.title): \(xUnit.text(item.x.number ?? 0)), \(yUnit.text(item.y.number ?? 0))")
        }
        for label in labels(of: known.map(\.item), at: dots, in: plot) {
            canvas.text(
                label.text, at: Point(x: label.box.minX, y: label.box.centre.y), isStrong: label.isMarked, hasHalo: true
            )
        }
        let missing = items.count - known.count
        let marked = known.filter(\.item.isMarked).map { entry in
            "\(entry.item.title): \(xTitle) \(entry.item.x.text), \(yTitle) \(entry.item.y.text)."
        }
        let summary =
            "\(Words.sentence(Words.count(known.count, "point"))); across: \(xTitle); up: \(yTitle)."
            + (missing > 0 ? " \(Words.sentence(Words.count(missing, "point"))) without figures left out." : "")
        return canvas.svg(id: id, title: title, summary: ([summary] + marked).joined(separator: " "))
    }

    private typealias Label = (text: String, box: Box, isMarked: Bool)

    /// Names of the marked, then of as many others as have room. A crowd would only be noise, so above 40 the marked alone.
    private func labels(of items: [Item], at dots: [Point], in plot: Box) -> [Label] {
        var placed: [Label] = []
        let marks = dots.map { Box(centre: $0, width: 9, height: 9) }
        for index in items.indices.filter({ items[$0].isMarked }) + items.indices.filter({ !items[$0].isMarked }) {
            let item = items[index]
            guard item.isMarked || items.count <= 40 else { break }
            let (width, height) = (TextWidth.of(item.title, size: Canvas.size), Canvas.size)
            let offsets = [(width / 2 + 9, 0), (-width / 2 - 9, 0), (0, -height), (0, height)]
            let boxes = offsets.map {
                Box(centre: Point(x: dots[index].x + $0.0, y: dots[index].y + $0.1), width: width, height: height)
            }
            let isFree = { (box: Box) in
                box.minX >= plot.minX && box.maxX <= Canvas.width && box.minY >= plot.minY - 12
                    && box.maxY <= plot.maxY && !placed.contains { $0.box.overlaps(box) }
            }
            let clear = boxes.first { box in
                isFree(box) && !marks.indices.contains { $0 != index && marks[$0].overlaps(box) }
            }
            // The marked are named even across other points, which the halo keeps readable.
            if let box = clear ?? (item.isMarked ? boxes.first(where: isFree) : nil) {
                placed.append((item.title, box, item.isMarked))
            }
        }
        return placed
    }
}
