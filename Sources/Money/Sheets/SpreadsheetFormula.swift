import Foundation

extension Formula {
    /// As a spreadsheet writes it, without the equals sign: `(B4*B5)/B9`.
    ///
    /// A cell without a number holds a sentence there, and what depends on it shows an error, as no number may follow from
    /// none. `ROUND` and `TRUNC` of spreadsheets round as this engine does: halves away from zero, and cut off.
    ///
    /// - Parameter address: where a cell stands, for example `B4`.
    public func spreadsheet(_ address: (Sheet.Cell) -> String) -> String {
        func write(_ formula: Formula) -> String { formula.spreadsheet(address) }
        func within(_ formula: Formula, _ binding: Binding) -> String {
            formula.binding < binding ? "(\(write(formula)))" : write(formula)
        }
        // MIN and MAX pass over words; adding nil makes them see that a part has no number.
        func list(_ parts: [Formula]) -> String { parts.map { "\(within($0, .term))+0" }.joined(separator: ",") }
        return switch self {
        case .number(let number): number.description
        case .cell(let cell): address(cell)
        case .sum(let parts): parts.isEmpty ? "0" : parts.map { within($0, .term) }.joined(separator: "+")
        case .difference(0, let b): "-\(within(b, .factor))"
        case .difference(let a, let b): "\(within(a, .term))-\(within(b, .factor))"
        case .product(let a, let b): "\(within(a, .factor))*\(within(b, .atom))"
        case .quotient(let a, let b, let sentence):
            b.isNumber
                ? "\(within(a, .factor))/\(write(b))"
                : "IF(\(within(b, .term))=0,\(Self.quoted(sentence)),\(within(a, .factor))/\(within(b, .atom)))"
        case .least(let parts): "MIN(\(list(parts)))"
        case .greatest(let parts): "MAX(\(list(parts)))"
        case .truncated(let a, let decimals): "TRUNC(\(write(a)),\(decimals))"
        case .rounded(let a, let decimals): "ROUND(\(write(a)),\(decimals))"
        case .root(let a): "SQRT(\(write(a)))"
        case .when(let condition, let a, let b):
            "IF(\(condition.spreadsheet(address)),\(write(a)),\(write(b)))"
        case .undefined(let reason): Self.quoted(reason)
        }
    }

    /// How tightly the parts hold together, so that no more brackets are written than needed.
    enum Binding: Comparable {
        case phrase, term, factor, atom
    }

    private var binding: Binding {
        switch self {
        case .number(let number): number < 0 ? .term : .atom
        // A checked quotient is written as a function.
        case .quotient(_, let b, _): b.isNumber ? .factor : .atom
        case .cell, .least, .greatest, .truncated, .rounded, .root, .when, .undefined: .atom
        case .product: .factor
        case .sum, .difference: .term
        }
    }

    private var isNumber: Bool {
        if case .number(let number) = self { number > 0 } else { false }
    }

    private static func quoted(_ text: String) -> String { "\"\(text.replacing("\"", with: "\"\""))\"" }
}

extension Formula.Condition {
    func spreadsheet(_ address: (Sheet.Cell) -> String) -> String {
        switch self {
        case .known(let formula): "ISNUMBER(\(formula.spreadsheet(address)))"
        case .all(let parts): "AND(\(parts.map { $0.spreadsheet(address) }.joined(separator: ",")))"
        case .any(let parts): "OR(\(parts.map { $0.spreadsheet(address) }.joined(separator: ",")))"
        case .compare(let a, let comparison, let b):
            // Added nil: to a spreadsheet every word is greater than every number.
            "(\(a.spreadsheet(address)))+0\(comparison.spreadsheet)(\(b.spreadsheet(address)))+0"
        }
    }
}

extension Formula.Comparison {
    var spreadsheet: String {
        switch self {
        case .less: "<"
        case .atMost: "<="
        case .greater: ">"
        case .atLeast: ">="
        }
    }
}
