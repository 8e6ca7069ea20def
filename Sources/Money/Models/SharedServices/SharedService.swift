import Foundation
import Money

/// Whether sharing a service pays, how its cost is charged, and whether everybody is better off than alone.
public struct SharedService: Model {
    public init() {}

    public let about = ModelDescription(
        key: "shared-service",
        title: "Shared service",
        purpose: "Whether, with whom and on what charging key to share a service, and what leaving would cost.",
        method: """
            Saving = sum of own costs − cost when shared. Charge of a partner = cost when shared × its share by the key. Fair: \
            no partner pays more than its own cost before, and no group of partners pays more than it would if it shared \
            without the others. Where no cost of sharing is given it is estimated: the part of cost that is needed only once, \
            for the largest partner, + the rest of everybody’s cost + a cost for each pair of partners that must agree, for \
            each service. Payback = one-off cost ÷ yearly saving. Leaving = months of notice ÷ 12 × stranded cost + pension. \
            Sequence: simplest first, and among these the quickest payback.
            """,
        references: [
            Citation("Shared services dataset", publisher: "Local Government Association", date: "2018"),
            Citation(
                "Transformation in localities toolkit, page 114", publisher: "District Councils’ Network",
                date: "2018-05"),
        ],
        tools: ["E3", "E4"])

    public var parameters: [Parameter] {
        [
            Self.horizon, Self.discountRate, Self.partners, Self.sharedCost, Self.oneOff, Self.key, Self.fairKey,
            Self.band,
            Self.onceShare, Self.linkCost, Self.serviceCount, Self.groups, Self.totalSpend, Self.ceiling, Self.services,
        ]
    }

    static let horizon = Parameter.whole("horizon", "Years looked at", 1...30, Measure("year"))
    static let discountRate = Parameter.percent("discount-rate", "Discount rate", to: 0.2)
    static let sharedCost = Parameter.number("shared-cost", "Cost a year when shared", .pounds, .optional)
    static let oneOff = Parameter.number("one-off", "One-off cost of sharing", .pounds, .otherwise(0))

    static let name = Parameter.text("name", "Partner")
    static let cost = Parameter.number("cost", "Own cost a year", .pounds)
    static let fixedShare = Parameter.percent("fixed-share", "Agreed share", .otherwise(0))
    static let staff = Parameter.number("staff", "Staff", Measure("full-time post", decimals: 1), .otherwise(0))
    static let usage = Parameter.number("usage", "Use", Measure("case"), .otherwise(0))
    static let people = Parameter.number("population", "Population", .people, .otherwise(0))
    static let rateable = Parameter.number("rateable-value", "Rateable value", .pounds, .otherwise(0))
    static let notice = Parameter.number("notice", "Notice", Measure("month"), .optional)
    static let stranded = Parameter.number("stranded", "Stranded cost a year if it leaves", .pounds, .optional)
    static let pension = Parameter.number("pension", "Pension payment if it leaves", .pounds, .otherwise(0))
    static let partners = Parameter.table(
        "partners", "Partners", rows: 2...20,
        columns: [name, cost, fixedShare, staff, usage, people, rateable, notice, stranded, pension])

    static let key = Parameter.choice("key", "Charging key", Key.allCases.map { .init($0.rawValue, $0.title) })
    static let fairKey = Parameter.choice(
        "fair-key", "Key that charges are compared with", Key.allCases.map { .init($0.rawValue, $0.title) }, .optional)
    static let band = Parameter.percent("band", "How far a charge may lie from that key")

    static let onceShare = Parameter.percent("once-share", "Part of cost needed only once", .optional)
    static let linkCost = Parameter.number(
        "link-cost", "Cost of agreeing, for each pair of partners and service", .pounds, .otherwise(0))
    static let serviceCount = Parameter.whole(
        "service-count", "Services in it", 1...50, Measure("service"), .otherwise(1))
    static let groupMembers = Parameter.text("members", "Partners, joined by +")
    static let groupCost = Parameter.number("cost", "Cost if they share without the others", .pounds)
    static let groups = Parameter.table(
        "groups", "Smaller groups", rows: 0...200, .otherwise(.list([])), columns: [groupMembers, groupCost])

    static let totalSpend = Parameter.number("total-spend", "All spend of the partners", .pounds, .optional)
    static let ceiling = Parameter.percent(
        "ceiling", "Most that back-office sharing has been said to save", decimals: 1)

    static let serviceName = Parameter.text("name", "Service")
    static let saving = Parameter.number("saving", "Saving a year", .pounds)
    static let serviceOneOff = Parameter.number("one-off", "One-off cost", .pounds, .otherwise(0))
    static let complexity = Parameter.whole("complexity", "Complexity, 1 easy to 5 hard", 1...5)
    static let services = Parameter.table(
        "services", "Services to share", rows: 0...60, .otherwise(.list([])),
        columns: [serviceName, saving, serviceOneOff, complexity])

    /// What charges may go by.
    enum Key: String, CaseIterable, Sendable {
        case fixed, staff, usage, population
        case rateableValue = "rateable-value"
        case ownCost = "own-cost"
        case equalSaving = "equal-saving"

        var title: String {
            switch self {
            case .fixed: "Agreed shares"
            case .staff: "Staff"
            case .usage: "Use"
            case .population: "Population"
            case .rateableValue: "Rateable value"
            case .ownCost: "Own cost before"
            case .equalSaving: "Equal saving for each"
            }
        }

        /// The column it goes by; `nil` where it needs none of its own.
        var column: Parameter? {
            switch self {
            case .fixed: fixedShare
            case .staff: SharedService.staff
            case .usage: SharedService.usage
            case .population: people
            case .rateableValue: rateable
            case .ownCost: cost
            case .equalSaving: nil
            }
        }
    }

    public func sheet(_ inputs: Inputs) throws(ModelProblems) -> CalculationSheet {
        let working = try SharedServiceWorking(inputs)
        var sheet = CalculationSheet(inputs)
        let total = working.total(&sheet)
        let charges = working.charges(total, &sheet)
        try working.groups(charges, &sheet)
        working.curve(&sheet)
        working.leaving(&sheet)
        working.sequence(&sheet)
        working.result(total, &sheet)
        return sheet
    }
}
