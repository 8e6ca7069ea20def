import Foundation
import GRDB
import Registers

extension Database {
    /// Every record that is in its register now, by register and number.
    package func currentRecords() throws -> [RegisterRecord] {
        let rows = try Row.fetchCursor(
            self,
            sql: """
                SELECT register, number, record_version.version AS version, state, at, by, field, item
                FROM record
                JOIN record_version ON record_version.record = record.id AND record_version.version =
                    (SELECT max(version) FROM record_version AS latest WHERE latest.record = record.id)
                LEFT JOIN record_item ON record_item.version = record_version.id
                WHERE removed = 0 ORDER BY register, number, field, position
                """)
        var records: [RegisterRecord] = []
        while let row = try rows.next() {
            let link = RecordLink(try row.value("register"), try row.value("number"))
            if records.last?.link != link {
                records.append(
                    RegisterRecord(
                        link: link, entry: RecordEntry(state: try row.value("state")),
                        version: try row.value("version"), at: try row.value("at"),
                        by: try row.value("by")))
            }
            guard let field: String = try row.value("field") else { continue }
            records[records.count - 1].entry.items[field, default: []].append(try row.value("item"))
        }
        return records
    }

    /// Every writing of a record, first to last; empty where there is no such record.
    package func versions(of link: RecordLink) throws -> [RecordVersion] {
        try versions(in: link.register, number: link.number).map(\.version)
    }

    /// Every writing of every record of a register, by number and version.
    package func versions(in register: String) throws -> [(number: Int, version: RecordVersion)] {
        try versions(in: register, number: nil)
    }

    private func versions(in register: String, number: Int?) throws -> [(number: Int, version: RecordVersion)] {
        let rows = try Row.fetchCursor(
            self,
            sql: """
                SELECT number, record_version.version AS version, state, removed, at, by, note, field, item
                FROM record
                JOIN record_version ON record_version.record = record.id
                LEFT JOIN record_item ON record_item.version = record_version.id
                WHERE register = ?1 AND (?2 IS NULL OR number = ?2)
                ORDER BY number, record_version.version, field, position
                """, arguments: [register, number])
        var versions: [(number: Int, version: RecordVersion)] = []
        while let row = try rows.next() {
            let (number, version): (Int, Int) = try (row.value("number"), row.value("version"))
            if versions.last?.number != number || versions.last?.version.number != version {
                versions.append(
                    (
                        number,
                        RecordVersion(
                            number: version, entry: RecordEntry(state: try row.value("state")),
                            isRemoved: try row.value("removed"),
                            at: try row.value("at"), by: try row.value("by"), note: try row.value("note"))
                    ))
            }
            guard let field: String = try row.value("field") else { continue }
            versions[versions.count - 1].version.entry.items[field, default: []].append(try row.value("item"))
        }
        return versions
    }

    /// Ids of the registers that have records, in alphabetical order.
    package func registersWithRecords() throws -> [String] {
        try String.fetchAll(self, sql: "SELECT DISTINCT register FROM record ORDER BY register")
    }

    package func nextNumber(in register: String) throws -> Int {
        try Int.fetchOne(
            self, sql: "SELECT coalesce(max(number), 0) + 1 FROM record WHERE register = ?", arguments: [register]) ?? 1
    }

    package func add(
        _ entry: RecordEntry, to register: Register, by: String, note: String, at stamp: String
    ) throws -> RecordLink {
        try checkLinks(of: entry, in: register)
        let link = try insert(entry, into: register.id, by: by, note: note, at: stamp)
        try record("\(register.title): \(register.noun.one) \(link.number) added.", at: stamp)
        return link
    }

    package func write(
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
    package func insert(
        _ entry: RecordEntry, into register: String, by: String, note: String, at stamp: String
    ) throws -> RecordLink {
        let link = RecordLink(register, try nextNumber(in: register))
        try insert(RecordVersion(number: 1, entry: entry, at: stamp, by: by, note: note), of: link)
        return link
    }

    /// The first version makes the record.
    package func insert(_ version: RecordVersion, of link: RecordLink) throws {
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
                link.register, link.number, version.number, version.entry.state, version.isRemoved, version.at,
                version.by, version.note,
            ])
        let id = lastInsertedRowID
        let insert = try cachedStatement(
            sql: "INSERT INTO record_item (version, field, position, item) VALUES (?, ?, ?, ?)")
        for (field, items) in version.entry.items.sorted(by: { $0.key < $1.key }) {
            for (position, item) in items.enumerated() {
                try insert.execute(arguments: [id, field, position, item])
            }
        }
    }

    /// Columns that the council added, by register, in the order in which they were added.
    package func addedColumns() throws -> [String: [AddedColumn]] {
        var columns: [String: [AddedColumn]] = [:]
        for record in try registerColumns() {
            let choices = record.choices.split(separator: "\n").compactMap { line in
                let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
                return parts.first.map { Field.Choice(id: $0, title: parts.last ?? $0) }
            }
            guard
                let column = AddedColumn(
                    id: record.field, title: record.title, type: record.type, unit: record.unit, choices: choices,
                    help: record.help)
            else { continue }
            columns[record.register, default: []].append(column)
        }
        return columns
    }

    /// The rows of the table of added columns, in the order in which they were added.
    package func registerColumns() throws -> [RegisterColumnRecord] {
        try RegisterColumnRecord.fetchAll(self, sql: "SELECT * FROM register_column ORDER BY id")
    }

    package func put(_ column: RegisterColumnRecord) throws { try column.insert(self) }

    package func put(_ mark: RegisterMarkRecord) throws { try mark.insert(self) }

    /// Which registers were marked as done, or no longer, in the order of the marks.
    package func registerMarks() throws -> [RegisterMarkRecord] {
        try RegisterMarkRecord.fetchAll(self, sql: "SELECT * FROM register_mark ORDER BY id")
    }

    func insert(_ column: AddedColumn, into register: String, by: String, at stamp: String) throws {
        let choices = column.field.choices.map { "\($0.id)\t\($0.title)" }.joined(separator: "\n")
        try RegisterColumnRecord(
            register: register, field: column.field.id, title: column.field.title, type: column.field.type,
            unit: column.unit, choices: choices, help: column.field.help, at: stamp, by: by
        ).insert(self)
    }
}
