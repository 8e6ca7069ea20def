import Foundation

/// One thing a model asks for: its key in files, its name on pages, its unit, and what it may be.
///
/// What it is when nobody says, its plausible range and where that comes from stand in the ``ParameterSet`` of a year, not
/// here.
public struct Parameter: Hashable, Sendable {
    public indirect enum Kind: Hashable, Sendable {
        /// An amount, a count, a share: what ``Parameter/measure`` says.
        case number
        /// A whole number that shapes the sheet, such as how many years it covers.
        case whole
        case year
        case text
        case flag
        case choice([Option])
        /// The name of a row of another table, given by that table's key.
        case mention(of: String)
        /// Numbers in order, usually one for each year.
        case series
        case table(columns: [Parameter], rows: ClosedRange<Int>)
    }

    public struct Option: Hashable, Sendable {
        public let key: String
        public let name: String

        public init(_ key: String, _ name: String) {
            self.key = key
            self.name = name
        }
    }

    /// What happens where it is not given.
    public enum Presence: Hashable, Sendable {
        /// The parameter set has a default, or it must be given.
        case required
        case optional
        case otherwise(RawInput)
    }

    public let key: String
    public let name: String
    public let kind: Kind
    public let measure: Measure
    /// In the measure's own terms: 1 is 100%.
    public let minimum: Decimal?
    public let maximum: Decimal?
    public let presence: Presence
    /// One sentence for whoever fills it in; empty where the name says it all.
    public let help: String

    private init(
        _ key: String, _ name: String, _ kind: Kind, _ measure: Measure, _ limits: (Decimal?, Decimal?),
        _ presence: Presence, _ help: String
    ) {
        self.key = key
        self.name = name
        self.kind = kind
        self.measure = measure
        (minimum, maximum) = limits
        self.presence = presence
        self.help = help
    }
}

extension Parameter {
    /// An amount or count, not below nil unless said otherwise.
    package static func number(
        _ key: String, _ name: String, _ measure: Measure, from minimum: Decimal? = 0, to maximum: Decimal? = nil,
        _ presence: Presence = .required, help: String = ""
    ) -> Parameter {
        Parameter(key, name, .number, measure, (minimum, maximum), presence, help)
    }

    /// A share, from 0% to 100% unless said otherwise.
    package static func percent(
        _ key: String, _ name: String, from minimum: Decimal? = 0, to maximum: Decimal? = 1, decimals: Int = 1,
        _ presence: Presence = .required, help: String = ""
    ) -> Parameter {
        Parameter(key, name, .number, .percent.with(decimals: decimals), (minimum, maximum), presence, help)
    }

    package static func whole(
        _ key: String, _ name: String, _ range: ClosedRange<Int>, _ measure: Measure = Measure(""),
        _ presence: Presence = .required, help: String = ""
    ) -> Parameter {
        let limits = (Decimal(range.lowerBound), Decimal(range.upperBound))
        return Parameter(key, name, .whole, measure, limits, presence, help)
    }

    package static func year(
        _ key: String, _ name: String, _ presence: Presence = .required, help: String = ""
    ) -> Parameter {
        Parameter(key, name, .year, .financialYear, (nil, nil), presence, help)
    }

    package static func text(
        _ key: String, _ name: String, _ presence: Presence = .required, help: String = ""
    ) -> Parameter {
        Parameter(key, name, .text, .text, (nil, nil), presence, help)
    }

    /// The name of a row in another table.
    package static func mention(
        _ key: String, _ name: String, of table: String, _ presence: Presence = .required, help: String = ""
    ) -> Parameter {
        Parameter(key, name, .mention(of: table), .text, (nil, nil), presence, help)
    }

    package static func flag(_ key: String, _ name: String, otherwise: Bool, help: String = "") -> Parameter {
        Parameter(key, name, .flag, .yesNo, (nil, nil), .otherwise(.flag(otherwise)), help)
    }

    package static func choice(
        _ key: String, _ name: String, _ options: [Option], _ presence: Presence = .required, help: String = ""
    ) -> Parameter {
        Parameter(key, name, .choice(options), .text, (nil, nil), presence, help)
    }

    package static func series(
        _ key: String, _ name: String, _ measure: Measure, from minimum: Decimal? = 0, to maximum: Decimal? = nil,
        _ presence: Presence = .required, help: String = ""
    ) -> Parameter {
        Parameter(key, name, .series, measure, (minimum, maximum), presence, help)
    }

    /// Rows. Where the first column holds text it names the row, and no two rows have the same name.
    package static func table(
        _ key: String, _ name: String, rows: ClosedRange<Int> = 1...500, _ presence: Presence = .required,
        help: String = "", columns: [Parameter]
    ) -> Parameter {
        Parameter(key, name, .table(columns: columns, rows: rows), .text, (nil, nil), presence, help)
    }

    public var columns: [Parameter] {
        if case .table(let columns, _) = kind { columns } else { [] }
    }
}
