import Base
import Foundation

/// What a model was given, read, checked, and filled up from the parameter set.
public struct Inputs: Hashable, Sendable {
    public enum Value: Hashable, Sendable {
        /// Amounts, shares (0.0299 for 2.99%), whole numbers and the first calendar year of a financial year.
        case number(Decimal)
        case text(String)
        case flag(Bool)
        case series([Decimal])
        case table([Row])
    }

    public struct Row: Hashable, Sendable {
        public var name: String
        /// By column key; what was left out is not there.
        public var values: [String: Value]
    }

    /// By parameter key; what was left out is not there.
    public let values: [String: Value]
    /// The parameters that nobody gave, filled from the set, with where that comes from.
    public let assumed: [String: Assumption]
    /// Plausible ranges of the parameters, from the set.
    let ranges: [String: Assumption]
    public let parameters: [Parameter]
    /// What was read and may have been meant otherwise; sentences that ask.
    public let doubts: [String]
}

// MARK: - What a model asks

extension Inputs {
    package func number(_ parameter: Parameter) -> Decimal? {
        if case .number(let number) = values[parameter.key] { number } else { nil }
    }

    /// A whole number that the reader has checked to be there and in range.
    package func whole(_ parameter: Parameter) -> Int { number(parameter)?.whole ?? 0 }

    package func year(_ parameter: Parameter) -> FinancialYear? {
        number(parameter)?.whole.map { FinancialYear($0) }
    }

    package func text(_ parameter: Parameter) -> String {
        if case .text(let text) = values[parameter.key] { text } else { "" }
    }

    package func flag(_ parameter: Parameter) -> Bool { values[parameter.key] == .flag(true) }

    package func series(_ parameter: Parameter) -> [Decimal] {
        if case .series(let series) = values[parameter.key] { series } else { [] }
    }

    package func rows(_ parameter: Parameter) -> [Row] {
        if case .table(let rows) = values[parameter.key] { rows } else { [] }
    }

    package func names(_ parameter: Parameter) -> [String] { rows(parameter).map(\.name) }
}

extension Inputs.Row {
    package func number(_ column: Parameter) -> Decimal? {
        if case .number(let number) = values[column.key] { number } else { nil }
    }

    package func text(_ column: Parameter) -> String {
        if case .text(let text) = values[column.key] { text } else { "" }
    }

    package func flag(_ column: Parameter) -> Bool { values[column.key] == .flag(true) }

    package func series(_ column: Parameter) -> [Decimal] {
        if case .series(let series) = values[column.key] { series } else { [] }
    }
}

// MARK: - Back to a file

extension Inputs {
    /// As the file would be written that gives exactly these inputs: percentages as 2.99, years as 2023-24.
    public var raw: [String: RawInput] { Self.raw(values, parameters) }

    private static func raw(_ values: [String: Value], _ parameters: [Parameter]) -> [String: RawInput] {
        var raw: [String: RawInput] = [:]
        for parameter in parameters {
            guard let value = values[parameter.key] else { continue }
            func written(_ number: Decimal) -> RawInput {
                switch parameter.measure.notation {
                case .percent: .number(number * 100)
                case .financialYear: .text(parameter.measure.text(number))
                default: .number(number)
                }
            }
            raw[parameter.key] =
                switch value {
                case .number(let number): written(number)
                case .text(let text): .text(text)
                case .flag(let flag): .flag(flag)
                case .series(let series): .list(series.map(written))
                case .table(let rows): .list(rows.map { .object(Self.raw($0.values, parameter.columns)) })
                }
        }
        return raw
    }
}
