import Base
import ConsultationStudies
import Content
import Figures
import LocalityPages
import PageKit

/// One consultation: what residents say, what those say who came forward, and what was done about it.
struct ConsultationPage: LocalityPage, TabledPage {
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
    /// By what those surveyed may be divided; nil where nobody was surveyed.
    let dividing: FormField?
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

    var tables: [NamedTable?] {
        questions.enumerated().flatMap { position, question in
            [
                .init("questions-\(position + 1)-chart", question.chart),
                .init("questions-\(position + 1)-table", question.table),
            ]
        } + [.init("statements", statements)]
            + breakdowns.enumerated().map { .init("breakdowns-\($0 + 1)", $1) }
            + [
                .init("shared", shared), .init("themes", themes), .init("responses", responses),
                .init("checks", checks), .init("weighting", weighting),
            ]
    }

    struct Question: Sendable {
        let chart: IntervalChart
        let table: Table
    }

    /// - Parameter by: name of the margin to break answers down by; nil for none.
    init(_ study: ConsultationStudy, by: String? = nil) {
        let consultation = study.consultation
        title = consultation.title
        heading = study.finding
        lede = study.lede
        isInvented = consultation.invented
        address = ConsultationAddress.consultation(consultation.key)
        download = ConsultationAddress.answers(consultation.key)
        answerAddress = study.isWithheld ? ConsultationAddress.answer(consultation.key) : nil
        let choices = consultation.questions.indices.filter { consultation.questions[$0].kind == .choice }
        questions = choices.map { Question(chart: study.chart($0), table: study.table($0)) }
        statements = study.statements
        let margin = consultation.margins.firstIndex { $0.name == by }
        let canDivide = study.result.surveyCount > 0 && !consultation.margins.isEmpty
        let problems: [ErrorSummary.Item] =
            by != nil && margin == nil
            ? [
                .init(
                    "Choose one of the ways to divide people that this survey knows.", field: canDivide ? "by" : "main")
            ] : []
        errors = ErrorSummary(problems)
        dividing =
            canDivide
            ? .list(
                "by", "Divide those surveyed by", chosen: by,
                consultation.margins.map { ($0.name, Words.sentence($0.name)) }
            ).telling(problems) : nil
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
        comments = ConsultationAddress.comments(consultation.key)
        done = ConsultationAddress.done(consultation.key)
        responses = study.responses
        checksHeading = study.checksFinding
        checks = study.checks
        method = study.method
        weighting = study.weighting
        downloads = tables.links(
            path: address, fields: Form(margin.map { [("by", consultation.margins[$0].name)] } ?? []))
    }
}

extension ConsultationPage {
    static let fields: [TemplateField<Self>] = [
        .init("downloads", \.downloads),
        .init("heading", \.heading), .init("lede", \.lede), .init("isInvented", \.isInvented),
        .init("questions", \.questions), .init("statements", \.statements), .init("dividing", \.dividing),
        .init("breakdowns", \.breakdowns), .init(code: "address", \.address),
        .init(code: "download", \.download), .init(code: "answerAddress", \.answerAddress),
        .init("opinionHeading", \.opinionHeading), .init("opinionWords", \.opinionWords), .init("groups", \.groups),
        .init("hasGroups", \.hasGroups), .init(code: "shared", \.shared), .init("themes", \.themes),
        .init(code: "comments", \.comments), .init(code: "done", \.done), .init("responses", \.responses),
        .init("checksHeading", \.checksHeading), .init("checks", \.checks), .init("method", \.method),
        .init("weighting", \.weighting),
    ]
}

extension ConsultationPage.Question: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("chart", \.chart), .init("table", \.table),
    ]
}
