import Evidence
import Places
import Workspace

/// Functional areas by a rule of one's own choice: what commuting alone would make of the place.
package struct AreasPage: Page {
    static let template = "areas"
    static let section: Section? = .places

    let local = LocalNavigation(PlacesSection.areas)
    /// Its tables, and the numbers behind its pictures, as files.
    var downloads: [PageTables.Link] = []
    let title = "Areas by commuting"
    let errors: ErrorSummary?
    let heading: String
    let lede: Prose
    /// A command that brings what is missing, where something is.
    let command: String?
    let method: ChoiceField
    let numbers: [TextField]
    let curve: ChoiceField
    let home: ChoiceField
    let joinsDetached: Bool
    let isRefined: Bool
    let canJoin: Bool
    let map: Map?
    let zones: Map?
    let table: Table?
    /// Zones that no flow links to any other.
    let unlinked: String?
    /// Zones that no link between neighbours joins to the others.
    let apart: String?
    let invalid: String?
    let words: Prose?
    let links: [Onward]

    struct Onward: Sendable {
        let words: String
        let address: String
    }

    /// - Parameters:
    ///   - study: nil where there is no commuting.
    ///   - zoneBase: shapes of the zones inside the locality, where they are known and finer than its areas.
    init(_ form: AreasForm, place: Place, study: RegionsStudy?, zoneBase: BaseMap?) {
        errors = ErrorSummary(form.problems)
        let question = form.question
        method = ChoiceField(
            "method", "Method", chosen: question.method.rawValue,
            options: [
                ("dissolve", "Full dissolve, as the official areas"), ("istat", "Istat and Eurostat, as documented"),
                ("istat-peer", "Istat, as the R package works"),
            ])
        numbers = AreasForm.numbers.map { number in
            TextField(
                name: number.name, label: number.label, hint: number.hint, value: form.entered[number.name] ?? "",
                error: form.problems.first { $0.field == number.name }?.message)
        }
        curve = ChoiceField(
            "curve", "Between the two sizes", chosen: question.rule.curve.rawValue,
            options: [("smooth", "smooth, as Eurostat"), ("linear", "a straight line")])
        home = ChoiceField(
            "home", "People who work at home or nowhere fixed", chosen: question.home.rawValue,
            options: [
                ("diagonal", "work where they live"), ("exclude", "are left out"), ("keep", "work outside every area"),
            ])
        (joinsDetached, isRefined) = (question.joinsDetached, question.isRefined)
        guard let study else {
            heading = "Where people live is known, where they work is not"
            lede = "Import commuting between these areas, or between smaller ones inside them."
            command = "localities import FILE flows PATH"
            (map, zones, table, unlinked, apart, invalid, words) = (nil, nil, nil, nil, nil, nil, nil)
            (links, canJoin) = ([], false)
            return
        }
        command = nil
        canJoin = study.regions.contains { $0.pieces != nil }
        heading = study.finding
        lede = Self.lede(study)
        var map = study.map
        map?.title = "Each area in the colour of the \(study.noun) that it fits best"
        self.map = map
        zones = zoneBase.map { study.zoneMap("The same by \(Words.count(study.flows.inside.count, "zone"))", on: $0) }
        table = study.judgement
        unlinked =
            study.unlinked.isEmpty
            ? nil
            : "Linked to nothing, and so in no area: \(Words.list(study.unlinked.map { study.flows.names[$0] ?? $0 }))."
        apart =
            study.apart.isEmpty
            ? nil
            : "By the links between neighbours that are known, these hang together with no others: "
                + "\(Words.list(study.apart.prefix(12).map { study.flows.names[$0] ?? $0 }))"
                + "\(study.apart.count > 12 ? " and \(study.apart.count - 12) more" : ""). Islands are right; "
                + "where a link is missing, import it."
        let failing = study.regions.filter { !$0.area.isValid }.map(\.name)
        invalid =
            failing.isEmpty ? nil : "\(Words.list(failing)) \(failing.count == 1 ? "does" : "do") not meet the rule."
        words = study.method
        links = [
            Onward(words: "How firm are these areas?", address: "/places/sensitivity?" + form.query),
            Onward(words: "Beside the official ones", address: "/places/compare?" + form.query),
        ]
    }

    private static func lede(_ study: RegionsStudy) -> Prose {
        let all = study.found.areas.count
        let inside = study.found.containment ?? 0
        let here =
            study.regions.count == all
            ? "All of them are here."
            : "\(Words.sentence(Words.count(study.regions.count, "of them reaches", "of them reach"))) into \(study.place.title)."
        return """
            The rule finds \(Words.count(all, "area")) in \(Words.number(study.found.division.zones.count)) zones; \
            \(Figure(inside, .percent, source: study.source)) of working people live and work in the same one. \(here)
            """
    }
}
