/// A span of time as people plan it: six weeks, three months.
public struct Span: Hashable, Sendable {
    public enum Unit: String, CaseIterable, Sendable {
        case days, weeks, months, years

        public var one: String { String(rawValue.dropLast()) }
    }

    public var count: Int
    public var unit: Unit

    public init(_ count: Int, _ unit: Unit) {
        self.count = count
        self.unit = unit
    }

    /// `6 weeks`; nil for anything else.
    public init?(text: String) {
        let parts = text.lowercased().split(separator: " ")
        guard parts.count == 2, let count = Int(parts[0]), (0...10_000).contains(count),
            let unit = Unit.allCases.first(where: { $0.rawValue == parts[1] || $0.one == parts[1] })
        else { return nil }
        self.init(count, unit)
    }

    public var text: String { "\(count) \(count == 1 ? unit.one : unit.rawValue)" }

    /// About how many days, for sorting: a month as 30.4 and a year as 365 days.
    public var days: Int {
        switch unit {
        case .days: count
        case .weeks: count * 7
        case .months: count * 304 / 10
        case .years: count * 365
        }
    }
}

extension Day {
    public static func - (day: Day, span: Span) -> Day { day + Span(-span.count, span.unit) }

    public static func + (day: Day, span: Span) -> Day {
        switch span.unit {
        case .days: day.adding(days: span.count)
        case .weeks: day.adding(days: span.count * 7)
        case .months: day.adding(months: span.count)
        case .years: day.adding(months: span.count * 12)
        }
    }
}
