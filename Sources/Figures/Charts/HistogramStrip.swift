/// A histogram small enough to stand beside a number: where one lies among many, the best at the left.
///
/// It has neither axis nor title; the words beside it say what it shows, and a table has the numbers.
public struct HistogramStrip: Hashable, Sendable {
    public var bins: [Histogram.Bin]
    /// Where the one lies; `nil` where it has no figure.
    public var mark: Double?
    /// More is better, so that the largest figure stands at the left.
    public var isReversed: Bool
    /// For those who do not see it.
    public var summary: String

    public init(_ summary: String, bins: [Histogram.Bin], mark: Double?, isReversed: Bool = false) {
        self.summary = summary
        self.bins = bins
        self.mark = mark
        self.isReversed = isReversed
    }

    static let (width, height) = (240.0, 44.0)

    public var svg: String {
        let plot = Box(minX: 6, minY: 10, maxX: Self.width - 6, maxY: Self.height - 2)
        let (low, high) = (bins.first?.from ?? 0, bins.last?.to ?? 1)
        func x(_ value: Double) -> Double {
            guard high > low else { return (plot.minX + plot.maxX) / 2 }
            let share = min(max((value - low) / (high - low), 0), 1)
            return plot.minX + (isReversed ? 1 - share : share) * plot.width
        }
        let most = Double(bins.map(\.count).max() ?? 1)
        let bars = bins.filter { $0.count > 0 }.map { bin in
            let (a, b) = (x(bin.from), x(bin.to))
            let (left, right) = a == b ? (a - 4, a + 4) : (min(a, b), max(a, b))
            // One plan in a million still leaves a trace.
            let top = plot.maxY - max(1, Double(bin.count) / most * plot.height)
            return "M\(SVG.number(left)),\(SVG.number(plot.maxY))V\(SVG.number(top))H\(SVG.number(right))"
                + "V\(SVG.number(plot.maxY))Z"
        }
        var parts = [
            Markup.element("path", ["d": bars.joined(), "fill": "#8fb3b0"]),
            Markup.element(
                "path",
                [
                    "d": "M\(SVG.number(plot.minX)),\(SVG.number(plot.maxY))H\(SVG.number(plot.maxX))",
                    "stroke": Ink.soft,
                ]),
        ]
        if let mark {
            let place = SVG.number(x(mark))
            parts.append(
                Markup.element(
                    "path",
                    [
                        "d": "M\(place),\(SVG.number(Self.height))V6", "stroke": Ink.text, "stroke-width": "2.4",
                    ]))
            parts.append(
                Markup.element(
                    "path", ["d": "M\(place),9l-5,-8h10Z", "fill": Ink.text]))
        }
        return Markup.element(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "class": "strip", "role": "img", "aria-label": summary,
                "viewBox": "0 0 \(SVG.number(Self.width)) \(SVG.number(Self.height))",
            ], parts.joined())
    }
}
