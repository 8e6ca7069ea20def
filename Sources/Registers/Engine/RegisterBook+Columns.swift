import Base
import Foundation

extension RegisterBook {
    /// The kind of what stands in a column, a field or computed; nil where there is no such column, or for the state.
    public func kind(of column: String, in register: Register) -> Field.Kind? {
        if let field = register.field(column) { return field.kind }
        guard let computed = register.computed.first(where: { $0.id == column }) else { return nil }
        switch computed.rule {
        case .daysUntil: return .number(.unit("days", decimals: 0))
        case .sum(let columns): return columns.first.flatMap { kind(of: $0, in: register) }
        case .difference(let a, _): return kind(of: a, in: register)
        case .product(let columns):
            let kinds = columns.compactMap { kind(of: $0, in: register) }
            return kinds.contains(.money) ? .money : kinds.first { $0 != .share } ?? .share
        case .share: return .share
        case .payback: return .number(.unit("years", decimals: 1))
        case .before, .after, .countBack: return .date
        case .from(let link, let column), .latest(let link, let column):
            guard let other = register.field(link)?.linkedRegister.flatMap({ self.register($0) }) else { return nil }
            return kind(of: column, in: other)
        case .weighted: return .number(.unit("", decimals: 1))
        }
    }

    /// What stands in a column of a record, given or worked out.
    public func value(_ column: String, of record: RegisterRecord) -> RecordValue? {
        guard let register = register(record.link.register) else { return nil }
        if let field = register.field(column) { return value(field, of: record) }
        return register.computed.first { $0.id == column }.flatMap {
            value($0.rule, of: record, in: register, depth: 0)
        }
    }

    /// Records may name each other in a circle, so what is looked up has an end.
    private static let deepest = 64

    private func value(_ column: String, of record: RegisterRecord, depth: Int) -> RecordValue? {
        guard depth < Self.deepest, let register = register(record.link.register) else { return nil }
        if let field = register.field(column) { return value(field, of: record) }
        return register.computed.first { $0.id == column }
            .flatMap { value($0.rule, of: record, in: register, depth: depth + 1) }
    }

    private func value(_ rule: ComputedColumn.Rule, of record: RegisterRecord, in register: Register, depth: Int)
        -> RecordValue?
    {
        func part(_ column: String) -> RecordValue? { value(column, of: record, depth: depth) }
        switch rule {
        case .daysUntil(let column):
            return part(column)?.lastDay.map { .number(Decimal($0 - today)) }
        case .sum(let columns):
            let parts = columns.compactMap(part)
            return parts.isEmpty ? nil : parts.dropFirst().reduce(parts[0]) { $0.adding($1, times: 1) ?? $0 }
        case .difference(let a, let b):
            guard let first = part(a), let second = part(b) else { return nil }
            return first.adding(second, times: -1)
        case .product(let columns):
            let parts = columns.compactMap(part)
            guard parts.count == columns.count else { return nil }
            var product: Decimal = 1
            for value in parts {
                guard let amount = value.amount else { return nil }
                product *= amount
            }
            let isMoney = parts.contains { if case .money = $0 { true } else { false } }
            return isMoney ? RecordValue.money(pounds: product) : .number(product)
        case .share(let a, let b):
            guard let first = part(a)?.amount, let second = part(b)?.amount, second != 0 else { return nil }
            return .number(first / second)
        case .payback(let cost, let saving):
            guard let cost = part(cost)?.amount, let saving = part(saving)?.amount, saving > 0 else { return nil }
            return .number(cost / saving)
        case .before(let date, let by):
            guard let day = part(date)?.firstDay, case .duration(let span)? = part(by) else { return nil }
            return .date(day - span)
        case .after(let date, let by):
            guard let day = part(date)?.lastDay, case .duration(let span)? = part(by) else { return nil }
            return .date(day + span)
        case .from(let link, let column):
            return linked(link, of: record, in: register).first.flatMap { value(column, of: $0, depth: depth + 1) }
        case .latest(let link, let column):
            let values = linked(link, of: record, in: register).compactMap { value(column, of: $0, depth: depth + 1) }
            return values.max { $0.comesBefore($1) }
        case .countBack(let date, let by, let link):
            return dayCountedBack(record, in: register, date: date, by: by, through: link).map { .date($0) }
        case .weighted(let weights):
            var (sum, whole): (Decimal, Decimal) = (0, 0)
            for weight in weights {
                guard let mark = part(weight.column)?.amount else { return nil }
                sum += mark * Decimal(weight.weight)
                whole += Decimal(weight.weight)
            }
            return whole == 0 ? nil : .number(sum / whole)
        }
    }

    /// The records that a field names, those that were removed left out.
    public func linked(_ field: String, of record: RegisterRecord, in register: Register) -> [RegisterRecord] {
        guard let field = register.field(field), case .records(let links)? = value(field, of: record) else { return [] }
        return links.compactMap { self.record($0) }
    }
}

extension RecordValue {
    /// As a number: money in pounds, a span in days, yes as 1.
    public var amount: Decimal? {
        switch self {
        case .number(let number): number
        case .money(let pence): Decimal(pence) / 100
        case .duration(let span): Decimal(span.days)
        case .flag(let flag): flag ? 1 : 0
        case .readings(let readings): readings.last?.number
        default: nil
        }
    }

    /// The day it begins; of readings, that of the first.
    public var firstDay: Day? {
        switch self {
        case .date(let day): day
        case .period(let from, let to): from ?? to
        case .readings(let readings): readings.first?.day
        default: nil
        }
    }

    /// The day it ends; of readings, that of the latest.
    public var lastDay: Day? {
        switch self {
        case .date(let day): day
        case .period(let from, let to): to ?? from
        case .readings(let readings): readings.last?.day
        default: nil
        }
    }

    /// Pounds to the nearest penny, halves away from zero.
    static func money(pounds: Decimal) -> RecordValue {
        var exact = pounds * 100
        var rounded = Decimal()
        NSDecimalRound(&rounded, &exact, 0, .plain)
        return .money(NSDecimalNumber(decimal: rounded).intValue)
    }

    /// Adds numbers to numbers and money to money; nil for anything else, or beyond what can be counted.
    fileprivate func adding(_ other: RecordValue, times sign: Int) -> RecordValue? {
        switch (self, other) {
        case (.money(let a), .money(let b)):
            let (sum, isOver) = a.addingReportingOverflow(sign * b)
            return isOver ? nil : .money(sum)
        case (.date(let a), .date(let b)) where sign < 0: return .number(Decimal(a - b))
        default:
            guard let a = amount, let b = other.amount else { return nil }
            return .number(a + b * Decimal(sign))
        }
    }

    /// By day – of what begins together, what ends first –, else by amount, else by the words.
    public func comesBefore(_ other: RecordValue) -> Bool {
        if let a = firstDay, let b = other.firstDay {
            return (a, lastDay ?? a) < (b, other.lastDay ?? b)
        }
        if let a = amount, let b = other.amount { return a < b }
        return items.joined(separator: "; ").lowercased() < other.items.joined(separator: "; ").lowercased()
    }
}
