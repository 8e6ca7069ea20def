import Evidence
import Places
import Workspace

/// The same areas through five lenses, and how often two of them fall together.
package struct LensesPage: Page {
    static let template = "lenses"
    static let section: Section? = .places

    let local = LocalNavigation(.lenses)
    /// Its tables, and the numbers behind its pictures, as files.
    var downloads: [PageTables.Link] = []
    let title = "Five lenses"
    let errors: ErrorSummary?
    let heading: String
    let lede: Prose
    let panels: SmallMultiples?
    let table: Table?
    let consensus: Map?
    let tree: Dendrogram?
    let matrix: HTML?
    let transport: Table?
    let choices: [ChoiceField]
    let numbers: [TextField]
    let missing: [Missing]

    struct Missing: Sendable {
        let lens: String
        let words: String
        let command: String
    }

    /// - Parameters:
    ///   - layers: keys of the layers of transport with what they are called.
    ///   - small: the areas, fitted to small maps.
    init(
        _ form: LensesForm, study: LensesStudy, named: [NamedAreas], transport: TransportStudy?,
        layers: [(String, String)], small: BaseMap?
    ) {
        errors = ErrorSummary(form.problems)
        heading = study.finding
        lede = Self.lede(study)
        panels = small.flatMap(study.panels)
        table = study.views.isEmpty ? nil : study.table
        consensus = study.consensusMap
        tree = study.tree
        // A matrix cites no source: each lens names its own in the table.
        var sources = Sources()
        matrix = study.matrix.map { HTML($0.html(sources: &sources)) }
        self.transport = study.place.areas.count <= 30 ? transport?.table : nil
        var choices: [ChoiceField] = []
        for lens in LensesStudy.lenses {
            let divisions = named.filter { $0.lens == lens }.map { ($0.key, $0.title) }
            let computed = Self.computed(lens).map { [("computed", $0)] } ?? []
            guard divisions.count + computed.count > 1, !divisions.isEmpty else { continue }
            let usual = computed.isEmpty ? (divisions.first { $0.0 == "parents" } ?? divisions[0]).0 : "computed"
            choices.append(
                ChoiceField(
                    lens.rawValue, lens.title, chosen: form.choice.divisions[lens] ?? usual,
                    options: computed + divisions))
        }
        if layers.count > 1 {
            choices.append(
                ChoiceField("layer", "Transport", chosen: form.choice.layer ?? layers[0].0, options: layers))
        }
        self.choices = choices
        let known = Set(study.views.map(\.lens))
        numbers = LensesForm.numbers.filter { number in
            switch number.name {
            case "similarity": known.contains(.sector)
            case "minutes": known.contains(.transport) && transport?.measure == .minutes
            case "services": known.contains(.transport) && transport?.measure == .services
            default: study.views.count > 1
            }
        }.map { number in
            TextField(
                name: number.name, label: number.label, hint: nil, value: form.entered[number.name] ?? "",
                error: form.problems.first { $0.field == number.name }?.message)
        }
        missing = study.missing.map { Missing(lens: $0.lens.title, words: $0.words, command: $0.command) }
    }

    private static func computed(_ lens: NamedDivision.Lens) -> String? {
        switch lens {
        case .labourMarket: "Found in commuting"
        case .housingMarket: "Found in moves of home"
        case .sector: "Mix of sectors"
        case .transport: "Minutes or services"
        case .administrative, .footprint: nil
        }
    }

    private static func lede(_ study: LensesStudy) -> Prose {
        guard study.views.count > 1 else {
            return """
                A place looks different to the county, to those who work, to those who look for a home, to business and to those who \
                travel. Where several agree, there is more to build on.
                """
        }
        let together = study.consensus.groups(atLeast: study.choice.atLeast).areaCount
        return """
            A place looks different to the county, to those who work, to those who look for a home, to business and to those who \
            travel. Where several agree, there is more to build on: by \(Words.percent(study.choice.atLeast, decimals: 0)) of the \
            lenses or more, \(study.place.title) falls into \(Words.count(together, "group")).
            """
    }
}
