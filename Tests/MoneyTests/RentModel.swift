import Base
import Money

/// A small model of its own: an office is let, and the rent rises by the same share each year.
struct RentModel: Model {
    let about = ModelDescription(
        key: "rent", title: "Rent of an office", purpose: "What an office earns over some years.",
        method: "Rent of a year = rent of the year before × (1 + rise). Together = sum of all years − repairs.",
        references: [Citation("Lease, clause 4", date: "2026")], tools: [])

    static let years = Parameter.whole("years", "Years", 1...5, Measure("year"))
    static let rent = Parameter.number("rent", "Rent of the first year", .pounds)
    static let rise = Parameter.percent("rise", "Rise a year", to: 0.5)
    static let work = Parameter.text("work", "Work")
    static let cost = Parameter.number("cost", "Cost", .pounds)
    static let repairs = Parameter.table(
        "repairs", "Repairs", rows: 0...9, .otherwise(.list([])), columns: [work, cost])

    var parameters: [Parameter] { [Self.years, Self.rent, Self.rise, Self.repairs] }

    var presentation: Presentation { Presentation(headline: "together") }

    func sheet(_ inputs: Inputs) throws(ModelProblems) -> CalculationSheet {
        var sheet = CalculationSheet(inputs)
        let titles = FinancialYear(2026).years(inputs.whole(Self.years)).map(\.description)
        let (rent, rise) = (sheet.value(of: Self.rent), sheet.value(of: Self.rise))
        let repairs = sheet.column(Self.repairs, Self.cost).total
        sheet.begin("rents", "Rent by year", columns: titles, role: .result)
        let rents = sheet.chain("Rent", key: "rent", .pounds, "rent before × (1 + rise)", first: rent) {
            $1 * (1 + rise)
        }
        let together = sheet.figure(
            "together", "All years together", .pounds, "sum of all years − repairs", rents.total - repairs)
        sheet.figure(
            "share", "Share of repairs", .percent, "repairs ÷ rent",
            repairs.over(rents.total, orSay: "nothing is earned, so there is no share"))
        sheet.warn("Repairs take \(repairs, .pounds), more than all the rent.", when: together < 0)
        return sheet
    }
}
