import Base
import Foundation

/// A heading under which records stand: a choice, a state, an organisation, an area, a year.
public struct RecordGroup: Hashable, Sendable {
    /// As a filter in an address names it; empty for records without.
    public var key: String
    public var title: String
    /// What it means, where its file says so.
    public var help: String

    public init(key: String, title: String, help: String = "") {
        self.key = key
        self.title = title
        self.help = help
    }
}

extension RegisterBook {
    /// Under which headings of a column a record stands; several where it holds several, none where nothing is given.
    public func keys(of record: RegisterRecord, in column: String) -> [String] {
        if column == Register.stateColumn { return record.entry.state.isEmpty ? [] : [record.entry.state] }
        switch value(column, of: record) {
        case .choices(let ids), .organisations(let ids), .areas(let ids): return ids
        case .flag(let flag): return [flag ? "yes" : "no"]
        case .records(let links): return links.map(\.description)
        case .statements(let statements): return statements.map(\.organisation)
        case .date(let day): return [Self.financialYear(day)]
        case .period(let from, let to):
            guard let first = from ?? to, let last = to ?? from, first <= last else { return [] }
            return Self.financialYears(from: first, to: last)
        case .text(let text): return [text]
        case .number(let number): return [number.description]
        case .money, .duration, .readings, .source, nil: return []
        }
    }

    /// The headings of a column in their order: all choices and states, whether a record stands there or not; of
    /// everything else, what these records hold. Records without come last, under “Not given”, where there are any.
    public func groups(of column: String, in register: Register, for records: [RegisterRecord]) -> [RecordGroup] {
        var groups: [RecordGroup]
        if column == Register.stateColumn {
            groups = register.states.map { RecordGroup(key: $0.id, title: $0.title, help: $0.meaning) }
        } else if let field = register.field(column), !field.choices.isEmpty {
            groups = field.choices.map { RecordGroup(key: $0.id, title: $0.title, help: $0.help) }
        } else if register.field(column)?.kind == .yesNo {
            groups = [RecordGroup(key: "yes", title: "Yes"), RecordGroup(key: "no", title: "No")]
        } else {
            let found = Set(records.flatMap { keys(of: $0, in: column) })
            groups = found.map { RecordGroup(key: $0, title: title(ofKey: $0, in: column, register)) }
            let isNumber = found.allSatisfy { Decimal(string: $0, locale: nil) != nil }
            groups.sort { one, other in
                isNumber
                    ? Decimal(string: one.key, locale: nil) ?? 0 < Decimal(string: other.key, locale: nil) ?? 0
                    : one.title.lowercased() < other.title.lowercased()
            }
        }
        if records.contains(where: { keys(of: $0, in: column).isEmpty }) {
            groups.append(RecordGroup(key: "", title: "Not given"))
        }
        return groups
    }

    private func title(ofKey key: String, in column: String, _ register: Register) -> String {
        switch kind(of: column, in: register) {
        case .area, .areas: areaNames[key] ?? key
        case .record, .records: RecordLink(text: key).map { name(of: $0) } ?? key
        default: key
        }
    }

    /// April to March: `2018–19`.
    public static func financialYear(_ day: Day) -> String {
        let first = day.month >= 4 ? day.year : day.year - 1
        let last = (first + 1) % 100
        return "\(first)–\(last < 10 ? "0" : "")\(last)"
    }

    private static func financialYears(from first: Day, to last: Day) -> [String] {
        var years: [String] = []
        var day = first
        // A century is longer than any plan.
        while day <= last, years.count < 100 {
            years.append(financialYear(day))
            day = day.adding(months: 12)
        }
        let end = financialYear(last)
        if years.last != end { years.append(end) }
        return years
    }
}

extension RegisterBook {
    public func meets(_ condition: RecordCondition, _ record: RegisterRecord) -> Bool {
        condition.tests.allSatisfy { test in test.values.contains { meets($0, test.column, record) } }
    }

    private func meets(_ word: String, _ column: String, _ record: RegisterRecord) -> Bool {
        let isMissing =
            column == Register.stateColumn ? record.entry.state.isEmpty : value(column, of: record) == nil
        switch word {
        case "none": return isMissing
        case "any": return !isMissing
        case "past": return value(column, of: record)?.lastDay.map { $0 < today } ?? false
        case "ahead": return value(column, of: record)?.lastDay.map { $0 >= today } ?? false
        case "unfinished":
            return register(record.link.register)?.state(record.entry.state).map { !$0.isEnd } ?? true
        default: return keys(of: record, in: column).contains(word)
        }
    }

    /// The records that meet a condition and hold some words, in order.
    ///
    /// - Parameters:
    ///   - words: all of them must stand somewhere in a record, in capitals or not.
    ///   - sort: a column, with a minus in front for last first. Records without come last either way; equal ones keep
    ///     the order of their numbers.
    public func records(
        of register: Register, where condition: RecordCondition = RecordCondition(), words: String = "",
        sort: String? = nil
    ) -> [RegisterRecord] {
        let wanted = words.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
        let chosen = (records[register.id] ?? []).filter { record in
            guard meets(condition, record) else { return false }
            guard !wanted.isEmpty else { return true }
            let text = searchText(of: record, in: register)
            return wanted.allSatisfy { text.contains($0) }
        }
        guard let sort else { return chosen }
        let isDescending = sort.hasPrefix("-")
        let column = isDescending ? String(sort.dropFirst()) : sort
        let keyed = chosen.map { (record: $0, key: sortKey(of: $0, by: column, in: register)) }
        return keyed.sorted { one, other in
            switch (one.key, other.key) {
            case (nil, nil): return one.record.number < other.record.number
            case (nil, _): return false
            case (_, nil): return true
            case (let a?, let b?):
                if a.comesBefore(b) { return !isDescending }
                if b.comesBefore(a) { return isDescending }
                return one.record.number < other.record.number
            }
        }.map(\.record)
    }

    /// States and choices go by their order, everything else by itself.
    private func sortKey(of record: RegisterRecord, by column: String, in register: Register) -> RecordValue? {
        if column == Register.stateColumn {
            return register.states.firstIndex { $0.id == record.entry.state }.map { .number(Decimal($0)) }
        }
        if column == register.name { return .text(name(of: record)) }
        if let field = register.field(column), !field.choices.isEmpty,
            let first = keys(of: record, in: column).first
        {
            return field.choices.firstIndex { $0.id == first }.map { .number(Decimal($0)) }
        }
        if case .areas(let codes)? = value(column, of: record) {
            return .text(codes.first.flatMap { areaNames[$0] } ?? "")
        }
        return value(column, of: record)
    }

    private func searchText(of record: RegisterRecord, in register: Register) -> String {
        var parts = record.entry.items.values.joined().map(\.self)
        for field in register.fields {
            switch value(field, of: record) {
            case .choices(let ids): parts += field.choices.filter { ids.contains($0.id) }.map(\.title)
            case .areas(let codes): parts += codes.compactMap { areaNames[$0] }
            case .records(let links): parts += links.map { name(of: $0) }
            default: break
            }
        }
        if let state = register.state(record.entry.state) { parts.append(state.title) }
        return parts.joined(separator: "\n").lowercased()
    }
}
