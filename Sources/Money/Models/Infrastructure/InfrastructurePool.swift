import Base
import Foundation
import Money

/// Developer contributions of several districts in one fund: what comes in, what is called, who gives and who receives.
///
/// - SeeAlso: Community Infrastructure Levy Regulations 2010, regulation 40 and schedule 1; regulations 59A to 61 for the
///   neighbourhood share and administration.
public struct InfrastructurePool: Model {
    public init() {}

    public let about = ModelDescription(
        key: "infrastructure-pool",
        title: "Pooled infrastructure fund",
        purpose: "A fund of several districts over the years: receipts, shares, calls, balance and cover of borrowing.",
        method: """
            Levy due = rate × net floor space × (1 − exempt) × index of the year of permission ÷ index of the charging \
            schedule. Off it go administration and the neighbourhood share: the lower share where there is no neighbourhood \
            plan, at most a sum for each dwelling, the higher share where there is one. The rest, with pooled section 106 \
            receipts, goes to the pool. Balance = balance before + contributions − calls − debt service. Cover = \
            contributions ÷ debt service.
            """,
        references: [
            Citation("Community Infrastructure Levy Regulations 2010", publisher: "UK Parliament", date: "2010")
        ],
        tools: ["C3"])

    public var parameters: [Parameter] {
        [
            Self.firstYear, Self.years, Self.index, Self.administration, Self.neighbourhood, Self.withPlan, Self.cap,
            Self.opening, Self.debtService, Self.members, Self.calls,
        ]
    }

    static let firstYear = Parameter.year("first-year", "First year")
    static let years = Parameter.whole("years", "Years shown", 1...40, Measure("year"))
    static let index = Parameter.series(
        "index", "Index by year of permission", Measure("", decimals: 1), help: "The last holds from then on.")
    static let administration = Parameter.percent("administration", "Administration", to: exactly("0.05"))
    static let neighbourhood = Parameter.percent("neighbourhood", "Neighbourhood share without a plan")
    static let withPlan = Parameter.percent("neighbourhood-plan", "Neighbourhood share with a plan")
    static let cap = Parameter.number("cap", "Cap of the share without a plan, for each dwelling", .poundsAndPence)
    static let opening = Parameter.number("opening", "Balance at the start", .pounds, .otherwise(0))
    static let debtService = Parameter.series("debt-service", "Debt service by year", .pounds, .optional)

    static let name = Parameter.text("name", "District")
    static let rate = Parameter.number("rate", "Rate a square metre", .poundsAndPence)
    static let area = Parameter.series("area", "Net floor space by year", Measure("m²", "m²"))
    static let scheduleIndex = Parameter.number(
        "schedule-index", "Index of the charging schedule", Measure("", decimals: 1))
    static let exempt = Parameter.percent("exempt", "Exempt", .otherwise(0), help: "Self-build, social housing.")
    static let planShare = Parameter.percent("plan-share", "Floor space under a neighbourhood plan", .otherwise(0))
    static let dwellings = Parameter.number(
        "dwellings", "Dwellings where there is no plan", Measure("dwelling"), .optional)
    static let obligations = Parameter.series("section-106", "Pooled section 106 receipts by year", .pounds, .optional)
    static let members = Parameter.table(
        "members", "Districts", rows: 1...30,
        columns: [name, rate, area, scheduleIndex, exempt, planShare, dwellings, obligations])

    static let callName = Parameter.text("name", "Project")
    static let callDistrict = Parameter.mention("district", "In the district of", of: "members")
    static let callAmounts = Parameter.series("amounts", "Call by year", .pounds)
    static let calls = Parameter.table(
        "calls", "Calls on the pool", rows: 0...100, .otherwise(.list([])),
        columns: [callName, callDistrict, callAmounts])

    public func sheet(_ inputs: Inputs) throws(ModelProblems) -> CalculationSheet {
        let working = try InfrastructureWorking(inputs)
        var sheet = CalculationSheet(inputs)
        let contributions = working.contributions(&sheet)
        working.balance(contributions, &sheet)
        return sheet
    }
}

struct InfrastructureWorking {
    let inputs: Inputs
    let names: [String]
    let titles: [String]

    init(_ inputs: Inputs) throws(ModelProblems) {
        self.inputs = inputs
        names = inputs.names(InfrastructurePool.members)
        titles = (inputs.year(InfrastructurePool.firstYear) ?? FinancialYear(2026))
            .years(inputs.whole(InfrastructurePool.years)).map(\.description)
        guard !inputs.series(InfrastructurePool.index).isEmpty else {
            throw ModelProblems("index", "no year has an index.")
        }
    }

    /// What each district puts in; by district, then by year.
    func contributions(_ sheet: inout CalculationSheet) -> [[Formula]] {
        let rate = sheet.column(InfrastructurePool.members, InfrastructurePool.rate)
        let scheduleIndex = sheet.column(InfrastructurePool.members, InfrastructurePool.scheduleIndex)
        let exempt = sheet.column(InfrastructurePool.members, InfrastructurePool.exempt)
        let planned = sheet.column(InfrastructurePool.members, InfrastructurePool.planShare)
        let dwellings = sheet.column(InfrastructurePool.members, InfrastructurePool.dwellings)
        let area = sheet.series(InfrastructurePool.members, InfrastructurePool.area, titles: titles)
        let obligations = sheet.series(InfrastructurePool.members, InfrastructurePool.obligations, titles: titles)
        let index = sheet.series(of: InfrastructurePool.index, titles: titles, repeatsLast: true)
        let administration = sheet.value(of: InfrastructurePool.administration)
        let without = sheet.value(of: InfrastructurePool.neighbourhood)
        let with = sheet.value(of: InfrastructurePool.withPlan)
        let cap = sheet.value(of: InfrastructurePool.cap)

        return names.indices.map { place in
            let name = names[place]
            sheet.begin("levy-\(name)", "Levy of \(name)", columns: titles)
            let due = sheet.row(
                "Due", key: "due", .poundsAndPence, "rate × floor space × (1 − exempt) × index ÷ index of the schedule",
                titles.indices.map { year in
                    rate[place] * area[place][year] * (1 - exempt[place])
                        * index[year].over(scheduleIndex[place], orSay: "the index of the charging schedule is nil")
                })
            let costs = sheet.row(
                "Administration", key: "administration", .poundsAndPence, "due × share", due.map { $0 * administration }
            )
            let neighbourhood = sheet.row(
                "Neighbourhood share", key: "neighbourhood", .poundsAndPence,
                "due with a plan × higher share + due without × lower share, at most the cap for each dwelling",
                due.map { due in
                    let plain = due * (1 - planned[place]) * without
                    let capped =
                        inputs.rows(InfrastructurePool.members)[place].number(InfrastructurePool.dwellings) == nil
                        ? plain : .least([plain, cap * dwellings[place]])
                    return due * planned[place] * with + capped
                })
            return sheet.row(
                "To the pool", key: "pool", .poundsAndPence, "due − administration − neighbourhood share + section 106",
                titles.indices.map { due[$0] - costs[$0] - neighbourhood[$0] + obligations[place][$0] })
        }
    }

    func balance(_ contributions: [[Formula]], _ sheet: inout CalculationSheet) {
        let calls = sheet.series(InfrastructurePool.calls, InfrastructurePool.callAmounts, titles: titles)
        let debt = sheet.series(of: InfrastructurePool.debtService, titles: titles)
        let opening = sheet.value(of: InfrastructurePool.opening)
        func sum(_ rows: [[Formula]], _ year: Int) -> Formula { rows.map { $0[year] }.total }

        sheet.begin("pool", "The pool by year", columns: titles, role: .result)
        let into = sheet.row(
            "Contributions", key: "in", .pounds, "sum of the districts", titles.indices.map { sum(contributions, $0) })
        let out = sheet.row(
            "Calls", key: "calls", .pounds, "sum of the projects", titles.indices.map { sum(calls, $0) })
        let service = sheet.row("Debt service", key: "debt", .pounds, "given", debt)
        let balance = sheet.chain(
            "Balance at the end", key: "balance", .pounds, "balance before + contributions − calls − debt service",
            first: opening + into[0] - out[0] - service[0]
        ) { $1 + into[$0] - out[$0] - service[$0] }
        sheet.row(
            "Contributions for each £ of debt service", key: "cover", .ratio, "contributions ÷ debt service",
            zip(into, service).map { $0.over($1, orSay: "there is no debt service") })
        for (year, title) in titles.enumerated() {
            sheet.warn("In \(title) the pool is short of \(-balance[year], .pounds).", when: balance[year] < 0)
            sheet.warn(
                "In \(title) contributions do not cover the debt service.",
                when: service[year] > 0 && into[year] < service[year])
        }

        sheet.begin("shares", "Who gives and who receives", columns: names + ["All"], role: .result)
        let given = contributions.map(\.total)
        let received = names.map { name in
            zip(inputs.rows(InfrastructurePool.calls), calls).filter {
                $0.0.text(InfrastructurePool.callDistrict) == name
            }
            .map(\.1.total).total
        }
        let gives = sheet.row("Gives", key: "gives", .pounds, "sum of contributions", given + [given.total])
        let receives = sheet.row(
            "Receives", key: "receives", .pounds, "calls of projects in its area", received + [received.total])
        sheet.row("Receives less gives", key: "net", .pounds, "receives − gives", zip(receives, gives).map(-))
        sheet.row(
            "Share of contributions", key: "share", .percent, "gives ÷ all",
            gives.map { $0.over(given.total, orSay: "nothing is given") })

        sheet.figure("contributions", "Contributions, all years", .pounds, "sum", into.total)
        sheet.figure("balance", "Balance at the end", .pounds, "of the last year", balance[balance.count - 1])
        let lowest = sheet.figure("lowest", "Lowest balance", .pounds, "least of the years", .least(balance))
        sheet.find("The pool can always pay: it never holds less than \(lowest, .pounds).", when: lowest >= 0)
        sheet.find("The pool cannot always pay: at worst it is short of \(-lowest, .pounds).", when: lowest < 0)
    }
}

/// A decimal that stands in the law, exactly as written there.
func exactly(_ text: String) -> Decimal { WrittenNumber(text)?.value ?? 0 }
