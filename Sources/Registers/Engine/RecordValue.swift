import Base
import Foundation

/// What one field of one record holds.
///
/// A value is kept as *items*: one text for most, one for each name, choice or reading of those that hold several. Items
/// are exact – money in whole pence, days as ISO dates – and read back as the same value.
public enum RecordValue: Hashable, Sendable {
    case text(String)
    /// The ids of what was chosen, in the order of the choices.
    case choices([String])
    case flag(Bool)
    case date(Day)
    case period(from: Day?, to: Day?)
    case duration(Span)
    /// Pence.
    case money(Int)
    /// A share is 0.25 for 25 %.
    case number(Decimal)
    /// In the order of their days.
    case readings([Reading])
    case organisations([String])
    case statements([Statement])
    /// Codes.
    case areas([String])
    case records([RecordLink])
    case source(title: String, address: String)

    /// A number and the day on which it was read.
    public struct Reading: Hashable, Sendable {
        public var day: Day
        public var number: Decimal

        public init(_ day: Day, _ number: Decimal) {
            self.day = day
            self.number = number
        }
    }

    /// What one organisation says.
    public struct Statement: Hashable, Sendable {
        public var organisation: String
        public var text: String

        public init(_ organisation: String, _ text: String) {
            self.organisation = organisation
            self.text = text
        }
    }

    public var items: [String] {
        switch self {
        case .text(let text): [text]
        case .choices(let ids), .organisations(let ids), .areas(let ids): ids
        case .flag(let flag): [flag ? "yes" : "no"]
        case .date(let day): [day.iso]
        case .period(let from, let to): ["\(from?.iso ?? "")..\(to?.iso ?? "")"]
        case .duration(let span): [span.text]
        case .money(let pence): [String(pence)]
        case .number(let number): [number.description]
        case .readings(let readings): readings.map { "\($0.day.iso): \($0.number)" }
        case .statements(let statements): statements.map { "\($0.organisation): \($0.text)" }
        case .records(let links): links.map(\.description)
        case .source(let title, let address): address.isEmpty ? [title] : [title, address]
        }
    }

    /// - Returns: nil where the items are none of this kind, or none at all.
    public init?(items: [String], as kind: Field.Kind) {
        guard let first = items.first else { return nil }
        switch kind {
        case .text, .longText, .person: self = .text(items.joined(separator: "\n"))
        case .choice, .choices: self = .choices(items)
        case .yesNo:
            guard ["yes", "no"].contains(first) else { return nil }
            self = .flag(first == "yes")
        case .date:
            guard let day = Day(iso: first) else { return nil }
            self = .date(day)
        case .period:
            let ends = first.split(separator: "..", omittingEmptySubsequences: false).map { Day(iso: String($0)) }
            guard ends.count == 2, ends[0] != nil || ends[1] != nil else { return nil }
            self = .period(from: ends[0], to: ends[1])
        case .duration:
            guard let span = Span(text: first) else { return nil }
            self = .duration(span)
        case .money:
            guard let pence = Int(first) else { return nil }
            self = .money(pence)
        case .number, .share:
            guard let number = Decimal(string: first, locale: nil) else { return nil }
            self = .number(number)
        case .readings:
            let readings = items.compactMap { item -> Reading? in
                let parts = item.split(separator: ": ", maxSplits: 1).map(String.init)
                guard parts.count == 2, let day = Day(iso: parts[0]),
                    let number = Decimal(string: parts[1], locale: nil)
                else { return nil }
                return Reading(day, number)
            }
            guard readings.count == items.count else { return nil }
            self = .readings(readings)
        case .organisation, .organisations: self = .organisations(items)
        case .byOrganisation:
            let statements = items.compactMap { item -> Statement? in
                let parts = item.split(separator: ": ", maxSplits: 1).map(String.init)
                return parts.count == 2 ? Statement(parts[0], parts[1]) : nil
            }
            guard statements.count == items.count else { return nil }
            self = .statements(statements)
        case .area, .areas: self = .areas(items)
        case .record, .records:
            let links = items.compactMap { RecordLink(text: $0) }
            guard links.count == items.count else { return nil }
            self = .records(links)
        case .source: self = .source(title: first, address: items.count > 1 ? items[1] : "")
        }
    }
}

/// A reference to a record: `vision/3`.
public struct RecordLink: Hashable, Sendable, Comparable, CustomStringConvertible {
    public var register: String
    public var number: Int

    public init(_ register: String, _ number: Int) {
        self.register = register
        self.number = number
    }

    public init?(text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, let number = Int(parts[1]), number > 0 else { return nil }
        self.init(String(parts[0]), number)
    }

    public var description: String { "\(register)/\(number)" }

    public static func < (one: RecordLink, other: RecordLink) -> Bool {
        (one.register, one.number) < (other.register, other.number)
    }
}
