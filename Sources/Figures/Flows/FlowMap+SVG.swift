import Base

extension FlowMap {
    public func svg(id: String) -> String {
        let drawn = drawn
        let largest = drawn.first?.size ?? 1
        var canvas = Canvas(width: base.width, height: base.height)
        let areas = base.places.indices.map { area in
            Markup.element(
                "path", ["d": base.path(of: area)],
                Markup.element("title", [:], Markup.escaped(base.places[area].titles[0])))
        }
        canvas.add(
            Markup.element(
                "g", ["fill": Fill.none.colour, "stroke": "#fff", "stroke-width": "1.2", "fill-rule": "evenodd"],
                areas.joined(separator: "\n")))
        let middles = base.places.indices.map(base.middle(of:))
        // The largest first, so that small ones lie on top and can be seen.
        let bows = drawn.compactMap { flow -> (Bow, String)? in
            guard let from = middles[flow.from], let to = middles[flow.to], from.distance(to: to) > 0 else {
                return nil
            }
            let words =
                "\(base.places[flow.from].titles[0]) to \(base.places[flow.to].titles[0]): \(flow.flow.figure.text)"
            return (Bow(from: from, to: to, width: Self.width(flow.size, largest: largest)), words)
        }
        canvas.add(
            Markup.element(
                "g", ["fill": "none", "stroke": "#fff", "stroke-linejoin": "round"],
                bows.map { bow, words in bow.svg(title: words) }.joined(separator: "\n")))
        let labels = base.labels()
        canvas.add(MapLabel.group(MapLabel.svg(labels, ink: Ink.text, halo: "#fff")))
        for label in labels { canvas.grow(to: label.box) }
        return canvas.svg(id: id, title: title, summary: summary)
    }

    /// Three widths in words, and how many of all flows are drawn.
    public func legend(id: String, sources: inout Sources) -> String {
        let drawn = drawn
        guard let largest = drawn.first else { return "" }
        let sizes = [largest.size, largest.size / 2, largest.size / 10].map { Self.round($0) }
        var items = sizes.map { size in
            let bar = Markup.element(
                "path",
                [
                    "d": "M0,8h24", "stroke": Ink.accent,
                    "stroke-width": SVG.number(Self.width(size, largest: largest.size)),
                ])
            return Markup.element(
                "li", [:],
                Markup.element("svg", ["class": "swatch line", "viewBox": "0 0 24 16", "aria-hidden": "true"], bar)
                    + Markup.escaped(unit.text(size)))
        }
        let between = flows.count { $0.origin != $0.destination }
        if drawn.count < between {
            items.append(
                Markup.element("li", [:], "the \(Words.number(drawn.count)) largest of \(Words.number(between)) flows"))
        }
        return "\n" + Markup.element("ul", ["class": "legend"], items.joined(separator: "\n"))
    }

    /// To one significant digit, for a legend.
    private static func round(_ size: Double) -> Double {
        var power = 1.0
        while size / power >= 10 { power *= 10 }
        while size / power < 1 { power /= 10 }
        return (size / power).rounded() * power
    }

    /// The largest in words.
    private var summary: String {
        let named = drawn.prefix(8).map { flow in
            "\(base.places[flow.from].titles[0]) to \(base.places[flow.to].titles[0]): \(flow.flow.figure.text)"
        }
        return named.isEmpty ? "No flow between these areas." : "Largest flows: \(named.joined(separator: "; "))."
    }
}
