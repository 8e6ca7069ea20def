import Foundation

/// Social return on investment: what an investment changes for people, after what would have happened anyway.
///
/// - SeeAlso: Cabinet Office (2009, revised 2012), *A guide to social return on investment*.
public struct SocialReturn: Model {
    public init() {}

    public let about = ModelDescription(
        key: "social-return",
        title: "Social return on investment",
        purpose: "What each pound brings in social value, after deadweight, displacement, attribution and drop-off.",
        method: """
            Impact = quantity × value × (1 − deadweight) × (1 − displacement) × (1 − attribution to others). Impact of year k \
            = impact × (1 − drop-off)^(k − 1), for as many years as it lasts. Social return = present value of impact ÷ \
            investment; net social return = (present value − investment) ÷ investment. The guide divides year 1 by (1 + rate) \
            once; where year 1 stays undiscounted the return is a little higher, so the convention is part of the result.
            """,
        references: [
            Citation("A guide to social return on investment", publisher: "Cabinet Office", date: "2012")
        ],
        tools: ["D3"])

    public var parameters: [Parameter] { [Self.investment, Self.discountRate, Self.firstDiscounted, Self.impacts] }

    static let investment = Parameter.number("investment", "Investment", .pounds)
    static let discountRate = Parameter.percent("discount-rate", "Discount rate", to: 0.2)
    static let firstDiscounted = Parameter.flag("discount-first-year", "Year 1 is discounted", otherwise: true)
    static let name = Parameter.text("name", "Change")
    static let quantity = Parameter.number("quantity", "Quantity", Measure(""))
    static let value = Parameter.number("value", "Value of one", .poundsAndPence)
    static let deadweight = Parameter.percent("deadweight", "Deadweight")
    static let displacement = Parameter.percent("displacement", "Displacement")
    static let attribution = Parameter.percent("attribution", "Owed to others")
    static let dropOff = Parameter.percent("drop-off", "Drop-off a year", .otherwise(0))
    static let lasts = Parameter.whole("lasts", "Lasts", 1...50, Measure("year"))
    static let impacts = Parameter.table(
        "impacts", "Changes", rows: 1...100,
        columns: [name, quantity, value, deadweight, displacement, attribution, dropOff, lasts])

    public func sheet(_ inputs: Inputs) throws(ModelProblems) -> Sheet {
        var sheet = Sheet(inputs)
        let rows = inputs.rows(Self.impacts)
        let investment = sheet.value(of: Self.investment)
        let rate = sheet.value(of: Self.discountRate)
        let fades = sheet.column(Self.impacts, Self.dropOff)
        let quantity = sheet.column(Self.impacts, Self.quantity)
        let value = sheet.column(Self.impacts, Self.value)
        let less = [Self.deadweight, Self.displacement, Self.attribution].map { sheet.column(Self.impacts, $0) }
        sheet.begin("impact", "Impact of one year", columns: rows.map(\.name))
        let impact = sheet.row(
            "Impact", .pounds, "quantity × value × (1 − deadweight) × (1 − displacement) × (1 − attribution)",
            rows.indices.map { place in less.reduce(quantity[place] * value[place]) { $0 * (1 - $1[place]) } })

        let last = rows.compactMap { $0.number(Self.lasts)?.whole }.max() ?? 1
        sheet.begin("years", "Impact by year", columns: (1...last).map { "year \($0)" }, role: .result)
        let lines = rows.indices.map { place in
            let lasts = rows[place].number(Self.lasts)?.whole ?? 1
            return sheet.chain(rows[place].name, .pounds, "of the year before × (1 − drop-off)", first: impact[place]) {
                $0 < lasts ? $1 * (1 - fades[place]) : 0
            }
        }
        let total = sheet.row(
            "Together", key: "total", .pounds, "sum", (0..<last).map { year in lines.map { $0[year] }.total })
        let gone = "the discount rate takes everything away"
        let factors = sheet.chain(
            "Discount factor", key: "factor", .factor, "factor of the year before ÷ (1 + rate)",
            first: inputs.flag(Self.firstDiscounted) ? Formula.number(1).over(1 + rate, orSay: gone) : 1
        ) { $1.over(1 + rate, orSay: gone) }

        let present = sheet.figure(
            "present", "Present value of impact", .poundsAndPence, "sum of total × factor",
            zip(total, factors).map(*).total)
        let none = "no investment was given, so there is no ratio"
        let social = sheet.figure(
            "social-return", "Social return", .ratio, "present value ÷ investment",
            present.over(investment, orSay: none))
        sheet.figure(
            "net-return", "Net social return", .ratio, "(present value − investment) ÷ investment",
            (present - investment).over(investment, orSay: none))
        sheet.find(
            "Each £1 brings \(social, .poundsAndPence) of social value; that is not money in any budget.",
            when: .known(social))
        return sheet
    }
}
