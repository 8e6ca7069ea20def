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
    ///
    /// The numbers are written with as many decimals as a calculator needs to come to the same result.
    private func equation(
        _ cell: CalculationSheet.Cell, _ measure: Measure, _ measures: [CalculationSheet.Cell: Measure]
    ) -> String {
        let result = evaluation[cell].text(measure)
        switch sheet.formulas[cell.index] {
        case .number, .cell, .unavailable: return result
        case let formula:
            let formula = formula.taken(in: evaluation)
            func shown(_ cell: CalculationSheet.Cell, _ more: Int) -> (number: Decimal, measure: Measure)? {
                guard let number = evaluation[cell].number else { return nil }
                let measure = (measures[cell] ?? Measure("", decimals: 2)).withoutName
                return measure.shown(number, withUpTo: more)
            }
            let enough = [0, 1, 2, 3, 4, 6, 8, 12].first { more in
                let asShown = formula.replacingCells { cell in
                    shown(cell, more).map { .number($0.number) } ?? .cell(cell)
                }
                return evaluation.value(of: asShown).text(measure) == result
            }
            let written = formula.written { cell in
                shown(cell, enough ?? 20).map { $0.measure.text($0.number) } ?? evaluation[cell].text(measure)
            }
            return "\(written) = \(result)"
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

extension Measure {
    /// A number as it stands on paper: rounded to this measure’s decimals, or to as many more as it has and as are allowed.
    fileprivate func shown(_ number: Decimal, withUpTo more: Int) -> (number: Decimal, measure: Measure) {
        // A share is written as a percentage, so two of its decimals come before the point.
        let shift = notation == .percent ? 2 : 0
        let needed = (decimals...decimals + more).first { number.rounded(to: $0 + shift) == number } ?? decimals + more
        return (number.rounded(to: needed + shift), with(decimals: needed))
    }
}

extension Formula {
    /// The same over other numbers.
    fileprivate func replacingCells(_ replace: (CalculationSheet.Cell) -> Formula) -> Formula {
        func within(_ formula: Formula) -> Formula { formula.replacingCells(replace) }
        return switch self {
        case .number, .unavailable: self
        case .cell(let cell): replace(cell)
        case .sum(let parts): .sum(parts.map(within))
        case .least(let parts): .least(parts.map(within))
        case .greatest(let parts): .greatest(parts.map(within))
        case .difference(let a, let b): .difference(within(a), within(b))
        case .product(let a, let b): .product(within(a), within(b))
        case .quotient(let a, let b, let sentence): .quotient(within(a), within(b), orSay: sentence)
        case .truncated(let a, let decimals): .truncated(within(a), decimals: decimals)
        case .rounded(let a, let decimals): .rounded(within(a), decimals: decimals)
        case .root(let a): .root(within(a))
        case .when(let condition, let a, let b):
            .when(condition.replacingCells(replace), within(a), otherwise: within(b))
        }
    }

    /// Without the questions whether a number is there: what is taken where it is, or where it is not.
    fileprivate func taken(in evaluation: Evaluation) -> Formula {
        func within(_ formula: Formula) -> Formula { formula.taken(in: evaluation) }
        return switch self {
        case .number, .unavailable, .cell: self
        case .sum(let parts): .sum(parts.map(within))
        case .least(let parts): .least(parts.map(within))
        case .greatest(let parts): .greatest(parts.map(within))
        case .difference(let a, let b): .difference(within(a), within(b))
        case .product(let a, let b): .product(within(a), within(b))
        case .quotient(let a, let b, let sentence): .quotient(within(a), within(b), orSay: sentence)
        case .truncated(let a, let decimals): .truncated(within(a), decimals: decimals)
        case .rounded(let a, let decimals): .rounded(within(a), decimals: decimals)
        case .root(let a): .root(within(a))
        case .when(.isAvailable(let asked), let a, let b):
            within(evaluation.value(of: asked).number == nil ? b : a)
        case .when(let condition, let a, let b):
            .when(condition.taken(in: evaluation), within(a), otherwise: within(b))
        }
    }

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
    fileprivate func replacingCells(_ replace: (CalculationSheet.Cell) -> Formula) -> Self {
        switch self {
        case .compare(let a, let comparison, let b):
            .compare(a.replacingCells(replace), comparison, b.replacingCells(replace))
        case .all(let parts): .all(parts.map { $0.replacingCells(replace) })
        case .any(let parts): .any(parts.map { $0.replacingCells(replace) })
        case .isAvailable(let formula): .isAvailable(formula.replacingCells(replace))
        }
    }

    fileprivate func taken(in evaluation: Evaluation) -> Self {
        switch self {
        case .compare(let a, let comparison, let b):
            .compare(a.taken(in: evaluation), comparison, b.taken(in: evaluation))
        case .all(let parts): .all(parts.map { $0.taken(in: evaluation) })
        case .any(let parts): .any(parts.map { $0.taken(in: evaluation) })
        case .isAvailable: self
        }
    }

    func written(_ cell: (CalculationSheet.Cell) -> String) -> String {
        switch self {
        case .compare(let a, let comparison, let b): "\(a.written(cell)) \(comparison.rawValue) \(b.written(cell))"
        case .all(let parts): parts.map { $0.written(cell) }.joined(separator: " and ")
        case .any(let parts): parts.map { $0.written(cell) }.joined(separator: " or ")
        case .isAvailable(let formula): "\(formula.written(cell)) is known"
        }
    }
}
