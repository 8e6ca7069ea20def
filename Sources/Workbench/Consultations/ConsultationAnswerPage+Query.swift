import Base
import Foundation
import Hummingbird

extension ConsultationAnswerPage {
    /// Today as an ISO date.
    static var today: String { WallClock.system.today.iso }

    /// `/consultations/councils/answer`; after an answer with `?kept=1`.
    init(_ visit: Visit) throws {
        self.init(
            try ConsultationPage.study(visit).consultation, today: Self.today, isAnswered: visit.fields["kept"] != nil)
    }

    /// Keeps an answer while the questionnaire is open.
    static func answer(_ visit: Visit) async throws -> Response {
        let consultation = try ConsultationPage.study(visit).consultation
        guard consultation.isOpen(on: today) else {
            return visit.workbench.response(to: visit, with: ConsultationAnswerPage(consultation, today: today))
        }
        let entered = ConsultationAnswer(try await visit.form(), consultation)
        guard entered.problems.isEmpty else {
            return visit.workbench.response(
                to: visit, with: ConsultationAnswerPage(consultation, entered: entered, today: today))
        }
        try visit.workbench.reading.file.answer(
            consultation.key, entered.answers, comment: entered.comment.isEmpty ? nil : entered.comment,
            number: Int.random(in: 1...999_999))
        return .redirect(to: address(consultation.key) + "?kept=1")
    }
}
