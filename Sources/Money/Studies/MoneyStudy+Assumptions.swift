import Base
import Figures
import Foundation
import Money

extension MoneyStudy {
    /// Single values: what was entered, what was assumed, and where that comes from.
    public var assumptions: Table {
        var table = Table("What it rests on", columns: ["Assumption", "Value", "Where it comes from"])
        for parameter in model.parameters where parameter.columns.isEmpty {
            guard let value = outcome.sheet.inputs.values[parameter.key] else { continue }
            let assumption = outcome.sheet.inputs.assumed[parameter.key]
            // What was left empty and counts as nothing is no assumption.
            if assumption == nil, !entered.contains(parameter.key), value == .number(0) { continue }
            table.append([
                .text(parameter.name), .text(parameter.text(value)),
                Table.Cell(
                    .text(entered.contains(parameter.key) ? "entered" : Self.standing(assumption)),
                    source: assumption?.evidence),
            ])
        }
        return table
    }

    /// Tables with entries, as they were entered.
    public var enteredTables: [Table] { tables { entered.contains($0.key) } }

    /// Tables that were taken from the parameter set, each with its source and how sure that is.
    public var assumedTables: [Table] { tables { !entered.contains($0.key) } }

    private func tables(where isShown: (Parameter) -> Bool) -> [Table] {
        model.parameters.filter { !$0.columns.isEmpty && isShown($0) }.compactMap { parameter in
            guard case .table(let rows) = outcome.sheet.inputs.values[parameter.key], !rows.isEmpty else { return nil }
            let assumption = outcome.sheet.inputs.assumed[parameter.key]
            let columns = parameter.filledColumns(rows)
            guard !columns.isEmpty else { return nil }
            var table = Table(
                parameter.name,
                columns: columns.map { column in
                    Table.Column(column.name, column.isNumeric ? column.measure : nil)
                },
                source: assumption?.evidence, note: assumption.map { Prose(Self.standing($0)) })
            for row in rows { table.append(columns.map { $0.cell(row.values[$0.key]) }) }
            return table
        }
    }

    /// “as printed in its source”, “unverified: …”; “left empty” where nothing is assumed either.
    static func standing(_ assumption: Assumption?) -> String {
        guard let assumption else { return "left empty" }
        let grade =
            switch assumption.grade {
            case .printed: "as printed in its source"
            case .derived: "worked out from printed figures"
            case .chosen: "a choice; enter your own"
            case .secondary: "unverified: taken from a compilation by others"
            case .recalled:
                assumption.source == nil
                    ? "unverified: an assumption of this software, no source was read"
                    : "unverified: its source was not read"
            }
        return [grade, assumption.caveat].compactMap { $0 }.joined(separator: ". ")
    }
}

extension Assumption {
    /// As the notes of a page or a report name it.
    public var evidence: Source? { source.map(Source.init) }
}

extension Source {
    public init(_ citation: Citation) {
        self.init(
            citation.title, publisher: citation.publisher, vintage: citation.date, address: citation.address)
    }
}

extension Parameter {
    /// Whether its column holds numbers to be aligned.
    var isNumeric: Bool {
        switch kind {
        case .number, .whole: true
        case .year, .text, .flag, .choice, .mention, .series, .table: false
        }
    }

    /// Without columns that are empty or hold only zeros, which have no effect.
    func filledColumns(_ rows: [Inputs.Row]) -> [Parameter] {
        columns.filter { column in
            rows.contains { row in row.values[column.key].map { $0 != .number(0) } ?? false }
        }
    }

    /// A value as people read it: “£1,650.57”, “2023-24”, “Straight line to the average”, “10%; 50%; 90%”.
    public func text(_ value: Inputs.Value) -> String {
        switch value {
        case .number(let number): measure.exact(number)
        case .text(let text):
            if case .choice(let options) = kind, let option = options.first(where: { $0.key == text }),
                !option.name.isEmpty
            {
                option.name
            } else {
                text
            }
        case .flag(let flag): flag ? "yes" : "no"
        case .series(let numbers): numbers.map(measure.exact).joined(separator: "; ")
        case .table(let rows): Words.count(rows.count, "row")
        }
    }

    func cell(_ value: Inputs.Value?) -> Table.Cell {
        switch value {
        case nil: .missing("–")
        case .number(let number) where isNumeric: .number(number)
        case .some(let value): .text(text(value))
        }
    }
}

extension Measure {
    /// With as many decimals as the number has, where it has more than are usual: an input is shown as it was entered.
    func exact(_ number: Decimal) -> String {
        let shown = notation == .percent ? number * 100 : number
        return with(decimals: max(0, min(6, -shown.exponent))).text(number)
    }
}
