import Formats
import Foundation
import Registers
import Store

/// Registers: one file for each with all its versions, so that nothing of the history is lost.
///
/// | file | what |
/// | --- | --- |
/// | `register-ID.csv` | each writing of each record: record, version, at, by, state, removed, note, and a column for each field |
/// | `register-columns.csv` | columns that the council added |
/// | `register-marks.csv` | which registers were marked as done, and when |
struct RegistersCodec: FolderCodec {
    private static let columns = "register-columns.csv"
    private static let marks = "register-marks.csv"
    private static func register(_ id: String) -> String { "register-\(id).csv" }

    private static let head = ["record", "version", "at", "by", "state", "removed", "note"]
    private static let columnTitles = ["register", "field", "title", "type", "unit", "choices", "help", "at", "by"]
    private static let markTitles = ["register", "done", "at", "by"]

    func write(_ db: Transaction, to folder: inout FolderWriter) throws {
        for register in try db.registersWithRecords() {
            try folder.write(try recordsCSV(register, db), as: Self.register(register))
        }
        let columns = try db.registerColumns().map {
            [$0.register, $0.field, $0.title, $0.type, $0.unit, $0.choices, $0.help, $0.at, $0.by]
        }
        if !columns.isEmpty { try folder.write(Self.csv(Self.columnTitles, columns), as: Self.columns) }
        let marks = try db.registerMarks().map { [$0.register, $0.done ? "yes" : "no", $0.at, $0.by] }
        if !marks.isEmpty { try folder.write(Self.csv(Self.markTitles, marks), as: Self.marks) }
    }

    func read(_ folder: FolderReader, into db: Transaction) throws {
        for name in try folder.names(from: "register-", to: ".csv") {
            let table = try folder.table(name)
            switch name {
            case Self.columns: try readColumns(table, into: db)
            case Self.marks: try readMarks(table, into: db)
            default:
                let register = String(name.dropFirst("register-".count).dropLast(".csv".count))
                try readRecords(table, of: register, into: db)
            }
        }
    }

    private static func csv(_ titles: [String], _ rows: [[String]]) -> String {
        var csv = CSVWriter(titles: titles)
        for row in rows { csv.append(row) }
        return csv.text
    }

    private func recordsCSV(_ register: String, _ db: Transaction) throws -> String {
        let versions = try db.versions(in: register)
        let fields = Set(versions.flatMap { $0.version.entry.items.keys }).sorted()
        let rows = versions.map { number, version in
            [
                "\(number)", "\(version.number)", version.at, version.by, version.entry.state,
                version.isRemoved ? "yes" : "no", version.note,
            ] + fields.map { RecordCell.text(version.entry.items[$0] ?? []) }
        }
        var csv = CSVWriter(titles: Self.head + fields)
        for row in rows { csv.append(row) }
        return csv.text
    }

    private func readRecords(_ table: CSVTable, of register: String, into db: Transaction) throws {
        try table.expect(Self.head)
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
            for (field, text) in zip(table.titles, texts).dropFirst(Self.head.count) {
                items[field] = RecordCell.items(text)
            }
            try db.insert(
                RecordVersion(
                    number: expected, entry: RecordEntry(state: texts[4], items: items), isRemoved: texts[5] == "yes",
                    at: texts[2], by: texts[3], note: texts[6]), of: RecordLink(register, number))
        }
    }

    private func readColumns(_ table: CSVTable, into db: Transaction) throws {
        try table.expect(Self.columnTitles)
        for row in table.rows {
            let texts = row.texts
            guard AddedColumn(id: texts[1], title: texts[2], type: texts[3]) != nil else {
                throw table.problem(
                    row, 3,
                    "“\(texts[3])” is no type of column; there are \(AddedColumn.types.joined(separator: ", ")).")
            }
            try db.put(
                RegisterColumnRecord(
                    register: texts[0], field: texts[1], title: texts[2], type: texts[3], unit: texts[4],
                    choices: texts[5], help: texts[6], at: texts[7], by: texts[8]))
        }
    }

    private func readMarks(_ table: CSVTable, into db: Transaction) throws {
        try table.expect(Self.markTitles)
        for row in table.rows {
            let texts = row.texts
            try db.put(RegisterMarkRecord(register: texts[0], done: texts[1] == "yes", at: texts[2], by: texts[3]))
        }
    }
}
