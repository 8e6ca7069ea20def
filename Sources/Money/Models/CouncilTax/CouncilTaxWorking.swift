import Base
import Foundation
import Money

/// The working behind ``CouncilTax``: where the areas start, and what they would pay if they stayed apart.
///
/// Columns of years begin with the year before the first, place 0.
struct CouncilTaxWorking {
    let inputs: Inputs
    let names: [String]
    let path: CouncilTax.Path
    /// Years of harmonising, `n`.
    let years: Int
    let titles: [String]
    let limits: ReferendumLimits
    let isDistrict: Bool

    struct Start {
        var charges: [Formula]
        /// By year, then by council.
        var bases: [[Formula]]
        /// `A₀`, exact and to the penny.
        var average: Formula
        var averageToPenny: Formula
        var highest: Formula
        var lowest: Formula
        /// By year.
        var planned: [Formula]
        /// What each would charge alone; by year, then by council.
        var apart: [[Formula]]
        /// What the average may rise by; from the first year.
        var limits: [(percent: Formula, cash: Formula)]
        /// By year; 1 in the year before.
        var discount: [Formula]
    }

    init(_ inputs: Inputs) throws(ModelProblems) {
        self.inputs = inputs
        names = inputs.names(CouncilTax.councils)
        path = CouncilTax.Path(rawValue: inputs.text(CouncilTax.path)) ?? .straightLine
        years = inputs.whole(CouncilTax.years)
        isDistrict = inputs.text(CouncilTax.authority) == "district"
        let first = inputs.year(CouncilTax.firstYear) ?? FinancialYear(2026)
        let shown = max(years, inputs.whole(CouncilTax.horizon))
        titles = FinancialYear(first.start - 1).years(shown + 1).map(\.description)
        limits = try ReferendumLimits(inputs, for: first.years(shown))

        let rows = inputs.rows(CouncilTax.councils)
        guard rows.contains(where: { $0.number(CouncilTax.base) ?? 0 > 0 }) else {
            throw ModelProblems("councils, base", "all tax bases are nil, so there is no average charge.")
        }
        for row in rows {
            let charge: Decimal = row.number(CouncilTax.charge) ?? 0
            let leaving: Decimal = row.number(CouncilTax.leaving) ?? 0
            guard leaving <= charge else {
                throw ModelProblems(
                    "councils, \(row.name), leaving",
                    "“\(leaving)” is more than the charge of “\(charge)” it is part of.")
            }
        }
    }

    func start(_ sheet: inout CalculationSheet) -> Start {
        let charge = sheet.column(CouncilTax.councils, CouncilTax.charge)
        let leaving = sheet.column(CouncilTax.councils, CouncilTax.leaving)
        let base = sheet.column(CouncilTax.councils, CouncilTax.base)
        let growth = sheet.column(CouncilTax.councils, CouncilTax.growth)

        sheet.begin("start", "Where the areas start", columns: names)
        let charges = sheet.row(
            "Charge", key: "charge", .poundsAndPence, "Band D − part that moves to another authority",
            zip(charge, leaving).map(-))
        let yields = sheet.row("Yield", key: "yield", .pounds, "charge × tax base", zip(charges, base).map(*))

        sheet.begin("average", "The average that the limit is measured against", columns: [""])
        let average = sheet.line(
            "Weighted average", key: "exact", .poundsAndPence.with(decimals: 4), "sum of yields ÷ sum of bases",
            yields.total.over(base.total, orSay: "all tax bases are nil, so there is no average charge"))
        let toPenny = sheet.line(
            "To the penny", key: "penny", .poundsAndPence, "rounded", .rounded(average, decimals: 2))

        let highest = sheet.line(
            "Highest charge", key: "highest", .poundsAndPence, "greatest of the charges", .greatest(charges))
        let lowest = sheet.line(
            "Lowest charge", key: "lowest", .poundsAndPence, "least of the charges", .least(charges))

        sheet.begin("bases", "Tax bases", columns: titles)
        let bases = names.indices.map { area in
            sheet.chain(names[area], .bandDHomes, "base of the year before × (1 + growth)", first: base[area]) {
                $1 * (1 + growth[area])
            }
        }
        let rise = rise(&sheet)
        let planned = plannedAverages(from: toPenny, rise, &sheet)

        sheet.begin("apart", "What each would charge if they stayed apart", columns: titles)
        let apart = names.indices.map { area in
            sheet.chain(
                names[area], .poundsAndPence, "charge of the year before, raised as planned", first: charges[area]
            ) {
                rise($1)
            }
        }
        let discountRate = sheet.value(of: CouncilTax.discountRate)
        sheet.begin("discount", "Discounting to the year before", columns: titles)
        let discount = sheet.chain("Factor", .factor, "factor of the year before ÷ (1 + rate)", first: 1) {
            $1.over(1 + discountRate, orSay: "the discount rate takes everything away")
        }
        return Start(
            charges: charges, bases: transposed(bases), average: average, averageToPenny: toPenny, highest: highest,
            lowest: lowest, planned: planned,
            apart: transposed(apart), limits: limits.write(&sheet), discount: discount)
    }

    /// From a charge to that of the next year as planned: with the percentage, or for a district the fixed sum if more.
    func rise(_ sheet: inout CalculationSheet) -> (Formula) -> Formula {
        let core = sheet.value(of: CouncilTax.core)
        if isDistrict {
            let cash = sheet.value(of: CouncilTax.cash)
            return { .truncated(.greatest([$0 * (1 + core), $0 + cash]), decimals: 2) }
        }
        let care = sheet.value(of: CouncilTax.care)
        return { .truncated($0 * (1 + core + care), decimals: 2) }
    }

    private func plannedAverages(
        from toPenny: Formula, _ rise: (Formula) -> Formula, _ sheet: inout CalculationSheet
    ) -> [Formula] {
        let words =
            isDistrict
            ? "average of the year before + planned rise, at least the fixed sum, cut off to the penny"
            : "average of the year before × (1 + planned rises), cut off to the penny"
        let care = isDistrict ? 0 : sheet.value(of: CouncilTax.care)
        sheet.begin("planned", "The average as planned", columns: titles)
        let averages = sheet.chain("Average", key: "average", .poundsAndPence, words, first: toPenny) { rise($1) }
        guard !isDistrict else { return averages }
        let social = sheet.row(
            "Of the rise, for social care", key: "care", .poundsAndPence,
            "average of the year before × rise for social care, cut off",
            [nil] + averages.dropLast().map { .truncated($0 * care, decimals: 2) })
        sheet.row(
            "Of the rise, the rest", key: "core", .poundsAndPence, "rise of the average − part for social care",
            [nil] + averages.indices.dropFirst().map { averages[$0] - averages[$0 - 1] - social[$0] })
        return averages
    }
}

/// Rows become columns; every row is as long as the first.
func transposed(_ rows: [[Formula]]) -> [[Formula]] {
    guard let first = rows.first else { return [] }
    return first.indices.map { place in rows.map { $0[place] } }
}
