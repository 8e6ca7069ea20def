import Dialogue
import Foundation
import GRDB

extension Database {
    /// Every record that is in its register now, by register and number.
    func currentRecords() throws -> [RegisterRecord] {
        var items: [Int64: [String: [String]]] = [:]
        let rows = try Row.fetchCursor(
            self,
            sql: """
                SELECT record_item.version, field, item FROM record_item
                JOIN record_version ON record_version.id = record_item.version
                WHERE NOT EXISTS (SELECT 1 FROM record_version AS later
                    WHERE later.record = record_version.record AND later.version > record_version.version)
                ORDER BY record_item.version, field, position
                """)
        while let row = try rows.next() { items[row[0], default: [:]][row[1], default: []].append(row[2]) }
        return try Row.fetchAll(
            self,
            sql: """
                SELECT record_version.id, register, number, max(version) AS version, state, removed, at, by
                FROM record_version JOIN record ON record.id = record_version.record
                GROUP BY record ORDER BY register, number
                """
        ).filter { $0["removed"] as Int == 0 }.map { row in
            RegisterRecord(
                link: RecordLink(row["register"], row["number"]),
                entry: RecordEntry(state: row["state"], items: items[row[0]] ?? [:]), version: row["version"],
                at: row["at"], by: row["by"])
        }
    }

    func versions(of link: RecordLink) throws -> [RecordVersion] {
        let rows = try Row.fetchAll(
            self,
            sql: """
                SELECT record_version.id, version, state, removed, at, by, note FROM record_version
                JOIN record ON record.id = record_version.record WHERE register = ? AND number = ? ORDER BY version
                """, arguments: [link.register, link.number])
        return try rows.map { row in
            var items: [String: [String]] = [:]
            let found = try Row.fetchAll(
                self, sql: "SELECT field, item FROM record_item WHERE version = ? ORDER BY field, position",
                arguments: [row[0] as Int64])
            for item in found { items[item[0], default: []].append(item[1]) }
            return RecordVersion(
                number: row[1], entry: RecordEntry(state: row[2], items: items), isRemoved: row[3] as Int == 1,
                at: row[4], by: row[5], note: row[6])
        }
    }

    func nextNumber(in register: String) throws -> Int {
        try Int.fetchOne(
            self, sql: "SELECT coalesce(max(number), 0) + 1 FROM record WHERE register = ?", arguments: [register]) ?? 1
    }

    func add(
        _ entry: RecordEntry, to register: Register, by: String, note: String, at stamp: String
    ) throws -> RecordLink {
        try checkLinks(of: entry, in: register)
        let link = try insert(entry, into: register.id, by: by, note: note, at: stamp)
        try record("\(register.title): \(register.noun.one) \(link.number) added.", at: stamp)
        return link
    }

    func write(
        _ entry: RecordEntry, as link: RecordLink, of register: Register, basedOn: Int?, by: String, note: String,
        at stamp: String
    ) throws {
        guard let last = try versions(of: link).last else {
            throw ContentProblem("There is no \(register.noun.one) \(link.number) in “\(register.title)”.")
        }
        if let basedOn, basedOn != last.number {
            throw ContentProblem(
                "\(last.by) has written this \(register.noun.one) anew while you had it open. Look at what it says now, and make your change again."
            )
        }
        guard last.isRemoved || last.entry != entry else { return }
        try checkLinks(of: entry, in: register)
        try insert(RecordVersion(number: last.number + 1, entry: entry, at: stamp, by: by, note: note), of: link)
        try record("\(register.title): \(register.noun.one) \(link.number) changed.", at: stamp)
    }

    /// - Throws: `ContentProblem` where a field names a record that was never there.
    private func checkLinks(of entry: RecordEntry, in register: Register) throws {
        for field in register.fields where field.linkedRegister != nil {
            for item in entry.items[field.id] ?? [] {
                guard let link = RecordLink(text: item),
                    try Bool.fetchOne(
                        self, sql: "SELECT EXISTS (SELECT 1 FROM record WHERE register = ? AND number = ?)",
                        arguments: [link.register, link.number]) == true
                else { throw ContentProblem("“\(field.title)” names \(item), which is no record.") }
            }
        }
    }

    @discardableResult
    func insert(
        _ entry: RecordEntry, into register: String, by: String, note: String, at stamp: String
    ) throws -> RecordLink {
        let link = RecordLink(register, try nextNumber(in: register))
        try insert(RecordVersion(number: 1, entry: entry, at: stamp, by: by, note: note), of: link)
        return link
    }

    /// The first version makes the record.
    func insert(_ version: RecordVersion, of link: RecordLink) throws {
        if version.number == 1 {
            try execute(
                sql: "INSERT INTO record (register, number) VALUES (?, ?)", arguments: [link.register, link.number])
        }
        try execute(
            sql: """
                INSERT INTO record_version (record, version, state, removed, at, by, note)
                VALUES ((SELECT id FROM record WHERE register = ? AND number = ?), ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                link.register, link.number, version.number, version.entry.state, version.isRemoved ? 1 : 0, version.at,
                version.by, version.note,
            ])
        let id = lastInsertedRowID
        for (field, items) in version.entry.items.sorted(by: { $0.key < $1.key }) {
            for (position, item) in items.enumerated() {
                try execute(
                    sql: "INSERT INTO record_item (version, field, position, item) VALUES (?, ?, ?, ?)",
                    arguments: [id, field, position, item])
            }
        }
    }

    /// Columns that the council added, by register, in the order in which they were added.
    func addedColumns() throws -> [String: [AddedColumn]] {
        var columns: [String: [AddedColumn]] = [:]
        let rows = try Row.fetchAll(
            self, sql: "SELECT register, field, title, type, unit, choices, help FROM register_column ORDER BY id")
        for row in rows {
            let choices = (row[5] as String).split(separator: "\n").map { line in
                let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
                return Field.Choice(id: parts[0], title: parts.last ?? parts[0])
            }
            guard
                let column = AddedColumn(
                    id: row[1], title: row[2], type: row[3], unit: row[4], choices: choices, help: row[6])
            else { continue }
            columns[row[0], default: []].append(column)
        }
        return columns
    }

    func insert(_ column: AddedColumn, into register: String, by: String, at stamp: String) throws {
        let choices = column.field.choices.map { "\($0.id)\t\($0.title)" }.joined(separator: "\n")
        try execute(
            sql: """
                INSERT INTO register_column (register, field, title, type, unit, choices, help, at, by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                register, column.field.id, column.field.title, column.field.type, column.unit, choices,
                column.field.help, stamp, by,
            ])
    }

    func insertMark(_ register: String, done: Bool, by: String, at stamp: String) throws {
        try execute(
            sql: "INSERT INTO register_mark (register, done, at, by) VALUES (?, ?, ?, ?)",
            arguments: [register, done ? 1 : 0, stamp, by])
    }
}
