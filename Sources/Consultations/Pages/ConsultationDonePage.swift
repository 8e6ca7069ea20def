import Base
import ConsultationStudies
import Figures
import Foundation
import Hummingbird
import LocalityPages
import PageKit
import Registers

/// “We asked, you said, we did”: what came of a consultation, one entry after another.
struct ConsultationDonePage: LocalityPage {
    static let template = "consultation-done"
    static let section: Section? = .consultations

    let title = "We asked, you said, we did"
    let errors: ErrorSummary?
    let back: PageLink
    let heading: String
    let responses: Table?
    let address: String
    let entry: [FormField]

    static let mostCharacters = 500

    init(_ study: ConsultationStudy, entered: Form = Form(), problems: [ErrorSummary.Item] = []) {
        let consultation = study.consultation
        errors = ErrorSummary(problems)
        back = .init(words: consultation.title, address: ConsultationAddress.consultation(consultation.key))
        let count = consultation.responses.count
        heading =
            count == 0
            ? "Nobody has been told yet what came of it"
            : "\(Words.sentence(Words.count(count, "answer"))) to what people said"
        responses = study.responses
        address = ConsultationAddress.done(consultation.key)
        entry = [
            ("asked", "We asked", "What was to be decided."),
            ("said", "You said", "Also what you did not want to hear."),
            ("did", "We did", "What changed because of it, or why nothing did."),
        ].map { .paragraphs($0, $1, entered[$0] ?? "").hint($2).telling(problems) }
    }

    /// `/consultations/councils/done`
    init(_ request: PageRequest) throws { self.init(try ConsultationPage.study(request)) }

    static func add(_ request: PageRequest) async throws -> Response {
        let study = try ConsultationPage.study(request)
        let form = try await request.form()
        let blank = ConsultationDonePage(study).entry.filter { form[$0.id] == nil }
        let long = ConsultationDonePage(study).entry.filter { (form[$0.id] ?? "").count > mostCharacters }
        guard blank.isEmpty, long.isEmpty else {
            let problems =
                blank.map { ErrorSummary.Item("“\($0.label)” is missing.", field: $0.id) }
                + long.map { .init("“\($0.label)” has more than \(mostCharacters) characters.", field: $0.id) }
            return request.response(with: ConsultationDonePage(study, entered: form, problems: problems))
        }
        try request.file.addResponse(
            .init(asked: form["asked"] ?? "", said: form["said"] ?? "", did: form["did"] ?? ""),
            to: study.consultation.key, at: .now)
        return .redirect(to: ConsultationAddress.done(study.consultation.key))
    }
}

extension ConsultationDonePage {
    static let fields: [TemplateField<Self>] = [
        .init("back", \.back), .init("heading", \.heading),
        .init("responses", \.responses), .init(code: "address", \.address), .init("fields", \.entry),
    ]
}
