import Foundation
import Hummingbird
import LocalityPages
import PageKit

extension ConsultationAnswerPage {
    /// `/consultations/councils/answer`; after an answer with `?kept=1`.
    init(_ request: PageRequest) throws {
        self.init(
            try ConsultationPage.study(request).consultation, today: request.today,
            isAnswered: request.fields["kept"] != nil)
    }

    /// Keeps an answer while the questionnaire is open.
    static func answer(_ request: PageRequest) async throws -> Response {
        let consultation = try ConsultationPage.study(request).consultation
        guard consultation.isOpen(on: request.today) else {
            return request.response(with: ConsultationAnswerPage(consultation, today: request.today))
        }
        let entered = ConsultationAnswer(try await request.form(), consultation)
        guard entered.problems.isEmpty else {
            return request.response(with: ConsultationAnswerPage(consultation, entered: entered, today: request.today))
        }
        try request.file.answer(
            consultation.key, entered.answers, comment: entered.comment.isEmpty ? nil : entered.comment,
            number: Int.random(in: 1...999_999))
        return .redirect(to: ConsultationAddress.answer(consultation.key) + "?kept=1")
    }
}
