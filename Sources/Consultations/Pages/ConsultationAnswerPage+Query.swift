import Consultations
import Foundation
import Hummingbird
import LocalityPages
import PageKit

extension ConsultationAnswerPage {
    /// `/consultations/councils/answer`; after an answer with `?kept=1`.
    init(_ request: PageRequest) throws {
        self.init(
            try Self.questionnaire(request), today: request.today, isAnswered: request.fields["kept"] != nil)
    }

    /// What is asked; what others answered is not read for it.
    private static func questionnaire(_ request: PageRequest) throws -> Consultation {
        guard let key = request.parameters.get("key"), let found = try request.file.questionnaire(key) else {
            throw Refusal.notFound
        }
        return found
    }

    /// Keeps an answer while the questionnaire is open.
    static func answer(_ request: PageRequest) async throws -> Response {
        let consultation = try questionnaire(request)
        guard consultation.isOpen(on: request.today) else {
            return request.response(with: ConsultationAnswerPage(consultation, today: request.today))
        }
        let entered = ConsultationAnswer(try await request.form(), consultation)
        guard entered.problems.isEmpty else {
            return request.response(with: ConsultationAnswerPage(consultation, entered: entered, today: request.today))
        }
        let limit = request.services.shared.value { AnswerLimit() }
        guard limit.admits(request.client, at: .now) else {
            var page = ConsultationAnswerPage(consultation, entered: entered, today: request.today)
            page.refuse(
                "More than \(AnswerLimit.most) answers came from your network within a minute. What you entered still stands here: send it again in a minute."
            )
            var response = request.response(with: page)
            response.status = .tooManyRequests
            response.headers[.retryAfter] = "60"
            return response
        }
        try request.file.answer(
            consultation.key, entered.answers, comment: entered.comment.isEmpty ? nil : entered.comment,
            number: Int.random(in: 1...999_999))
        return .redirect(to: ConsultationAddress.answer(consultation.key) + "?kept=1")
    }
}
