import Consultations
import Content
import LocalityPages
import PageKit

/// The open questionnaire of a consultation: anybody may answer while it is open.
struct ConsultationAnswerPage: LocalityPage {
    static let template = "consultation-answer"
    static let section: Section? = .consultations

    let title: String
    private(set) var errors: ErrorSummary?
    let heading: String
    let lede: String
    let address: String
    let results: String
    let isOpen: Bool
    let questions: [Question]
    let comment: String
    let mostCharacters = ConsultationAnswer.mostCharacters

    struct Question: Sendable {
        let id: String
        let text: String
        let choices: [RadioButton]
    }

    struct RadioButton: Sendable {
        let name: String
        let value: String
        let isChosen: Bool
    }

    /// - Parameters:
    ///   - today: an ISO date.
    ///   - isAnswered: just now, so that thanks are due.
    init(
        _ consultation: Consultation, entered: ConsultationAnswer = ConsultationAnswer(), today: String,
        isAnswered: Bool = false
    ) {
        title = consultation.title
        errors = ErrorSummary(entered.problems)
        address = ConsultationAddress.answer(consultation.key)
        results = ConsultationAddress.consultation(consultation.key)
        let open = consultation.isOpen(on: today)
        isOpen = open && !isAnswered
        if isAnswered {
            heading = "Thank you: your answer is kept"
            lede =
                "It is kept without your name, and nothing tells when it came. So it cannot be changed or taken back either."
        } else if !open {
            heading =
                today < consultation.opened
                ? "This questionnaire opens on \(consultation.openedWords)"
                : "This questionnaire closed on \(consultation.closedWords)"
            lede = "No more answers are taken. The results are open to all."
        } else {
            heading = "Your view: \(consultation.title)"
            lede = """
                \(consultation.purpose) Every question may be left out. Your answer is kept without your name, address or time, \
                and cannot be taken back. Results are shown when it closes; what few people say is never shown.
                """
        }
        questions = consultation.questions.enumerated().map { position, question in
            let chosen = entered.answers.isEmpty ? nil : entered.answers[position]
            return Question(
                id: "q-\(question.id)", text: question.text,
                choices: question.answers.enumerated().map { index, answer in
                    RadioButton(name: "q-\(question.id)", value: answer, isChosen: index == chosen)
                })
        }
        comment = entered.comment
    }
}

extension ConsultationAnswerPage {
    /// Says above the form why it was not taken.
    mutating func refuse(_ sentence: String) {
        errors = ErrorSummary([.init(sentence, field: questions.first?.id ?? "comment")])
    }
}

extension ConsultationAnswerPage {
    static let fields: [TemplateField<Self>] = [
        .init("errors", \.errors), .init("heading", \.heading), .init("lede", \.lede),
        .init("address", \.address), .init("results", \.results), .init("isOpen", \.isOpen),
        .init("questions", \.questions), .init("comment", \.comment), .init("mostCharacters", \.mostCharacters),
    ]
}

extension ConsultationAnswerPage.Question: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("id", \.id), .init("text", \.text), .init("choices", \.choices),
    ]
}

extension ConsultationAnswerPage.RadioButton: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("name", \.name), .init("value", \.value), .init("isChosen", \.isChosen),
    ]
}
