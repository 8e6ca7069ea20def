import Foundation

extension Formula {
    /// As a spreadsheet writes it, without the equals sign: `(B4*B5)/B9`.
    ///
    /// A cell without a number holds a sentence there, and what depends on it shows an error, as no number may follow from
    /// none. `ROUND` and `TRUNC` of spreadsheets round as this engine does: halves away from zero, and cut off.
    ///
    /// - Parameter address: where a cell stands, for example `B4`.
    public func spreadsheet(_ address: (CalculationSheet.Cell) -> String) -> String {
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
        // Binary noise is rounded off first: to a spreadsheet 0.29 × 100 falls just short of 29.
        case .truncated(let a, let decimals): "TRUNC(ROUND(\(write(a)),\(decimals + 6)),\(decimals))"
        case .rounded(let a, let decimals): "ROUND(\(write(a)),\(decimals))"
        case .root(let a): "SQRT(\(write(a)))"
        case .when(let condition, let a, let b):
            "IF(\(condition.spreadsheet(address)),\(write(a)),\(write(b)))"
        case .unavailable(let reason): Self.quoted(reason)
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
        case .cell, .least, .greatest, .truncated, .rounded, .root, .when, .unavailable: .atom
        case .product: .factor
        case .sum, .difference: .term
        }
    }

    private var isNumber: Bool {
        if case .number(let number) = self { number > 0 } else { false }
    }

    /// As a text inside a formula, in pieces where it is longer than a spreadsheet takes in one.
    static func quoted(_ text: String) -> String {
        guard !text.isEmpty else { return "\"\"" }
        var pieces: [String] = []
        var rest = text[...]
        while !rest.isEmpty {
            pieces.append("\"\(rest.prefix(120).replacing("\"", with: "\"\""))\"")
            rest = rest.dropFirst(120)
        }
        return pieces.joined(separator: "&")
    }
}

extension Formula.Condition {
    /// As a spreadsheet writes it: true, false, or an error where it cannot be told.
    func spreadsheet(_ address: (CalculationSheet.Cell) -> String) -> String {
        func list(_ parts: [Self], _ write: (String) -> String) -> String {
            parts.map { write($0.spreadsheet(address)) }.joined(separator: ",")
        }
        return switch self {
        case .isAvailable(let formula): "ISNUMBER(\(formula.spreadsheet(address)))"
        // One part that settles the whole settles it even beside a part that has no number.
        case .all(let parts):
            "IF(AND(\(list(parts) { "IFERROR(\($0),TRUE)" })),AND(\(list(parts) { $0 })),FALSE)"
        case .any(let parts):
            "IF(OR(\(list(parts) { "IFERROR(\($0),FALSE)" })),TRUE,OR(\(list(parts) { $0 })))"
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
