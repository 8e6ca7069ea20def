import Content
import Foundation
import Store

/// What one respondent answered: by what it is about – the key of a partner, the id of a row, or nothing – and question.
public struct AnswerSheet: Hashable, Sendable {
    /// Key of the organisation that answers, or to which the person belongs; `nil` where the sheet does not say.
    public var organisation: String?
    public var answers: [String: [String: Answer]]

    public init(organisation: String?, answers: [String: [String: Answer]]) {
        self.organisation = organisation
        self.answers = answers
    }

    /// What the sheet is about where it is about neither a partner nor a row.
    public static let itself = ""

    public subscript(question: String, about about: String = AnswerSheet.itself) -> Answer? {
        answers[about]?[question]
    }
}

extension AnswerSheet {
    /// Mean of the steps of a section, of questions about now or about what is wanted; `nil` where none was answered.
    func mean(_ section: Instrument.Section, wanted: Bool = false, about: String = AnswerSheet.itself) -> Double? {
        let steps = section.questions.filter { $0.scale != nil && $0.isWanted == wanted }
            .compactMap { self[$0.id, about: about]?.number?.double }
        return steps.isEmpty ? nil : steps.reduce(0, +) / Double(steps.count)
    }

    /// The value on this sheet of a name in a condition.
    func operand(_ name: String, of instrument: Instrument, about: String = AnswerSheet.itself) -> Condition.Operand? {
        if let answer = self[name, about: about] ?? self[name] { return answer.operand }
        return instrument.section(name).flatMap { mean($0, about: about) }
            .flatMap { Decimal(string: "\($0)") }.map { .number($0) }
    }
}

extension AnswerTable {
    /// Gives every answer as an instrument reads it; what does not fit its present text is left out.
    ///
    /// Every result reads answers in this way and in no other: from the table of what may be seen, through the question.
    func read(with instrument: Instrument, _ body: (Entry, Answer) -> Void) {
        let asked = questions.map(instrument.question)
        // Of 200 partners there are 40,000 ties; on a scale of seven steps each word is read once.
        var known = [[String: Answer?]](repeating: [:], count: questions.count)
        for entry in entries {
            guard let question = asked[entry.question] else { continue }
            var answer: Answer?
            if entry.comment.isEmpty, question.scale != nil {
                answer =
                    known[entry.question][entry.value]
                    ?? {
                        let read = try? question.answer(entry.value)
                        known[entry.question][entry.value] = .some(read)
                        return read
                    }()
            } else {
                answer = try? question.answer(entry.value, comment: entry.comment)
            }
            if let answer { body(entry, answer) }
        }
    }

    /// What each respondent answered.
    func sheets(read instrument: Instrument) -> [AnswerSheet] {
        var made = sheets.map { AnswerSheet(organisation: $0, answers: [:]) }
        read(with: instrument) { entry, answer in
            made[entry.sheet].answers[abouts[entry.about], default: [:]][questions[entry.question]] = answer
        }
        return made
    }
}
