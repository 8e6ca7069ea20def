import Base
import Figures
import Foundation
import Money
import MoneyModels

/// A case of a model worked out, as pages and reports show it: the finding, figures, tables, pictures, assumptions, working.
///
/// ```swift
/// let study = try MoneyStudy(CouncilTax(), CouncilTax().sample)
/// study.finding       // "Against councils that stay apart, this path forgoes £3,880 over 2 years"
/// study.assumptions   // a table: what was entered, what was assumed, and from which source
/// ```
public struct MoneyStudy: Sendable {
    public let model: any Model
    public let outcome: Outcome
    /// The parameter set in whose rates and law it was worked out.
    public let set: ParameterSet
    /// Keys of what was entered; the rest was assumed or left empty.
    let entered: Set<String>

    /// - Throws: `ModelProblems` naming every input that cannot be used.
    public init(_ model: any Model, _ inputs: [String: RawInput], in set: ParameterSet) throws(ModelProblems) {
        self.model = model
        self.set = set
        entered = Set(inputs.keys)
        outcome = try model.run(inputs, in: set)
    }

    public init(_ model: any Model, _ question: Case) throws(ModelProblems) {
        try self.init(model, question.inputs, in: question.parameterSet())
    }

    /// What the result means, as a heading: the first finding, else the figure that all turns on; three digits at most.
    public var finding: String {
        if let first = outcome.heading {
            return String(first.hasSuffix(".") ? first.dropLast() : first[...])
        }
        guard let headline else { return model.about.title }
        switch headline.value {
        case .number: return "\(headline.label): \(headline.rough)"
        case .unavailable(let reason): return "\(headline.label): \(reason)"
        }
    }

    /// What the result means, each with all its digits; without the one that the heading says in full.
    public var findings: [String] {
        outcome.heading == outcome.findings.first ? Array(outcome.findings.dropFirst()) : outcome.findings
    }

    /// The figure that all turns on.
    public var headline: Outcome.Figure? {
        outcome.figures.first { $0.key == model.presentation.headline } ?? outcome.figures.first
    }

    /// The few figures in large print.
    public var facts: [Outcome.Figure] {
        model.presentation.facts.compactMap { key in outcome.figures.first { $0.key == key } }
    }

    /// Every figure of the result with how it comes about.
    public var figures: Table {
        var table = Table("Figures", columns: ["Figure", "Amount", "How it comes about"])
        for figure in outcome.figures {
            table.append([
                .text(figure.label), .text(figure.text, isNumber: figure.number != nil),
                .text(Words.sentence(figure.words)),
            ])
        }
        return table
    }

    /// Every figure as a number to reckon with, its unit beside it.
    public var figureNumbers: Table {
        var table = Table(
            "Figures", columns: ["Figure", .init("Amount", .plain()), "Unit", "How it comes about"])
        for figure in outcome.figures {
            let unit =
                switch figure.measure.notation {
                case .pounds: "£"
                case .percent: "share"
                case .yesNo: "1 yes, 0 no"
                default: figure.measure.many
                }
            table.append([
                .text(figure.label), figure.number.map { .number($0) } ?? .missing(figure.text), .text(unit),
                .text(Words.sentence(figure.words)),
            ])
        }
        return table
    }

    /// The tables of the result.
    public var tables: [Table] { outcome.tables.map(Table.init) }

    /// What the reader must not miss.
    public var warnings: [String] { outcome.warnings }
}

extension Table.Cell {
    /// A number already written, or the words that stand in its place.
    static func text(_ text: String, isNumber: Bool) -> Table.Cell { isNumber ? .text(text) : .missing(text) }
}

extension Table {
    /// A table of a result. Rows of one measure stay rows; rows of several become columns, each with its unit.
    public init(_ table: Outcome.Table) {
        let measures = Set(table.rows.map(\.measure))
        if measures.count == 1, let measure = measures.first {
            self.init(table.title, columns: ["Line"] + table.columns.map { Column($0, measure) })
            for row in table.rows {
                append([.text(row.label)] + row.values.map { Cell($0, measure) })
            }
        } else {
            let first = table.columns.allSatisfy { FinancialYear($0) != nil } ? "Year" : "Name"
            self.init(table.title, columns: [Column(first)] + table.rows.map { Column($0.label, $0.measure) })
            for (place, title) in table.columns.enumerated() {
                append(
                    [.text(title.isEmpty ? table.title : title)]
                        + table.rows.map { Cell($0.values[place], $0.measure) },
                    marked: ["All", "Pool", "All years"].contains(title))
            }
        }
    }
}

extension Table.Cell {
    init(_ value: CellValue?, _ measure: Measure) {
        switch value {
        case nil: self = .missing("–")
        case .unavailable(let reason): self = .missing(reason)
        case .number(let number):
            switch measure.notation {
            case .financialYear, .yesNo: self = .text(measure.text(number))
            case .pounds, .percent, .plain, .ungrouped, .text: self = .number(number)
            }
        }
    }
}
