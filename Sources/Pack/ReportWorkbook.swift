import Figures
import Formats
import Foundation

/// An evidence pack as a workbook: the findings first, each table on a page of its own under the number that it has in the
/// document, the sources last.
public struct ReportWorkbook: Sendable {
    public let workbook: Workbook

    public init(_ report: Report) {
        var sources = Sources()
        let tables = report.numberedTables
        let pages = tables.map { Self.page(of: $0, sources: &sources) }
        workbook = Workbook(
            title: report.title, pages: [Self.findings(report, tables)] + pages + [Self.page(of: sources.cited)])
    }

    private static func name(_ table: Report.NumberedTable) -> String { "Table\(table.number)" }

    private static func findings(_ report: Report, _ tables: [Report.NumberedTable]) -> Workbook.Page {
        var page = Workbook.Page("Findings")
        page.widths = [8, 90, 30, 24]
        page[1, 1] = .text(report.title, .title)
        page[2, 1] = .text([report.place, report.date, report.profile].compactMap(\.self).joined(separator: ", "))
        for (column, head) in ["No.", "Finding", "About", "Tables"].enumerated() {
            page[4, column + 1] = .text(head, .heads)
        }
        for (number, section) in (report.sections + report.methods).enumerated() {
            let own = tables.filter { $0.section == number }.map(name)
            let row = 5 + number
            page[row, 1] = .number(Decimal(number + 1))
            page[row, 2] = .text(section.heading, .words)
            page[row, 3] = .text(section.about ?? (number < report.sections.count ? "" : "Method"), .words)
            page[row, 4] = .text(own.joined(separator: ", "), .words)
        }
        return page
    }

    private static func page(of numbered: Report.NumberedTable, sources: inout Sources) -> Workbook.Page {
        let table = numbered.table
        var page = Workbook.Page(name(numbered))
        page.widths = table.columns.indices.map { width(of: $0, in: table) }
        page.frozenColumns = 1
        page[1, 1] = .text(table.title, .title)
        page[2, 1] = .text(numbered.finding)
        for (column, head) in table.columns.enumerated() {
            page[4, column + 1] = .text(
                head.rawTitle + mark([head.source], &sources), head.unit == nil ? .heads : .columns)
        }
        for (row, line) in table.rows.enumerated() {
            for (column, cell) in line.cells.enumerated() {
                page[5 + row, column + 1] = Self.cell(cell, table.columns[column].unit, isMarked: line.isMarked)
            }
        }
        var last = 6 + table.rows.count
        if let note = table.note {
            page[last, 1] = .text(note.text)
            last += 1
        }
        let own = mark([table.source] + table.rows.flatMap { $0.cells.map(\.source) }, &sources)
        if !own.isEmpty { page[last, 1] = .text("Sources:\(own)") }
        return page
    }

    /// Room for the words, at most for a sentence on two lines, and for the heading on two lines.
    private static func width(of column: Int, in table: Table) -> Double {
        let words = table.rows.map { row -> Int in
            switch row.cells[column].content {
            case .text(let text), .missing(let text): text.count
            case .number: 0
            }
        }
        let heading = table.columns[column].rawTitle.count / 2 + 6
        return Double(min(max(words.max() ?? 0, heading, 14), 60) + 2)
    }

    private static func cell(_ cell: Table.Cell, _ unit: Figure.Unit?, isMarked: Bool) -> Workbook.Cell {
        switch cell.content {
        case .number(let number):
            .number(number, (isMarked ? Workbook.Look.result : .plain).format(unit?.plainSpreadsheetFormat ?? ""))
        case .text(let text): .text(text, isMarked ? .result : .words)
        case .missing(let reason): .text(reason, .words)
        }
    }

    /// ` [1, 4]`, the numbers of the sources; nothing where none is named.
    private static func mark(_ named: [Source?], _ sources: inout Sources) -> String {
        let numbers = Set(named.compactMap(\.self).map { sources.number(of: $0) }).sorted()
        return numbers.isEmpty ? "" : " [\(numbers.map(String.init).joined(separator: ", "))]"
    }

    private static func page(of sources: [Source]) -> Workbook.Page {
        var page = Workbook.Page("Sources")
        page.widths = [8, 60, 34, 20, 34, 60, 14, 66]
        page[1, 1] = .text("Sources", .title)
        let heads = ["No.", "Title", "Publisher", "Date", "Licence", "Address", "Imported", "SHA-256 of the file"]
        for (column, head) in heads.enumerated() { page[3, column + 1] = .text(head, .heads) }
        for (number, source) in sources.enumerated() {
            page[4 + number, 1] = .number(Decimal(number + 1))
            let words: [String?] = [
                source.title, source.publisher, source.vintage, source.licence, source.address, source.imported,
                source.hash,
            ]
            for (column, text) in words.enumerated() {
                if let text { page[4 + number, column + 2] = .text(text, .words) }
            }
        }
        return page
    }
}

extension Figure.Unit {
    /// How a spreadsheet writes it: `#,##0`, `0.0%`, `"£"#,##0.00`.
    fileprivate var plainSpreadsheetFormat: String {
        let point = decimals > 0 ? "." + String(repeating: "0", count: decimals) : ""
        return switch notation {
        case .plain, .yesNo, .text: "#,##0\(point)"
        case .ungrouped, .financialYear: "0\(point)"
        case .percent: "0\(point)%"
        case .pounds: "\"£\"#,##0\(point)"
        }
    }
}
