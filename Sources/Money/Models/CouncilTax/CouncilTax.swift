import Base
import Foundation
import Money

/// From several Band D charges to one: what each area pays in each year, what the council forgoes, and what the law allows.
///
/// The limit above which a referendum is needed applies to the average of the new council, not to any area, so some areas
/// may rise by far more than the limit while others fall.
///
/// - SeeAlso: Local Government (Structural Changes) (Finance) Regulations 2008, SI 2008/3022, part 4, as amended by
///   SI 2018/1296: one charge by the eighth year, and a gap between areas that narrows each year until then.
public struct CouncilTax: Model {
    public init() {}

    public let about = ModelDescription(
        key: "council-tax",
        title: "Council tax harmonisation",
        purpose: "Find a lawful and affordable path from several Band D charges to one.",
        method: """
            The weighted average A₀ = Σ charge × base ÷ Σ base, to the penny, is what the first year's rise is measured \
            against. The average of each year is A × (1 + rise), or A plus a fixed sum where that is more, cut off to the \
            penny. Straight line: charge of an area = average + (own charge − A₀) × (1 − year ÷ years), equal in the last \
            year and neutral for the yield. Freeze the highest: the highest area stands still, the others rise as fast as \
            the average may. To the lowest: all pay the lowest from the first day, raised each year as planned. To the \
            highest: all pay the highest, which the limit of the average hardly ever allows. Day 1: all pay the average. \
            Charges are set to the penny; yield, average and the test against the limit are those of the charges set. Income \
            forgone is measured against councils that stay apart and each rise as planned. Charges are those of the \
            principal council; parish precepts come on top.
            """,
        references: [
            Citation("SI 2008/3022, regulations on the finance of structural changes", publisher: "UK Parliament"),
            Citation("SI 2018/1296, regulations 9 and 10", publisher: "UK Parliament"),
        ],
        tools: ["F3", "F9"])

    public var parameters: [Parameter] {
        [
            Self.firstYear, Self.years, Self.horizon, Self.path, Self.authority, Self.core, Self.care, Self.cash,
            Self.discountRate, Self.councils, Self.limits, Self.towns,
        ]
    }

    static let firstYear = Parameter.year("first-year", "First year of the new council")
    static let years = Parameter.whole(
        "years", "Years until all areas pay the same", 1...8, Measure("year"),
        help: "1 is the first day. The law allows no ninth year.")
    static let horizon = Parameter.whole("horizon", "Years shown", 1...20, Measure("year"))
    static let path = Parameter.choice("path", "Path", Path.allCases.map { .init($0.rawValue, $0.title) })
    static let authority = Parameter.choice(
        "class", "Kind of authority",
        [.init("district", "District"), .init("social-care", "County or unitary, with adult social care")])
    static let core = Parameter.percent("core", "Planned rise of the average each year", to: 0.5, decimals: 2)
    static let care = Parameter.percent(
        "care", "Planned rise for adult social care", to: 0.5, decimals: 2, help: "Only where it has social care.")
    static let cash = Parameter.number(
        "cash", "Planned rise of districts, at least", .poundsAndPence, help: "£ on Band D each year; districts only.")
    static let discountRate = Parameter.percent("discount-rate", "Discount rate", to: 0.2)

    static let name = Parameter.text("name", "Council")
    static let charge = Parameter.number(
        "charge", "Band D in the year before", .poundsAndPence,
        help: "District and county parts together, without parishes.")
    static let base = Parameter.number("base", "Tax base", .bandDHomes)
    static let leaving = Parameter.number(
        "leaving", "Part that moves to another authority", .poundsAndPence, .otherwise(0),
        help: "Such as fire, where a county charge held it.")
    static let special = Parameter.number("special-expenses", "Special expenses", .pounds, .otherwise(0))
    static let parishes = Parameter.number("parish-precepts", "Parish precepts", .pounds, .otherwise(0))
    static let growth = Parameter.percent("growth", "Growth of the tax base a year", from: -0.2, to: 0.2, .otherwise(0))
    static let dwellings = Parameter.number("households", "Households", Measure("household"), .optional)
    static let councils = Parameter.table(
        "councils", "Councils", rows: 2...40,
        columns: [name, charge, base, leaving, special, parishes, growth, dwellings])

    static let limitYear = Parameter.year("year", "Year")
    static let limitClass = Parameter.choice(
        "class", "Kind", [.init("district", "District"), .init("social-care", "With adult social care")])
    static let limitCore = Parameter.percent("core", "Limit", decimals: 2)
    static let limitCare = Parameter.percent("care", "Limit for social care", decimals: 2, .otherwise(0))
    static let limitCash = Parameter.number("cash", "Limit as a sum", .poundsAndPence, .otherwise(0))
    static let limitGrade = Parameter.text("grade", "How firmly it is known", .otherwise(.text("chosen")))
    static let limits = Parameter.table(
        "limits", "Limits of the average by year", rows: 1...60,
        columns: [limitYear, limitClass, limitCore, limitCare, limitCash, limitGrade])

    static let townName = Parameter.text("name", "Town council")
    static let townArea = Parameter.mention("council", "In the area of", of: "councils")
    static let townBase = Parameter.number("base", "Tax base", .bandDHomes)
    static let precept = Parameter.number("precept", "Precept", .pounds)
    static let takenOver = Parameter.number("taken-over", "Cost it takes over a year", .pounds, .otherwise(0))
    static let towns = Parameter.table(
        "towns", "New town councils", rows: 0...40, .otherwise(.list([])),
        columns: [townName, townArea, townBase, precept, takenOver])

    public func sheet(_ inputs: Inputs) throws(ModelProblems) -> CalculationSheet {
        let working = try CouncilTaxWorking(inputs)
        var sheet = CalculationSheet(inputs)
        let start = working.start(&sheet)
        let ladders = Path.allCases.map { working.ladder($0, start, &sheet) }
        let chosen = ladders[Path.allCases.firstIndex(of: working.path) ?? 0]
        working.comparison(ladders, start, &sheet)
        working.households(chosen, start, &sheet)
        working.bills(chosen, &sheet)
        working.parishes(chosen, start, &sheet)
        working.towns(start, &sheet)
        working.result(chosen, start, &sheet)
        return sheet
    }
}

extension CouncilTax {
    /// The ways from several charges to one.
    enum Path: String, CaseIterable, Sendable {
        case straightLine = "straight-line"
        case freeze
        case lowest
        case highest
        case dayOne = "day-one"

        var title: String {
            switch self {
            case .straightLine: "Straight line to the average"
            case .freeze: "Freeze the highest"
            case .lowest: "To the lowest on day 1"
            case .highest: "To the highest on day 1"
            case .dayOne: "To the average on day 1"
            }
        }
    }
}
