import Base
import Formats
import Foundation

/// The grid of cells in a file, whatever it is wrapped in: text, workbook, or an archive with either.
struct TableSource {
    var grid: TableGrid
    /// What was understood on the way, in sentences.
    var notes: [String] = []
    var doubts: [TableReading.Doubt] = []

    init(
        _ input: InputFile, options: TableReading.Options, limits: TableReading.Limits,
        progress: (Double) -> Void = { _ in }
    ) throws {
        let file = input.name
        if input.isPacked { notes.append("The file was packed as gzip.") }
        guard ZipReader.isArchive(input.bytes) else {
            grid = TableGrid(file: file)
            try read(input.bytes, file: file, options: options, limits: limits, progress: progress)
            return
        }
        grid = TableGrid(file: file)
        let archive = try ZipReader(input.bytes, file: file)
        if try readWorkbook(archive, file: file, options: options, limits: limits) { return }
        let entry = try choose(in: archive, file: file, named: options.inside)
        notes.append("“\(entry.shortName)” was taken out of the archive.")
        var bytes = try archive.unpack(entry, limit: limits.unpacked)
        if Gzip.isCompressed(bytes) { bytes = try InputFile(name: file, bytes: bytes).bytes }
        if ZipReader.isArchive(bytes) {
            let inner = try ZipReader(bytes, file: file)
            guard try readWorkbook(inner, file: file, options: options, limits: limits) else {
                throw InputProblem(
                    file: file, "“\(entry.shortName)” in it is an archive again; unpack it and give the table inside.")
            }
        } else {
            try read(bytes, file: file, options: options, limits: limits, progress: progress)
        }
    }

    // MARK: Text

    private mutating func read(
        _ bytes: Data, file: String, options: TableReading.Options, limits: TableReading.Limits,
        progress: (Double) -> Void
    ) throws {
        try FileKind.requireText(bytes, file: file)
        let text = try TableText(bytes, file: file, encoding: options.encoding)
        notes += text.notes
        var search = text.bytes.withUnsafeBytes { SeparatorSearch($0.bindMemory(to: UInt8.self)) }
        if let given = options.separator { search.use(given) }
        if search.separator != .comma { notes.append("Cells are separated by \(search.separator.plural).") }
        grid = try TableGrid(
            text: text.bytes, file: file, separator: search.separator, skip: search.lengthOfHint, limits: limits,
            progress: progress)
    }

    // MARK: Archives

    /// The one file in an archive that may be a table; where there are several, the first one, and a question.
    private mutating func choose(in archive: ZipReader, file: String, named given: String?) throws -> ZipReader.Entry {
        let files = archive.entries.filter {
            !$0.isFolder && !$0.name.hasPrefix("__MACOSX/") && !$0.shortName.hasPrefix(".") && $0.size > 0
        }
        let endings = [".csv", ".tsv", ".tab", ".txt", ".xlsx", ".xlsm", ".ods", ".csv.gz"]
        let tables = files.filter { file in endings.contains { file.shortName.lowercased().hasSuffix($0) } }
        func isNote(_ entry: ZipReader.Entry) -> Bool {
            let name = entry.shortName.lowercased()
            return name.contains(#/read.?me|metadata|licen[cs]e|notes|schema/#)
        }
        if let given {
            if let number = Int(given), tables.indices.contains(number - 1) { return tables[number - 1] }
            if let entry = files.first(where: { $0.name == given || $0.shortName.lowercased() == given.lowercased() }) {
                return entry
            }
            throw InputProblem(
                file: file,
                "there is no file “\(given)” in the archive; there are \(quotedList(files.map(\.shortName), 8)). Say --inside \(tables.first?.shortName ?? "NAME")."
            )
        }
        let likely = tables.contains { !isNote($0) } ? tables.filter { !isNote($0) } : tables
        guard let first = likely.first else {
            let hint =
                files.contains {
                    $0.shortName.lowercased().hasSuffix(".shp") || $0.shortName.lowercased().hasSuffix(".geojson")
                }
                ? "it holds boundaries: import them as boundaries"
                : "unpack it and give the table as CSV or as a workbook"
            throw InputProblem(
                file: file,
                "the zip archive holds no table (\(files.isEmpty ? "it is empty" : quotedList(files.map(\.shortName), 5))); \(hint)."
            )
        }
        if likely.count > 1 {
            doubts.append(
                TableReading.Doubt(
                    "The archive holds \(Words.number(likely.count)) tables; which is meant?",
                    likely.prefix(40).map {
                        ("\(Words.number($0.size)) bytes", TableReading.Setting(.inside, $0.shortName))
                    }))
        }
        return first
    }

    /// Reads an archive that is a workbook; false where it is none.
    private mutating func readWorkbook(
        _ archive: ZipReader, file: String, options: TableReading.Options, limits: TableReading.Limits
    ) throws -> Bool {
        let names = Set(archive.entries.map(\.name))
        let mimetype = try archive.entry("mimetype").flatMap {
            $0.size < 200 ? String(decoding: try archive.unpack($0, limit: 200), as: UTF8.self) : nil
        }
        let sheets: [WorkbookSheet]
        if names.contains("[Content_Types].xml") {
            if names.contains("word/document.xml") {
                throw FileKind.refused(
                    file, "a document of Word", "copy the table into a spreadsheet and save it as CSV")
            }
            if names.contains("ppt/presentation.xml") {
                throw FileKind.refused(file, "a presentation", "copy the table into a spreadsheet and save it as CSV")
            }
            if names.contains("xl/workbook.bin") {
                throw FileKind.refused(file, "a binary workbook of Excel (.xlsb)", "save it as .xlsx or as “CSV UTF-8”")
            }
            sheets = try ExcelWorkbook(archive, file: file, limits: limits).sheets(named: options.sheet)
        } else if mimetype?.hasPrefix("application/vnd.oasis.opendocument") == true {
            guard mimetype!.contains("spreadsheet") else {
                throw FileKind.refused(
                    file, "an OpenDocument file, but no spreadsheet",
                    "copy the table into a spreadsheet and save it as CSV")
            }
            sheets = try OpenDocumentWorkbook.sheets(archive, file: file, limits: limits, named: options.sheet)
        } else if names.contains("Index/Document.iwa") || names.contains("Index.zip") {
            throw FileKind.refused(file, "a spreadsheet of Numbers", "export it as CSV or as .xlsx")
        } else {
            return false
        }
        try choose(among: sheets, file: file, options: options)
        return true
    }

    // MARK: Sheets

    private mutating func choose(among sheets: [WorkbookSheet], file: String, options: TableReading.Options) throws {
        guard !sheets.isEmpty else {
            throw InputProblem(file: file, "the workbook has no page with cells; a table was expected.")
        }
        let chosen: WorkbookSheet
        if let given = options.sheet {
            let wanted = TableReading.folded(given)
            guard
                let found = sheets.first(where: { TableReading.folded($0.name) == wanted })
                    ?? Int(given).flatMap({ number in sheets.first { $0.number == number } })
            else {
                throw InputProblem(
                    file: file,
                    "there is no page “\(given)”; the workbook has \(quotedList(sheets.map(\.name), 12)). Say --sheet \"\(sheets[0].name)\"."
                )
            }
            chosen = found
        } else {
            let visible = sheets.filter { !$0.isHidden && $0.grid.rowCount > 0 }
            let tables = visible.filter { $0.isTable(options) }
            guard
                let first = tables.first ?? visible.max(by: { $0.grid.rowCount < $1.grid.rowCount })
                    ?? sheets.first(where: { $0.grid.rowCount > 0 })
            else { throw InputProblem(file: file, "the workbook has no page with cells; a table was expected.") }
            chosen = first
            if tables.count > 1 {
                doubts.append(
                    TableReading.Doubt(
                        "The workbook has \(Words.number(tables.count)) pages with tables; which is meant?",
                        tables.prefix(40).map {
                            (Words.digits($0.grid.rowCount, "line", "lines"), TableReading.Setting(.sheet, $0.name))
                        }))
            }
        }
        grid = chosen.grid
        if sheets.count > 1 {
            notes.append("The page “\(chosen.name)” of the workbook was read.")
            let hidden = sheets.filter { $0.isHidden && $0.name != chosen.name }
            if !hidden.isEmpty {
                notes.append(
                    "\(Words.digits(hidden.count, "hidden page was", "hidden pages were")) passed over: \(quotedList(hidden.map(\.name)))."
                )
            }
        }
        notes += chosen.notes
    }
}

/// A page of a workbook.
struct WorkbookSheet {
    var name: String
    /// From 1, hidden ones counted.
    var number: Int
    var isHidden: Bool
    var grid: TableGrid
    var notes: [String] = []

    /// Whether it holds a table, and no cover, list of contents or notes.
    func isTable(_ options: TableReading.Options) -> Bool {
        let plain = name.lowercased()
        let aside = [
            "cover", "contents", "index", "notes", "read me", "readme", "metadata", "information", "definitions",
            "glossary", "about",
        ]
        guard !aside.contains(where: { plain == $0 || plain.hasPrefix($0 + " ") || plain.hasPrefix($0 + "_") }) else {
            return false
        }
        guard let reading = try? TableReading(grid, options: options, columns: ColumnNames()) else { return false }
        return reading.rowCount > 0 && reading.columns.count > 1
            && (options.content == .records || reading.columns.contains { $0.kind == .figures || $0.kind == .code })
    }
}

/// Kinds of file that are no tables, by their first bytes.
enum FileKind {
    static func refused(_ file: String, _ kind: String, _ wayOut: String) -> InputProblem {
        InputProblem(file: file, "this is \(kind), which is not read here; \(wayOut).")
    }

    static func requireText(_ bytes: Data, file: String) throws {
        if bytes.starts(with: [0xd0, 0xcf, 0x11, 0xe0]) {
            let isLocked =
                bytes.prefix(1 << 20).range(
                    of: Data("EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] })) != nil
            throw isLocked
                ? refused(file, "a workbook protected by a password", "open it, take the password off and save it")
                : refused(file, "a workbook of Excel 97 to 2003 (.xls)", "save it as .xlsx or as “CSV UTF-8”")
        }
        let kinds: [([UInt8], String, String)] = [
            (Array("%PDF".utf8), "a PDF", "ask the publisher for the table as CSV or as a workbook"),
            (Array("PAR1".utf8), "a Parquet file", "save it as CSV"),
            ([0x37, 0x7a, 0xbc, 0xaf], "a 7z archive", "unpack it and give the table inside"),
            (Array("Rar!".utf8), "a RAR archive", "unpack it and give the table inside"),
            ([0xfd, 0x37, 0x7a, 0x58, 0x5a], "an xz archive", "unpack it and give the table inside"),
            ([0x28, 0xb5, 0x2f, 0xfd], "a zstd archive", "unpack it and give the table inside"),
            (Array("BZh".utf8), "a bzip2 archive", "unpack it and give the table inside"),
            (Array("SQLite format 3".utf8), "a database of SQLite", "save the table as CSV"),
            (Array("{\\rtf".utf8), "a document (RTF)", "copy the table into a spreadsheet and save it as CSV"),
            ([0x89, 0x50, 0x4e, 0x47], "a picture", "ask for the table as CSV or as a workbook"),
        ]
        for (start, kind, wayOut) in kinds where bytes.starts(with: start) { throw refused(file, kind, wayOut) }
        if bytes.count > 262, bytes[bytes.startIndex + 257..<bytes.startIndex + 262].elementsEqual(Array("ustar".utf8))
        {
            throw refused(file, "a tar archive", "unpack it and give the table inside")
        }
        let head = String(decoding: bytes.prefix(600), as: UTF8.self).trimmingCharacters(
            in: .whitespacesAndNewlines.union(.init(charactersIn: "\u{feff}"))
        ).lowercased()
        if head.hasPrefix("<!doctype html") || head.hasPrefix("<html") {
            throw refused(
                file, "a web page",
                "a page that asks to sign in is often saved in place of the file: download it again, as CSV")
        }
        if head.hasPrefix("<?xml") || head.hasPrefix("<svg") {
            throw refused(file, "XML", "save the table as CSV, as .xlsx or as .ods")
        }
        if head.hasPrefix("{\"") || head.hasPrefix("[{") || head.hasPrefix("{\n") || head.hasPrefix("{ ") {
            throw refused(file, "JSON", "a table was expected: save it as CSV")
        }
    }
}
