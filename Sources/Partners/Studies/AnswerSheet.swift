import Content
import Foundation
import Workspace

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
            .compactMap { self[$0.id, about: about]?.number?.asDouble }
        return steps.isEmpty ? nil : steps.reduce(0, +) / Double(steps.count)
    }

    /// What a name in a condition stands for on this sheet.
    func operand(_ name: String, of instrument: Instrument, about: String = AnswerSheet.itself) -> Condition.Operand? {
        if let answer = self[name, about: about] ?? self[name] { return answer.operand }
        return instrument.section(name).flatMap { mean($0, about: about) }
            .flatMap { Decimal(string: "\($0)") }.map { .number($0) }
    }
}

extension AnswerTable {
    /// The sheets with their answers as an instrument reads them; what does not fit its present text is left out.
    public func sheets(read instrument: Instrument) -> [AnswerSheet] {
        var made = sheets.map { AnswerSheet(organisation: $0, answers: [:]) }
        let asked = questions.map(instrument.question)
        for entry in entries {
            guard let answer = try? asked[entry.question]?.answer(entry.value, comment: entry.comment) else { continue }
            made[entry.sheet].answers[abouts[entry.about], default: [:]][questions[entry.question]] = answer
        }
        return made
    }
}
