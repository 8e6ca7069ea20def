import Base
import Figures
import LocalityPages
import PageKit
import PlaceStudies

/// What is drawn, as the form on the page of maps says.
struct MapForm {
    let measures: PlaceMeasures
    let shown: PlaceMeasure?
    let breaks: MeasureMap.Breaks
    let count: Int
    let asHexagons: Bool
    /// Measures side by side, beside the one shown.
    private(set) var beside: [PlaceMeasure] = []
    private(set) var problems: [ErrorSummary.Item] = []
    let controls: PlaceForm

    /// More are no longer compared, only counted.
    static let mostBeside = 6

    init(_ form: Form, offered: [PlaceMeasures]) {
        let key = form["of"]
        let measures = offered.first { $0.geography == key } ?? offered[offered.count - 1]
        self.measures = measures
        if let key, key != measures.geography {
            problems.note(unknown: key, what: "a set of areas with statistics here", field: "of")
        }
        let usual = measures.density ?? measures.usual.first { !$0.addsUp } ?? measures.all.first
        let id = form["show"] ?? usual?.id ?? ""
        let per = form["per"] ?? ""
        let full = per.isEmpty || id.contains("/") ? id : "\(id)/\(per)"
        // A statistic of other areas was chosen for them, before the areas were changed: no mistake.
        let isOfOthers = offered.contains { $0.measure(full) != nil }
        shown = measures.measure(full) ?? (isOfOthers ? usual : nil)
        if shown == nil, per.isEmpty {
            problems.note(unknown: id, what: "a statistic of these areas", field: "show")
        } else if shown == nil {
            problems.append(
                .init("Nothing is known of “\(id)” per “\(per)” here; choose from the lists.", field: "show"))
        }
        breaks = form["breaks"].flatMap(MeasureMap.Breaks.init(rawValue:)) ?? .quantile
        if let text = form["breaks"], text != breaks.rawValue {
            problems.note(unknown: text, what: "a way to find classes", field: "breaks")
        }
        let number = form["classes"].map { Int($0) ?? 0 } ?? 5
        let isPossible = (2...7).contains(number)
        count = isPossible ? number : 5
        if let text = form["classes"], !isPossible {
            problems.append(.init("“\(text)” is not a number of classes from 2 to 7.", field: "classes"))
        }
        asHexagons = form["layout"] == "hexagons"
        let besides = form.all("beside")
        for id in besides.prefix(Self.mostBeside) {
            if let measure = measures.measure(id) {
                beside.append(measure)
            } else if !offered.contains(where: { $0.measure(id) != nil }) {
                problems.note(unknown: id, what: "a statistic of these areas", field: "beside")
            }
        }
        if besides.count > Self.mostBeside {
            problems.append(
                .init(
                    "\(Words.sentence(Words.spelled(besides.count))) statistics are too many side by side; choose up to "
                        + "\(Words.spelled(Self.mostBeside)).", field: "beside"))
        }
        let parts = (shown?.id ?? full).split(separator: "/").map(String.init)
        let wholes = measures.all.filter { $0.addsUp && $0.id != "hectares" }.map { ($0.id, $0.title) }
        controls = PlaceForm(
            PlaceAddress.map, "Draw", problems: problems,
            [
                .areas("of", "Areas", of: offered, chosen: measures),
                .list("show", "Statistic", chosen: parts.first, measures.all.map { ($0.id, $0.title) }),
                .list(
                    "per", "Divided by", chosen: parts.count > 1 ? parts[1] : "",
                    [("", "nothing")] + (measures.hectares == nil ? [] : [("hectares", "hectare")]) + wholes),
                .list(
                    "breaks", "Classes with", chosen: breaks.rawValue,
                    MeasureMap.Breaks.allCases.map { ($0.rawValue, $0.title) }),
                .list("classes", "Number of classes", chosen: "\(count)", (2...7).map { ("\($0)", "\($0)") }),
                .list(
                    "layout", "Drawn as", chosen: asHexagons ? "hexagons" : "shapes",
                    [("shapes", "their shapes"), ("hexagons", "hexagons of one size")]),
                .ticks(
                    "beside", "Up to six",
                    measures.all.filter { Set($0.values.values).count > 1 }.map {
                        .init(value: $0.id, words: $0.title, isChosen: besides.contains($0.id))
                    }
                ).look(.columns).with {
                    $0.fold = "Others side by side"
                    $0.isOpen = !besides.isEmpty
                },
            ])
    }
}
