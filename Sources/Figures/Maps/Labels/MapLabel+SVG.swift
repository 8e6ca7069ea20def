extension MapLabel {
    /// Labels in one hand; they repeat what titles say, and are not read aloud again.
    static func group(_ labels: String) -> String {
        Markup.element(
            "g",
            [
                "class": "labels", "font-family": SVG.font, "font-size": SVG.number(size), "font-weight": "600",
                "text-anchor": "middle", "aria-hidden": "true", "paint-order": "stroke", "stroke-linejoin": "round",
            ], labels)
    }

    /// Names with a halo that keeps them readable on anything, and the lines that lead to their areas.
    static func svg(_ labels: [MapLabel], ink: String, halo: String) -> String {
        guard !labels.isEmpty else { return "" }
        let leaders = labels.compactMap(\.leader).map { from, to in
            "M\(SVG.number(from.x)),\(SVG.number(from.y))L\(SVG.number(to.x)),\(SVG.number(to.y))"
        }
        let lines =
            leaders.isEmpty
            ? "" : Markup.element("path", ["d": leaders.joined(), "stroke": ink, "stroke-width": ".9"])
        return Markup.element(
            "g",
            [
                "fill": ink, "stroke": halo, "stroke-opacity": halo == "#fff" ? ".85" : ".55", "stroke-width": "3",
            ], lines + "\n" + labels.map(\.svg).joined(separator: "\n"))
    }

    /// The name as text, line under line.
    private var svg: String {
        let spans = lines.enumerated().map { offset, line in
            // The foot of the letters is about four fifths down their height.
            let foot = box.minY + Self.size * (0.82 + Double(offset) * Self.leading)
            return Markup.element(
                "tspan", ["x": SVG.number(centre.x), "y": SVG.number(foot)], Markup.escaped(line))
        }
        return Markup.element("text", [:], spans.joined())
    }
}
