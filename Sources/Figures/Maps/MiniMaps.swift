/// Many small maps of the same areas on one page, their shapes written only once.
///
/// ```swift
/// let minis = MiniMaps(base: BaseMap(districts, width: 200, detail: 0.6), id: "p")
/// minis.definitions                             // once, before the first of them
/// minis.svg("Plan 1", classes: plan.classes)    // some hundred bytes for each
/// ```
public struct MiniMaps: Sendable {
    let base: BaseMap
    private let id: String
    private let fills: [Fill]
    private let borders: [(pair: (Int, Int), lines: String)]

    /// - Parameters:
    ///   - base: fitted to the small size.
    ///   - id: prefix for what is defined, unique on the page; short, since every area of every map repeats it.
    ///   - fills: of the groups in their order.
    public init(base: BaseMap, id: String, fills: [Fill] = (0..<8).map(Fill.group)) {
        self.base = base
        self.id = id
        self.fills = fills
        borders = base.linesBetweenNeighbours()
    }

    /// Shapes, borders and patterns, in a drawing without size.
    public var definitions: String {
        Markup.element(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "class": "definitions", "width": "0", "height": "0",
                "aria-hidden": "true",
            ], shapes)
    }

    /// One map: what each group holds, and a line between groups.
    public func svg(_ title: String, classes: [Map.Class]) -> String {
        Markup.element(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "role": "img", "aria-label": title,
                "viewBox": SVG.viewBox(Box(minX: 0, minY: 0, maxX: base.width, maxY: base.height)),
            ], drawing(of: classes))
    }

    var shapes: String {
        let areas = base.places.indices.map { area in
            Markup.element("path", ["id": "\(id)a\(area)", "d": base.path(of: area), "fill-rule": "evenodd"])
        }
        let lines = borders.indices.map { index in
            Markup.element("path", ["id": "\(id)b\(index)", "d": borders[index].lines])
        }
        let patterns = fills.indices.compactMap { fills[$0].definition(id: "\(id)c\($0)") }
        return Markup.element("defs", [:], (areas + lines + patterns).joined(separator: "\n"))
    }

    func drawing(of classes: [Map.Class]) -> String {
        let indices = Map("", base: base, classes: classes).classIndices()
        var areas = ""
        for index in [nil] + classes.indices.map(Optional.some) {
            let uses = indices.indices.filter { indices[$0] == index }
                .map { Markup.element("use", ["href": "#\(id)a\($0)"]) }
            guard !uses.isEmpty else { continue }
            areas += Markup.element(
                "g", ["fill": index.map { reference(to: classes[$0], at: $0) } ?? Fill.none.colour], uses.joined())
        }
        let between = borders.indices.filter { indices[borders[$0].pair.0] != indices[borders[$0].pair.1] }
            .map { Markup.element("use", ["href": "#\(id)b\($0)"]) }
        return Markup.element("g", ["stroke": "#fff", "stroke-width": ".7"], areas)
            + Markup.element(
                "g", ["fill": "none", "stroke": Ink.text, "stroke-width": "1.4"], between.joined())
    }

    /// A fill of its own that is not defined here loses its pattern, never its colour.
    private func reference(to group: Map.Class, at index: Int) -> String {
        if let own = group.fill {
            return fills.firstIndex(of: own).map { own.reference(id: "\(id)c\($0)") } ?? own.colour
        }
        return fills.isEmpty
            ? Fill.group(index).colour : fills[index % fills.count].reference(id: "\(id)c\(index % fills.count)")
    }
}
