import Base
import Figures
import Foundation
import Money

extension MoneyStudy {
    /// The pictures that the model describes, where the result has what they show.
    public var pictures: [any Picture] { model.presentation.drawings.compactMap(picture) }

    private func picture(_ drawing: Drawing) -> (any Picture)? {
        let tables = drawing.tables.compactMap { key in
            outcome.tables.first { $0.key == filled(key) }
        }
        guard let first = tables.first else { return nil }
        switch drawing.kind {
        case .bars:
            guard let row = rows(of: first, drawing.rows).first else { return nil }
            var chart = bars(drawing.title, row, columns: first.columns)
            guard drawing.isOfKnown else { return chart }
            chart.bars.removeAll { $0.figure.number == nil }
            return chart.bars.count > 1 ? chart : nil
        case .lines:
            let series = tables.flatMap { table in
                rows(of: table, drawing.rows).map { row in
                    line(tables.count > 1 ? Self.head(of: table.title) : row.label, row, columns: table.columns)
                }
            }
            guard let measure = rows(of: first, drawing.rows).first?.measure, !series.isEmpty else { return nil }
            var chart = LineChart(drawing.title, unit: measure, series: series)
            chart.fromZero = drawing.fromZero
            return chart
        }
    }

    /// `{path}` in the key of a table becomes what was entered for that parameter.
    private func filled(_ key: String) -> String {
        guard key.hasPrefix("{"), key.hasSuffix("}"),
            case .text(let text) = outcome.sheet.inputs.values[String(key.dropFirst().dropLast())]
        else { return key }
        return text
    }

    /// “As planned: year by year” → “As planned”.
    private static func head(of title: String) -> String { String(title.prefix { $0 != ":" }) }

    private func rows(of table: Outcome.Table, _ rows: Drawing.Rows) -> [Outcome.Table.Row] {
        switch rows {
        case .these(let keys): keys.compactMap { key in table.rows.first { $0.key == key } }
        case .before(let key): Array(table.rows.prefix { $0.key != key })
        case .all: table.rows
        }
    }

    private func bars(_ title: String, _ row: Outcome.Table.Row, columns: [String]) -> BarChart {
        let unit = row.measure
        let bars = zip(columns, row.values).filter { $0.0 != "All" }.map { column, value in
            BarChart.Bar(column, Figure(value, unit))
        }
        return BarChart(title, unit: unit, bars: bars, valueTitle: row.label)
    }

    private func line(_ title: String, _ row: Outcome.Table.Row, columns: [String]) -> LineChart.Series {
        let unit = row.measure
        let points = zip(columns, row.values).enumerated().compactMap { place, entry -> LineChart.Point? in
            guard entry.0 != "All", entry.0 != "All years" else { return nil }
            let year = FinancialYear(entry.0)?.start ?? place + 1
            return LineChart.Point(x: Double(year), Figure(entry.1, unit))
        }
        return LineChart.Series(title, points: points)
    }
}

extension Figure {
    init(_ value: CellValue?, _ unit: Unit) {
        switch value {
        case .number(let number): self.init(number, unit)
        case .unavailable(let reason): self = .missing(reason, unit: unit)
        case nil: self = .missing("–", unit: unit)
        }
    }
}
