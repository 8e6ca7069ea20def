import Foundation
import Money

/// A table as it is pasted into a field: from a spreadsheet with tabs, or as CSV with commas or semicolons.
struct PastedTable: Sendable {
    let table: PrintedTable
    let problems: [String]

    init(_ text: String) {
        let lines = text.split(whereSeparator: \.isNewline).map(String.init)
        let first = lines.first ?? ""
        let separator: Character = first.contains("\t") ? "\t" : first.contains(";") ? ";" : ","
        var rows = lines.map { Self.cells($0, separator) }.filter { $0.contains { !$0.isEmpty } }
        let columns = rows.isEmpty ? [] : rows.removeFirst()
        var problems: [String] = []
        if columns.count < 2 {
            problems.append("At least two columns are expected: names, and numbers beside them.")
        } else if rows.isEmpty {
            problems.append("A line of headings is there, but no row below it.")
        }
        for (place, row) in rows.enumerated() where row.count != columns.count && columns.count > 1 {
            problems.append(
                "Line \(place + 2) (\(row.first ?? "")): it has \(row.count) cells under \(columns.count) headings."
                    + (separator == "," ? " Amounts with commas stand in quotation marks." : ""))
        }
        if rows.count > 500 { problems.append("It has \(rows.count) rows; 500 are the most.") }
        self.problems = Array(problems.prefix(10))
        table = PrintedTable(columns: columns, rows: rows)
    }

    /// The cells of a line; a cell in quotation marks may hold the separator.
    private static func cells(_ line: String, _ separator: Character) -> [String] {
        var cells = [""]
        var isQuoted = false
        var characters = line.makeIterator()
        var next = characters.next()
        while let character = next {
            next = characters.next()
            if character == "\"" {
                if isQuoted, next == "\"" {
                    cells[cells.count - 1].append("\"")
                    next = characters.next()
                } else {
                    isQuoted.toggle()
                }
            } else if character == separator, !isQuoted {
                cells.append("")
            } else {
                cells[cells.count - 1].append(character)
            }
        }
        return cells.map { $0.trimmingCharacters(in: .whitespaces) }
    }
}
