/// A drawing in the making: what every chart puts on paper, in one hand.
struct Canvas {
    static let width = 640.0
    static let size = 14.0

    private var parts: [String] = []
    private(set) var box: Box

    init(width: Double = Canvas.width, height: Double) { box = Box(minX: 0, minY: 0, maxX: width, maxY: height) }

    enum Anchor: String { case start, middle, end }

    /// Text whose letters stand with their middle at the point's height.
    mutating func text(
        _ text: String, at point: Point, anchor: Anchor = .start, ink: String = Ink.text, isStrong: Bool = false,
        hasHalo: Bool = false
    ) {
        parts.append(
            Markup.element(
                "text",
                [
                    "x": SVG.number(point.x), "y": SVG.number(point.y + Self.size * 0.35),
                    "text-anchor": anchor == .start ? nil : anchor.rawValue, "fill": ink == Ink.text ? nil : ink,
                    "font-weight": isStrong ? "600" : nil, "stroke": hasHalo ? "#fff" : nil,
                    "stroke-width": hasHalo ? "3" : nil, "paint-order": hasHalo ? "stroke" : nil,
                    "stroke-linejoin": hasHalo ? "round" : nil,
                ], Markup.escaped(text)))
    }

    /// Lines under each other, the middle of them all at the point.
    mutating func text(
        _ lines: [String], about point: Point, anchor: Anchor = .start, isStrong: Bool = false
    ) {
        for (number, line) in lines.enumerated() {
            let offset = (Double(number) - Double(lines.count - 1) / 2) * Self.size * 1.1
            text(line, at: Point(x: point.x, y: point.y + offset), anchor: anchor, isStrong: isStrong)
        }
    }

    /// Lines that fill a box, with a halo, since they may lie upon something.
    mutating func text(_ lines: [String], in box: Box, anchor: Anchor, isStrong: Bool) {
        let x = anchor == .start ? box.minX : anchor == .end ? box.maxX : box.centre.x
        for (row, line) in lines.enumerated() {
            let y = box.minY + box.height * (Double(row) + 0.5) / Double(lines.count)
            text(line, at: Point(x: x, y: y), anchor: anchor, isStrong: isStrong, hasHalo: true)
        }
    }

    mutating func line(
        from: Point, to: Point, ink: String = Ink.line, width: Double = 1, dashes: String? = nil
    ) {
        parts.append(
            Markup.element(
                "path",
                [
                    "d": "M\(Self.pair(from))L\(Self.pair(to))", "stroke": ink, "stroke-width": SVG.number(width),
                    "stroke-dasharray": dashes,
                ]))
    }

    mutating func rectangle(_ box: Box, fill: String, title: String? = nil) {
        parts.append(
            Markup.element(
                "rect",
                [
                    "x": SVG.number(box.minX), "y": SVG.number(box.minY), "width": SVG.number(max(0, box.width)),
                    "height": SVG.number(max(0, box.height)), "fill": fill,
                ], title.map { Markup.element("title", [:], Markup.escaped($0)) }))
    }

    /// A line through points, or a filled shape.
    mutating func path(
        _ points: [Point], stroke: String = "none", width: Double = 2, dashes: String? = nil, fill: String = "none",
        opacity: String? = nil, isClosed: Bool = false
    ) {
        guard points.count > 1 else { return }
        parts.append(
            Markup.element(
                "path",
                [
                    "d": "M" + points.map(Self.pair).joined(separator: "L") + (isClosed ? "Z" : ""), "fill": fill,
                    "fill-opacity": opacity, "stroke": stroke, "stroke-width": SVG.number(width),
                    "stroke-dasharray": dashes, "stroke-linejoin": "round",
                ]))
    }

    mutating func dot(_ mark: Mark, at point: Point, ink: String, radius: Double = 4.5, title: String? = nil) {
        parts.append(
            Markup.element(
                "path", ["d": mark.path(at: point, radius: radius), "fill": ink, "stroke": "#fff"],
                title.map { Markup.element("title", [:], Markup.escaped($0)) }))
    }

    /// Markup of its own making, such as a definition.
    mutating func add(_ markup: String) { parts.append(markup) }

    mutating func grow(to other: Box) { box = box.union(other) }

    /// The whole drawing, with words for those who do not see it.
    func svg(id: String, title: String, summary: String) -> String {
        Markup.element(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "viewBox": SVG.viewBox(box), "role": "img",
                "aria-labelledby": "\(id)-title \(id)-desc", "font-family": SVG.font,
                "font-size": SVG.number(Self.size), "fill": Ink.text,
            ],
            ([
                Markup.element("title", ["id": "\(id)-title"], Markup.escaped(title)),
                Markup.element("desc", ["id": "\(id)-desc"], Markup.escaped(summary)),
            ] + parts).joined(separator: "\n"))
    }

    private static func pair(_ point: Point) -> String { "\(SVG.number(point.x)),\(SVG.number(point.y))" }
}
