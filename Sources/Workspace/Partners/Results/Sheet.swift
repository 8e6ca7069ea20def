import Foundation
import Toolkit

/// What one respondent answered: by what it is about – the key of a partner, the id of a row, or nothing – and question.
public struct Sheet: Hashable, Sendable {
    /// Key of the organisation that answers, or to which the person belongs; `nil` where the sheet does not say.
    public var organisation: String?
    public var answers: [String: [String: Answer]]

    public init(organisation: String?, answers: [String: [String: Answer]]) {
        self.organisation = organisation
        self.answers = answers
    }

    /// What the sheet is about where it is about neither a partner nor a row.
    public static let itself = ""

    public subscript(question: String, about about: String = Sheet.itself) -> Answer? { answers[about]?[question] }
}

extension Sheet {
    /// Mean of the steps of a section, of questions about now or about what is wanted; `nil` where none was answered.
    func mean(_ section: Instrument.Section, wanted: Bool = false, about: String = Sheet.itself) -> Double? {
        let steps = section.questions.filter { $0.scale != nil && $0.isWanted == wanted }
            .compactMap { self[$0.id, about: about]?.number?.asDouble }
        return steps.isEmpty ? nil : steps.reduce(0, +) / Double(steps.count)
    }

    /// What a name in a condition stands for on this sheet.
    func operand(_ name: String, of instrument: Instrument, about: String = Sheet.itself) -> Condition.Operand? {
        if let answer = self[name, about: about] ?? self[name] { return answer.operand }
        return instrument.section(name).flatMap { mean($0, about: about) }
            .flatMap { Decimal(string: "\($0)") }.map { .number($0) }
    }
}
