import Base
import Formats
import Foundation

/// Reads a workbook of Excel (ECMA-376, Office Open XML): values as saved, never formulas or links to elsewhere.
struct ExcelWorkbook {
    private struct Page {
        var name: String
        var part: String
        var isHidden: Bool
    }

    private let archive: ZipReader
    private let file: String
    private let limits: TableReading.Limits
    private var pages: [Page] = []
    private var begins1904 = false
    private var hasExternalLinks = false
    private var strings = SharedTexts()
    private var formats: [CellFormat] = []

    init(_ archive: ZipReader, file: String, limits: TableReading.Limits) throws {
        (self.archive, self.file, self.limits) = (archive, file, limits)
        let book = try mainPart()
        let folder = String(book[..<(book.lastIndex(of: "/").map { book.index(after: $0) } ?? book.startIndex)])
        let name = book.dropFirst(folder.count)
        let relations = try relations(of: "\(folder)_rels/\(name).rels", in: folder)
        try readBook(book, relations)
        hasExternalLinks = archive.entries.contains { $0.name.contains("/externalLinks/") }
        if let part = relations.values.first(where: { $0.kind.hasSuffix("/sharedStrings") })?.target
            ?? existing("\(folder)sharedStrings.xml")
        {
            strings = try SharedTexts(try bytes(part), file: file, limits: limits)
        }
        if let part = relations.values.first(where: { $0.kind.hasSuffix("/styles") })?.target
            ?? existing("\(folder)styles.xml")
        {
            formats = try CellFormat.read(try bytes(part), file: file)
        }
    }

    /// The pages; where one is named and there, the others are not read.
    func sheets(named wanted: String?) throws -> [WorkbookSheet] {
        let chosen = wanted.flatMap { wanted in
            pages.firstIndex { TableReading.folded($0.name) == TableReading.folded(wanted) }
                ?? Int(wanted).flatMap { pages.indices.contains($0 - 1) ? $0 - 1 : nil }
        }
        var room = limits
        return try pages.enumerated().map { index, page in
            guard chosen == nil && !page.isHidden || chosen == index else {
                return WorkbookSheet(
                    name: page.name, number: index + 1, isHidden: page.isHidden, grid: TableGrid(file: file))
            }
            let sheet = try sheet(page, number: index + 1, limits: room)
            // All pages together are held to what one may have.
            room.rows -= min(room.rows - 1, sheet.grid.rowCount)
            room.cells -= min(room.cells - 1, sheet.grid.cells.count)
            return sheet
        }
    }

    // MARK: The book

    private func existing(_ part: String) -> String? { archive.entry(part)?.name }

    private func bytes(_ part: String) throws -> Data {
        guard let entry = archive.entry(part) else {
            throw InputProblem(
                file: file,
                "the workbook is damaged: “\(part)” is not in it; open it in the spreadsheet and save it again.")
        }
        let bytes = try archive.unpack(entry, limit: limits.unpacked)
        guard bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) else { return bytes }
        return try TableText(bytes, file: file, encoding: nil).bytes
    }

    private func mainPart() throws -> String {
        guard archive.entry("_rels/.rels") != nil else { return "xl/workbook.xml" }
        let relations = try relations(of: "_rels/.rels", in: "")
        return relations.values.first { $0.kind.hasSuffix("/officeDocument") }?.target ?? "xl/workbook.xml"
    }

    private func relations(of part: String, in folder: String) throws -> [String: (kind: String, target: String)] {
        guard archive.entry(part) != nil else { return [:] }
        var found: [String: (String, String)] = [:]
        try scan(try bytes(part)) { scanner in
            while true {
                switch try scanner.next() {
                case .start where scanner.isNamed("Relationship"):
                    // What lies outside the file is never asked for.
                    guard scanner.attribute("TargetMode") != "External", let id = scanner.attribute("Id"),
                        let target = scanner.attribute("Target")
                    else { continue }
                    found[id] = (scanner.attribute("Type") ?? "", Self.path(target, in: folder))
                case .done: return
                default: continue
                }
            }
        }
        return found
    }

    private static func path(_ target: String, in folder: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var parts: [Substring] = []
        for part in (folder + target).split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }

    private func scan(_ bytes: Data, _ body: (inout MarkupScanner) throws -> Void) throws {
        try bytes.withUnsafeBytes { raw in
            var scanner = MarkupScanner(raw.bindMemory(to: UInt8.self), file: file)
            try body(&scanner)
        }
    }

    private mutating func readBook(_ part: String, _ relations: [String: (kind: String, target: String)]) throws {
        var found: [Page] = []
        var is1904 = false
        try scan(try bytes(part)) { scanner in
            while true {
                switch try scanner.next() {
                case .start where scanner.isNamed("sheet"):
                    guard let name = scanner.attribute("name"), let id = scanner.attribute("id") else { continue }
                    guard let relation = relations[id], relation.kind.isEmpty || relation.kind.hasSuffix("/worksheet")
                    else { continue }
                    found.append(
                        Page(
                            name: name, part: relation.target,
                            isHidden: ["hidden", "veryHidden"].contains(scanner.attribute("state"))))
                case .start where scanner.isNamed("workbookPr"):
                    is1904 = ["1", "true"].contains(scanner.attribute("date1904"))
                case .done: return
                default: continue
                }
            }
        }
        (pages, begins1904) = (found, is1904)
    }

    // MARK: A page

    private func sheet(_ page: Page, number: Int, limits: TableReading.Limits) throws -> WorkbookSheet {
        var reader = SheetReader(
            grid: TableGrid(file: file), strings: strings, formats: formats, begins1904: begins1904, limits: limits)
        try scan(try bytes(page.part)) { try reader.read(&$0) }
        var notes: [String] = []
        if hasExternalLinks {
            notes.append("Links to other workbooks were not followed; what was saved in the cells was read.")
        }
        if reader.hiddenRows > 0 {
            notes.append(
                "\(Words.digits(reader.hiddenRows, "hidden row of the page is", "hidden rows of the page are")) among those read."
            )
        }
        if let cell = reader.unsolved {
            notes.append("\(cell) holds a formula that was never worked out; open the workbook and save it.")
        }
        return WorkbookSheet(name: page.name, number: number, isHidden: page.isHidden, grid: reader.grid, notes: notes)
    }
}

/// Texts of a workbook, each kept once.
private struct SharedTexts {
    private(set) var texts: [String] = []

    init() {}

    init(_ bytes: Data, file: String, limits: TableReading.Limits) throws {
        var found: [String] = []
        try bytes.withUnsafeBytes { raw in
            var scanner = MarkupScanner(raw.bindMemory(to: UInt8.self), file: file)
            while true {
                switch try scanner.next() {
                case .start where scanner.isNamed("si"):
                    found.append(try Self.text(&scanner))
                    guard found.count <= limits.cells else {
                        throw InputProblem(
                            file: file,
                            "the workbook holds more than \(Words.number(limits.cells)) texts; keep the rows that are needed and save it again."
                        )
                    }
                case .done: return
                default: continue
                }
            }
        }
        texts = found
    }

    /// The text of an element with runs of letters; how names are spoken in Japanese is passed over.
    static func text(_ scanner: inout MarkupScanner) throws -> String {
        let outer = scanner.depth - 1
        var text = ""
        while true {
            switch try scanner.next() {
            case .start where scanner.isNamed("t"): text += try scanner.textOfElement()
            case .start where scanner.isNamed("rPh"): try scanner.skipElement()
            case .end where scanner.depth == outer: return text
            case .done: return text
            default: continue
            }
        }
    }
}

/// What the format of a cell says about its number.
enum CellFormat {
    case plain, percent, date, time
    case currency(String)

    init(code: String, id: Int) {
        switch id {
        case 9, 10: self = .percent
        case 14...17, 22, 27...36, 50...58: self = .date
        case 18...21, 45...47: self = .time
        default: self.init(code: code)
        }
    }

    private init(code: String) {
        // What is in quotation marks, in brackets (colours, conditions) or after a backslash is shown, not calculated.
        let first = code.split(separator: ";").first.map(String.init) ?? ""
        for sign in ["£", "€", "$"]
        where first.contains(sign)
            && !(sign == "$" && !first.contains("$\"") && first.contains("[$") && !first.contains("[$$"))
        {
            self = .currency(sign)
            return
        }
        let bare = first.replacing(#/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./#, with: "").lowercased()
        if bare.contains("%") {
            self = .percent
        } else if bare.contains("general") || bare.contains("0") || bare.contains("#") {
            self = .plain
        } else if bare.contains("y") || bare.contains("d") || bare.contains("mmm") {
            self = .date
        } else if bare.contains("h") || bare.contains("s") {
            self = .time
        } else {
            self = .plain
        }
    }

    /// The formats that cells name by their number.
    static func read(_ bytes: Data, file: String) throws -> [CellFormat] {
        var codes: [Int: String] = [:]
        var formats: [CellFormat] = []
        try bytes.withUnsafeBytes { raw in
            var scanner = MarkupScanner(raw.bindMemory(to: UInt8.self), file: file)
            var isInCells = false
            while true {
                switch try scanner.next() {
                case .start where scanner.isNamed("numFmt"):
                    if let id = scanner.attribute("numFmtId").flatMap({ Int($0) }) {
                        codes[id] = scanner.attribute("formatCode")
                    }
                case .start where scanner.isNamed("cellXfs"): isInCells = true
                case .end where scanner.isNamed("cellXfs"): isInCells = false
                case .start where isInCells && scanner.isNamed("xf"):
                    let id = scanner.attribute("numFmtId").flatMap { Int($0) } ?? 0
                    formats.append(CellFormat(code: codes[id] ?? "", id: id))
                case .done: return
                default: continue
                }
            }
        }
        return formats
    }
}

/// Reads the cells of a page in the order of the file.
private struct SheetReader {
    var grid: TableGrid
    let strings: SharedTexts
    let formats: [CellFormat]
    let begins1904: Bool
    let limits: TableReading.Limits
    var hiddenRows = 0
    /// The first cell with a formula and no result.
    var unsolved: String?
    private var row = 0
    private var isHidden = false
    /// Column of the next cell that does not say where it stands.
    private var column = 0
    /// Cells of the current row so far.
    private var width = 0
    private var merges: [(rows: ClosedRange<Int>, columns: ClosedRange<Int>)] = []

    init(grid: TableGrid, strings: SharedTexts, formats: [CellFormat], begins1904: Bool, limits: TableReading.Limits) {
        (self.grid, self.strings, self.formats) = (grid, strings, formats)
        (self.begins1904, self.limits) = (begins1904, limits)
    }

    mutating func read(_ scanner: inout MarkupScanner) throws {
        loop: while true {
            switch try scanner.next() {
            case .start where scanner.isNamed("row"):
                row = scanner.raw("r").flatMap(Self.number) ?? row + 1
                (column, width) = (0, 0)
                isHidden =
                    scanner.raw("hidden").map { $0.elementsEqual("1".utf8) || $0.elementsEqual("true".utf8) } ?? false
            case .end where scanner.isNamed("row"):
                if width > 0 {
                    if isHidden { hiddenRows += 1 }
                    grid.endRow(line: row)
                    if grid.rowCount & 0xff == 0 { try grid.require(limits) }
                }
            case .start where scanner.isNamed("c"): try readCell(&scanner)
            case .start where scanner.isNamed("mergeCell"):
                if let reference = scanner.attribute("ref"), merges.count < 100_000, let merge = Self.range(reference) {
                    merges.append(merge)
                }
            case .done: break loop
            default: continue
            }
        }
        try grid.require(limits)
        placeMerges()
    }

    private mutating func placeMerges() {
        // Only those near the headings matter; rows of the grid are those that are filled.
        var places: [Int: Int] = [:]
        for row in 0..<min(grid.rowCount, 400) { places[Int(grid.lines[row])] = row }
        grid.merges = merges.compactMap { merge in
            let rows = merge.rows.prefix(400).compactMap { places[$0] }
            guard let first = rows.first, let last = rows.last, places[merge.rows.lowerBound] != nil else { return nil }
            return TableGrid.Merge(rows: first...last, columns: merge.columns)
        }
    }

    private mutating func readCell(_ scanner: inout MarkupScanner) throws {
        if let reference = scanner.raw("r"), let place = Self.column(reference) { column = place }
        let type = scanner.raw("t").map { String(decoding: $0, as: UTF8.self) } ?? "n"
        let style = scanner.raw("s").flatMap(Self.number)
        let outer = scanner.depth - 1
        var value: String?
        var hasFormula = false
        while true {
            switch try scanner.next() {
            case .start where scanner.isNamed("v"): value = try scanner.textOfElement()
            case .start where scanner.isNamed("is"): value = try SharedTexts.text(&scanner)
            case .start where scanner.isNamed("f"):
                hasFormula = true
                try scanner.skipElement()
            case .end where scanner.depth == outer:
                try add(value, type, style, hasFormula)
                column += 1
                return
            case .done: return
            default: continue
            }
        }
    }

    private mutating func add(_ value: String?, _ type: String, _ style: Int?, _ hasFormula: Bool) throws {
        guard let value, !value.isEmpty else {
            if hasFormula, type != "str" {
                if unsolved == nil { unsolved = "Cell \(Self.letters(column))\(row)" }
                try place("formula without a result", isTyped: false)
            }
            return
        }
        switch type {
        case "s":
            guard let index = Int(value), strings.texts.indices.contains(index) else { return }
            try place(strings.texts[index], isTyped: false)
        case "b": try place(value == "1" || value == "true" ? "TRUE" : "FALSE", isTyped: false)
        case "n", "":
            let format = style.flatMap { formats.indices.contains($0) ? formats[$0] : nil } ?? .plain
            let (text, isTyped) = SpreadsheetNumber.text(value, format, begins1904: begins1904)
            try place(text, isTyped: isTyped)
        default: try place(value, isTyped: false)
        }
    }

    /// Puts a cell at the current column.
    private mutating func place(_ text: String, isTyped: Bool) throws {
        let text = isTyped ? text : String(Substring(text).trimmed)
        guard !text.isEmpty else { return }
        guard column >= width else {
            throw InputProblem(
                file: grid.file,
                "the workbook is damaged: the cells of row \(Words.number(row)) are not in order; open it in the spreadsheet and save it again."
            )
        }
        guard column < 16_384, row <= 1_048_576, grid.cells.count + column - width < limits.cells else {
            throw InputProblem(
                file: grid.file,
                "a page of the workbook is larger than any table (row \(Words.number(row)), column \(Words.number(column + 1))); delete what is empty and save it again."
            )
        }
        while width < column {
            grid.add(TableGrid.Cell.empty)
            width += 1
        }
        grid.add(text, isTyped: isTyped)
        width += 1
    }

    // MARK: Addresses of cells

    private static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
        var value = 0
        for byte in bytes {
            guard byte >= 48, byte <= 57 else { return nil }
            value = value * 10 + Int(byte - 48)
        }
        return value
    }

    /// Column of “AB12”, from 0.
    private static func column(_ reference: some Sequence<UInt8>) -> Int? {
        var value = 0
        for byte in reference {
            guard byte >= 65, byte <= 90 else { break }
            value = value * 26 + Int(byte - 64)
            if value > 20_000 { return nil }
        }
        return value > 0 ? value - 1 : nil
    }

    private static func letters(_ column: Int) -> String {
        var (text, rest) = ("", column + 1)
        while rest > 0 {
            text = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + text
            rest = (rest - 1) / 26
        }
        return text
    }

    private static func range(_ reference: String) -> (rows: ClosedRange<Int>, columns: ClosedRange<Int>)? {
        let ends = reference.split(separator: ":")
        guard ends.count == 2, let left = column(ends[0].utf8), let right = column(ends[1].utf8),
            let top = Int(ends[0].drop { !$0.isNumber }), let bottom = Int(ends[1].drop { !$0.isNumber }),
            left <= right, top <= bottom
        else { return nil }
        return (top...bottom, left...right)
    }
}

/// A number of a workbook as it is meant: with the digits that a spreadsheet shows, dates as dates.
enum SpreadsheetNumber {
    static func text(_ value: String, _ format: CellFormat, begins1904: Bool) -> (text: String, isTyped: Bool) {
        guard let number = exact(value) else { return (value, false) }
        switch format {
        case .plain: return (number.plain, true)
        case .percent: return (number.timesTen(toThe: 2).plain + "%", true)
        case .currency(let sign):
            return (number.isNegative ? "-" + sign + number.plain.dropFirst() : sign + number.plain, true)
        case .date, .time:
            return (date(number.double, begins1904: begins1904, isTime: format.isTime) ?? number.plain, false)
        }
    }

    /// A workbook keeps binary numbers; a spreadsheet shows fifteen digits of them, and what is behind is dust.
    static func exact(_ value: String) -> ExactNumber? {
        var (plain, power) = (Substring(value), 0)
        if let mark = value.firstIndex(where: { $0 == "E" || $0 == "e" }) {
            guard let exponent = Int(value[value.index(after: mark)...].drop { $0 == "+" }), abs(exponent) < 100 else {
                return nil
            }
            (plain, power) = (value[..<mark], exponent)
        }
        let isNegative = plain.first == "-"
        if isNegative { plain = plain.dropFirst() }
        guard var number = ExactNumber(digits: plain.utf8, isNegative: isNegative) else { return nil }
        if plain.utf8.count > 15 {
            guard let double = Double(value), double.isFinite else { return nil }
            let shown = String(format: "%.14e", double)
            guard let mark = shown.firstIndex(of: "e"),
                let exponent = Int(shown[shown.index(after: mark)...].drop { $0 == "+" })
            else { return nil }
            var digits = shown[..<mark].filter { $0 != "." && $0 != "-" }
            var places = 14 - exponent
            while digits.count > 1, digits.last == "0", places > 0 {
                (digits, places) = (String(digits.dropLast()), places - 1)
            }
            guard let whole = Int64(digits) else { return nil }
            return ExactNumber(digits: double < 0 ? -whole : whole, decimals: 0).timesTen(toThe: -places)
        }
        if power != 0 { number = number.timesTen(toThe: power) }
        return number
    }

    /// Days since the last day of 1899 (or 1904) as `2021-03-21`, with the time where there is one.
    static func date(_ serial: Double, begins1904: Bool, isTime: Bool) -> String? {
        guard serial >= 0, serial < 2_958_466 else { return nil }
        let seconds = Int((serial.truncatingRemainder(dividingBy: 1) * 86_400).rounded())
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let clock =
            two(seconds / 3600 % 24) + ":" + two(seconds / 60 % 60) + (seconds % 60 == 0 ? "" : ":" + two(seconds % 60))
        if isTime, serial < 1 { return clock }
        var days = Int(serial) + seconds / 86_400
        // Excel counts a 29 February 1900 that never was.
        days += begins1904 ? 1_462 : 0
        if !begins1904, days < 61 { days += 1 }
        // Days from 30 December 1899 to 1 January 1970.
        var count = days - 25_569 + 719_468
        let era = (count >= 0 ? count : count - 146_096) / 146_097
        count -= era * 146_097
        let year = (count - count / 1460 + count / 36_524 - count / 146_096) / 365
        let day = count - (365 * year + year / 4 - year / 100)
        let month = (5 * day + 2) / 153
        let (y, m, d) = (
            year + era * 400 + (month >= 10 ? 1 : 0), month < 10 ? month + 3 : month - 9,
            day - (153 * month + 2) / 5 + 1
        )
        let text = "\(y)-\(two(m))-\(two(d))"
        return seconds % 86_400 == 0 ? text : text + " " + clock
    }
}

extension CellFormat {
    fileprivate var isTime: Bool { if case .time = self { true } else { false } }
}
