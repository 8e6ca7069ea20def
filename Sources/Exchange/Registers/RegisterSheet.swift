import Content
import Formats
import Foundation
import Registers
import Store
import Tables

/// A register as one sheet of a spreadsheet: a row for each record, and the way back.
///
/// Columns are called as on the page; `Record` holds the number by which a row finds its record again, and `Version` what
/// the record was when the file was saved, so that nobody's later change is written over. Dates are ISO, money is in pounds,
/// several names or choices are parted by semicolons.
public struct RegisterSheet: Sendable {
    public let register: Register
    private let book: RegisterBook

    public init(_ register: Register, in book: RegisterBook) {
        self.register = register
        self.book = book
    }

    static let recordTitle = "Record"
    static let stateTitle = "State"
    static let versionTitle = "Version"

    /// - Parameter records: which records, in which order.
    public func csv(_ records: [RegisterRecord]) -> String {
        let texts = ValueText(areaNames: book.areaNames)
        var csv = CSVWriter(
            titles: [Self.recordTitle] + register.fields.map(Self.title)
                + (register.states.isEmpty ? [] : [Self.stateTitle]) + register.computed.map(\.title)
                + [Self.versionTitle])
        for record in records {
            var row = ["\(record.number)"]
            for field in register.fields {
                row.append(texts.text(book.value(field, of: record), of: field))
            }
            if !register.states.isEmpty { row.append(register.state(record.entry.state)?.title ?? record.entry.state) }
            for column in register.computed {
                let kind = book.kind(of: column.id, in: register) ?? .text
                row.append(
                    texts.text(
                        book.value(column.id, of: record), of: Field(id: column.id, title: column.title, kind: kind)))
            }
            csv.append(row + ["\(record.version)"])
        }
        return csv.text
    }

    /// A file of a register as plain CSV, whatever it was.
    public static func text(of input: InputFile) throws -> String {
        let table = try Table(input, options: .init(.records))
        var csv = CSVWriter(titles: table.titles)
        for row in table.rows { csv.append(row.texts) }
        return csv.text
    }

    static func title(_ field: Field) -> String {
        switch field.kind {
        case .money: "\(field.title) (£)"
        case .number(.unit(let unit, _)) where !unit.isEmpty: "\(field.title) (\(unit))"
        default: field.title
        }
    }

    /// What a file would change.
    public struct Changes: Hashable, Sendable {
        public var added: [RecordEntry] = []
        public var changed: [RecordLink: RecordEntry] = [:]
        /// The version of each changed record with which the file was compared.
        public var basedOn: [RecordLink: Int] = [:]
        public var unchanged = 0

        package init(added: [RecordEntry] = [], changed: [RecordLink: RecordEntry] = [:], unchanged: Int = 0) {
            (self.added, self.changed, self.unchanged) = (added, changed, unchanged)
        }
    }

    /// Reads a file and says what it would change; nothing is stored.
    ///
    /// Columns that the file does not have keep what they hold. A row without a record’s number is a new record. What is
    /// computed is passed over.
    ///
    /// - Throws: `InputProblems` with all that is wrong.
    public func changes(in input: InputFile) throws -> Changes {
        let table = try Table(input, options: .init(.records))
        var problems = InputProblems()
        let columns = self.columns(of: table, &problems)
        try problems.throwIfAny()
        let reading = book.reading
        var changes = Changes()
        var seen: Set<Int> = []
        for row in table.rows {
            let texts = row.texts
            var old: RegisterRecord?
            if let index = columns.record, !texts[index].isEmpty {
                old = Int(texts[index]).flatMap { book.record(RecordLink(register.id, $0)) }
                guard let old else {
                    problems.add(
                        table.problem(
                            row, index,
                            "“\(texts[index])” is no \(register.noun.one) of this register; leave it empty for a new one."
                        ))
                    continue
                }
                guard seen.insert(old.number).inserted else {
                    problems.add(table.problem(row, index, "\(register.noun.one) \(old.number) stands there twice."))
                    continue
                }
            }
            var entry = old?.entry ?? RecordEntry(state: register.states.first?.id ?? "")
            for (index, field) in columns.fields {
                do throws(ValueReading.Problem) {
                    let items = try reading.value(texts[index], of: field)?.items
                    entry.items[field.id] = items
                } catch {
                    problems.add(table.problem(row, index, error.sentence))
                }
            }
            if let index = columns.state, !texts[index].isEmpty {
                let plain = texts[index].lowercased()
                if let state = register.states.first(where: { $0.id == plain || $0.title.lowercased() == plain }) {
                    entry.state = state.id
                } else {
                    let known = register.states.map(\.title).joined(separator: ", ")
                    problems.add(table.problem(row, index, "“\(texts[index])” is no state; there are \(known)."))
                }
            }
            for field in register.fields where field.isRequired && entry.items[field.id] == nil {
                problems.add(
                    InputProblem(file: table.file, line: row.line, "“\(field.title)” is missing, and it is needed."))
            }
            if let old {
                if old.entry == entry {
                    changes.unchanged += 1
                } else if let index = columns.version, !texts[index].isEmpty, Int(texts[index]) != old.version {
                    problems.add(
                        table.problem(
                            row, index,
                            "\(old.by) has written \(register.noun.one) \(old.number) anew since this file was saved; make the change in a new file."
                        ))
                } else {
                    changes.changed[old.link] = entry
                    changes.basedOn[old.link] = old.version
                }
            } else {
                changes.added.append(entry)
            }
        }
        try problems.throwIfAny()
        return changes
    }

    private struct Columns {
        var record: Int?
        var state: Int?
        var version: Int?
        var fields: [(index: Int, field: Field)] = []
    }

    private func columns(of table: Table, _ problems: inout InputProblems) -> Columns {
        var columns = Columns()
        for (index, title) in table.titles.enumerated() {
            let plain = title.lowercased()
            func isCalled(_ names: [String]) -> Bool { names.contains { $0.lowercased() == plain } }
            if isCalled([Self.recordTitle]) {
                columns.record = index
            } else if !register.states.isEmpty, isCalled([Self.stateTitle]) {
                columns.state = index
            } else if let field = register.fields.first(where: { isCalled([$0.id, $0.title, Self.title($0)]) }) {
                columns.fields.append((index, field))
            } else if isCalled([Self.versionTitle]) {
                columns.version = index
            } else if !register.computed.contains(where: { isCalled([$0.id, $0.title]) }) {
                let known = register.fields.map { "“\($0.title)”" }.joined(separator: ", ")
                problems.add(
                    InputProblem(
                        file: table.file, line: 1,
                        "“\(title)” is no column of this register; add it there first, or use one of \(known)."))
            }
        }
        return columns
    }
}

extension RegisterBook {
    /// Reads what people write, with the areas and the records of this book.
    public var reading: ValueReading {
        ValueReading(areaNames: areaNames) { register, text in
            if let link = RecordLink(text: text) {
                return link.register == register && self.record(link) != nil ? link : nil
            }
            if let number = Int(text), self.record(RecordLink(register, number)) != nil {
                return RecordLink(register, number)
            }
            let named = (self.records[register] ?? []).filter { self.name(of: $0).lowercased() == text.lowercased() }
            return named.count == 1 ? named[0].link : nil
        }
    }
}

extension LocalityFile {
    /// Stores what a file of a register changes, all of it or nothing.
    ///
    /// - Throws: `ContentProblem` where somebody wrote one of the records since the file was compared with them.
    public func store(
        _ changes: RegisterSheet.Changes, in register: Register, by: String, note: String, at time: Date
    ) throws {
        try write { db in
            let stamp = time.ISO8601Format()
            for (link, entry) in changes.changed.sorted(by: { $0.key < $1.key }) {
                try db.write(
                    entry, as: link, of: register, basedOn: changes.basedOn[link], by: by, note: note, at: stamp)
            }
            for entry in changes.added { _ = try db.add(entry, to: register, by: by, note: note, at: stamp) }
        }
    }
}
