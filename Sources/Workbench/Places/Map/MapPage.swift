import Evidence
import Foundation
import Places
import Workspace

/// Any statistic of any areas on a map, alone or side by side with others, and who goes where.
package struct MapPage: Page {
    static let template = "map"
    static let section: Section? = .places

    let title = "Maps"
    let local = LocalNavigation(.map)
    let errors: ErrorSummary?
    let heading: String
    let lede: Prose
    let command: String?
    let fields: [ChoiceField]
    let beside: [Choice]
    let map: Map?
    let table: Table?
    let panels: SmallMultiples?
    let flows: FlowMap?
    let drawing: String?
    let whole: String?
    let downloads: [PageTables.Link]

    struct Choice: Sendable {
        let id: String
        let title: String
        let isChosen: Bool
    }
}

extension MapPage {
    /// Hexagons for more areas than this take longer than people wait.
    static let mostHexagons = 400

    init(_ locality: Locality, fields form: Form) throws {
        let offered = try locality.mapped()
        flows = try locality.flowMap()
        guard !offered.isEmpty else {
            errors = nil
            (heading, lede, command) = (
                "There is nothing yet to put on a map", "Import statistics of the areas.",
                "localities import FILE statistics PATH"
            )
            (fields, beside, map, table, panels, drawing, whole, downloads) = ([], [], nil, nil, nil, nil, nil, [])
            return
        }
        let asked = MapForm(form, offered: offered)
        (fields, beside) = (asked.fields, asked.besideChoices)
        var problems = asked.problems
        let areas = asked.measures.areas
        if asked.asHexagons, areas.count > Self.mostHexagons {
            problems.append(
                .init(
                    "Hexagons are placed for up to \(Self.mostHexagons) areas; these are \(Words.number(areas.count)).",
                    field: "layout"))
        }
        errors = ErrorSummary(problems)
        guard let shown = asked.shown, problems.isEmpty else {
            heading = "What should the map show?"
            lede = "Choose a statistic, and by what it is divided."
            (command, map, table, panels, drawing, whole, downloads) = (nil, nil, nil, nil, nil, nil, [])
            return
        }
        let study = MeasureMap(shown, codes: areas.map(\.code), breaks: asked.breaks, count: asked.count)
        heading = study.finding(name: asked.measures.name)
        let base = try locality.base(of: asked.measures, asHexagons: asked.asHexagons)
        lede =
            base == nil
            ? "These areas have no shapes; import their boundaries to see them on a map. The table has their figures."
            : "Darker is more. What is missing is not drawn as nothing, but said to be missing."
        command = base == nil ? "localities import FILE boundaries PATH" : nil
        let drawn = base.map { study.map(shown.title, base: $0) }
        map = drawn
        table = areas.count <= 60 ? Self.table(shown, asked.measures) : nil
        panels = try Self.panels(locality, asked)
        let query = Form(form.fields.filter { $0.name != "all" }.map { ($0.name, $0.value) })
        drawing = base == nil ? nil : "/places/map/svg?" + query.query
        let all = try locality.wholeCount(of: asked.measures.geography)
        whole =
            base != nil && all > areas.count
            ? "/places/map/svg?" + Form(query.fields.map { ($0.name, $0.value) } + [("all", "1")]).query : nil
        downloads = PageTables.links(
            [
                ("map", drawn?.table ?? Self.table(shown, asked.measures)), ("panels", panels?.table),
                ("flows", flows?.table),
            ],
            path: "/places/map", fields: form)
    }

    private static func table(_ measure: PlaceMeasure, _ measures: PlaceMeasures) -> Table {
        var table = Table(
            "From most to least", columns: ["Area", .init(measure.title, measure.unit, source: measure.source)])
        let known = measures.areas.map { ($0, measure.values[$0.code]) }
            .sorted { ($1.1 ?? -.infinity, $0.0.code) < ($0.1 ?? -.infinity, $1.0.code) }
        for (area, value) in known {
            table.append([.text(area.name), value.map { .number($0) } ?? .missing("no figure")])
        }
        return table
    }

    private static func panels(_ locality: Locality, _ asked: MapForm) throws -> SmallMultiples? {
        guard !asked.beside.isEmpty, let base = try locality.smallBase(of: asked.measures) else { return nil }
        let shown = ([asked.shown].compactMap(\.self) + asked.beside)
        let codes = asked.measures.areas.map(\.code)
        return SmallMultiples(
            "Side by side", base: base,
            panels: shown.map { MeasureMap($0, codes: codes, breaks: asked.breaks, count: asked.count).panel },
            note: "Darker is more, in each map by its own classes.")
    }
}
