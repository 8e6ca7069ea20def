import Base
import Foundation
import Money

/// What the scenarios come to, who gains and who is left short, and what happened elsewhere.
extension BusinessCaseWorking {
    func compare(_ scenarios: [BusinessCaseScenario], _ plan: Plan, _ sheet: inout CalculationSheet) {
        let last = years.count - 1
        let fifth = min(5, last)
        sheet.begin(
            "cases", "The plan, and what experience makes of it", columns: scenarios.map(\.kind.title), role: .result)
        sheet.row(
            "Net present value", key: "npv", .pounds, "sum of present values over \(Measure.span(ofYears: last))",
            scenarios.map(\.presentValue))
        sheet.row(
            "Net saving a year, once all is in place", key: "run-rate", .pounds,
            "savings − recurring cost of the last year",
            scenarios.map { $0.saving[last] - $0.recurring[last] })
        sheet.row("One-off cost", key: "one-off", .pounds, "sum over the years", scenarios.map(\.oneOff.total))
        sheet.row(
            "Net over the first five years", key: "five-years", .pounds, "sum of net, year 0 to \(fifth)",
            scenarios.map { Array($0.net[0...fifth]).total })
        sheet.row(
            "Payback", key: "payback", .years, "last year in the red + part of the next", scenarios.map(\.payback))
        sheet.row(
            "Discounted payback", key: "discounted-payback", .years, "the same with present values",
            scenarios.map(\.discountedPayback))
        sheet.row(
            "Run-rate payback, which leaves the wait out", key: "run-rate-payback", .years,
            "one-off cost ÷ net saving once all is in place", scenarios.map(runRatePayback))
        sheet.row(
            "Out of the red from", key: "payback-year", .financialYear, "first year that ends so for good",
            scenarios.map(\.paybackYear))
        sheet.row(
            "Peak funding need", key: "peak", .pounds, "deepest point of the running total", scenarios.map(\.peak))
        sheet.row(
            "Present value of savings for each £ of cost", key: "bcr", .ratio,
            "present value of savings ÷ present value of one-off and recurring cost",
            scenarios.map {
                .when(
                    $0.presentSaving < 0, .unavailable("nothing is saved, so there is no ratio"),
                    otherwise: $0.presentSaving.over($0.presentCost, orSay: "no cost was given, so there is no ratio"))
            })
        sheet.row(
            "Share of these savings at which it stops being worth while", key: "switching", .percent,
            "present value of cost ÷ present value of savings",
            scenarios.map {
                .when(
                    $0.presentSaving < 0, .unavailable("nothing is saved, so no share of it decides"),
                    otherwise: .when(
                        .all([$0.presentCost > $0.presentSaving, $0.presentSaving > 0]),
                        .unavailable("all of these savings are not enough"),
                        otherwise: $0.presentCost.over(
                            $0.presentSaving, orSay: "no savings were given, so no share of them decides")))
            })
        sheet.row(
            "Savings a year that release no cash", key: "non-cash", .pounds, "in the last year, not counted above",
            scenarios.map { $0.nonCash[last] })
    }

    /// The yearly position of each council once all is in place: a good total can leave one council in deficit.
    func bodies(_ scenarios: [BusinessCaseScenario], _ split: Split?, _ sheet: inout CalculationSheet) {
        let names = inputs.names(BusinessCase.bodies)
        guard !names.isEmpty else { return }
        let last = years.count - 1
        let position = sheet.column(BusinessCase.bodies, BusinessCase.position)
        let gain = sheet.column(BusinessCase.bodies, BusinessCase.savingsShare)
        let pay = sheet.column(BusinessCase.bodies, BusinessCase.costShare)
        let residents = sheet.column(BusinessCase.bodies, BusinessCase.population)
        let guide = sheet.value(of: BusinessCase.sizeGuide)
        sheet.begin("bodies", "Each council in \(titles[last])", columns: names + ["All"], role: .result)
        for scenario in scenarios where scenario.kind == .planned || scenario.kind == .central {
            let values = names.indices.map {
                position[$0] + (split?.net[$0] ?? 0) + gain[$0] * scenario.saving[last]
                    - pay[$0] * scenario.recurring[last]
            }
            let key = scenario.kind == .planned ? "planned" : "central"
            let cells = sheet.row(
                "Position, \(scenario.kind.title.lowercasedFirst)", key: key, .pounds,
                "position without the change" + (split == nil ? "" : " + funding − spend divided by key")
                    + " + share of savings − share of recurring cost", values + [values.total])
            if inputs.rows(BusinessCase.bodies).contains(where: { $0.number(BusinessCase.population) != nil }) {
                sheet.row(
                    "for each resident", key: "\(key)-per-resident", .poundsAndPence, "position ÷ residents",
                    zip(cells, residents + [residents.total]).map { $0.over($1, orSay: "nobody lives there") })
            }
            guard scenario.kind == .planned else { continue }
            for (index, name) in names.enumerated() {
                sheet.warn(
                    "The total is \(cells[names.count], .pounds) a year, but \(name) is left with \(cells[index], .pounds).",
                    when: cells[index] < 0 && cells[names.count] >= 0)
                if let split {
                    let other = cells[index] + split.swing[index]
                    sheet.warn(
                        "With the next best keys \(name) would be left with \(other, .pounds) instead of \(cells[index], .pounds).",
                        when: cells[index] >= 0 && other < 0)
                }
            }
        }
        if inputs.rows(BusinessCase.bodies).contains(where: { $0.number(BusinessCase.population) != nil }) {
            sheet.row(
                "Residents above the size named in guidance", key: "size", .people,
                "residents − size; a guide, not a test",
                residents.map { $0 - guide } + [nil])
        }
        let planned = scenarios.first { $0.kind == .planned }
        for (shares, word, amount) in [
            (gain, "savings", planned?.saving[last] ?? 0), (pay, "recurring cost", planned?.recurring[last] ?? 0),
        ] {
            sheet.warn(
                "The councils’ shares of the \(word) add up to \(shares.total, .percent), not to 100%.",
                when: (shares.total > 1 || shares.total < 1) && shares.total > 0)
            sheet.warn(
                "No council has a share of the \(word), so \(amount, .pounds) a year is missing from what each is left with.",
                when: shares.total <= 0 && (amount > 0 || amount < 0))
        }
    }

    /// One-off cost for each resident beside what others budgeted.
    func elsewhere(_ plan: Plan, _ sheet: inout CalculationSheet) {
        let rows = inputs.rows(BusinessCase.reference)
        let known = inputs.rows(BusinessCase.bodies).compactMap { $0.number(BusinessCase.population) }
        guard !rows.isEmpty, inputs.number(BusinessCase.residents) != nil || !known.isEmpty else { return }
        let residents =
            inputs.number(BusinessCase.residents) == nil
            ? sheet.column(BusinessCase.bodies, BusinessCase.population).total : sheet.value(of: BusinessCase.residents)
        let budgets = sheet.column(BusinessCase.reference, BusinessCase.perResident)
        // The order is that of the table's own numbers.
        let order = rows.indices.sorted {
            rows[$0].number(BusinessCase.perResident) ?? 0 < rows[$1].number(BusinessCase.perResident) ?? 0
        }
        let middle = [order[(order.count - 1) / 2], order[order.count / 2]]
        sheet.begin(
            "elsewhere", "One-off cost for each resident, and transition budgets elsewhere", columns: [""],
            role: .working)
        let own = sheet.line(
            "This plan", key: "own", .poundsAndPence, "one-off cost ÷ residents",
            plan.oneOff.total.over(residents, orSay: "nobody lives there"))
        sheet.line(
            "Median elsewhere", key: "median", .poundsAndPence, "middle of the transition budgets",
            middle.map { budgets[$0] }.total / 2)
        let below = sheet.line(
            "Cases elsewhere that budgeted less", key: "below", Measure("case"), "count of lower budgets",
            budgets.map { ($0 < own).asNumber }.total)
        let chosen: [(title: String, budget: Formula)] = [
            ("Lowest: \(rows[order[0]].name)", budgets[order[0]]), ("Middle", middle.map { budgets[$0] }.total / 2),
            ("Highest: \(rows[order[order.count - 1]].name)", budgets[order[order.count - 1]]),
        ]
        sheet.begin(
            "elsewhere-money", "What transition budgets elsewhere would come to here", columns: chosen.map(\.title),
            role: .result)
        let each = sheet.row(
            "For each resident", key: "per-resident", .poundsAndPence, "as budgeted there", chosen.map(\.budget))
        let money = sheet.row(
            "For this plan", key: "budget", .pounds, "budget for each resident × residents here",
            each.map { $0 * residents })
        sheet.find(
            """
            Others budgeted \(money[0], .pounds) to \(money[2], .pounds) for a change of this size; this plan has \
            \(plan.oneOff.total, .pounds).
            """, when: residents > 0)
        sheet.warn("The one-off cost for each resident is below that of every case elsewhere.", when: below <= 0)
    }

    func result(_ scenarios: [BusinessCaseScenario], _ plan: Plan, _ sheet: inout CalculationSheet) {
        guard let planned = scenarios.first(where: { $0.kind == .planned }),
            let central = scenarios.first(where: { $0.kind == .central })
        else { return }
        let test = sheet.value(of: BusinessCase.paybackTest)
        let value = sheet.figure(
            "npv", "Net present value, as planned", .pounds, "over \(Measure.span(ofYears: years.count - 1))",
            planned.presentValue)
        let adjusted = sheet.figure(
            "npv-adjusted", "Net present value, adjusted by experience", .pounds, "the central case",
            central.presentValue)
        sheet.figure("payback", "Payback, as planned", .years, "from the year of decision", planned.payback)
        let payback = sheet.figure("payback-adjusted", "Payback, adjusted", .years, "the central case", central.payback)
        sheet.figure(
            "peak", "Peak funding need, as planned", .pounds, "deepest point of the running total", planned.peak)
        sheet.figure("peak-adjusted", "Peak funding need, adjusted", .pounds, "the central case", central.peak)
        sheet.figure(
            "in-time", "Adjusted payback within the time asked for", .yesNo, "payback ≤ time asked for",
            .when(
                central.isEmpty, .unavailable(Self.nothing),
                otherwise: .when(.isAvailable(payback), (payback <= test).asNumber, otherwise: 0)))
        sheet.find(
            "Worth \(value, .pounds) at present value as planned; adjusted by experience it loses \(-adjusted, .pounds).",
            when: value > 0 && adjusted <= 0)
        sheet.find(
            "Worth \(value, .pounds) at present value as planned, \(adjusted, .pounds) adjusted by experience.",
            when: value > 0 && adjusted > 0)
        sheet.find("Nothing was entered that costs or saves, so nothing follows.", when: planned.isEmpty)
        sheet.find(
            "Not worth while even as planned: \(value, .pounds) at present value.",
            when: value <= 0 && planned.isEmpty.negated)
        let last = years.count - 1
        sheet.warn(
            "Savings of \(planned.nonCash[last], .pounds) a year release no cash and are not in any figure of money above.",
            when: planned.nonCash[last] > 0)
        let share = sheet.value(of: BusinessCase.delivered)
        let quick = runRatePayback(planned)
        sheet.warn(
            """
            Counted from full savings it pays back in \(quick, .years), which leaves out the wait for them; on the calendar it \
            takes \(planned.payback, .years).
            """, when: .isAvailable(quick) && .isAvailable(planned.payback) && planned.payback > quick + 1)
        sheet.warn(
            "More than the whole plan is said to be delivered; the adjusted cases start from \(share, .percent) of it.",
            when: share > 1)
        let lines = Set(inputs.names(BusinessCase.exact))
        for name in inputs.names(BusinessCase.categories) where lines.contains(name) {
            sheet.warn("“\(name)” stands among the savings by rate and among those line by line: it is counted twice.")
        }
    }

    /// One-off cost over the net saving once all is in place.
    func runRatePayback(_ scenario: BusinessCaseScenario) -> Formula {
        let last = years.count - 1
        let rate = scenario.saving[last] - scenario.recurring[last]
        return .when(
            rate > 0, scenario.oneOff.total.over(rate, orSay: "nothing is saved"),
            otherwise: .unavailable("nothing is saved once all is in place"))
    }
}
