extension Fill {
    /// The definition an area refers to, or `nil` for a plain colour, which needs none.
    func definition(id: String) -> String? {
        guard pattern != .plain else { return nil }
        let ground = Markup.element("rect", ["width": "8", "height": "8", "fill": colour])
        return Markup.element(
            "pattern",
            [
                "id": id, "width": "8", "height": "8", "patternUnits": "userSpaceOnUse",
                "patternTransform": pattern.turn.map { "rotate(\($0))" },
            ],
            ground + pattern.marks(ink: luminance > 0.45 ? Ink.text : "#fff", opacity: luminance > 0.45 ? ".2" : ".36"))
    }

    /// What the `fill` of an area says.
    func reference(id: String) -> String { pattern == .plain ? colour : "url(#\(id))" }
}

extension Fill.Pattern {
    fileprivate var turn: Int? {
        switch self {
        case .rising: -45
        case .falling: 45
        default: nil
        }
    }

    fileprivate func marks(ink: String, opacity: String) -> String {
        func lines(_ path: String) -> String {
            Markup.element("path", ["d": path, "stroke": ink, "stroke-opacity": opacity, "stroke-width": "1.1"])
        }
        return switch self {
        case .plain: ""
        case .dots:
            Markup.element(
                "path",
                [
                    "d": "M2,2h0M6,6h0", "stroke": ink, "stroke-opacity": opacity, "stroke-width": "1.8",
                    "stroke-linecap": "round",
                ])
        case .rising, .falling, .level: lines("M0,4h8")
        case .upright: lines("M4,0v8")
        case .grid: lines("M0,4h8M4,0v8")
        case .rings:
            Markup.element(
                "circle",
                [
                    "cx": "4", "cy": "4", "r": "2.2", "fill": "none", "stroke": ink, "stroke-opacity": opacity,
                ])
        }
    }
}
