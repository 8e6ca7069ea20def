extension Map {
    /// The classes in words, each with its swatch and its note.
    public func legend(id: String, sources: inout Sources) -> String {
        guard !classes.isEmpty else { return "" }
        var items: [String] = []
        for (index, group) in classes.enumerated() {
            var words = Markup.element("b", [:], Markup.escaped(group.title))
            if let note = group.note { words += " " + note.html(sources: &sources) }
            items.append(
                Markup.element(
                    "li", [:], Self.swatch(fill(of: index).reference(id: "\(id)-c\(index)")) + words))
        }
        if classIndices().contains(nil) {
            items.append(Markup.element("li", [:], Self.swatch(Fill.none.colour) + noneTitle))
        }
        return "\n" + Markup.element("ul", ["class": "legend"], items.joined(separator: "\n"))
    }

    private static func swatch(_ reference: String) -> String {
        Markup.element(
            "svg", ["class": "swatch", "viewBox": "0 0 24 16", "aria-hidden": "true"],
            Markup.element("rect", ["width": "24", "height": "16", "fill": reference]))
    }
}
