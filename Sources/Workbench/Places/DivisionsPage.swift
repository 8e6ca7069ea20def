import Evidence
import Places
import Workspace

/// Functional areas beside any other division of the place that the file has: official ones, a plan, the counties.
package struct DivisionsPage: Page {
    static let template = "divisions"
    static let section: Section? = .places

    let local = LocalNavigation(.compare)
    /// Its tables, and the numbers behind its pictures, as files.
    var downloads: [PageTables.Link] = []
    let title = "Beside other areas"
    let errors: ErrorSummary?
    let heading: String
    let lede: Prose
    /// A command that brings what is missing, where something is.
    let command: String?
    let choice: ChoiceField?
    /// The rule of our areas, kept while another division is chosen.
    let hidden: [Field]
    let ours: Map?
    let theirs: Map?
    let differences: Map?
    let table: Table?
    let places: Table?
    /// Why our areas are not the official ones, where those are the others.
    let whyNot: Prose?
    let rule: AreasPage.Onward

    struct Field: Sendable {
        let name: String
        let value: String
    }

    /// - Parameters:
    ///   - others: what there is to compare with.
    ///   - study: nil where nothing can be compared.
    init(
        _ form: AreasForm, problems: [ErrorSummary.Item], others: [NamedAreas], chosen: NamedAreas?,
        base: RegionsStudy?, study: DivisionsStudy?, zoneBase: BaseMap?
    ) {
        errors = ErrorSummary(form.problems + problems)
        rule = AreasPage.Onward(words: "Our areas and their rule", address: "/places/areas?" + form.query)
        hidden = form.fields.map { Field(name: $0.0, value: $0.1) }
        choice =
            others.isEmpty
            ? nil : ChoiceField("with", "Beside", chosen: chosen?.key, options: others.map { ($0.key, $0.title) })
        ours = study?.ourMap(on: zoneBase)
        theirs = study?.theirMap(on: zoneBase)
        differences = study?.differences(on: zoneBase)
        table = study?.table
        places = study?.places
        whyNot = chosen?.lens == .labourMarket && study != nil ? DivisionsStudy.whyNotTheSame : nil
        if base == nil {
            heading = "Where people live is known, where they work is not"
            lede = "Import commuting between these areas, or between smaller ones inside them."
            command = "localities import FILE flows PATH"
        } else if others.isEmpty {
            heading = "There is nothing to compare our areas with yet"
            lede = """
                Import a look-up that says in which official area each of your areas, or of the zones inside them, lies: a code of \
                yours, a code of theirs, and perhaps a share.
                """
            command = "localities import FILE lookup PATH"
        } else if let study {
            heading = study.finding
            lede = "Where both draw the same border, it is more than a matter of method."
            command = nil
        } else {
            heading = "The two have no zones in common"
            lede = "“\(chosen?.title ?? "")” divides other zones than those between which commuting is known."
            command = nil
        }
    }
}
