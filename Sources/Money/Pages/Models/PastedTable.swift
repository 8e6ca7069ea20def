import Formats
import Foundation
import Money
import Tables

/// A table as it is pasted into a field: from a spreadsheet with tabs, or as CSV with commas or semicolons.
struct PastedTable: Sendable {
    let table: PrintedTable
    /// What was understood, in sentences: rows that are no rows, totals.
    let understood: [String]
    let problems: [String]

    /// The most rows that are read.
    private static let mostRows = 500

    /// - Parameter content: `records` where every row counts as it is written; `figures` where totals and notes are no rows.
    init(_ text: String, _ content: TableReading.Options.Content = .records) {
        var problems: [String] = []
        var (columns, rows, understood): ([String], [[String]], [String]) = ([], [], [])
        do {
            let reading = try TableReading(
                InputFile(name: "The table", bytes: Data((text + "\n").utf8)), options: .init(content))
            (columns, understood) = (reading.titles, reading.understood)
            rows = (0..<reading.rowCount).map { row in columns.indices.map { reading.typed(row, $0) } }
            problems = reading.doubts.map { "\($0.question) Write it so that it can be read in one way only." }
            if columns.count < 2 {
                problems.append("At least two columns are expected: names, and numbers beside them.")
            } else if rows.isEmpty {
                problems.append("A line of headings is there, but no row below it.")
            }
            if rows.count > Self.mostRows {
                problems.append("It has \(rows.count) rows; \(Self.mostRows) are the most.")
            }
        } catch let problem as InputProblem {
            problems = [(problem.line.map { "Line \($0): " } ?? "") + problem.sentence]
        } catch {
            problems = ["\(error)"]
        }
        self.problems = problems
        self.understood = understood
        table = PrintedTable(columns: columns, rows: rows)
    }
}
