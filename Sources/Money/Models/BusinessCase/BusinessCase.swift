import Foundation
import Money

/// What a merger or a reorganisation costs and saves, when it pays back, and which council is left short.
///
/// The plan is shown beside the plan as experience adjusts it: costs higher, savings lower and later.
public struct BusinessCase: Model {
    public init() {}

    public let about = ModelDescription(
        key: "business-case",
        title: "Merger and unitary business case",
        purpose:
            "Whether a change of structure is worth its cost and can be afforded, against doing nothing and sharing.",
        method: """
            Year 0 is the year of decision; all amounts are at the prices named. Saving of a year = Σ (baseline × reduction \
            − what is planned anyway) × phasing × share delivered. Net = saving − one-off cost − recurring cost. Net \
            present value = Σ net ÷ (1 + rate)^year. Payback: the last year in the red plus the part of the next year that \
            it takes to come out of it. Discounted payback: the same with present values. Run-rate payback: one-off cost ÷ \
            net saving once all is in place; it leaves the wait out, so it is never the answer alone. Peak funding need: the \
            deepest point of the running total. Low, central and high take the low, central and high reductions, each with \
            savings cut by the benefit optimism and late by the delay, and one-off cost raised by the cost optimism and the \
            contingency. Savings that release no cash are shown and not counted. What is divided between \
            several councils goes by keys: share of a council = its amount of the key ÷ that of all; the next best key shows \
            how far the choice of a key moves who is left short.
            """,
        references: [
            Citation("Green Book", publisher: "HM Treasury"),
            Citation("Surrey: final plan for local government reorganisation, after PwC", date: "2025"),
        ],
        tools: ["F2", "F3", "E4"])

    public var parameters: [Parameter] {
        [
            Self.firstYear, Self.horizon, Self.prices, Self.discountRate, Self.delivered, Self.phasing,
            Self.costPhasing,
            Self.costOptimism, Self.contingency, Self.benefitOptimism, Self.delay, Self.categories, Self.exact,
            Self.oneOffs,
            Self.posts, Self.postCut, Self.package, Self.recurring, Self.successors, Self.leadership, Self.ictCopy,
            Self.splitSpend, Self.purchasingLoss, Self.totalSpend, Self.bodies, Self.splits, Self.keys,
            Self.customaryKeys, Self.residents, Self.sizeGuide,
            Self.paybackTest, Self.rates, Self.reference,
        ]
    }

    // MARK: The case

    static let firstYear = Parameter.year("first-year", "Year of decision")
    static let horizon = Parameter.whole("horizon", "Years after the decision", 1...40, Measure("year"))
    static let prices = Parameter.year("prices", "Price base", help: "All amounts are at the prices of this year.")
    static let discountRate = Parameter.percent("discount-rate", "Discount rate", to: 0.2)
    static let delivered = Parameter.percent(
        "delivered", "Share of the planned savings delivered", to: 2, help: "100% is the plan.")
    static let phasing = Parameter.series(
        "phasing", "Share of the savings reached by year", .percent, to: 1,
        help: "From the year of decision; the last holds from then on.")
    static let costPhasing = Parameter.series(
        "cost-phasing", "Share of the one-off cost by year", .percent, to: 1, help: "Adds up to 100%.")
    static let costOptimism = Parameter.percent("cost-optimism", "Optimism bias on one-off cost", to: 3)
    static let contingency = Parameter.percent("contingency", "Contingency on one-off cost")
    static let benefitOptimism = Parameter.percent("benefit-optimism", "Optimism bias on savings")
    static let delay = Parameter.number("delay", "Savings come late by", .years, to: 5)

    // MARK: Savings

    static let name = Parameter.text("name", "Name")
    static let baseline = Parameter.number("baseline", "Spend today", .pounds)
    static let kind = Parameter.choice(
        "kind", "Kind of spend",
        [
            .init("customer-contact", "Customer contact"), .init("enabling", "Enabling services"),
            .init("service-delivery", "Service delivery"), .init("other", "Other"),
        ], .otherwise("other"), help: "Names the customary rates; other has none.")
    static let reduction = Parameter.percent("reduction", "Reduction", .optional)
    static let low = Parameter.percent("low", "Reduction, low", .optional)
    static let high = Parameter.percent("high", "Reduction, high", .optional)
    static let already = Parameter.number(
        "already", "Planned or shared anyway", .pounds, .otherwise(0), help: "Savings that come without the change.")
    static let cashable = Parameter.flag("cashable", "Releases cash", otherwise: true)
    static let ownPhasing = Parameter.series("phasing", "Own phasing", .percent, to: 1, .optional)
    static let rowPrices = Parameter.year("prices", "Price base", .optional)
    static let categories = Parameter.table(
        "categories", "Savings by rate", rows: 0...60, .otherwise(.list([])),
        columns: [name, baseline, kind, reduction, low, high, already, cashable, ownPhasing, rowPrices])
    static let before = Parameter.number("before", "Cost before", .pounds)
    static let after = Parameter.number("after", "Cost after", .pounds)
    static let exact = Parameter.table(
        "exact", "Savings line by line", rows: 0...200, .otherwise(.list([])),
        help: "Senior posts, members’ allowances, elections, contracts: counted, not estimated.",
        columns: [name, before, after, rowPrices])
    static let rateLow = Parameter.percent("low", "Low")
    static let rateCentral = Parameter.percent("central", "Central")
    static let rateHigh = Parameter.percent("high", "High")
    static let rates = Parameter.table(
        "rates", "Customary reductions", rows: 0...20, .otherwise(.list([])),
        columns: [kind, rateLow, rateCentral, rateHigh])

    // MARK: Costs

    static let amount = Parameter.number("amount", "Amount", .pounds)
    static let funding = Parameter.choice(
        "funding", "Paid from",
        [
            .init("revenue", "Revenue"), .init("reserves", "Reserves"), .init("capital-receipts", "Capital receipts"),
            .init("borrowing", "Borrowing"), .init("grant", "Grant"),
        ], .otherwise("revenue"))
    static let oneOffs = Parameter.table(
        "one-offs", "One-off cost", rows: 0...60, .otherwise(.list([])),
        columns: [name, amount, funding, ownPhasing, rowPrices])
    static let posts = Parameter.number("posts", "Posts in scope", Measure("post", decimals: 1), .optional)
    static let postCut = Parameter.percent("post-cut", "Posts that go", decimals: 2, .optional)
    static let package = Parameter.number("package", "Average cost of leaving", .pounds, .optional)
    static let from = Parameter.whole("from", "From year", 0...40, Measure("year"), .otherwise(1))
    static let recurring = Parameter.table(
        "recurring", "Recurring cost", rows: 0...60, .otherwise(.list([])),
        help: "Splitting services, pay harmonisation, council tax forgone.", columns: [name, amount, from, rowPrices])
    static let successors = Parameter.whole(
        "successors", "Councils afterwards", 1...30, Measure("council"), .otherwise(1))
    static let leadership = Parameter.number("leadership", "Cost of one more leadership team", .pounds, .otherwise(0))
    static let ictCopy = Parameter.number("ict-copy", "Cost a year of one more set of systems", .pounds, .otherwise(0))
    static let splitSpend = Parameter.number("split-spend", "Spend that is split", .pounds, .otherwise(0))
    static let purchasingLoss = Parameter.percent(
        "purchasing-loss", "Lost purchasing power on spend that is split", .otherwise(0))
    static let totalSpend = Parameter.number("total-spend", "All spend of the councils", .pounds, .optional)

    // MARK: Who gains, and what happened elsewhere

    static let population = Parameter.number("residents", "Residents", .people, .optional)
    static let position = Parameter.number(
        "position", "Yearly position without the change", .pounds, from: nil, .otherwise(0))
    static let savingsShare = Parameter.percent("savings-share", "Share of the savings", .otherwise(0))
    static let costShare = Parameter.percent("cost-share", "Share of recurring cost", .otherwise(0))
    static let bodies = Parameter.table(
        "bodies", "Councils afterwards", rows: 0...30, .otherwise(.list([])),
        columns: [name, population, position, savingsShare, costShare])
    static let splitKind = Parameter.choice(
        "kind", "What it is",
        [
            .init("spend", "Spend a year"), .init("funding", "Funding a year"), .init("reserves", "Reserves"),
            .init("debt", "Debt"),
        ], .otherwise("spend"))
    static let splitKey = Parameter.mention("key", "Key", of: "keys")
    static let nextKey = Parameter.mention("next-key", "Next best key", of: "keys", .optional)
    static let splits = Parameter.table(
        "splits", "What is divided between the councils, by key", rows: 0...60, .otherwise(.list([])),
        help: "Of a council that ends, such as a county.", columns: [name, splitKind, amount, splitKey, nextKey])
    static let keyAmounts = Parameter.series(
        "amounts", "By council", Measure(""), help: "In the order of the councils afterwards.")
    static let keys = Parameter.table(
        "keys", "Keys", rows: 0...40, .otherwise(.list([])),
        help: "What spend or funding follows: clients, people aged 65 and over, length of roads, the tax base.",
        columns: [name, keyAmounts])
    static let customaryKey = Parameter.text("key", "Key")
    static let customaryNext = Parameter.text("next", "Next best key", .optional)
    static let customaryKeys = Parameter.table(
        "customary-keys", "Customary keys", rows: 0...40, .otherwise(.list([])),
        columns: [name, customaryKey, customaryNext])
    static let residents = Parameter.number("residents", "Residents in all", .people, .optional)
    static let sizeGuide = Parameter.number("size-guide", "Size named in guidance", .people)
    static let paybackTest = Parameter.number("payback-test", "Payback asked for", .years)
    static let perResident = Parameter.number("per-resident", "Transition budget per resident", .poundsAndPence)
    static let reference = Parameter.table(
        "reference", "Transition budgets elsewhere", rows: 0...60, .otherwise(.list([])), columns: [name, perResident])

    public func sheet(_ inputs: Inputs) throws(ModelProblems) -> CalculationSheet {
        let working = try BusinessCaseWorking(inputs)
        var sheet = CalculationSheet(inputs)
        let plan = working.plan(&sheet)
        let scenarios = BusinessCaseScenario.Kind.allCases.map { working.scenario($0, plan, &sheet) }
        working.compare(scenarios, plan, &sheet)
        let split = working.split(&sheet)
        working.bodies(scenarios, split, &sheet)
        working.elsewhere(plan, &sheet)
        working.result(scenarios, plan, &sheet)
        return sheet
    }
}
