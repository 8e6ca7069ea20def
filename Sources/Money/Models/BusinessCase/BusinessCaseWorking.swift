import Base
import Foundation
import Money

/// The parts of a business case that all scenarios share: savings before phasing, cost by year, phasing, discounting.
///
/// Columns of years begin with the year of decision, place 0.
struct BusinessCaseWorking {
    let inputs: Inputs
    let years: [FinancialYear]
    var titles: [String] { years.map(\.description) }

    /// A group of savings that come in the same rhythm.
    struct Saving {
        var label: String
        /// Full yearly saving at the low, central and high rate.
        var full: [BusinessCaseScenario.Rate: Formula]
        var releasesCash: Bool
        /// Share reached by year, as planned and late.
        var phase: [Formula]
        var latePhase: [Formula]
    }

    struct Plan {
        var savings: [Saving]
        /// By year.
        var oneOff: [Formula]
        var recurring: [Formula]
        var discount: [Formula]
    }

    init(_ inputs: Inputs) throws(ModelProblems) {
        self.inputs = inputs
        let first = inputs.year(BusinessCase.firstYear) ?? FinancialYear(2026)
        years = first.years(inputs.whole(BusinessCase.horizon) + 1)
        var problems = priceProblems()
        problems += phasingProblems()
        problems += keyProblems()
        for row in inputs.rows(BusinessCase.recurring) {
            if let from = row.number(BusinessCase.from)?.whole, from >= years.count {
                problems.append(
                    ModelProblem(
                        "recurring, \(row.name), from", "year \(from) lies after the \(years.count - 1) years shown."))
            }
        }
        for row in inputs.rows(BusinessCase.categories) where rates(row).central == nil {
            problems.append(
                ModelProblem(
                    "categories, \(row.name), reduction",
                    "it is missing, and the kind “\(row.text(BusinessCase.kind))” has no customary rate."))
        }
        for row in inputs.rows(BusinessCase.categories) {
            let rates = rates(row)
            if let low = rates.low, let central = rates.central, let high = rates.high, low > central || central > high
            {
                problems.append(
                    ModelProblem(
                        "categories, \(row.name)", "low, central and high reduction do not rise in this order."))
            }
        }
        if !problems.isEmpty { throw ModelProblems(problems) }
    }

    // MARK: What contradicts itself

    private func priceProblems() -> [ModelProblem] {
        let base = inputs.year(BusinessCase.prices)?.description ?? ""
        let tables = [BusinessCase.categories, BusinessCase.exact, BusinessCase.oneOffs, BusinessCase.recurring]
        return tables.flatMap { table in
            inputs.rows(table).compactMap { row in
                guard let prices = row.number(BusinessCase.rowPrices)?.whole.map({ FinancialYear($0).description }),
                    prices != base
                else { return nil }
                return ModelProblem(
                    "\(table.key), \(row.name), prices",
                    "“\(prices)”, while the case is at \(base) prices; restate the amount.")
            }
        }
    }

    private func phasingProblems() -> [ModelProblem] {
        var problems: [ModelProblem] = []
        func check(_ place: String, _ shares: [Decimal], addsUp: Bool) {
            if addsUp, shares.reduce(0, +) != 1 {
                problems.append(ModelProblem(place, "the shares add up to \(shares.reduce(0, +) * 100)%, not to 100%."))
            } else if !addsUp, zip(shares, shares.dropFirst()).contains(where: { $0 > $1 }) {
                problems.append(ModelProblem(place, "the share reached falls from one year to the next."))
            }
        }
        check("phasing", inputs.series(BusinessCase.phasing), addsUp: false)
        check("cost-phasing", inputs.series(BusinessCase.costPhasing), addsUp: true)
        for row in inputs.rows(BusinessCase.categories) where !row.series(BusinessCase.ownPhasing).isEmpty {
            check("categories, \(row.name), phasing", row.series(BusinessCase.ownPhasing), addsUp: false)
        }
        for row in inputs.rows(BusinessCase.oneOffs) where !row.series(BusinessCase.ownPhasing).isEmpty {
            check("one-offs, \(row.name), phasing", row.series(BusinessCase.ownPhasing), addsUp: true)
        }
        return problems
    }

    /// Of the row itself, or else the customary ones of its kind.
    private func rates(_ row: Inputs.Row) -> (low: Decimal?, central: Decimal?, high: Decimal?) {
        let customary = inputs.rows(BusinessCase.rates).first {
            $0.text(BusinessCase.kind) == row.text(BusinessCase.kind)
        }
        let central = row.number(BusinessCase.reduction)
        // Customary ends belong to the customary middle only.
        let fallback = central == nil ? customary : nil
        return (
            row.number(BusinessCase.low) ?? fallback?.number(BusinessCase.rateLow),
            central ?? customary?.number(BusinessCase.rateCentral),
            row.number(BusinessCase.high) ?? fallback?.number(BusinessCase.rateHigh)
        )
    }

    // MARK: The plan

    func plan(_ sheet: inout CalculationSheet) -> Plan {
        let discountRate = sheet.value(of: BusinessCase.discountRate)
        OneRate.warn(years.count - 1, &sheet)
        sheet.begin("discount", "Discounting to the year of decision", columns: titles)
        let discount = sheet.chain("Factor", .factor, "factor of the year before ÷ (1 + rate)", first: 1) {
            $1.over(1 + discountRate, orSay: "the discount rate takes everything away")
        }
        return Plan(
            savings: savings(&sheet), oneOff: oneOff(&sheet), recurring: recurring(&sheet), discount: discount)
    }

    private func savings(_ sheet: inout CalculationSheet) -> [Saving] {
        let shared = sheet.series(of: BusinessCase.phasing, titles: titles, repeatsLast: true)
        let late = delayed(shared, "phase", "Phasing of the savings", &sheet)
        var savings: [Saving] = []
        func warnOfRest(_ phase: [Formula], given count: Int, _ whose: String) {
            // Where the years shown end first, what comes after them is not known here.
            guard let end = phase.last, count <= titles.count else { return }
            sheet.warn(
                "\(whose) ends at \(end, .percent): the rest of the savings never comes.", when: end < 1)
        }

        let rows = inputs.rows(BusinessCase.categories)
        let baseline = sheet.column(BusinessCase.categories, BusinessCase.baseline)
        let already = sheet.column(BusinessCase.categories, BusinessCase.already)
        let reduction = sheet.column(BusinessCase.categories, BusinessCase.reduction)
        let own = sheet.series(BusinessCase.categories, BusinessCase.ownPhasing, titles: titles, repeatsLast: true)
        if !rows.isEmpty {
            sheet.begin("full", "Yearly saving once all is in place", columns: ["Low", "Central", "High"])
        }
        var full: [[Formula]] = []
        for (index, row) in rows.enumerated() {
            let rates = rates(row)
            let central =
                row.number(BusinessCase.reduction) == nil ? Formula.number(rates.central ?? 0) : reduction[index]
            sheet.setRange(of: reduction[index], low: rates.low, high: rates.high)
            let three = [rates.low.map(Formula.number) ?? central, central, rates.high.map(Formula.number) ?? central]
            full.append(
                sheet.row(
                    row.name, .pounds, "spend today × reduction − planned or shared anyway",
                    three.map { baseline[index] * $0 - already[index] }))
            sheet.warn(
                "\(row.name): more is planned or shared anyway than the change would save; the rest counts as a cost.",
                when: full[index][1] < 0)
        }
        for (index, row) in rows.enumerated() {
            let hasOwn = !row.series(BusinessCase.ownPhasing).isEmpty
            if hasOwn {
                warnOfRest(own[index], given: row.series(BusinessCase.ownPhasing).count, "The phasing of \(row.name)")
            }
            let ownLate =
                hasOwn ? delayed(own[index], "phase-\(row.name)", "Phasing of \(row.name)", &sheet) : late
            savings.append(
                Saving(
                    label: row.name, full: [.low: full[index][0], .central: full[index][1], .high: full[index][2]],
                    releasesCash: row.flag(BusinessCase.cashable), phase: hasOwn ? own[index] : shared,
                    latePhase: ownLate))
        }
        let usesShared =
            rows.contains { $0.series(BusinessCase.ownPhasing).isEmpty } || !inputs.rows(BusinessCase.exact).isEmpty
        if usesShared { warnOfRest(shared, given: inputs.series(BusinessCase.phasing).count, "The phasing") }
        let before = sheet.column(BusinessCase.exact, BusinessCase.before)
        let after = sheet.column(BusinessCase.exact, BusinessCase.after)
        if !before.isEmpty {
            sheet.begin("exact-savings", "Savings line by line", columns: inputs.names(BusinessCase.exact))
            let saved = sheet.row("Yearly saving", .pounds, "cost before − cost after", zip(before, after).map(-))
            let total = saved.total
            savings.append(
                Saving(
                    label: "Line by line", full: [.low: total, .central: total, .high: total], releasesCash: true,
                    phase: shared, latePhase: late))
        }
        let spend = sheet.value(of: BusinessCase.totalSpend)
        sheet.warn(
            """
            The spend the savings are taken from, \(baseline.total, .pounds), is more than all spend of the councils: \
            something is counted twice.
            """, when: baseline.total > spend)
        return savings
    }

    /// The same shares later: every whole year of delay moves them on by one place, a part of a year by that part.
    private func delayed(
        _ phase: [Formula], _ key: String, _ title: String, _ sheet: inout CalculationSheet
    ) -> [Formula] {
        let delay = sheet.value(of: BusinessCase.delay)
        sheet.begin(key, title, columns: titles)
        sheet.row("As planned", .percent, "from the phasing", phase)
        let steps = (0..<5).map { Formula.least([1, (delay - .number(Decimal($0))).positivePart]) }
        return sheet.row(
            "Late", .percent, "share as planned − what the delay takes back, year by year of delay",
            phase.indices.map { year in
                steps.indices.reduce(phase[year]) { share, step in
                    guard year >= step else { return share }
                    let earlier = year > step ? phase[year - step - 1] : 0
                    return share - (phase[year - step] - earlier) * steps[step]
                }
            })
    }
}
