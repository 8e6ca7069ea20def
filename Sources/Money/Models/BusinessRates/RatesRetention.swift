import Foundation
import Money

/// What an authority keeps of its business rates, and whether it does better alone or in a pool.
///
/// - SeeAlso: Non-Domestic Rating (Levy and Safety Net) Regulations 2013, SI 2013/737: levy of at most half, a pool as one
///   body, safety net measured on baseline funding.
public struct RatesRetention: Model {
    public init() {}

    public let about = ModelDescription(
        key: "business-rates",
        title: "Business rates retention and pooling",
        purpose: "What each authority keeps alone and in a pool, who gives up what, and how near the safety net is.",
        method: """
            Tariff = rates baseline − baseline funding where that is above nil, otherwise a top-up. Retained income = local \
            income − tariff, or + top-up, + grant for reliefs − provision for appeals. Safety net = share × baseline funding \
            − retained income, where above nil; the fall is measured on baseline funding, not on income. Levy by ratio: (1 − \
            baseline funding ÷ rates baseline), at least nil and at most the cap, × growth above baseline funding. Levy by \
            bands: a marginal rate for each slice of growth. A pool is one authority with the sums of its members. Gain of \
            the pool = its net income − what its members keep alone, safety nets included. No detriment: each member has what \
            it would keep alone, then its share of the gain. Every pool that some of the authorities could \
            form is worked out likewise. At a reset the rates baseline becomes the local income of that \
            year, so growth until then is lost.
            """,
        references: [
            Citation("SI 2013/737, levy and safety net", publisher: "UK Parliament"),
            Citation("Business rates retention scheme: a step-by-step guide", publisher: "DCLG", date: "2012"),
        ],
        tools: ["C5"])

    public var parameters: [Parameter] {
        [
            Self.firstYear, Self.years, Self.reset, Self.uprating, Self.stress, Self.members, Self.levy, Self.levyCap,
            Self.levyBands, Self.safetyNets, Self.discountRate,
        ]
    }

    static let firstYear = Parameter.year("first-year", "First year")
    static let years = Parameter.whole("years", "Years shown", 1...15, Measure("year"))
    static let reset = Parameter.year("reset", "Year of the next reset", .optional)
    static let uprating = Parameter.percent("uprating", "Rise of the baselines a year", from: -0.1, to: 0.2)
    static let stress = Parameter.percent(
        "stress", "Fall of local income in the stress test", help: "Such as the share of the five largest ratepayers.")
    static let discountRate = Parameter.percent("discount-rate", "Discount rate", to: 0.2)

    static let name = Parameter.text("name", "Authority")
    static let funding = Parameter.number("baseline-funding", "Baseline funding level", .pounds)
    static let baseline = Parameter.number("rates-baseline", "Business rates baseline", .pounds)
    static let income = Parameter.number(
        "local-income", "Local share of rates", .pounds, .optional, help: "Or rating income and tier share.")
    static let ratingIncome = Parameter.number("rating-income", "Non-domestic rating income", .pounds, .optional)
    static let tierShare = Parameter.percent("tier-share", "Tier share", .optional)
    static let reliefGrant = Parameter.number("relief-grant", "Grant for reliefs", .pounds, .otherwise(0))
    static let provision = Parameter.number("provision", "Provision for appeals", .pounds, .otherwise(0))
    static let growth = Parameter.percent("growth", "Growth of local income a year", from: -0.5, to: 0.5, .otherwise(0))
    static let inPool = Parameter.flag("in-pool", "In the pool", otherwise: true)
    static let gainShare = Parameter.percent("gain-share", "Share of the pool’s gain", .otherwise(0))
    static let members = Parameter.table(
        "members", "Authorities", rows: 1...60,
        columns: [
            name, funding, baseline, income, ratingIncome, tierShare, reliefGrant, provision, growth, inPool, gainShare,
        ])

    static let levy = Parameter.choice(
        "levy", "Levy on growth",
        [.init("ratio", "By ratio of the baselines"), .init("bands", "By bands of growth"), .init("none", "None")])
    static let levyCap = Parameter.percent("levy-cap", "Highest levy rate")
    static let bandFrom = Parameter.percent("from", "Growth above", to: nil)
    static let bandRate = Parameter.percent("rate", "Rate on it")
    static let levyBands = Parameter.table(
        "levy-bands", "Levy bands", rows: 0...10, .otherwise(.list([])),
        help: "Growth above baseline funding, as a share of it.", columns: [bandFrom, bandRate])
    static let netYear = Parameter.year("year", "From year")
    static let netShare = Parameter.percent("share", "Share of baseline funding", decimals: 1)
    static let safetyNets = Parameter.table(
        "safety-nets", "Safety net by year", rows: 1...20, columns: [netYear, netShare])

    public func sheet(_ inputs: Inputs) throws(ModelProblems) -> CalculationSheet {
        let working = try RatesWorking(inputs)
        var sheet = CalculationSheet(inputs)
        let income = working.income(&sheet)
        let first = working.positions(income[0], year: 0, title: "", &sheet)
        working.pool(first, &sheet)
        working.course(income, first, &sheet)
        working.stressed(income[0], &sheet)
        working.result(first, &sheet)
        working.memberships(income[0], first, &sheet)
        return sheet
    }
}
