import Figures
import Foundation
import Money

/// Cases of one model side by side: what each comes to, and in which inputs they differ.
public struct MoneyComparison: Sendable {
    public struct Entry: Sendable {
        public let title: String
        public let study: MoneyStudy

        public init(_ title: String, _ study: MoneyStudy) {
            self.title = title
            self.study = study
        }
    }

    /// The least first, by the figure that all turns on; those without a number at the end.
    public let entries: [Entry]

    /// - Parameter entries: cases of the same model.
    public init(_ entries: [Entry]) {
        func number(_ entry: Entry) -> Decimal? { entry.study.headline?.number }
        let known = entries.filter { number($0) != nil }.sorted { (number($0) ?? 0) < (number($1) ?? 0) }
        self.entries = known + entries.filter { number($0) == nil }
    }

    /// “Net present value: from £62.6m (Two councils, low) to £267m (Two councils, high)”.
    public var finding: String {
        var known: [Known] = []
        for entry in entries {
            guard let figure = entry.study.headline, let number = figure.number else { continue }
            known.append(
                Known(
                    title: entry.title, label: figure.label, text: figure.text, rough: figure.rough, number: number))
        }
        known.sort { $0.number < $1.number }
        guard let least = known.first, let most = known.last else {
            return "None of these cases has a number to compare"
        }
        if known.count == 1 || least.number == most.number {
            return "\(least.label): \(least.rough) in every case that has one"
        }
        // Two that differ are told apart, with as many digits as that takes.
        let (low, high) =
            least.rough == most.rough ? (least.text, most.text) : (least.rough, most.rough)
        return "\(least.label): from \(low) (\(least.title)) to \(high) (\(most.title))"
    }

    /// The figure that all turns on, of a case that has it.
    private struct Known {
        let title: String
        let label: String
        let text: String
        let rough: String
        let number: Decimal
    }

    /// A row for each case, a column for each figure, the one that all turns on first.
    public var figures: Table {
        let headline = entries.first?.study.headline?.key
        let all = entries.first?.study.outcome.figures ?? []
        let ordered = all.filter { $0.key == headline } + all.filter { $0.key != headline }
        var columns: [Table.Column] = ["Case"]
        columns += ordered.map { Table.Column($0.label, $0.measure) }
        columns.append("Profile")
        var table = Table("Figure by figure", columns: columns)
        for entry in entries {
            var row: [Table.Cell] = [.text(entry.title)]
            for figure in ordered {
                let own = entry.study.outcome.figures.first { $0.key == figure.key }
                row.append(Table.Cell(own?.value, figure.measure))
            }
            row.append(.text(entry.study.set.key))
            table.append(row)
        }
        return table
    }

    public var chart: BarChart? {
        guard let headline = entries.first?.study.headline else { return nil }
        let unit = headline.measure
        return BarChart(
            headline.label, unit: unit,
            bars: entries.map { entry in .init(entry.title, Figure(entry.study.headline?.value, unit)) },
            barTitle: "Case", valueTitle: headline.label)
    }

    /// A row for each input that is not the same in all cases.
    public var differences: Table {
        let inputs = entries.map { Self.written($0.study) }
        var order: [String] = []
        for one in inputs { for (label, _) in one where !order.contains(label) { order.append(label) } }
        var table = Table("Where they differ", columns: [.init("Input")] + entries.map { .init($0.title) })
        for label in order {
            let values = inputs.map { own in own.first { $0.0 == label }?.1 }
            guard Set(values).count > 1 else { continue }
            table.append([.text(label)] + values.map { $0.map { .text($0) } ?? .missing("–") })
        }
        return table
    }

    /// Every input as it is written, tables cell by cell.
    private static func written(_ study: MoneyStudy) -> [(String, String)] {
        study.model.parameters.flatMap { parameter -> [(String, String)] in
            switch study.outcome.sheet.inputs.values[parameter.key] {
            case nil: []
            case .table(let rows):
                rows.flatMap { row in
                    parameter.columns.dropFirst().compactMap { column in
                        row.values[column.key].map { ("\(column.name), \(row.name)", column.text($0)) }
                    }
                }
            case .some(let value): [(parameter.name, parameter.text(value))]
            }
        }
    }
}
