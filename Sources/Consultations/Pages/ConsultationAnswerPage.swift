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
    let questions: [FormField]

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
        let asked = consultation.questions.enumerated().map { position, question in
            let chosen = entered.answers.isEmpty ? nil : entered.answers[position]
            return FormField.radios(
                "q-\(question.id)", question.text, chosen: chosen.map { question.answers[$0] },
                question.answers.map { ($0, $0) })
        }
        let comment = FormField.paragraphs("comment", "Anything else?", entered.comment)
            .hint("Do not write your name or anything that tells who you are.")
        questions = (asked + [comment]).map { $0.telling(entered.problems) }
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
        .init("heading", \.heading), .init("lede", \.lede),
        .init(code: "address", \.address), .init(code: "results", \.results), .init("isOpen", \.isOpen),
        .init("questions", \.questions),
    ]
}
