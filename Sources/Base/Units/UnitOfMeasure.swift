/// What a number counts or measures, and so how it is written: people, £ with or without pence, a percentage, a financial
/// year.
///
/// A number stays exact as long as it is a number; only its text rounds, halves away from zero.
///
/// ```swift
/// UnitOfMeasure.people.text(395_638)                            // "395,638 people"
/// UnitOfMeasure.percent.text(0.692)                             // "69.2%"
/// UnitOfMeasure.poundsAndPence.text(-23.4736)                   // "−£23.47"
/// UnitOfMeasure("home").text(1)                                 // "1 home"
/// ```
public struct UnitOfMeasure: Hashable, Sendable {
    public enum Notation: String, Hashable, Sendable, Codable {
        /// `300,000`
        case plain
        /// `2018`: a year or a number that is a name.
        case ungrouped
        /// A share 0…1, written as `69.2%` and entered as 69.2.
        case percent
        /// `£1,671`
        case pounds
        /// A financial year: 2023 as a number, written and entered as `2023-24`.
        case financialYear
        /// 1 and 0, written as `yes` and `no`.
        case yesNo
        /// Words; never a number.
        case text
    }

    /// "person", "job", "council"; empty where the notation says it all.
    public var one: String
    /// "people", "jobs", "councils".
    public var many: String
    public var notation: Notation
    /// Digits after the point.
    public var decimals: Int

    public init(_ one: String, _ many: String? = nil, notation: Notation = .plain, decimals: Int = 0) {
        self.one = one
        self.many = many ?? (one.isEmpty ? "" : one + "s")
        self.notation = notation
        self.decimals = decimals
    }

    public static let people = UnitOfMeasure("person", "people")
    public static let jobs = UnitOfMeasure("job")
    /// A share 0…1, written with one decimal: 0.692 is `69.2%`.
    public static let percent = UnitOfMeasure("", notation: .percent, decimals: 1)
    /// Whole pounds.
    public static let pounds = UnitOfMeasure("", notation: .pounds)
    public static let poundsAndPence = UnitOfMeasure("", notation: .pounds, decimals: 2)
    public static let year = UnitOfMeasure("", notation: .ungrouped)
    public static let financialYear = UnitOfMeasure("", notation: .financialYear)
    public static let yesNo = UnitOfMeasure("", notation: .yesNo)
    public static let text = UnitOfMeasure("", notation: .text)

    /// A number of no unit, such as an index.
    public static func plain(decimals: Int = 0) -> UnitOfMeasure { UnitOfMeasure("", decimals: decimals) }

    public func with(decimals: Int) -> UnitOfMeasure {
        var copy = self
        copy.decimals = decimals
        return copy
    }

    /// For a line of working, where the numbers stand alone: `23,234.41` and not `23,234.41 Band D homes`.
    package var withoutName: UnitOfMeasure { UnitOfMeasure("", "", notation: notation, decimals: decimals) }
}

extension UnitOfMeasure {
    /// The number as it stands in a column under this unit: without "people", with "%" and "£".
    public func digits(_ quantity: some Quantity) -> String {
        switch notation {
        case .plain, .text: Words.number(quantity, decimals: decimals)
        case .ungrouped: Words.ungrouped(quantity, decimals: decimals)
        case .percent: Words.percent(quantity, decimals: decimals)
        case .pounds: Words.pounds(quantity, decimals: decimals)
        case .financialYear:
            quantity.decimal?.whole.map { FinancialYear($0).description }
                ?? Words.ungrouped(quantity, decimals: decimals)
        case .yesNo: quantity.decimal == 0 ? "no" : "yes"
        }
    }

    /// The number as it stands in a sentence: `395,638 people`, `1 person`, `69.2%`, `2023-24`, `yes`.
    public func text(_ quantity: some Quantity) -> String {
        let name =
            switch notation {
            case .plain, .ungrouped, .text: quantity.decimal == 1 ? one : many
            case .percent, .pounds, .financialYear, .yesNo: ""
            }
        return name.isEmpty ? digits(quantity) : "\(digits(quantity)) \(name)"
    }

    /// Short, for axes: `400k`, `£20m`, `60%`.
    package func short(_ quantity: some Quantity, decimals: Int) -> String {
        switch notation {
        case .percent: Words.percent(quantity, decimals: decimals)
        case .ungrouped: Words.ungrouped(quantity, decimals: decimals)
        case .plain where decimals > 0, .text where decimals > 0: Words.number(quantity, decimals: decimals)
        case .plain, .text: Words.short(quantity)
        case .pounds where decimals > 0: Words.pounds(quantity, decimals: 2)
        case .pounds: Words.short(quantity, prefix: "£")
        case .financialYear, .yesNo: digits(quantity)
        }
    }

    /// The unit's name as a reader sees it beside a figure: "£", "%", "years"; empty for none.
    public var name: String {
        switch notation {
        case .pounds: "£"
        case .percent: "%"
        case .plain, .ungrouped: many
        case .financialYear: "financial year"
        case .yesNo: "yes or no"
        case .text: ""
        }
    }

    /// What the heading of a column of raw numbers says: "share", "£", "people"; empty for none.
    package var rawName: String {
        switch notation {
        case .percent: "share"
        case .pounds: "£"
        case .plain, .ungrouped, .financialYear, .yesNo, .text: many
        }
    }
}
