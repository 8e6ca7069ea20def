import Dialogue
import Formats
import Foundation
import GRDB

/// Registers in the folder of an export: one file for each with all its versions, so that nothing of the history is lost.
///
/// | file | what |
/// | --- | --- |
/// | `register-ID.csv` | each writing of each record: record, version, at, by, state, removed, note, and a column for each field |
/// | `register-columns.csv` | columns that the council added |
/// | `register-marks.csv` | which registers were marked as done, and when |
extension LocalityFile {
    /// The files by name; none for registers without records.
    func registerFiles() throws -> [(name: String, text: String)] {
        try read { db in
            var files: [(name: String, text: String)] = []
            for register in try String.fetchAll(db, sql: "SELECT DISTINCT register FROM record ORDER BY register") {
                files.append((Folder.register(register), try db.registerCSV(register)))
            }
            let columns = try Row.fetchAll(
                db,
                sql: "SELECT register, field, title, type, unit, choices, help, at, by FROM register_column ORDER BY id"
            )
            if !columns.isEmpty { files.append((Folder.registerColumns, Self.csv(RegisterFile.columnTitles, columns))) }
            let marks = try Row.fetchAll(
                db,
                sql: """
                    SELECT register, CASE done WHEN 1 THEN 'yes' ELSE 'no' END, at, by FROM register_mark ORDER BY id
                    """)
            if !marks.isEmpty { files.append((Folder.registerMarks, Self.csv(RegisterFile.markTitles, marks))) }
            return files
        }
    }

    private static func csv(_ titles: [String], _ rows: [Row]) -> String {
        var csv = CSVWriter(titles: titles)
        for row in rows { csv.append(row.map { String.fromDatabaseValue($0.1) ?? "" }) }
        return csv.text
    }
}

enum RegisterFile {
    static let head = ["record", "version", "at", "by", "state", "removed", "note"]
    static let columnTitles = ["register", "field", "title", "type", "unit", "choices", "help", "at", "by"]
    static let markTitles = ["register", "done", "at", "by"]
}

extension Folder {
    static let registerColumns = "register-columns.csv"
    static let registerMarks = "register-marks.csv"
    static func register(_ id: String) -> String { "register-\(id).csv" }
}

extension Database {
    fileprivate func registerCSV(_ register: String) throws -> String {
        let numbers = try Int.fetchAll(
            self, sql: "SELECT number FROM record WHERE register = ? ORDER BY number", arguments: [register])
        let records = try numbers.map { number in (number, try self.versions(of: RecordLink(register, number))) }
        let fields = Set(records.flatMap { $0.1.flatMap { Array($0.entry.items.keys) } }).sorted()
        var csv = CSVWriter(titles: RegisterFile.head + fields)
        for (number, writings) in records {
            for version in writings {
                let head = [
                    "\(number)", "\(version.number)", version.at, version.by, version.entry.state,
                    version.isRemoved ? "yes" : "no", version.note,
                ]
                let cells = fields.map { RecordCell.text(version.entry.items[$0] ?? []) }
                csv.append(head + cells)
            }
        }
        return csv.text
    }

    /// Stores every file of registers that the folder of an export holds.
    ///
    /// - Throws: `InputProblem` that names file and line.
    func storeRegisters(from folder: URL) throws {
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
        for name in names where name.hasPrefix("register-") && name.hasSuffix(".csv") {
            let table = try CSVTable(path: folder.appendingPathComponent(name).path)
            switch name {
            case Folder.registerColumns: try storeColumns(table)
            case Folder.registerMarks: try storeMarks(table)
            default: try storeRecords(table, of: String(name.dropFirst("register-".count).dropLast(".csv".count)))
            }
        }
    }

    private func storeRecords(_ table: CSVTable, of register: String) throws {
        try expect(RegisterFile.head, in: table)
        var last: [Int: Int] = [:]
        for row in table.rows {
            let texts = row.texts
            guard let number = Int(texts[0]), number > 0 else {
                throw table.problem(row, 0, "“\(texts[0])” is not the number of a record.")
            }
            let expected = (last[number] ?? 0) + 1
            guard Int(texts[1]) == expected else {
                throw table.problem(
                    row, 1, "“\(texts[1])” stands where version \(expected) of record \(number) was expected.")
            }
            guard ["yes", "no"].contains(texts[5]) else {
                throw table.problem(row, 5, "“\(texts[5])” is neither yes nor no.")
            }
            for column in [2, 3] where texts[column].isEmpty {
                throw table.problem(row, column, "it is empty; every version says when it was written and by whom.")
            }
            last[number] = expected
            var items: [String: [String]] = [:]
            for (field, text) in zip(table.titles, texts).dropFirst(RegisterFile.head.count) {
                items[field] = RecordCell.items(text)
            }
            try insert(
                RecordVersion(
                    number: expected, entry: RecordEntry(state: texts[4], items: items), isRemoved: texts[5] == "yes",
                    at: texts[2], by: texts[3], note: texts[6]), of: RecordLink(register, number))
        }
    }

    private func storeColumns(_ table: CSVTable) throws {
        try expect(RegisterFile.columnTitles, in: table)
        for row in table.rows {
            let texts = row.texts
            guard AddedColumn(id: texts[1], title: texts[2], type: texts[3]) != nil else {
                throw table.problem(
                    row, 3,
                    "“\(texts[3])” is no type of column; there are \(AddedColumn.types.joined(separator: ", ")).")
            }
            try execute(
                sql: """
                    INSERT INTO register_column (register, field, title, type, unit, choices, help, at, by)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, arguments: StatementArguments(texts.prefix(9)))
        }
    }

    private func storeMarks(_ table: CSVTable) throws {
        try expect(RegisterFile.markTitles, in: table)
        for row in table.rows {
            let texts = row.texts
            try insertMark(texts[0], done: texts[1] == "yes", by: texts[3], at: texts[2])
        }
    }

    private func expect(_ titles: [String], in table: CSVTable) throws {
        guard table.titles.starts(with: titles) else {
            throw InputProblem(
                file: table.file, line: 1, "the columns \(titles.joined(separator: ", ")) were expected, in this order."
            )
        }
    }
}
