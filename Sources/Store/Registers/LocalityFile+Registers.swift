import Base
import Foundation
import GRDB
import Registers

/// Records of the registers: written once, and anew whenever they change.
extension LocalityFile {
    /// The registers with all their records as they are now.
    ///
    /// - Parameters:
    ///   - registers: as their files describe them; columns that the council added are put to them.
    ///   - today: what is past and what is ahead depends on it.
    public func registerBook(_ registers: [Register], today: Day) throws -> RegisterBook {
        try read { db in
            let added = try db.addedColumns()
            let full = registers.map { register in
                var full = register
                full.fields += (added[register.id] ?? []).map(\.field).filter { register.field($0.id) == nil }
                return full
            }
            let records = try db.currentRecords()
            let names = try db.members().map { try db.areas(of: $0) } ?? []
            return RegisterBook(
                full, records: Dictionary(grouping: records, by: \.link.register),
                areaNames: Dictionary(names.map { ($0.code, $0.name) }) { first, _ in first }, today: today)
        }
    }

    /// Every writing of a record, first to last; empty where there is no such record.
    public func versions(of link: RecordLink) throws -> [RecordVersion] {
        try read { db in try db.versions(of: link) }
    }

    /// Writes a new record and says which it became.
    ///
    /// - Parameter by: name or post of the person who writes.
    @discardableResult
    public func add(
        _ entry: RecordEntry, to register: Register, by: String, note: String = "", at time: Date
    ) throws -> RecordLink {
        try TextLength.check("The note", note, atMost: TextLength.note)
        return try write { db in try db.add(entry, to: register, by: by, note: note, at: time.ISO8601Format()) }
    }

    /// Writes a record anew; what it held before stays in its history. What did not change is not written again.
    ///
    /// - Parameter basedOn: the version that the person saw; nil for whatever is there.
    /// - Throws: `ContentProblem` where there is no such record, or somebody else wrote it meanwhile.
    public func write(
        _ entry: RecordEntry, as link: RecordLink, of register: Register, basedOn: Int? = nil, by: String,
        note: String = "", at time: Date
    ) throws {
        try TextLength.check("The note", note, atMost: TextLength.note)
        try write { db in
            try db.write(
                entry, as: link, of: register, basedOn: basedOn, by: by, note: note, at: time.ISO8601Format())
        }
    }

    /// Takes a record out of its register. Its history stays, and it can be put back by writing it again.
    public func remove(_ link: RecordLink, of register: Register, by: String, note: String, at time: Date) throws {
        try TextLength.check("The reason", note, atMost: TextLength.note)
        try write { db in
            let stamp = time.ISO8601Format()
            guard let last = try db.versions(of: link).last, !last.isRemoved else {
                throw ContentProblem("There is no \(register.noun.one) \(link.number) in “\(register.title)”.")
            }
            try db.insert(
                RecordVersion(
                    number: last.number + 1, entry: last.entry, isRemoved: true, at: stamp, by: by, note: note),
                of: link)
            try db.record("\(register.title): \(register.noun.one) \(link.number) taken out.", at: stamp)
        }
    }

    /// Adds the records of a set to begin with, in one go. Links inside the set lead to the new records, or to those that
    /// are there already.
    ///
    /// - Parameter again: also those whose name stands in the register, for a second body or a second round; otherwise who
    ///   asks twice gets nothing twice.
    /// - Returns: how many were added.
    @discardableResult
    public func begin(
        _ set: Register.StartingSet, of register: Register, again: Bool = false, by: String, at time: Date
    ) throws -> Int {
        try write { db in
            let stamp = time.ISO8601Format()
            let there = again ? [] : try db.currentRecords().filter { $0.link.register == register.id }
            let found = set.records.map { register.same(as: $0, among: there)?.number }
            var next = try db.nextNumber(in: register.id)
            let numbers = found.map { number -> Int in
                if let number { return number }
                defer { next += 1 }
                return next
            }
            for (record, number) in zip(set.records, found) where number == nil {
                var entry = record
                for field in register.fields where field.linkedRegister == register.id {
                    entry.items[field.id] = entry.items[field.id]?.map { item in
                        RecordLink(text: item).map { RecordLink($0.register, numbers[$0.number - 1]).description }
                            ?? item
                    }
                }
                try db.insert(entry, into: register.id, by: by, note: set.source, at: stamp)
            }
            let added = found.count { $0 == nil }
            if added > 0 { try db.record("\(register.title): begun with “\(set.title)”.", at: stamp) }
            return added
        }
    }

    /// Adds a column of the council's own to a register.
    ///
    /// - Throws: `ContentProblem` where the register has a column of this id or title.
    public func add(_ column: AddedColumn, to register: Register, by: String, at time: Date) throws {
        try column.check()
        try write { db in
            let others = register.fields + (try db.addedColumns()[register.id] ?? []).map(\.field)
            if let other = others.first(where: {
                $0.id == column.field.id || $0.title.lowercased() == column.field.title.lowercased()
            }) {
                throw ContentProblem("“\(register.title)” has a column “\(other.title)” already.")
            }
            let stamp = time.ISO8601Format()
            try db.insert(column, into: register.id, by: by, at: stamp)
            try db.record("\(register.title): column “\(column.field.title)” added.", at: stamp)
        }
    }

    /// Says that a register is done for now, or no longer.
    public func mark(_ register: Register, done: Bool, by: String, at time: Date) throws {
        try write { db in
            let stamp = time.ISO8601Format()
            try db.put(RegisterMarkRecord(register: register.id, done: done, at: stamp, by: by))
            try db.record("\(register.title): \(done ? "done for now" : "not done any more").", at: stamp)
        }
    }

    /// How far each register is, by its id; registers that nobody has touched are left out.
    public func registerStates() throws -> [String: RegisterProgress] {
        try read { db in
            var states: [String: RegisterProgress] = [:]
            for register in try db.registersWithRecords() { states[register] = .begun }
            var latest: [String: Bool] = [:]
            for mark in try db.registerMarks() { latest[mark.register] = mark.done }
            for (register, done) in latest where done { states[register] = .done }
            return states
        }
    }
}

/// How far a partnership is with a register.
public enum RegisterProgress: String, Hashable, Sendable {
    case notLookedAt, begun, done

    public var words: String {
        switch self {
        case .notLookedAt: "not looked at"
        case .begun: "begun"
        case .done: "done"
        }
    }
}

/// A column that a council adds to a register in the page: of a plain type, never required.
public struct AddedColumn: Hashable, Sendable {
    /// The types that need nothing but a unit or a list of answers.
    public static let types = [
        "text", "long-text", "person", "choice", "choices", "yes-no", "date", "duration", "money", "number", "share",
        "organisation", "organisations", "areas", "source",
    ]

    public var field: Field
    /// Of numbers.
    public var unit: String

    /// - Returns: nil for a type that a page does not offer.
    public init?(
        id: String, title: String, type: String, unit: String = "", choices: [Field.Choice] = [], help: String = ""
    ) {
        let kind: Field.Kind
        switch type {
        case "text": kind = .text
        case "long-text": kind = .longText
        case "person": kind = .person
        case "choice": kind = .choice(choices)
        case "choices": kind = .choices(choices)
        case "yes-no": kind = .yesNo
        case "date": kind = .date
        case "duration": kind = .duration
        case "money": kind = .money
        case "number": kind = .number(.unit(unit, decimals: 6))
        case "share": kind = .share
        case "organisation": kind = .organisation
        case "organisations": kind = .organisations
        case "areas": kind = .areas
        case "source": kind = .source
        default: return nil
        }
        field = Field(id: id, title: title, help: help, kind: kind, group: "Added here", isAdded: true)
        self.unit = unit
    }

    /// The most answers that there are to choose from.
    public static let mostChoices = 100

    fileprivate func check() throws {
        for (what, text) in [("name", field.title), ("unit", unit)] {
            try TextLength.check("The \(what) of the column", text, atMost: TextLength.name)
        }
        try TextLength.check("The help", field.help, atMost: TextLength.note)
        guard field.choices.count <= Self.mostChoices else {
            throw ContentProblem("A column has at most \(Self.mostChoices) answers to choose from.")
        }
        for choice in field.choices {
            try TextLength.check("An answer to choose", choice.title, atMost: TextLength.name)
        }
    }

    /// Made of a title: “Risk to us” becomes `own-risk-to-us`, so that no column of a later version takes its name.
    public static func id(for title: String) -> String {
        let plain = title.lowercased().unicodeScalars.map { scalar -> Character in
            ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) ? Character(scalar) : "-"
        }
        return "own-" + String(plain).split(separator: "-").joined(separator: "-").prefix(32)
    }
}
