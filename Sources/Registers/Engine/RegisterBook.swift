import Base
import Foundation

/// All registers with all their records: queries, computed columns and look-ups between records, since records refer to
/// each other.
public struct RegisterBook: Sendable {
    /// With the columns that the council added.
    public let registers: [Register]
    /// Records by register, in the order of their numbers.
    public let records: [String: [RegisterRecord]]
    /// By code.
    public let areaNames: [String: String]
    /// The day on which the book is read: what is past and what is ahead depends on it.
    public let today: Day
    private let found: [RecordLink: RegisterRecord]
    private let byID: [String: Register]

    public init(
        _ registers: [Register], records: [String: [RegisterRecord]] = [:], areaNames: [String: String] = [:],
        today: Day
    ) {
        self.registers = registers
        self.records = records
        self.areaNames = areaNames
        self.today = today
        byID = Dictionary(registers.map { ($0.id, $0) }) { first, _ in first }
        found = Dictionary(records.values.joined().map { ($0.link, $0) }) { first, _ in first }
    }

    public func register(_ id: String) -> Register? { byID[id] }
    public func record(_ link: RecordLink) -> RegisterRecord? { found[link] }

    /// What a field of a record holds; nil where nothing is given.
    public func value(_ field: Field, of record: RegisterRecord) -> RecordValue? {
        record.entry.items[field.id].flatMap { RecordValue(items: $0, as: field.kind) }
    }

    /// What a record is called: “Better bus times”, or “Barrier 4” where its name is missing.
    public func name(of record: RegisterRecord) -> String {
        guard let register = byID[record.link.register] else { return record.link.description }
        if let field = register.field(register.name), let words = plainWords(value(field, of: record), field) {
            return words
        }
        return "\(register.noun.one.prefix(1).uppercased())\(register.noun.one.dropFirst()) \(record.number)"
    }

    public func name(of link: RecordLink) -> String {
        record(link).map { name(of: $0) } ?? "\(byID[link.register]?.noun.one ?? link.register) \(link.number), removed"
    }

    private func plainWords(_ value: RecordValue?, _ field: Field) -> String? {
        switch value {
        case .text(let text): text.split(separator: "\n").first.map(String.init)
        case .organisations(let names): names.joined(separator: ", ")
        case .areas(let codes): codes.map { areaNames[$0] ?? $0 }.joined(separator: ", ")
        case .choices(let ids):
            ids.map { id in field.choices.first { $0.id == id }?.title ?? id }.joined(separator: ", ")
        case .records(let links): links.map { name(of: $0) }.joined(separator: ", ")
        default: nil
        }
    }

    /// Every organisation that some record names, in alphabetical order.
    public var organisations: [String] {
        var names: Set<String> = []
        for register in registers {
            for field in register.fields {
                switch field.kind {
                case .organisation, .organisations, .byOrganisation:
                    for record in records[register.id] ?? [] {
                        switch value(field, of: record) {
                        case .organisations(let list): names.formUnion(list)
                        case .statements(let list): names.formUnion(list.map(\.organisation))
                        default: break
                        }
                    }
                default: break
                }
            }
        }
        return names.sorted()
    }

    /// The records of other registers, and of its own, that name this one, with the field in which they do.
    public func mentions(of link: RecordLink) -> [(field: Field, record: RegisterRecord)] {
        registers.flatMap { register in
            register.fields.filter { $0.linkedRegister == link.register }.flatMap { field in
                (records[register.id] ?? []).filter { $0.entry.items[field.id]?.contains(link.description) == true }
                    .map { (field, $0) }
            }
        }
    }
}
