import Base
import Foundation

extension Outcome {
    /// The working, line by line, with the numbers put in: what a finance officer checks with a calculator.
    ///
    /// ```
    /// Straight line to the average
    ///   Selby: weighted average + (own charge − average) × years left ÷ years
    ///     2023-24: £1,759.96 + (£1,650.57 − £1,676.32) × 1 ÷ 2 = £1,747.09
    /// ```
    public var explanation: String {
        var lines = [about.title, "Parameter set \(set.key): \(set.title), checked \(set.date)", ""]
        let names = measures
        for block in sheet.blocks {
            lines.append(block.title)
            for row in block.rows {
                lines += explained(row, in: block, names)
            }
            lines.append("")
        }
        if !findings.isEmpty { lines += ["What it means"] + findings.map { "  \($0)" } + [""] }
        if !warnings.isEmpty { lines += ["Beware"] + warnings.map { "  \($0)" } + [""] }
        lines += ["Method", "  \(about.method)"]
        for reference in about.references { lines.append("  Source: \(reference.text)") }
        return lines.joined(separator: "\n") + "\n"
    }

    private func explained(
        _ row: CalculationSheet.Row, in block: CalculationSheet.Block, _ measures: [CalculationSheet.Cell: Measure]
    ) -> [String] {
        let words = row.words.isEmpty ? "" : ": \(row.words)"
        let inputs = row.cells.compactMap { $0 }.map { evaluation[$0] }
        if block.role == .input, let one = inputs.first, inputs.count > 1, inputs.allSatisfy({ $0 == one }) {
            return ["  \(row.label): \(one.text(row.measure)) for all"]
        }
        if block.isList, let cell = row.cells[0] {
            return ["  \(row.label)\(words)", "    \(equation(cell, row.measure, measures))"]
        }
        return ["  \(row.label)\(words)"]
            + zip(block.columns, row.cells).compactMap { column, cell in
                cell.map { "    \(column): \(equation($0, row.measure, measures))" }
            }
    }

    /// `£1,586.83 × 37,907.40 = £60,152,599.54`; an input is only itself.
    private func equation(
        _ cell: CalculationSheet.Cell, _ measure: Measure, _ measures: [CalculationSheet.Cell: Measure]
    ) -> String {
        let worth = evaluation[cell].text(measure)
        switch sheet.formulas[cell.index] {
        case .number, .cell, .unavailable: return worth
        case let formula:
            return
                "\(formula.written { evaluation[$0].text((measures[$0] ?? Measure("", decimals: 2)).withoutName) }) = \(worth)"
        }
    }

    private var measures: [CalculationSheet.Cell: Measure] {
        var measures: [CalculationSheet.Cell: Measure] = [:]
        for row in sheet.blocks.flatMap(\.rows) {
            for case let cell? in row.cells { measures[cell] = row.measure }
        }
        return measures
    }
}

extension Formula {
    /// As a person writes it, with numbers in place of cells.
    func written(_ cell: (CalculationSheet.Cell) -> String) -> String {
        func write(_ formula: Formula) -> String { formula.written(cell) }
        func within(_ formula: Formula, _ binding: Binding) -> String {
            formula.spoken < binding ? "(\(write(formula)))" : write(formula)
        }
        func list(_ parts: [Formula]) -> String {
            Words.list(parts.map { within($0, .term) })
        }
        return switch self {
        case .number(let number): number.description
        case .cell(let reference): cell(reference)
        case .sum(let parts): parts.isEmpty ? "0" : parts.map { within($0, .term) }.joined(separator: " + ")
        case .difference(0, let b): "−\(within(b, .factor))"
        case .difference(let a, let b): "\(within(a, .term)) − \(within(b, .factor))"
        case .product(let a, let b): "\(within(a, .factor)) × \(within(b, .atom))"
        case .quotient(let a, let b, _): "\(within(a, .factor)) ÷ \(within(b, .atom))"
        case .least(let parts): "the least of \(list(parts))"
        case .greatest(let parts): "the greatest of \(list(parts))"
        case .truncated(let a, _): "\(within(a, .term)), cut off"
        case .rounded(let a, _): "\(within(a, .term)), rounded"
        case .root(let a): "the square root of \(within(a, .atom))"
        case .when(let condition, 1, otherwise: 0): condition.written(cell)
        case .when(let condition, let a, let b):
            "if \(condition.written(cell)) then \(within(a, .term)) else \(within(b, .term))"
        case .unavailable(let reason): reason
        }
    }

    private var spoken: Binding {
        switch self {
        case .number, .cell, .unavailable: .atom
        case .product, .quotient: .factor
        case .sum, .difference: .term
        case .least, .greatest, .truncated, .rounded, .root, .when: .phrase
        }
    }
}

extension Formula.Condition {
    func written(_ cell: (CalculationSheet.Cell) -> String) -> String {
        switch self {
        case .compare(let a, let comparison, let b): "\(a.written(cell)) \(comparison.rawValue) \(b.written(cell))"
        case .all(let parts): parts.map { $0.written(cell) }.joined(separator: " and ")
        case .any(let parts): parts.map { $0.written(cell) }.joined(separator: " or ")
        case .isAvailable(let formula): "\(formula.written(cell)) is known"
        }
    }
}
