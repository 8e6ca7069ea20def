import Figures
import LocalityPages
import Money
import MoneyStudies
import PageKit
import Store

/// Cases of one model side by side: low, central and high, or rival schemes.
struct CasesPage: LocalityPage {
    static let template = "model-cases"
    static let section: Section? = .money
    static let styleSheet: String? = "money.css"

    let title: String
    let errors: ErrorSummary?
    let heading: String
    let lede: Prose
    let back: String
    let address: String
    /// Which cases stand beside each other; nil where none is kept.
    let choosing: FormField?
    let chart: BarChart?
    let figures: Table?
    let differences: Table?
    /// What could not be worked out, and why.
    let failures: [String]
}

extension CasesPage {
    /// - Parameter chosen: keys of the cases to compare; all where it is empty.
    init(_ model: any Model, cases: [KeptCase], chosen: Set<String>) {
        title = "Cases: \(model.about.title)"
        back = MoneyAddress.model(model.about.key)
        address = MoneyAddress.comparison(model.about.key)
        let compared = cases.filter { chosen.isEmpty || chosen.contains($0.key) }
        var entries: [MoneyComparison.Entry] = []
        var failures: [String] = []
        for kept in compared {
            do throws(ModelProblems) {
                entries.append(.init(kept.latest.title, try MoneyStudy(model, Case(kept))))
            } catch {
                failures.append("\(kept.latest.title): \(error.problems[0].description)")
            }
        }
        self.failures = failures
        let unknown = chosen.subtracting(cases.map(\.key)).sorted()
        var problems: [ErrorSummary.Item] = []
        for key in unknown {
            problems.note(unknown: key, what: "a case of this model", field: cases.isEmpty ? "main" : "case")
        }
        errors = ErrorSummary(problems)
        choosing =
            cases.isEmpty
            ? nil
            : .ticks(
                "case", "Which cases",
                cases.map { kept in
                    Choice(
                        value: kept.key, words: kept.latest.title,
                        isChosen: compared.contains { $0.key == kept.key }, hint: CaseLink(kept).words)
                }
            ).telling(problems)
        let comparison = MoneyComparison(entries)
        let isEmpty = entries.isEmpty
        heading =
            cases.isEmpty
            ? "No case of this model is kept yet" : isEmpty ? "No case can be compared" : comparison.finding
        lede = "\(model.about.title): each case as it was kept last, in its own profile."
        chart = isEmpty ? nil : comparison.chart
        figures = isEmpty ? nil : comparison.figures
        let differences = comparison.differences
        self.differences = differences.rows.isEmpty ? nil : differences
    }

    /// `/money/business-case/compare?case=two-councils-low&case=two-councils-high`
    init(_ request: PageRequest) throws {
        let model = try ModelPage.model(request)
        self.init(
            model, cases: try request.file.cases(of: model.about.key),
            chosen: Set(request.fields.all("case")))
    }
}

extension CasesPage {
    static let fields: [TemplateField<Self>] = [
        .init("heading", \.heading), .init("lede", \.lede), .init(code: "back", \.back),
        .init(code: "address", \.address), .init("choosing", \.choosing), .init("chart", \.chart),
        .init("figures", \.figures),
        .init("differences", \.differences), .init("failures", \.failures),
    ]
}
