extension Map {
    /// The classes in words, each with its swatch and its note.
    public func legend(id: String, sources: inout Sources) -> String {
        guard !classes.isEmpty || !outlines.isEmpty else { return "" }
        var items: [String] = []
        for (index, group) in classes.enumerated() {
            var words = Markup.element("b", [:], Markup.escaped(group.title))
            if let note = group.note { words += " " + note.html(sources: &sources) }
            items.append(
                Markup.element(
                    "li", [:], Self.swatch(fill(of: index).reference(id: "\(id)-c\(index)")) + words))
        }
        for (index, outline) in outlines.enumerated() {
            let line = Markup.element(
                "path",
                [
                    "d": "M0,8h24", "stroke": Ink.text, "stroke-width": "3", "stroke-dasharray": Mark.dashes(index),
                ])
            items.append(
                Markup.element("li", [:], Self.swatch(line, cssClass: "swatch line") + Markup.escaped(outline.title)))
        }
        if !classes.isEmpty, classIndices().contains(nil) {
            items.append(Markup.element("li", [:], Self.swatch(Fill.none.colour) + noneTitle))
        }
        return "\n" + Markup.element("ul", ["class": "legend"], items.joined(separator: "\n"))
    }

    /// A sample of a fill beside words.
    ///
    /// - Parameters:
    ///   - position: of the class that has this fill, on a map with an `id` on the same page: its pattern is used.
    package static func swatch(_ fill: Fill, class position: Int = 0, of id: String? = nil) -> String {
        swatch(id.map { fill.reference(id: "\($0)-c\(position)") } ?? fill.colour)
    }

    private static func swatch(_ reference: String) -> String {
        swatch(Markup.element("rect", ["width": "24", "height": "16", "fill": reference]), cssClass: "swatch")
    }

    private static func swatch(_ drawing: String, cssClass: String) -> String {
        Markup.element("svg", ["class": cssClass, "viewBox": "0 0 24 16", "aria-hidden": "true"], drawing)
    }
}
