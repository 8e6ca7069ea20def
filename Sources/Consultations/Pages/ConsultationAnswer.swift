import Consultations
import PageKit

/// What somebody entered into the open questionnaire, and what is wrong with it.
struct ConsultationAnswer: Sendable {
    /// Answer to each question, by its position among the question's answers.
    private(set) var answers: [Int?] = []
    private(set) var comment = ""
    private(set) var problems: [ErrorSummary.Item] = []

    /// Longer ones belong into a letter.
    static let mostCharacters = 2_000

    init() {}

    init(_ fields: Form, _ consultation: Consultation) {
        answers = consultation.questions.map { question in
            fields["q-\(question.id)"].flatMap { question.answers.firstIndex(of: $0) }
        }
        comment = fields["comment"] ?? ""
        for (question, answer) in zip(consultation.questions, answers)
        where answer == nil && fields["q-\(question.id)"] != nil {
            problems.append(.init("Choose one of the answers to “\(question.text)”.", field: "q-\(question.id)"))
        }
        if problems.isEmpty, comment.isEmpty, answers.allSatisfy({ $0 == nil }),
            let first = consultation.questions.first
        {
            problems.append(.init("Answer at least one question.", field: "q-\(first.id)"))
        }
        if comment.count > Self.mostCharacters {
            problems.append(
                .init(
                    "The comment has \(comment.count) characters; \(Self.mostCharacters) are the most.",
                    field: "comment"))
        }
    }
}
