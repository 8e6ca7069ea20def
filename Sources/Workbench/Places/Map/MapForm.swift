import Evidence
import Foundation
import Places
import Workspace

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
    let fields: [ChoiceField]
    let besideChoices: [MapPage.Choice]

    /// More are no longer compared, only counted.
    static let mostBeside = 6

    init(_ form: Form, offered: [PlaceMeasures]) {
        let key = form["of"]
        let chosen = offered.first { $0.geography == key } ?? offered[offered.count - 1]
        measures = chosen
        if let key, !offered.contains(where: { $0.geography == key }) {
            problems.append(
                .init("“\(key)” is no set of areas with statistics here; choose from the list.", field: "of"))
        }
        let usual = chosen.usual.first { !$0.addsUp } ?? chosen.all.first
        let id = form["show"] ?? usual?.id ?? ""
        let per = form["per"] ?? ""
        let full = per.isEmpty || id.contains("/") ? id : "\(id)/\(per)"
        shown = chosen.measure(full)
        if shown == nil {
            let sentence =
                per.isEmpty
                ? "“\(id)” is not a statistic of these areas; choose from the list."
                : "Nothing is known of “\(id)” per “\(per)” here; choose from the lists."
            problems.append(.init(sentence, field: "show"))
        }
        breaks = form["breaks"].flatMap(MeasureMap.Breaks.init(rawValue:)) ?? .quantile
        let number = form["classes"].map { Int($0) } ?? 5
        count = number.flatMap { (2...7).contains($0) ? $0 : nil } ?? 5
        if let text = form["classes"], number.map({ !(2...7).contains($0) }) ?? true {
            problems.append(.init("“\(text)” is not a number of classes from 2 to 7.", field: "classes"))
        }
        asHexagons = form["layout"] == "hexagons"
        for id in form.all("beside").prefix(Self.mostBeside) {
            if let measure = chosen.measure(id) {
                beside.append(measure)
            } else {
                problems.append(
                    .init("“\(id)” is not a statistic of these areas; choose from the list.", field: "beside"))
            }
        }
        let parts = full.split(separator: "/").map(String.init)
        fields = [
            ChoiceField(
                "of", "Areas", chosen: chosen.geography,
                options: offered.map { ($0.geography, "\($0.title) (\(Words.number($0.areas.count)))") }),
            ChoiceField("show", "Statistic", chosen: parts.first, options: chosen.all.map { ($0.id, $0.title) }),
            ChoiceField(
                "per", "Divided by", chosen: parts.count > 1 ? parts[1] : "",
                options: [("", "nothing")] + (chosen.hectares == nil ? [] : [("hectares", "hectare")])
                    + chosen.all.filter { $0.addsUp && $0.id != "hectares" }.map { ($0.id, $0.title) }),
            ChoiceField(
                "breaks", "Classes with", chosen: breaks.rawValue,
                options: MeasureMap.Breaks.allCases.map { ($0.rawValue, $0.title) }),
            ChoiceField(
                "classes", "Number of classes", chosen: "\(count)", options: (2...7).map { ("\($0)", "\($0)") }),
            ChoiceField(
                "layout", "Drawn as", chosen: asHexagons ? "hexagons" : "shapes",
                options: [("shapes", "their shapes"), ("hexagons", "hexagons of one size")]),
        ]
        besideChoices = chosen.all.filter { Set($0.values.values).count > 1 }.map { measure in
            MapPage.Choice(
                id: measure.id, title: measure.title, isChosen: form.all("beside").contains(measure.id))
        }
    }
}
