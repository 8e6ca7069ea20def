import Base

extension Map {
    public func svg(id: String) -> String {
        let indices = classIndices()
        let definitions = classes.indices.compactMap { fill(of: $0).definition(id: "\(id)-c\($0)") }
        var parts = [
            Markup.element("title", ["id": "\(id)-title"], Markup.escaped(title)),
            Markup.element("desc", ["id": "\(id)-desc"], Markup.escaped(summary ?? classesInWords(indices))),
        ]
        if !definitions.isEmpty { parts.append(Markup.element("defs", [:], definitions.joined())) }
        parts.append(showsEveryArea || isPaintable ? areas(id: id, indices) : dissolved(id: id, indices))
        if style == .groups, !classes.isEmpty { parts.append(borders(indices)) }
        if !outlines.isEmpty { parts.append(outlineLines()) }
        let labels = hasLabels ? base.labels() : []
        if hasLabels { parts.append(write(labels, indices)) }
        // Names may stand beyond the edge.
        let page = labels.map(\.box).reduce(Box(minX: 0, minY: 0, maxX: base.width, maxY: base.height)) { $0.union($1) }
        return Markup.element(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "viewBox": SVG.viewBox(page),
                // Links inside must stay reachable, which the role of an image would forbid.
                "role": addresses.isEmpty ? "img" : "group", "aria-labelledby": "\(id)-title \(id)-desc",
            ], parts.joined(separator: "\n"))
    }

    private func areas(id: String, _ indices: [Int?]) -> String {
        var paths: [String] = []
        let none = style == .outline ? "#fff" : Fill.none.colour
        for (area, place) in base.places.enumerated() {
            let index = indices[area]
            let colour = index.map { fill(of: $0).reference(id: "\(id)-c\($0)") } ?? none
            let path = Markup.element(
                "path",
                [
                    // An area to be painted takes after the group as long as it is in no class.
                    "d": base.path(of: area), "fill": isPaintable && index == nil ? nil : colour,
                    "data-code": isPaintable ? place.code : nil,
                    "data-class": isPaintable ? index.map(String.init) : nil,
                ], Markup.element("title", [:], Markup.escaped(tip(place, index))))
            paths.append(
                Markup.safeAddress(addresses[place.code]).map { Markup.element("a", ["href": $0], path) } ?? path)
        }
        let stroke = style == .outline ? Ink.soft : "#fff"
        return Markup.element(
            "g",
            [
                "class": "areas", "fill-rule": "evenodd", "stroke": stroke, "stroke-width": ".9",
                "stroke-linejoin": "round", "fill": isPaintable ? none : nil,
                "data-fills": isPaintable ? fills(id: id) : nil,
            ], "\n" + paths.joined(separator: "\n"))
    }

    /// What the `fill` of an area in each class says, for a script that paints.
    private func fills(id: String) -> String {
        classes.indices.map { fill(of: $0).reference(id: "\(id)-c\($0)") }.joined(separator: " ")
    }

    /// One shape for each class, and one for the areas of none.
    private func dissolved(id: String, _ indices: [Int?]) -> String {
        var paths: [String] = []
        for index in [nil] + classes.indices.map(Optional.some) {
            let shape = base.outline(of: indices.map { $0 == index })
            guard !shape.isEmpty else { continue }
            let colour = index.map { fill(of: $0).reference(id: "\(id)-c\($0)") } ?? Fill.none.colour
            let title = Markup.element("title", [:], Markup.escaped(index.map { classes[$0].title } ?? noneTitle))
            paths.append(Markup.element("path", ["d": shape, "fill": colour], title))
        }
        return Markup.element("g", ["class": "areas", "fill-rule": "evenodd"], paths.joined(separator: "\n"))
    }

    private func outlineLines() -> String {
        let paths = outlines.enumerated().map { index, outline in
            var isMember = [Bool](repeating: false, count: base.places.count)
            for area in outline.codes.compactMap(base.index(of:)) { isMember[area] = true }
            return Markup.element(
                "path", ["d": base.outline(of: isMember), "stroke-dasharray": Mark.dashes(index)],
                Markup.element("title", [:], Markup.escaped(outline.title)))
        }
        return Markup.element(
            "g",
            [
                "class": "outlines", "fill": "none", "stroke": Ink.text, "stroke-width": "2.4",
                "stroke-linejoin": "round",
            ], paths.joined(separator: "\n"))
    }

    /// "Poole, 151,300 people (Bournemouth, Christchurch and Poole)"
    private func tip(_ place: BaseMap.Place, _ index: Int?) -> String {
        var words = place.titles[0]
        if let figure = figures[place.code] { words += ", \(figure.text)" }
        if !classes.isEmpty { words += " (\(index.map { classes[$0].title } ?? noneTitle))" }
        return words
    }

    /// The lines between two groups: dark on a white ground, so that they read on any two colours and in grey.
    ///
    /// On a map to be painted every pair of neighbours has a line of its own that a script shows or hides.
    private func borders(_ indices: [Int?]) -> String {
        var paths: [String] = []
        if isPaintable {
            for (pair, lines) in base.linesBetweenNeighbours() {
                let isBetween = indices[pair.0] != indices[pair.1]
                paths.append(
                    Markup.element(
                        "path",
                        [
                            "d": lines, "data-between": "\(base.codes[pair.0]) \(base.codes[pair.1])",
                            "visibility": isBetween ? "visible" : nil,
                        ]))
            }
        } else {
            let lines = base.borders { sides in Set(sides.map { indices[$0] }).count > 1 }
            if !lines.isEmpty { paths.append(Markup.element("path", ["d": lines])) }
        }
        guard !paths.isEmpty else { return "" }
        return Markup.element(
            "g",
            [
                "class": "borders", "visibility": isPaintable ? "hidden" : nil, "fill": "none", "stroke": Ink.text,
                "stroke-width": "2.2",
                "stroke-linejoin": "round", "stroke-linecap": "round",
            ], paths.joined(separator: "\n"))
    }

    /// Dark names with a light halo, which read on any colour; on a dark colour that stays, light names with a dark one.
    private func write(_ labels: [MapLabel], _ indices: [Int?]) -> String {
        func isOnDark(_ label: MapLabel) -> Bool {
            guard !isPaintable, label.isInside, let index = indices[label.area] else { return false }
            return fill(of: index).inkIsWhite
        }
        let onLight = labels.filter { !isOnDark($0) }
        let onDark = labels.filter(isOnDark)
        return MapLabel.group(
            MapLabel.svg(onLight, ink: Ink.text, halo: "#fff") + MapLabel.svg(onDark, ink: "#fff", halo: Ink.text))
    }

    /// "Dorset: East Dorset, North Dorset and Purbeck. …"
    func classesInWords(_ indices: [Int?]) -> String {
        guard !classes.isEmpty else { return "Outlines of \(Words.count(base.places.count, "area"))." }
        var sentences: [String] = []
        for (index, group) in classes.enumerated() {
            let titles = zip(base.places, indices).filter { $1 == index }.map { $0.0.titles[0] }
            // A long list helps nobody who listens; the table beside the map has it.
            let members = titles.count > 12 ? Words.count(titles.count, "area") : Words.list(titles)
            sentences.append("\(group.title): \(members.isEmpty ? "no area" : members).")
        }
        return sentences.joined(separator: " ")
    }
}
