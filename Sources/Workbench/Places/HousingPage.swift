import Evidence
import Places
import Workspace

/// Housing market areas in two tiers, and which of them each area of the locality fits best.
package struct HousingPage: Page {
    static let template = "housing"
    static let section: Section? = .places

    let local = LocalNavigation(.housing)
    /// Its tables, and the numbers behind its pictures, as files.
    var downloads: [PageTables.Link] = []
    let title = "Housing markets"
    let errors: ErrorSummary?
    let heading: String
    let lede: Prose
    let command: String?
    /// Strategic markets that stay although they do not hold what is asked.
    let invalid: String?
    let fields: [TextField]
    let upper: Map?
    let lower: Map?
    let upperZones: Map?
    let lowerZones: Map?
    let markets: Table?
    let fits: Table?
    let method: Prose?

    init(_ form: HousingForm, place: Place, study: HousingStudy?, zoneBase: BaseMap?) {
        errors = ErrorSummary(form.problems)
        fields = HousingForm.fields.map { field in
            TextField(
                name: field.name, label: field.label, hint: field.hint, value: form.entered[field.name] ?? "",
                error: form.problems.first { $0.field == field.name }?.message)
        }
        upper = study?.silverMap(lower: false)
        lower = study?.silverMap(lower: true)
        upperZones = zoneBase.flatMap { base in study.map { $0.goldMap(lower: false, on: base) } }
        lowerZones = zoneBase.flatMap { base in study.map { $0.goldMap(lower: true, on: base) } }
        markets = study?.marketsTable
        fits = study?.fitTable
        method = study?.method
        let failing = study?.upper.filter { !$0.area.isValid }.map(\.name) ?? []
        invalid =
            failing.isEmpty
            ? nil
            : "\(Words.list(failing)) \(failing.count == 1 ? "does" : "do") not hold what is asked of a strategic market."
        guard let study else {
            let hasCommuting = place.commuting != nil
            heading = hasCommuting ? "Where people move to is not known yet" : "Where people work is not known yet"
            lede =
                hasCommuting
                ? "Import moves of home between these areas, or between the zones for which commuting is known."
                : "Housing markets need commuting for the strategic tier, and moves of home for the local one."
            command =
                "localities import FILE flows \(hasCommuting ? "migration.csv --kind migration" : "commuting.csv")"
            return
        }
        command = nil
        heading = study.finding
        let worst = study.fits.min { $0.lowerShare < $1.lowerShare }
        lede = """
            People look for a home within reach of their work, and most who move stay near. \(Self.words(worst))
            """
    }

    private static func words(_ worst: HousingStudy.Fit?) -> String {
        guard let worst, worst.lowerShare < 0.995 else { return "Every area lies in one market as a whole." }
        return """
            \(worst.area.name) fits least well: \(Words.percent(worst.lowerShare, decimals: 0)) of its people live in the local market \
            that it is put to.
            """
    }
}
