import Foundation
import Money

/// Who pays and who gains, and what the scheme comes to.
extension PreventionWorking {
    private func present(_ amounts: [Formula], _ discount: [Formula]) -> Formula { zip(amounts, discount).map(*).total }

    private func sum(_ lines: [[Formula]]) -> [Formula] { years.indices.map { year in lines.map { $0[year] }.total } }

    private func cashLines(_ benefits: [Benefit]) -> [[Formula]] {
        benefits.filter { $0.row.text(Prevention.kind) == "fiscal" }.map { line in
            line.amounts.map { $0 * line.cashable }
        }
    }

    func parties(_ benefits: [Benefit], _ costs: [Cost], _ discount: [Formula], _ sheet: inout CalculationSheet) {
        var parties: [String] = []
        for name in costs.map(\.payer) + benefits.map({ $0.row.text(Prevention.gainer) }) where !parties.contains(name)
        {
            parties.append(name)
        }
        guard !parties.isEmpty else { return }
        func gained(_ kind: String) -> [Formula] {
            let values = parties.map { party in
                benefits.filter { $0.row.text(Prevention.gainer) == party && $0.row.text(Prevention.kind) == kind }
                    .map { present($0.amounts, discount) }.total
            }
            return values + [values.total]
        }
        sheet.begin("parties", "Who pays and who gains, present values", columns: parties + ["All"], role: .result)
        let paid = parties.map { party in costs.filter { $0.payer == party }.map { present($0.amounts, discount) }.total
        }
        let cost = sheet.row("Pays", key: "pays", .pounds, "sum of costs × discount factor", paid + [paid.total])
        let fiscal = sheet.row(
            "Gains, fiscal", key: "fiscal", .pounds, "sum of benefits × discount factor", gained("fiscal"))
        let released = parties.map { party in
            cashLines(benefits.filter { $0.row.text(Prevention.gainer) == party }).map { present($0, discount) }.total
        }
        let cash = sheet.row(
            "of which releases cash", key: "cash", .pounds, "fiscal × part that releases cash",
            released + [released.total])
        sheet.row("Gains, economic", key: "economic", .pounds, "the same", gained("economic"))
        sheet.row("Gains, social", key: "social", .pounds, "the same", gained("social"))
        let net = sheet.row(
            "Fiscal gain less cost", key: "net", .pounds, "gains, fiscal − pays", zip(fiscal, cost).map(-))
        sheet.row("Cash released less cost", key: "net-cash", .pounds, "releases cash − pays", zip(cash, cost).map(-))
        for (place, party) in parties.enumerated() {
            let others = net[parties.count] - net[place]
            sheet.warn(
                "\(party) pays \(cost[place], .pounds) and loses \(-net[place], .pounds), while others gain \(others, .pounds).",
                when: net[place] < 0 && cost[place] > 0 && others > 0)
        }
    }

    func result(_ benefits: [Benefit], _ costs: [Cost], _ discount: [Formula], _ sheet: inout CalculationSheet) {
        func lines(_ kind: String) -> [Formula] {
            sum(benefits.filter { $0.row.text(Prevention.kind) == kind }.map(\.amounts))
        }
        sheet.begin("by-year", "Year by year", columns: titles, role: .result)
        let cost = sheet.row("Cost", key: "cost", .pounds, "sum of the costs", sum(costs.map(\.amounts)))
        let fiscal = sheet.row("Fiscal benefit", key: "fiscal", .pounds, "sum of the fiscal lines", lines("fiscal"))
        let cash = sheet.row(
            "of which releases cash", key: "cash", .pounds, "fiscal × part that releases cash", sum(cashLines(benefits))
        )
        let economic = sheet.row(
            "Economic benefit", key: "economic", .pounds, "sum of the economic lines", lines("economic"))
        let social = sheet.row("Social benefit", key: "social", .pounds, "sum of the social lines", lines("social"))
        let total = sheet.chain(
            "Running total of fiscal benefit less cost", key: "running", .pounds,
            "total of the year before + benefit − cost",
            first: fiscal[0] - cost[0]
        ) { $1 + fiscal[$0] - cost[$0] }

        let paid = sheet.figure(
            "cost", "Cost, present value", .pounds, "cost × discount factor", present(cost, discount))
        let budgets = sheet.figure(
            "fiscal", "Fiscal benefit, present value", .pounds, "× discount factor", present(fiscal, discount))
        let released = sheet.figure(
            "cash", "of which releases cash", .pounds, "× discount factor", present(cash, discount))
        let economy = sheet.figure(
            "economic", "Economic benefit, present value", .pounds, "× discount factor", present(economic, discount))
        let society = sheet.figure(
            "social", "Social benefit, present value", .pounds, "× discount factor", present(social, discount))
        let none = "no cost was given, so there is no ratio"
        let span = Measure.span(ofYears: years.count)
        let impact = sheet.figure(
            "budget-impact", "Net present budget impact", .pounds, "fiscal benefit − cost", budgets - paid)
        let fiscalReturn = sheet.figure(
            "fiscal-return", "Fiscal return", .ratio, "fiscal benefit ÷ cost", budgets.over(paid, orSay: none))
        sheet.figure(
            "cash-return", "Cash return", .ratio, "what releases cash ÷ cost", released.over(paid, orSay: none))
        let all = budgets + economy + society
        let publicValue = sheet.figure(
            "public-value", "Net present public value", .pounds, "all benefit − cost", all - paid)
        let ratio = sheet.figure(
            "public-ratio", "Public value ratio", .ratio, "all benefit ÷ cost", all.over(paid, orSay: none))
        // As the business case counts it: out of the red for good, and not for a year between two in it.
        let never = Formula.unavailable("public budgets do not get it back within \(span)")
        let forGood = total.indices.reduce(Formula.number(1)) { before, year in
            .when(total[year] < 0, .number(Decimal(year + 2)), otherwise: before)
        }
        let early = total.indices.reversed().reduce(never) { later, year in
            .when(total[year] > 0, .number(Decimal(year + 1)), otherwise: later)
        }
        let payback = sheet.figure(
            "payback", "Public budgets have it back in year", Measure(""),
            "the year after the last one with a running total below nil",
            costs.isEmpty
                ? .unavailable("no cost was given, so there is nothing to pay back")
                : .when(total[total.count - 1] < 0, never, otherwise: forGood))
        let year = Measure("", "")
        sheet.warn(
            """
            Public budgets have it back in year \(early, year) for a time, and are in the red again later; for good it is \
            year \(payback, year).
            """, when: .isAvailable(payback) && .isAvailable(early) && early < payback)
        sheet.warn(
            "Public budgets have it back in year \(early, year) for a time, and are in the red at the end.",
            when: .all([.isAvailable(early), total[total.count - 1] < 0]))

        sheet.find(
            "Each £1 is worth \(ratio, .poundsAndPence) to all, \(fiscalReturn, .poundsAndPence) of it to public budgets.",
            when: .isAvailable(ratio))
        sheet.warn(
            "Worth \(publicValue, .pounds) to society, but public budgets lose \(-impact, .pounds): one ratio would hide it.",
            when: publicValue > 0 && impact < 0)
        sheet.warn(
            """
            Of the fiscal benefit, \(budgets - released, .pounds) releases no cash: capacity for other use, not a saving to \
            be put in a budget.
            """, when: budgets - released > 0)
    }
}
