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
    let fields: [Field]

    struct Field: Sendable {
        let id: String
        let label: String
        let hint: String
        let value: String
    }
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
        fields = [
            Field(id: "asked", label: "We asked", hint: "What was to be decided.", value: entered["asked"] ?? ""),
            Field(
                id: "said", label: "You said", hint: "Also what you did not want to hear.", value: entered["said"] ?? ""
            ),
            Field(
                id: "did", label: "We did", hint: "What changed because of it, or why nothing did.",
                value: entered["did"] ?? ""),
        ]
    }

    /// `/consultations/councils/done`
    init(_ request: PageRequest) throws { self.init(try ConsultationPage.study(request)) }

    static func add(_ request: PageRequest) async throws -> Response {
        let study = try ConsultationPage.study(request)
        let form = try await request.form()
        let blank = ConsultationDonePage(study).fields.filter { form[$0.id] == nil }
        let long = ConsultationDonePage(study).fields.filter { (form[$0.id] ?? "").count > mostCharacters }
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
        .init("errors", \.errors), .init("back", \.back), .init("heading", \.heading),
        .init("responses", \.responses), .init("address", \.address), .init("fields", \.fields),
    ]
}

extension ConsultationDonePage.Field: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("id", \.id), .init("label", \.label), .init("hint", \.hint), .init("value", \.value),
    ]
}
