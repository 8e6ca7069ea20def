import Base
import Content
import Figures
import Foundation
import Registers

/// One register as pages and the evidence pack show it: findings, tables, boards and pictures from its records.
public struct RegisterStudy: Sendable {
    public let register: Register
    public let book: RegisterBook
    /// Where a record is read in full; nil where it cannot be followed, as on paper.
    public var address: @Sendable (RecordLink) -> String?

    public init(
        _ register: Register, in book: RegisterBook, address: @escaping @Sendable (RecordLink) -> String? = { _ in nil }
    ) {
        self.register = book.register(register.id) ?? register
        self.book = book
        self.address = address
    }

    public var records: [RegisterRecord] { book.records[register.id] ?? [] }

    /// “none”, “one”, “three”: what stands before “of nine”.
    private static func part(_ count: Int) -> String { count == 0 ? "none" : Words.spelled(count) }

    /// “Nine barriers, four without anybody to act, one overdue”; of a choice: “Three of nine barriers, …”. What the register
    /// tallies stands first: “Eight of nine councils are for it. 12 positions, …”.
    public func finding(_ shown: [RegisterRecord]) -> String {
        let all = records.count
        guard all > 0 else { return "No \(register.noun.many) yet" }
        var words =
            shown.count == all
            ? Words.count(all, register.noun.one, register.noun.many)
            : "\(Self.part(shown.count)) of \(Words.count(all, register.noun.one, register.noun.many))"
        let watched = register.watches.compactMap { watch -> String? in
            let count = shown.count { book.meets(watch.condition, $0) }
            if count == 0 { return nil }
            return "\(count == shown.count && count > 1 ? "all" : Words.spelled(count)) \(watch.says)"
        }
        if !watched.isEmpty {
            words += ", " + watched.joined(separator: ", ")
        } else if !register.states.isEmpty, !shown.isEmpty {
            let counts = register.states.compactMap { state -> String? in
                let count = shown.count { $0.entry.state == state.id }
                return count == 0 ? nil : "\(Words.spelled(count)) \(state.title.lowercased())"
            }
            words += ": " + Words.list(counts)
        }
        let told = register.tallies.compactMap { tally -> String? in
            let among = shown.filter { book.meets(tally.of, $0) }
            guard !among.isEmpty else { return nil }
            let count = among.count { book.meets(tally.condition, $0) }
            return Words.sentence("\(Self.part(count)) of \(Words.spelled(among.count)) \(tally.says).")
        }
        return (told + [Words.sentence(words)]).joined(separator: " ")
    }

    /// What the heading watches for in a record, in its words: “without anybody to act”.
    public func attention(_ record: RegisterRecord) -> String? {
        let said = register.watches.filter { book.meets($0.condition, record) }.map(\.says)
        return said.isEmpty ? nil : said.joined(separator: ", ")
    }

    /// What stands before a colon: “Who acts”, for the question “Who acts?”.
    func label(_ column: String) -> String {
        let title = register.title(of: column)
        return title.hasSuffix("?") ? String(title.dropLast()) : title
    }

    /// What a column of a record says, in words; empty where nothing is given.
    public func words(_ column: String, of record: RegisterRecord) -> String {
        if column == Register.stateColumn { return register.state(record.entry.state)?.title ?? "" }
        guard let value = book.value(column, of: record) else { return "" }
        switch value {
        case .text(let text): return text
        case .choices(let ids):
            let choices = register.field(column)?.choices ?? []
            return ids.map { id in choices.first { $0.id == id }?.title ?? id }.joined(separator: ", ")
        case .flag(let flag): return flag ? "yes" : "no"
        case .date(let day): return day.words
        case .period(let from, let to):
            switch (from, to) {
            case (let from?, let to?): return "\(from.words) to \(to.words)"
            case (let from?, nil): return "from \(from.words)"
            case (nil, let to?): return "until \(to.words)"
            case (nil, nil): return ""
            }
        case .duration(let span): return span.text
        case .money, .number:
            let (unit, amount) = (unit(column, of: record), value.amount ?? 0)
            return unit.with(decimals: amount.isWhole && unit.notation != .percent ? 0 : unit.decimals).text(amount)
                .replacing(" %", with: "%")
        case .readings(let readings):
            let unit = unit(column, of: record)
            return readings.map { "\($0.day.words): \(unit.text($0.number))" }.joined(separator: "; ")
        case .organisations(let names): return names.joined(separator: ", ")
        case .statements(let list): return list.map { "\($0.organisation): \($0.text)" }.joined(separator: "\n")
        case .areas(let codes): return codes.map { book.areaNames[$0] ?? $0 }.joined(separator: ", ")
        case .records(let links): return links.map { book.name(of: $0) }.joined(separator: ", ")
        case .source(let title, _): return title
        }
    }

    /// What the numbers of a column are.
    public func unit(_ column: String, of record: RegisterRecord? = nil) -> Figure.Unit {
        switch book.kind(of: column, in: register) {
        case .money: .poundsAndPence
        case .share: .percent
        case .number(.unit(let name, let decimals)), .readings(.unit(let name, let decimals)):
            Figure.Unit(name, name, decimals: decimals)
        case .number(.named(let field)), .readings(.named(let field)):
            named(record.map { words(field, of: $0) } ?? "")
        default: .plain(decimals: 1)
        }
    }

    /// The unit that people named: per cent and pounds have signs of their own.
    private func named(_ name: String) -> Figure.Unit {
        name == "£" ? .pounds : Figure.Unit(name, name, decimals: 1)
    }

    /// A cell of a table: numbers stay numbers under a unit of the column, everything else is words.
    func cell(_ column: String, of record: RegisterRecord) -> Table.Cell {
        if column == register.name {
            return .text(book.name(of: record), address: address(record.link))
        }
        let value = book.value(column, of: record)
        if column != Register.stateColumn, value == nil { return .missing("not given") }
        if numericUnit(column) != nil, let amount = value?.amount { return .number(amount) }
        if case .source(let title, let address)? = value {
            return .text(title, address: address.isEmpty ? nil : address)
        }
        let words = words(column, of: record)
        return words.isEmpty ? .missing("not given") : .text(words)
    }

    /// The unit of a column whose numbers are all of one; nil for words, and where each record names its own.
    func numericUnit(_ column: String) -> Figure.Unit? {
        switch book.kind(of: column, in: register) {
        case .money:
            records.contains {
                if case .money(let pence)? = book.value(column, of: $0) { pence % 100 != 0 } else { false }
            }
                ? .poundsAndPence : .pounds
        case .share, .number(.unit): unit(column)
        default: nil
        }
    }
}
