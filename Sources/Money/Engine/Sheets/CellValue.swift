import Foundation

/// A number, or the sentence that says why there is none.
public enum CellValue: Hashable, Sendable {
    case number(Decimal)
    case unavailable(String)

    public var number: Decimal? {
        if case .number(let number) = self { number } else { nil }
    }

    /// As it stands in a table or a sentence.
    public func text(_ measure: Measure) -> String {
        switch self {
        case .number(let number): measure.text(number)
        case .unavailable(let reason): reason
        }
    }
}

extension CellValue {
    /// As a heading says it, with three digits at most.
    public func rough(_ measure: Measure) -> String {
        switch self {
        case .number(let number): measure.rough(number)
        case .unavailable(let reason): reason
        }
    }
}

extension Measure {
    /// As a file holds it: 2.99 for 2.99%, true and false, 2023-24.
    func raw(_ value: CellValue) -> RawInput? {
        guard let number = value.number else { return nil }
        return switch notation {
        case .percent: .number(number * 100)
        case .yesNo: .flag(number != 0)
        case .financialYear: .text(text(number))
        default: .number(number)
        }
    }
}
