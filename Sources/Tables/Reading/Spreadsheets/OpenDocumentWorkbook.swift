import Base
import Formats
import Foundation

/// Reads a spreadsheet in OpenDocument (ISO/IEC 26300): values as saved.
enum OpenDocumentWorkbook {
    static func sheets(
        _ archive: ZipReader, file: String, limits: TableReading.Limits, named wanted: String?
    ) throws -> [WorkbookSheet] {
        if let entry = archive.entry("META-INF/manifest.xml"), entry.size < 10_000_000 {
            let manifest = try archive.unpack(entry, limit: 10_000_000)
            if manifest.range(of: Data("encryption-data".utf8)) != nil {
                throw FileKind.refused(
                    file, "a workbook protected by a password", "open it, take the password off and save it")
            }
        }
        guard let entry = archive.entry("content.xml") else {
            throw InputProblem(
                file: file,
                "the workbook is damaged: “content.xml” is not in it; open it in the spreadsheet and save it again.")
        }
        let content = try archive.unpack(entry, limit: limits.unpacked)
        return try content.withUnsafeBytes { raw in
            var scanner = MarkupScanner(raw.bindMemory(to: UInt8.self), file: file)
            var reader = Reader(file: file, limits: limits)
            return try reader.sheets(&scanner)
        }
    }

    private struct Reader {
        let file: String
        let limits: TableReading.Limits
        private var hiddenStyles: Set<String> = []
        private var sheets: [WorkbookSheet] = []

        init(file: String, limits: TableReading.Limits) { (self.file, self.limits) = (file, limits) }

        mutating func sheets(_ scanner: inout MarkupScanner) throws -> [WorkbookSheet] {
            var style: String?
            while true {
                switch try scanner.next() {
                case .start where scanner.isNamed("style"): style = scanner.attribute("name")
                case .start where scanner.isNamed("table-properties"):
                    if scanner.attribute("display") == "false", let style { hiddenStyles.insert(style) }
                case .start where scanner.isNamed("table"): try readTable(&scanner)
                case .done: return sheets
                default: continue
                }
            }
        }

        private mutating func readTable(_ scanner: inout MarkupScanner) throws {
            let name = scanner.attribute("name") ?? "Sheet \(sheets.count + 1)"
            let isHidden = scanner.attribute("style-name").map { hiddenStyles.contains($0) } ?? false
            let outer = scanner.depth - 1
            var page = Page(grid: TableGrid(file: file), limits: limits)
            loop: while true {
                switch try scanner.next() {
                case .start where scanner.isNamed("table-row"): try page.readRow(&scanner)
                // Drawings and tables of other files kept inside are no cells.
                case .start
                where scanner.isNamed("shapes") || scanner.isNamed("table-source") || scanner.isNamed("forms"):
                    try scanner.skipElement()
                case .end where scanner.depth == outer: break loop
                case .done: break loop
                default: continue
                }
            }
            page.grid.merges = page.merges
            var notes: [String] = []
            if page.hiddenRows > 0 {
                notes.append(
                    "\(Words.digits(page.hiddenRows, "hidden row of the page is", "hidden rows of the page are")) among those read."
                )
            }
            sheets.append(
                WorkbookSheet(name: name, number: sheets.count + 1, isHidden: isHidden, grid: page.grid, notes: notes))
        }
    }

    private struct Page {
        var grid: TableGrid
        let limits: TableReading.Limits
        var merges: [TableGrid.Merge] = []
        var hiddenRows = 0
        private var line = 0

        init(grid: TableGrid, limits: TableReading.Limits) { (self.grid, self.limits) = (grid, limits) }

        mutating func readRow(_ scanner: inout MarkupScanner) throws {
            let times = max(1, scanner.attribute("number-rows-repeated").flatMap { Int($0) } ?? 1)
            let isHidden = ["collapse", "filter"].contains(scanner.attribute("visibility"))
            let outer = scanner.depth - 1
            var cells: [(text: String, isTyped: Bool)] = []
            var merged: [(column: Int, columns: Int, rows: Int)] = []
            var waiting = 0
            loop: while true {
                switch try scanner.next() {
                case .start where scanner.isNamed("table-cell") || scanner.isNamed("covered-table-cell"):
                    let repeats = min(
                        max(1, scanner.attribute("number-columns-repeated").flatMap { Int($0) } ?? 1), 20_000)
                    let (across, down) = (
                        scanner.attribute("number-columns-spanned").flatMap { Int($0) } ?? 1,
                        scanner.attribute("number-rows-spanned").flatMap { Int($0) } ?? 1
                    )
                    let cell = try readCell(&scanner)
                    guard !cell.text.isEmpty else {
                        // Empty cells count only when a filled one follows.
                        waiting += repeats
                        continue
                    }
                    guard cells.count + waiting + repeats <= 16_384 else { throw tooLarge }
                    cells += [(text: String, isTyped: Bool)](repeating: ("", false), count: waiting)
                    waiting = 0
                    if across > 1 || down > 1 { merged.append((cells.count, min(across, 16_384), min(down, 1000))) }
                    cells += [(text: String, isTyped: Bool)](repeating: cell, count: repeats)
                case .end where scanner.depth == outer: break loop
                case .done: break loop
                default: continue
                }
            }
            guard !cells.isEmpty else {
                line += times
                return
            }
            guard times <= limits.rows, times * cells.count <= limits.cells - grid.cells.count else { throw tooLarge }
            for _ in 0..<times {
                line += 1
                for cell in cells {
                    if cell.text.isEmpty {
                        grid.add(TableGrid.Cell.empty)
                    } else {
                        grid.add(cell.text, isTyped: cell.isTyped)
                    }
                }
                grid.endRow(line: line)
                if isHidden { hiddenRows += 1 }
            }
            for merge in merged where merges.count < 100_000 {
                let row = grid.rowCount - 1
                merges.append(
                    TableGrid.Merge(
                        rows: row...row + merge.rows - 1, columns: merge.column...merge.column + merge.columns - 1))
            }
            try grid.require(limits)
        }

        private var tooLarge: InputProblem {
            InputProblem(
                file: grid.file,
                "a page of the workbook is larger than any table; delete what is empty and save it again.")
        }

        private func readCell(_ scanner: inout MarkupScanner) throws -> (text: String, isTyped: Bool) {
            let type = scanner.attribute("value-type")
            let value = scanner.attribute("value")
            let date = scanner.attribute("date-value")
            let flag = scanner.attribute("boolean-value")
            let currency = scanner.attribute("currency")
            let written = try text(&scanner)
            switch type {
            case "float": if let number = value.flatMap(SpreadsheetNumber.exact) { return (number.plain, true) }
            case "percentage":
                if let number = value.flatMap(SpreadsheetNumber.exact) {
                    return (number.timesTen(toThe: 2).plain + "%", true)
                }
            case "currency":
                if let number = value.flatMap(SpreadsheetNumber.exact) {
                    let sign = ["GBP": "£", "EUR": "€", "USD": "$"][currency ?? ""] ?? ""
                    return (number.isNegative ? "-" + sign + number.plain.dropFirst() : sign + number.plain, true)
                }
            case "date": if let date { return (date.replacing("T", with: " "), false) }
            case "boolean": if let flag { return (flag.uppercased(), false) }
            default: break
            }
            return (String(Substring(written).trimmed), false)
        }

        /// The paragraphs of a cell, one a line; remarks beside the cell are none of it.
        private func text(_ scanner: inout MarkupScanner) throws -> String {
            let outer = scanner.depth - 1
            var (text, isFirst, depthOfParagraph) = ("", true, 0)
            while true {
                switch try scanner.next() {
                case .text: if depthOfParagraph > 0 { text += scanner.text }
                case .start where scanner.isNamed("annotation"): try scanner.skipElement()
                case .start where scanner.isNamed("p") || scanner.isNamed("h"):
                    if !isFirst { text += "\n" }
                    isFirst = false
                    depthOfParagraph += 1
                case .end where scanner.isNamed("p") || scanner.isNamed("h"): depthOfParagraph -= 1
                case .start where scanner.isNamed("s"):
                    text += String(repeating: " ", count: min(scanner.attribute("c").flatMap { Int($0) } ?? 1, 100))
                case .start where scanner.isNamed("tab"): text += "\t"
                case .start where scanner.isNamed("line-break"): text += "\n"
                case .end where scanner.depth == outer: return text
                case .done: return text
                default: continue
                }
            }
        }
    }
}
