import Base
import Formats
import Foundation

/// The cells of a table as they stand in a file: rows of texts in UTF-8, each row as long as it is.
///
/// A cell is two places in one run of bytes, so a text of a million cells takes eight megabytes beside its bytes.
struct TableGrid {
    struct Cell {
        var start: UInt32
        var end: UInt32

        static let empty = Cell(start: 0, end: 0)
        static let flag: UInt32 = 1 << 31
        /// Whether doubled quotation marks inside must still be halved.
        var hasDoubledQuotes: Bool { end & Self.flag != 0 }
        /// Whether a workbook keeps it as a number.
        var isTyped: Bool { start & Self.flag != 0 }
        var range: Range<Int> { Int(start & ~Self.flag)..<Int(end & ~Self.flag) }
        var isEmpty: Bool { (start ^ end) & ~Self.flag == 0 }
    }

    /// Cells that a workbook shows as one.
    struct Merge: Hashable {
        /// Places in the grid, from 0.
        var rows: ClosedRange<Int>
        var columns: ClosedRange<Int>
    }

    let file: String
    private(set) var bytes: Data
    private(set) var cells: [Cell] = []
    private var rowStarts = [0]
    /// The line on which each row begins, from 1.
    private(set) var lines: [Int32] = []
    /// How many fields a row of a text had, with the empty ones at its end; empty for a workbook.
    private var fieldCounts: [Int32] = []
    var merges: [Merge] = []
    /// What stands between the cells of a text; nil for a workbook.
    private(set) var separator: TableReading.Separator?
    /// Whether the text ends in the middle of a line.
    private(set) var endsWithoutLineBreak = false

    init(file: String, bytes: Data = Data()) {
        self.file = file
        self.bytes = bytes
    }

    var rowCount: Int { lines.count }
    /// How many fields a row had in its text; nil in a workbook, where rows have no length.
    func fieldCount(_ row: Int) -> Int? { row < fieldCounts.count ? Int(fieldCounts[row]) : nil }
    func width(_ row: Int) -> Int { rowStarts[row + 1] - rowStarts[row] }

    @inline(__always) func cell(_ row: Int, _ column: Int) -> Cell {
        let index = rowStarts[row] + column
        return index < rowStarts[row + 1] ? cells[index] : .empty
    }

    /// The text of a cell without spaces around it.
    func text(_ row: Int, _ column: Int) -> String { text(cell(row, column)) }

    func text(_ cell: Cell) -> String {
        guard !cell.isEmpty else { return "" }
        return bytes.withUnsafeBytes { raw in
            let slice = UnsafeRawBufferPointer(rebasing: raw[cell.range])
            return cell.hasDoubledQuotes
                ? String(decoding: CSVScanner.halvingQuotes(slice), as: UTF8.self)
                : String(decoding: slice, as: UTF8.self)
        }
    }

    /// How many cells of a row are not empty.
    func filled(_ row: Int) -> Int {
        var count = 0
        for index in rowStarts[row]..<rowStarts[row + 1] where !cells[index].isEmpty { count += 1 }
        return count
    }

    /// How wide a row is without the empty cells at its end.
    func usedWidth(_ row: Int) -> Int {
        var end = rowStarts[row + 1]
        while end > rowStarts[row], cells[end - 1].isEmpty { end -= 1 }
        return end - rowStarts[row]
    }

    /// The texts of a row that are not empty, for messages.
    func shown(_ row: Int) -> String {
        let text = (0..<width(row)).map { self.text(row, $0) }.filter { !$0.isEmpty }.joined(separator: ", ")
        let line = text.replacing("\n", with: " ")
        return line.count > 70 ? line.prefix(70) + "…" : line
    }

    // MARK: Building

    /// Adds a cell that lies in the bytes already.
    @inline(__always) mutating func add(_ cell: Cell) { cells.append(cell) }

    /// Adds a cell with a text of its own.
    mutating func add(_ text: String, isTyped: Bool = false) {
        let start = UInt32(bytes.count)
        bytes.append(contentsOf: text.utf8)
        cells.append(Cell(start: isTyped ? start | Cell.flag : start, end: UInt32(bytes.count)))
    }

    /// Ends a row; one without a filled cell is forgotten.
    mutating func endRow(line: Int) {
        let start = rowStarts[rowStarts.count - 1]
        while cells.count > start, cells[cells.count - 1].isEmpty, width(of: start) > 1 { cells.removeLast() }
        if cells.count == start || cells.count == start + 1 && cells[start].isEmpty {
            cells.removeLast(cells.count - start)
            return
        }
        rowStarts.append(cells.count)
        lines.append(Int32(clamping: line))
    }

    private func width(of start: Int) -> Int { cells.count - start }

    func require(_ limits: TableReading.Limits) throws {
        if lines.count > limits.rows {
            throw InputProblem(
                file: file,
                "the table has more than \(Words.number(limits.rows)) rows; keep the rows of your area and try again.")
        }
        if cells.count > limits.cells {
            throw InputProblem(
                file: file,
                "the table has more than \(Words.number(limits.cells)) cells; keep the rows and columns that are needed and try again."
            )
        }
        if bytes.count > limits.bytes {
            throw InputProblem(
                file: file,
                "the table is larger than \(Words.number(limits.bytes / 1_000_000)) MB; keep the rows of your area and try again."
            )
        }
    }
}

extension TableGrid {
    /// The cells of a text.
    ///
    /// - Throws: `InputProblem` where a quotation mark is never closed, or the text is larger than is held in memory.
    init(
        text: Data, file: String, separator: TableReading.Separator, skip: Int, limits: TableReading.Limits,
        progress: (Double) -> Void = { _ in }
    ) throws {
        self.init(file: file, bytes: text)
        try require(limits)
        var rows = [0]
        var (numbers, counts): ([Int32], [Int32]) = ([], [])
        var found: [Cell] = []
        found.reserveCapacity(min(text.count / 6, limits.cells))
        try text.withUnsafeBytes { raw in
            let all = raw.bindMemory(to: UInt8.self)
            let bytes = UnsafeBufferPointer(rebasing: all[skip...])
            var scanner = CSVScanner(file: file, bytes: bytes, separator: separator.byte, isLenient: true)
            while try scanner.next() {
                let start = found.count
                for field in scanner.fields {
                    let (first, end) = Self.trimmed(bytes, field.start, field.end)
                    let last = UInt32(end + skip)
                    found.append(
                        first == end
                            ? .empty
                            : Cell(start: UInt32(first + skip), end: field.hasDoubledQuotes ? last | Cell.flag : last))
                }
                while found.count > start, found[found.count - 1].isEmpty { found.removeLast() }
                guard found.count > start else { continue }
                rows.append(found.count)
                counts.append(Int32(scanner.fields.count))
                numbers.append(Int32(clamping: scanner.line + (skip > 0 ? 1 : 0)))
                if numbers.count & 0xffff == 0 {
                    guard numbers.count <= limits.rows, found.count <= limits.cells else { break }
                    progress(scanner.progress)
                }
            }
        }
        (cells, rowStarts, lines, fieldCounts) = (found, rows, numbers, counts)
        self.separator = separator
        endsWithoutLineBreak = text.last != newline
        try require(limits)
    }

    /// Without spaces at either end, the unbreakable one among them.
    @inline(__always) private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> (
        Int, Int
    ) {
        var (start, end) = (start, end)
        while start < end {
            if bytes[start] <= 32 {
                start += 1
            } else if bytes[start] == 0xc2, start + 1 < end, bytes[start + 1] == 0xa0 {
                start += 2
            } else if bytes[start] == 0xef, start + 2 < end, bytes[start + 1] == 0xbb, bytes[start + 2] == 0xbf {
                start += 3
            } else {
                break
            }
        }
        while end > start {
            if bytes[end - 1] <= 32 {
                end -= 1
            } else if bytes[end - 1] == 0xa0, end - 2 >= start, bytes[end - 2] == 0xc2 {
                end -= 2
            } else {
                break
            }
        }
        return (start, end)
    }
}
