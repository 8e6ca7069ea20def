import Foundation
import Money

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
            = impact × (1 − drop-off)^(k − 1), for as many years as it lasts. What is lost counts below nil. Social return = present value of impact ÷ \
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
    static let quantity = Parameter.number(
        "quantity", "Quantity", Measure(""), from: nil, help: "Below nil where something becomes less.")
    static let value = Parameter.number(
        "value", "Value of one", .poundsAndPence, from: nil, help: "Below nil where it is a harm.")
    static let deadweight = Parameter.percent("deadweight", "Deadweight")
    static let displacement = Parameter.percent("displacement", "Displacement")
    static let attribution = Parameter.percent("attribution", "Owed to others")
    static let dropOff = Parameter.percent("drop-off", "Drop-off a year", .otherwise(0))
    static let lasts = Parameter.whole("lasts", "Lasts", 1...50, Measure("year"))
    static let impacts = Parameter.table(
        "impacts", "Changes", rows: 1...100,
        columns: [name, quantity, value, deadweight, displacement, attribution, dropOff, lasts])

    public func sheet(_ inputs: Inputs) throws(ModelProblems) -> CalculationSheet {
        var sheet = CalculationSheet(inputs)
        let rows = inputs.rows(Self.impacts)
        for row in rows where row.number(Self.quantity) ?? 0 < 0 && row.number(Self.value) ?? 0 < 0 {
            throw ModelProblems(
                "impacts, \(row.name), value",
                "quantity and value are both below nil, so the loss would count as a gain; let one of them be positive."
            )
        }
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
        OneRate.warn(last, &sheet)
        sheet.begin("years", "Impact by year", columns: (1...last).map { "year \($0)" }, role: .result)
        let lines = rows.indices.map { place in
            let lasts = rows[place].number(Self.lasts)?.whole ?? 1
            return sheet.chain(rows[place].name, .pounds, "of the year before × (1 − drop-off)", first: impact[place]) {
                $0 < lasts ? $1 * (1 - fades[place]) : 0
            }
        }
        let total = sheet.row(
            "Together", key: "total", .pounds, "sum", (0..<last).map { year in lines.map { $0[year] }.total })
        let hasLoss = rows.contains { $0.number(Self.quantity) ?? 0 < 0 || $0.number(Self.value) ?? 0 < 0 }
        let gained: [Formula]
        let lost: [Formula]
        if hasLoss {
            gained = sheet.row(
                "Gained", key: "gained", .pounds, "sum of those above nil",
                (0..<last).map { year in lines.map { $0[year].positivePart }.total })
            lost = sheet.row(
                "Lost", key: "lost", .pounds, "sum of those below nil, without the sign",
                (0..<last).map { year in lines.map { (-$0[year]).positivePart }.total })
        } else {
            (gained, lost) = ([], [])
        }
        let gone = "the discount rate takes everything away"
        let factors = sheet.chain(
            "Discount factor", key: "factor", .factor, "factor of the year before ÷ (1 + rate)",
            first: inputs.flag(Self.firstDiscounted) ? Formula.number(1).over(1 + rate, orSay: gone) : 1
        ) { $1.over(1 + rate, orSay: gone) }

        let present = sheet.figure(
            "present", "Present value of impact", .poundsAndPence, "sum of total × factor",
            zip(total, factors).map(*).total)
        if hasLoss {
            let gain = sheet.figure(
                "gained", "of which gained", .poundsAndPence, "sum of gained × factor",
                zip(gained, factors).map(*).total)
            let loss = sheet.figure(
                "lost", "less what is lost", .poundsAndPence, "sum of lost × factor", zip(lost, factors).map(*).total)
            sheet.find(
                "\(gain, .pounds) is gained and \(loss, .pounds) lost, both at present value.", when: loss > 0)
        }
        let none = "no investment was given, so there is no ratio"
        let social = sheet.figure(
            "social-return", "Social return", .ratio, "present value ÷ investment",
            present.over(investment, orSay: none))
        sheet.figure(
            "net-return", "Net social return", .ratio, "(present value − investment) ÷ investment",
            (present - investment).over(investment, orSay: none))
        sheet.find(
            "Each £1 brings \(social, .poundsAndPence) of social value; that is not money in any budget.",
            when: .isAvailable(social) && social >= 0)
        sheet.find(
            "More is lost than gained: each £1 costs another \(-social, .poundsAndPence) of social value.",
            when: .isAvailable(social) && social < 0)
        return sheet
    }
}
