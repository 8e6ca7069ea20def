import Evidence
import Places
import Workspace

/// How much the areas depend on the rule, on chance in the figures, and on the method.
package struct SensitivityPage: Page {
    static let template = "sensitivity"
    static let section: Section? = .places

    let local = LocalNavigation(PlacesSection.sensitivity)
    /// Its tables, and the numbers behind its pictures, as files.
    var downloads: [PageTables.Link] = []
    let title = "How firm the areas are"
    let errors: ErrorSummary?
    let heading: String
    let lede: Prose
    let command: String?
    let progress: Progress?
    let map: Map?
    let reruns: Prose?
    let ladder: LineChart?
    let ladderTable: Table?
    let sweep: Table?
    let chance: Prose?
    let baselines: Table?
    let areas: AreasPage.Onward

    /// How far the reruns are.
    struct Progress: Sendable {
        let done: Int
        let all: Int
        let address: String
    }

    init(
        _ form: AreasForm, place: Place, base: RegionsStudy?, study: SensitivityStudy?, done: Int, zoneBase: BaseMap?
    ) {
        errors = ErrorSummary(form.problems)
        areas = AreasPage.Onward(words: "The areas by this rule", address: "/places/areas?" + form.query)
        map = study?.stabilityMap(on: zoneBase)
        reruns = study?.rerunWords
        ladder = study?.ladderChart
        ladderTable = study?.ladderTable
        sweep = study?.sweepTable
        chance = study?.chanceWords
        baselines = study?.baselines
        guard let base else {
            heading = "Where people live is known, where they work is not"
            lede = "Import commuting between these areas, or between smaller ones inside them."
            (command, progress) = ("localities import FILE flows PATH", nil)
            return
        }
        command = nil
        guard let study else {
            heading = "Finding out how firm the areas are"
            lede = """
                \(Words.number(SensitivityStudy.steps)) runs over \(Words.number(base.flows.matrix.count)) zones: a hundred with the \
                flows drawn anew, the others with another rule. They go on while you look elsewhere.
                """
            progress = Progress(done: done, all: SensitivityStudy.steps, address: "/places/sensitivity?" + form.query)
            return
        }
        progress = nil
        heading = study.finding
        lede = """
            A border between areas is worth only as much as it withstands: another day of counting, a little more or less asked \
            for, another method.
            """
    }
}
