import Base
import Figures
import LocalityPages
import PageKit
import PlaceStudies
import Places

/// The same areas through five lenses, and how often two of them fall together.
struct LensesView: PlaceView {
    static let template = "lenses"
    static let title = "Five lenses"
    static let part = PlacesSection.lenses

    let panels: SmallMultiples?
    let consensus: Map?
    let tree: Dendrogram?
    let matrix: Matrix?
    let table: Table?
    let transport: Table?
    let missing: [Missing]

    /// A lens through which nothing is seen yet.
    struct Missing: Sendable {
        let lens: String
        let words: String
        let command: String
    }

    var tables: [NamedTable?] {
        [
            .init("panels", panels), .init("consensus", consensus), .init("tree", tree), .init("matrix", matrix),
            .init("table", table), .init("transport", transport),
        ]
    }

    /// `/places/lenses?labour-market=division:district-ttwa&minutes=45&at-least=60`.
    static func answer(_ request: PageRequest) async throws -> PlaceAnswer<Self> {
        let locality = try request.locality
        let (file, place) = (locality.file, locality.place)
        let named = try locality.namedAreas()
        let layers = try file.flowLayers().filter { $0.kind == .transport && $0.geography == place.geography?.key }
        let form = LensesForm(request.fields, named: named, layers: layers.map(\.key))
        let transport = try TransportStudy(file, place, layer: form.choice.layer)
        let study = LensesStudy(
            place, choice: form.choice, named: named, regions: try locality.regions(), housing: try locality.housing(),
            sectors: try locality.sectors(), transport: transport)
        return .init(
            heading: study.finding, lede: lede(study),
            form: form.controls(
                study, named: named, measure: transport?.measure,
                layers: layers.map { ($0.key, "\(Words.sentence($0.mode ?? "")), \($0.measure?.rawValue ?? "")") }),
            problems: form.problems,
            shown: Self(
                study, transport: transport, small: place.baseMap(width: study.views.count > 3 ? 200 : 300)))
    }

    /// - Parameter small: the areas, fitted to small maps.
    init(_ study: LensesStudy, transport: TransportStudy?, small: BaseMap?) {
        panels = small.flatMap(study.panels)
        consensus = study.consensusMap
        tree = study.tree
        matrix = study.matrix
        table = study.views.isEmpty ? nil : study.table
        self.transport = study.place.areas.count <= 30 ? transport?.table : nil
        missing = study.missing.map { Missing(lens: $0.lens.title, words: $0.words, command: $0.command) }
    }

    private static func lede(_ study: LensesStudy) -> Prose {
        let together =
            study.views.count > 1
            ? " By \(Words.percent(study.choice.atLeast, decimals: 0)) of the lenses or more, \(study.place.title) falls into "
                + "\(Words.count(study.consensus.groups(atLeast: study.choice.atLeast).areaCount, "group"))." : ""
        return """
            A place looks different to the county, to those who work, to those who look for a home, to business and to those who \
            travel. Where several agree, there is more to build on.\(together)
            """
    }
}

extension LensesView {
    static let fields: [TemplateField<Self>] = [
        .init("panels", \.panels), .init("consensus", \.consensus), .init("tree", \.tree), .init("matrix", \.matrix),
        .init("table", \.table), .init("transport", \.transport), .init("missing", \.missing),
    ]
}

extension LensesView.Missing: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("lens", \.lens), .init("words", \.words), .init("command", \.command),
    ]
}
