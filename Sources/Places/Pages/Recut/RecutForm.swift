import Figures
import LocalityPages
import PageKit
import PlaceStudies

/// What is put on whose boundaries, as the form on the page says.
struct RecutForm {
    let source: RecutStudy.From
    let measure: PlaceMeasure
    let layer: Layers.Layer
    let way: RecutStudy.Way
    let isMean: Bool
    private(set) var problems: [ErrorSummary.Item] = []
    let controls: PlaceForm

    /// - Parameter sources: sets of areas with statistics, each with somewhere to go; at least one.
    init(_ form: Form, _ study: RecutStudy, _ sources: [RecutStudy.From]) {
        let source = sources.first { $0.unit.key == form["from"] } ?? sources[0]
        let measures = source.measures.all
        let usual = study.usual(from: source)
        let measure = measures.first { $0.id == form["show"] } ?? usual?.measure ?? measures[0]
        let targets = study.targets(from: source)
        let layer = targets.first { $0.key == form["to"] } ?? usual?.layer ?? targets[0]
        let ways = study.ways(from: source, to: layer)
        let way = ways.first { $0.rawValue == form["by"] } ?? ways[0]
        (self.source, self.measure, self.layer, self.way) = (source, measure, layer, way)
        isMean = form["kind"].map { $0 == "mean" } ?? !measure.addsUp
        // What is known of other areas or layers was chosen for these, before they were changed: no mistake.
        let layers = Set(study.layers.layers.map(\.key))
        let known: [(name: String, isKnown: (String) -> Bool, what: String)] = [
            ("from", { key in sources.contains { $0.unit.key == key } }, "a set of areas with statistics"),
            (
                "show", { id in sources.contains { $0.measures.all.contains { $0.id == id } } },
                "a statistic of these areas"
            ),
            ("to", layers.contains, "a layer that these areas are known to lie in"),
            ("by", { RecutStudy.Way(rawValue: $0) != nil }, "a way to share out what is split"),
            ("kind", ["total", "mean"].contains, "a kind of figure"),
        ]
        for (name, isKnown, what) in known {
            if let text = form[name], !isKnown(text) { problems.note(unknown: text, what: what, field: name) }
        }
        controls = PlaceForm(
            PlaceAddress.recut, "Show", problems: problems,
            [
                .areas("from", "Statistic of", of: sources.map(\.measures), chosen: source.measures),
                .list("show", "Statistic", chosen: measure.id, measures.map { ($0.id, $0.title) }),
                .list("to", "On the boundaries of", chosen: layer.key, targets.map { ($0.key, $0.title) }),
                .list(
                    "by", "What is split is shared out by", chosen: way.rawValue, ways.map { ($0.rawValue, $0.title) }),
                .list(
                    "kind", "It", chosen: isMean ? "mean" : "total",
                    [("total", "adds up: people, pounds"), ("mean", "does not add up: a rate, a price, a share")]),
            ])
    }
}
