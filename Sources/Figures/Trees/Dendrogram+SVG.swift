import Base

extension Dendrogram {
    public func svg(id: String) -> String {
        let names = tree.leaves.map { TextLines.wrapped($0, width: 230, size: Canvas.size) }
        let nameRoom = (names.joined().map { TextWidth.of($0, size: Canvas.size) }.max() ?? 0) + 14
        let axis = Axis(covering: [tree.height, cut ?? 0], unit: unit, steps: 5)
        let row = names.contains { $0.count > 1 } ? 38.0 : 24
        let places = rows(row)
        let bottom = (places.last ?? 0) + row
        let plot = Box(minX: 20, minY: 10, maxX: Canvas.width - nameRoom, maxY: bottom)
        var canvas = Canvas(height: bottom + (heightTitle.isEmpty ? 26 : 46))
        // Zero is at the right, by the names; the root at the left.
        for (tick, label) in zip(axis.ticks, axis.labels) {
            let x = axis.position(tick, from: plot.maxX, to: plot.minX)
            canvas.line(from: Point(x: x, y: plot.minY), to: Point(x: x, y: plot.maxY))
            canvas.text(label, at: Point(x: x, y: plot.maxY + 14), anchor: .middle, ink: Ink.soft)
        }
        canvas.text(
            axis.title(heightTitle), at: Point(x: plot.maxX, y: plot.maxY + 34), anchor: .end, ink: Ink.soft)

        var drawing = Drawing(canvas: canvas, axis: axis, plot: plot, places: places, cut: cut ?? .infinity)
        drawing.draw(tree, ink: Ink.soft)
        canvas = drawing.canvas
        for (lines, y) in zip(names, places) { canvas.text(lines, about: Point(x: plot.maxX + 8, y: y)) }
        if let cut {
            let x = axis.position(cut, from: plot.maxX, to: plot.minX)
            canvas.line(
                from: Point(x: x, y: plot.minY - 8), to: Point(x: x, y: plot.maxY), ink: Ink.text, width: 1.6,
                dashes: "5 4")
        }
        return canvas.svg(id: id, title: title, summary: summary)
    }

    /// Heights of the names, a gap between groups.
    private func rows(_ row: Double) -> [Double] {
        var places: [Double] = []
        var y = 10.0
        for group in groups {
            for _ in group {
                places.append(y + row / 2)
                y += row
            }
            y += 12
        }
        return places
    }

    /// "Three groups: A and B; C; D, E and F."
    private var summary: String {
        let groups = groups
        guard cut != nil else {
            return "\(Words.sentence(Words.count(groups.joined().count, "name"))) joined into one."
        }
        let members = groups.map { $0.count > 12 ? "\($0.count) names" : Words.list($0) }
        return "\(Words.sentence(Words.count(groups.count, "group"))): \(members.joined(separator: "; "))."
    }
}

/// Branches drawn one by one, from the names to the root.
private struct Drawing {
    var canvas: Canvas
    let axis: Axis
    let plot: Box
    let places: [Double]
    let cut: Double
    private var leaf = 0
    private var group = 0

    init(canvas: Canvas, axis: Axis, plot: Box, places: [Double], cut: Double) {
        self.canvas = canvas
        self.axis = axis
        self.plot = plot
        self.places = places
        self.cut = cut
    }

    /// Draws a branch and says where its line stands.
    @discardableResult
    mutating func draw(_ tree: Dendrogram.Tree, ink: String) -> Double {
        switch tree {
        case .leaf:
            defer { leaf += 1 }
            return places[leaf]
        case .join(let height, let branches):
            let x = position(height)
            var ys: [Double] = []
            for branch in branches {
                let own = height > cut && branch.height <= cut ? nextInk() : ink
                let y = draw(branch, ink: own)
                canvas.line(
                    from: Point(x: position(branch.height), y: y), to: Point(x: x, y: y), ink: own,
                    width: own == Ink.soft ? 1.4 : 2.4)
                ys.append(y)
            }
            guard let top = ys.min(), let bottom = ys.max() else { return places.first ?? 0 }
            canvas.line(
                from: Point(x: x, y: top), to: Point(x: x, y: bottom), ink: ink, width: ink == Ink.soft ? 1.4 : 2.4)
            return (top + bottom) / 2
        }
    }

    /// A colour for each group that the cut leaves.
    private mutating func nextInk() -> String {
        defer { group += 1 }
        return Mark.ink(group)
    }

    private func position(_ height: Double) -> Double { axis.position(height, from: plot.maxX, to: plot.minX) }
}
