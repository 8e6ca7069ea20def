import Foundation
import Money

/// What preventing something costs, what it is worth, to whom, and how much of that is cash.
///
/// - SeeAlso: *Supporting public service transformation: cost benefit analysis guidance for local partnerships*, HM Treasury,
///   April 2014.
public struct Prevention: Model {
    public init() {}

    public let about = ModelDescription(
        key: "prevention",
        title: "Prevention: cost and benefit",
        purpose:
            "Make the offer to a partner in its own terms: what it costs, what it is worth, who pays and who gains.",
        method: """
            Outcomes = people × in need × engaged × successful × (1 − deadweight). Benefit of a year = outcomes × unit value × \
            (1 − optimism bias of the evidence) × (1 − drop-off)^years since it began. Cost of a year = amount × (1 + optimism \
            bias). Fiscal, economic and social value are shown apart; so is what releases cash. Fiscal return = present value \
            of fiscal benefit ÷ present value of cost. Public value ratio = present value of all benefit ÷ present value of \
            cost. A public value ratio above 1 can hide a loss to public budgets, so the two stand beside each other.
            """,
        references: [
            Citation(
                "Supporting public service transformation: cost benefit analysis guidance for local partnerships",
                publisher: "HM Treasury", date: "2014-04"),
            Citation("Green Book", publisher: "HM Treasury"),
        ],
        tools: ["D2", "D3", "D9"])

    public var parameters: [Parameter] {
        [
            Self.firstYear, Self.horizon, Self.prices, DiscountSchedule.choice, DiscountSchedule.table, Self.outcomes,
            Self.costs, Self.optimism, Self.unitValues, Self.deflators,
        ]
    }

    static let firstYear = Parameter.year("first-year", "First year")
    static let horizon = Parameter.whole("horizon", "Years looked at", 1...130, Measure("year"))
    static let prices = Parameter.year("prices", "Price base")

    static let name = Parameter.text("name", "Name")
    static let population = Parameter.number("population", "People", .people)
    static let need = Parameter.percent("need", "In need", .otherwise(100))
    static let engaged = Parameter.percent("engaged", "Engaged", .otherwise(100))
    static let success = Parameter.percent("success", "Successful", .otherwise(100))
    static let deadweight = Parameter.percent(
        "deadweight", "Would have happened anyway", help: "Deadweight; 0% must be said, not assumed.")
    static let value = Parameter.number("value", "Value of one outcome a year", .poundsAndPence, .optional)
    static let unit = Parameter.mention("unit", "or unit value", of: "unit-values", .optional)
    static let kind = Parameter.choice(
        "kind", "Kind of value",
        [.init("fiscal", "Fiscal"), .init("economic", "Economic"), .init("social", "Social")])
    static let gainer = Parameter.text("gainer", "Who gains")
    static let cashable = Parameter.percent("cashable", "Part that releases cash", .otherwise(0))
    static let grade = Parameter.whole("grade", "Grade of the evidence, 1 best to 6", 1...6)
    static let dropOff = Parameter.percent("drop-off", "Fades by a year", .otherwise(0))
    static let lag = Parameter.whole("lag", "Begins after", 0...100, Measure("year"), .otherwise(0))
    static let lasts = Parameter.whole("lasts", "Lasts", 1...130, Measure("year"), .optional)
    static let rowPrices = Parameter.year("prices", "Price base", .optional)
    static let wellbeing = Parameter.choice(
        "wellbeing", "Wellbeing",
        [.init("none", "Not in it"), .init("measured", "Is wellbeing itself"), .init("contained", "Is part of it")],
        .otherwise("none"))
    static let outcomes = Parameter.table(
        "outcomes", "Outcomes", rows: 0...100,
        columns: [
            name, population, need, engaged, success, deadweight, value, unit, kind, gainer, cashable, grade, dropOff,
            lag,
            lasts, rowPrices, wellbeing,
        ])

    static let payer = Parameter.text("payer", "Who pays")
    static let amounts = Parameter.series("amounts", "Cost by year", .pounds)
    static let costs = Parameter.table(
        "costs", "Costs", rows: 0...60, .otherwise(.list([])), columns: [name, payer, amounts, grade, rowPrices])

    static let bias = Parameter.percent("bias", "Optimism bias")
    static let optimism = Parameter.table(
        "optimism", "Optimism bias by grade of the evidence", rows: 1...6, columns: [grade, bias])
    static let unitValue = Parameter.number("value", "Value", .poundsAndPence)
    static let unitPrices = Parameter.year("prices", "Price base")
    static let caveat = Parameter.text("caveat", "Caveat", .optional)
    static let unitValues = Parameter.table(
        "unit-values", "Unit values", rows: 0...500, .otherwise(.list([])),
        columns: [name, unitValue, unitPrices, caveat])
    static let index = Parameter.number("index", "Price index", Measure("", decimals: 2))
    static let deflators = Parameter.table(
        "deflators", "Price index by year", rows: 0...100, .otherwise(.list([])),
        help: "Such as the GDP deflator; needed where amounts have different price bases.", columns: [rowPrices, index])

    public func sheet(_ inputs: Inputs) throws(ModelProblems) -> CalculationSheet {
        let working = try PreventionWorking(inputs)
        var sheet = CalculationSheet(inputs)
        let discount = try DiscountSchedule(inputs).write(&sheet, titles: working.titles)
        let benefits = working.benefits(&sheet)
        let costs = working.costs(&sheet)
        working.parties(benefits, costs, discount, &sheet)
        working.result(benefits, costs, discount, &sheet)
        return sheet
    }
}
