extension Canvas {
    /// Lines across at the ticks of a vertical axis, their numbers at the left, the title on top.
    mutating func verticalAxis(_ axis: Axis, title: String, in plot: Box) {
        text(axis.title(title), at: Point(x: 0, y: 10), ink: Ink.soft)
        for (tick, label) in zip(axis.ticks, axis.labels) {
            let y = axis.position(tick, from: plot.maxY, to: plot.minY)
            line(from: Point(x: plot.minX, y: y), to: Point(x: plot.maxX, y: y), ink: tick == 0 ? Ink.soft : Ink.line)
            text(label, at: Point(x: plot.minX - 8, y: y), anchor: .end, ink: Ink.soft)
        }
    }

    /// Numbers below the plot at the ticks of a horizontal axis, the title under them at the right.
    mutating func horizontalAxis(_ axis: Axis, title: String, in plot: Box, hasLines: Bool = false) {
        for (tick, label) in zip(axis.ticks, axis.labels) {
            let x = axis.position(tick, from: plot.minX, to: plot.maxX)
            let top = hasLines ? plot.minY : plot.maxY - 5
            line(
                from: Point(x: x, y: top), to: Point(x: x, y: plot.maxY),
                ink: tick == 0 || !hasLines ? Ink.soft : Ink.line)
            // The first and the last stay inside the drawing.
            let width = TextWidth.of(label, size: Self.size)
            let centre = min(max(x, width / 2), box.maxX - width / 2)
            text(label, at: Point(x: centre, y: plot.maxY + 14), anchor: .middle, ink: Ink.soft)
        }
        let words = axis.title(title)
        if !words.isEmpty {
            text(words, at: Point(x: plot.maxX, y: plot.maxY + 34), anchor: .end, ink: Ink.soft)
        }
    }

    /// Names below the plot at places across; the first and the last stay inside the drawing, and one that would lie
    /// upon the one before is left out.
    mutating func namedAxis(_ names: [(x: Double, name: String)], title: String, in plot: Box) {
        var taken = -Double.infinity
        for (x, name) in names {
            line(from: Point(x: x, y: plot.maxY - 5), to: Point(x: x, y: plot.maxY), ink: Ink.soft)
            let width = TextWidth.of(name, size: Self.size)
            let centre = min(max(x, width / 2), box.maxX - width / 2)
            guard centre - width / 2 > taken else { continue }
            text(name, at: Point(x: centre, y: plot.maxY + 14), anchor: .middle, ink: Ink.soft)
            taken = centre + width / 2 + Self.size / 2
        }
        if !title.isEmpty {
            text(title, at: Point(x: plot.maxX, y: plot.maxY + 34), anchor: .end, ink: Ink.soft)
        }
    }

    /// Room that the numbers of a vertical axis need at the left.
    static func room(for axis: Axis) -> Double {
        (axis.labels.map { TextWidth.of($0, size: size) }.max() ?? 0) + 10
    }
}
