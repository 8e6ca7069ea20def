import Figures
import LocalityPages
import PageKit
import PlaceStudies

/// Any statistic of any areas on a map, alone or side by side with others, and who goes where.
struct MapView: PlaceView {
    static let template = "map"
    static let title = "Maps"
    static let part = PlacesSection.map

    let map: Map?
    let drawings: [PageLink]
    let panels: SmallMultiples?
    /// Every area and its figure, where a screen holds them.
    let table: Table?
    let flows: FlowMap?
    /// The same as a file, where neither a screen nor a map does.
    let figures: Table?

    var tables: [NamedTable?] {
        [
            .init("map", map), .init("panels", panels), .init("table", table), .init("flows", flows),
            .init("figures", figures),
        ]
    }

    /// `/places/map?of=district&show=population&per=hectares&breaks=quantile&classes=5&layout=hexagons`
    static func answer(_ request: PageRequest) async throws -> PlaceAnswer<Self> {
        let locality = try request.locality
        let offered = try locality.mapped()
        guard !offered.isEmpty else {
            return .init(
                heading: "There is nothing yet to put on a map", lede: "Import statistics of the areas.",
                command: "localities import FILE statistics PATH")
        }
        let asked = MapForm(request.fields, offered: offered)
        guard let shown = asked.shown, asked.problems.isEmpty else {
            return .init(
                heading: "What should the map show?", lede: "Choose a statistic, and by what it is divided.",
                form: asked.controls, problems: asked.problems)
        }
        let base = try locality.base(of: asked.measures, asHexagons: asked.asHexagons)
        let study = MeasureMap(
            shown, codes: asked.measures.areas.map(\.code), breaks: asked.breaks, count: asked.count)
        return .init(
            heading: study.finding(name: asked.measures.name),
            lede: base == nil
                ? "These areas have no shapes; import their boundaries to see them on a map. The table has their figures."
                : "Darker is more. What is missing is not drawn as nothing, but said to be missing.",
            command: base == nil ? "localities import FILE boundaries PATH" : nil, form: asked.controls,
            shown: try Self(locality, asked, study, base: base, fields: request.fields))
    }

    private init(_ locality: Locality, _ asked: MapForm, _ study: MeasureMap, base: BaseMap?, fields: Form) throws {
        let areas = asked.measures.areas
        map = base.map { study.map(study.measure.title, base: $0) }
        panels = try Self.panels(locality, asked)
        let all = Self.table(study.measure, asked.measures)
        table = areas.count <= 60 ? all : nil
        figures = areas.count > 60 && base == nil ? all : nil
        flows = PlacesStudy(locality.place)?.flowMap
        let query = Form(fields.fields.filter { $0.name != "all" }.map { ($0.name, $0.value) })
        let own = PageLink(words: "These areas", address: PlaceAddress.drawing.asking(query.query))
        let whole = PageLink(
            words: "Every area that was imported",
            address: PlaceAddress.drawing.asking(query.fields.map { ($0.name, $0.value) } + [("all", "1")]))
        let isPart = try locality.wholeCount(of: asked.measures.geography) > areas.count
        drawings = base == nil ? [] : isPart ? [own, whole] : [own]
    }

    private static func table(_ measure: PlaceMeasure, _ measures: PlaceMeasures) -> Table {
        var table = Table(
            "\(measure.title), from most to least",
            columns: ["Area", .init(measure.title, measure.unit, source: measure.source)],
            note: measures.working(of: measure))
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

extension MapView {
    static let fields: [TemplateField<Self>] = [
        .init("map", \.map), .init("drawings", \.drawings), .init("panels", \.panels), .init("table", \.table),
        .init("flows", \.flows), .init("figures", \.figures),
    ]
}
