import ConsultationStudies
import Content
import Evidence
import LocalityPages
import PageKit
import Workspace

/// One consultation: what residents say, what those say who came forward, and what was done about it.
struct ConsultationPage: LocalityPage {
    static let template = "consultation"
    static let section: Section? = .consultations

    /// Its tables as files.
    var downloads: [PageLink] = []
    let title: String
    let errors: ErrorSummary?
    let heading: String
    let lede: Prose
    let isInvented: Bool
    let questions: [Question]
    let statements: Table?
    let margins: [MarginChoice]
    let canDivide: Bool
    let breakdowns: [Table]
    let address: String
    let download: String
    /// Where to answer; nil while it is not open.
    let answerAddress: String?
    let opinionHeading: String
    let opinionWords: String
    let groups: [Prose]
    let hasGroups: Bool
    let shared: Table?
    let themes: Table?
    let comments: String
    let done: String
    let responses: Table?
    let checksHeading: String
    let checks: Table
    let method: String
    let weighting: Table?

    struct Question: Sendable {
        let chart: IntervalChart
        let table: Table
    }

    struct MarginChoice: Sendable {
        let value: String
        let words: String
        let isChosen: Bool
    }

    static func address(_ key: String) -> String { "/consultations/\(key)" }

    /// - Parameter by: name of the margin to break answers down by; nil for none.
    init(_ study: ConsultationStudy, by: String? = nil) {
        let consultation = study.consultation
        title = consultation.title
        heading = study.finding
        lede = study.lede
        isInvented = consultation.invented
        address = Self.address(consultation.key)
        download = address + "/answers.csv"
        answerAddress = study.isWithheld ? ConsultationAnswerPage.address(consultation.key) : nil
        let choices = consultation.questions.indices.filter { consultation.questions[$0].kind == .choice }
        questions = choices.map { Question(chart: study.chart($0), table: study.table($0)) }
        statements = study.statements
        let margin = consultation.margins.firstIndex { $0.name == by }
        errors = ErrorSummary(
            by != nil && margin == nil
                ? [.init("Choose one of the ways to divide people that this survey knows.", field: "by")] : [])
        margins =
            study.result.surveyCount == 0
            ? []
            : consultation.margins.map {
                MarginChoice(value: $0.name, words: Words.sentence($0.name), isChosen: $0.name == by)
            }
        canDivide = !margins.isEmpty
        breakdowns = margin.map { margin in choices.map { study.breakdown($0, by: margin) } } ?? []
        let opinions = study.result.opinions
        groups = study.groups
        hasGroups = !study.groups.isEmpty
        shared = study.shared
        opinionHeading =
            opinions.value.map { found in
                "Those who came forward fall into \(Words.count(found.groups.count, "group"))"
            } ?? "There are no groups of opinion to show"
        opinionWords = opinions.refusal ?? opinions.caveats.joined(separator: " ")
        themes = study.themeTable
        comments = CommentsPage.address(consultation.key)
        done = ConsultationDonePage.address(consultation.key)
        responses = study.responses
        checksHeading = study.checksFinding
        checks = study.checks
        method = study.method
        weighting = study.weighting
        downloads = PageTables.links(
            of: self, path: address, fields: Form(margin.map { [("by", consultation.margins[$0].name)] } ?? []))
    }
}
