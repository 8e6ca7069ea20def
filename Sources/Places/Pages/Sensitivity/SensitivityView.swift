import Base
import Figures
import LocalityPages
import PageKit
import PlaceStudies
import Places

/// How much the areas depend on the rule, on chance in the figures, and on the method.
struct SensitivityView: PlaceView {
    static let template = "sensitivity"
    static let title = "How firm the areas are"
    static let part = PlacesSection.sensitivity

    /// What the reruns found; nil while they go on.
    var result: Result?
    var progress: Progress?
    let areas: PageLink

    struct Result: Sendable {
        let map: Map?
        let reruns: Prose
        let ladder: LineChart
        let ladderTable: Table
        let sweep: Table
        let chance: Prose
        let baselines: Table
    }

    /// How far the reruns are.
    struct Progress: Sendable {
        let done: Int
        let all: Int
        let address: String
    }

    var tables: [NamedTable?] {
        [
            .init("result-map", result?.map), .init("result-ladder", result?.ladder),
            .init("result-ladderTable", result?.ladderTable), .init("result-sweep", result?.sweep),
            .init("result-baselines", result?.baselines),
        ]
    }

    /// `/places/sensitivity?method=dissolve&min-size=3500&…`: the rule as on the page of areas. Reruns use full dissolve.
    static func answer(_ request: PageRequest) async throws -> PlaceAnswer<Self> {
        let locality = try request.locality
        let form = AreasForm(request.fields)
        // The rule is changed on the page of areas.
        let problems = form.problems.map { ErrorSummary.Item($0.message, field: "rule") }
        var question = form.question
        question.method = .dissolve
        (question.joinsDetached, question.isRefined) = (false, false)
        guard let base = try locality.regions(question) else { return .noCommuting(locality.place) }
        let run = try locality.cached(question, atMost: 4, as: "sensitivity") { SensitivityRun(base) }
        // Some hundred zones are done at once, also on a busy machine; a whole country is looked in on.
        let zones = base.flows.matrix.count
        let study = try await run.study(within: zones <= 1_000 ? .seconds(30) : .milliseconds(1500))
        let areas = PageLink(words: "The areas by this rule", address: PlaceAddress.areas.asking(form.query))
        guard let study else {
            return .init(
                heading: "Finding out how firm the areas are",
                lede: """
                    \(Words.number(SensitivityStudy.steps)) runs over \(Words.number(zones)) zones: a hundred with the flows drawn \
                    anew, the others with another rule. They go on while you look elsewhere.
                    """,
                problems: problems,
                shown: Self(
                    progress: Progress(
                        done: run.done, all: SensitivityStudy.steps, address: address + "?" + form.query),
                    areas: areas))
        }
        let zoneBase = try locality.zoneBase(base)
        return .init(
            heading: study.finding,
            lede: """
                A border between areas is worth only as much as it withstands: another day of counting, a little more or less \
                asked for, another method.
                """,
            problems: problems,
            shown: Self(
                result: Result(
                    map: study.stabilityMap(on: zoneBase), reruns: study.rerunWords, ladder: study.ladderChart,
                    ladderTable: study.ladderTable, sweep: study.sweepTable, chance: study.chanceWords,
                    baselines: study.baselines),
                areas: areas))
    }
}

extension SensitivityView {
    static let fields: [TemplateField<Self>] = [
        .init("result", \.result), .init("progress", \.progress), .init("areas", \.areas),
    ]
}

extension SensitivityView.Result: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("map", \.map), .init("reruns", \.reruns), .init("ladder", \.ladder), .init("ladderTable", \.ladderTable),
        .init("sweep", \.sweep), .init("chance", \.chance), .init("baselines", \.baselines),
    ]
}

extension SensitivityView.Progress: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("done", \.done), .init("all", \.all), .init(code: "address", \.address),
    ]
}
