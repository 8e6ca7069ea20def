import Foundation
import Money

/// The plan, or the plan as experience adjusts it, year by year.
struct BusinessCaseScenario {
    enum Rate: Hashable, Sendable { case low, central, high }

    enum Kind: CaseIterable, Sendable {
        case planned, low, central, high

        var title: String {
            switch self {
            case .planned: "As planned"
            case .low: "Low"
            case .central: "Central"
            case .high: "High"
            }
        }

        var rate: Rate {
            switch self {
            case .planned, .central: .central
            case .low: .low
            case .high: .high
            }
        }
    }

    let kind: Kind
    /// By year.
    let saving: [Formula]
    let nonCash: [Formula]
    let oneOff: [Formula]
    let recurring: [Formula]
    let net: [Formula]
    let presentValue: Formula
    let presentSaving: Formula
    let presentCost: Formula
    /// Whether anything costs or saves at all.
    let isEmpty: Formula.Condition
    let payback: Formula
    let discountedPayback: Formula
    let paybackYear: Formula
    let peak: Formula
}

extension BusinessCaseWorking {
    func scenario(_ kind: BusinessCaseScenario.Kind, _ plan: Plan, _ sheet: inout CalculationSheet)
        -> BusinessCaseScenario
    {
        let delivered = sheet.value(of: BusinessCase.delivered)
        let isAdjusted = kind != .planned
        let kept = isAdjusted ? 1 - sheet.value(of: BusinessCase.benefitOptimism) : 1
        let raised =
            isAdjusted ? 1 + sheet.value(of: BusinessCase.costOptimism) + sheet.value(of: BusinessCase.contingency) : 1
        func saved(_ savings: [Saving], _ year: Int) -> Formula {
            savings.map { ($0.full[kind.rate] ?? 0) * (isAdjusted ? $0.latePhase : $0.phase)[year] }.total * delivered
                * kept
        }

        sheet.begin("case-\(kind.title.lowercased())", "\(kind.title): year by year", columns: titles, role: .result)
        let adjusted = isAdjusted ? " × (1 − benefit optimism), late" : ""
        let saving = sheet.row(
            "Savings", .pounds, "sum of full saving × phasing × share delivered\(adjusted)",
            titles.indices.map { saved(plan.savings.filter(\.releasesCash), $0) })
        let nonCash = sheet.row(
            "Savings that release no cash, not counted", key: "non-cash", .pounds, "the same",
            titles.indices.map { saved(plan.savings.filter { !$0.releasesCash }, $0) })
        let oneOff = sheet.row(
            "One-off cost", .pounds, isAdjusted ? "as planned × (1 + cost optimism + contingency)" : "as planned",
            plan.oneOff.map { $0 * raised })
        let recurring = sheet.row("Recurring cost", .pounds, "as planned", plan.recurring)
        let net = sheet.row(
            "Net", .pounds, "savings − one-off cost − recurring cost",
            titles.indices.map { saving[$0] - oneOff[$0] - recurring[$0] })
        let total = sheet.chain("Running total", key: "total", .pounds, "total of the year before + net", first: net[0])
        {
            $1 + net[$0]
        }
        let present = sheet.row("Present value", .pounds, "net × discount factor", zip(net, plan.discount).map(*))
        let presentTotal = sheet.chain(
            "Running total of present value", key: "present-total", .pounds, "total of the year before + present value",
            first: present[0]
        ) { $1 + present[$0] }
        sheet.begin(
            "payback-\(kind.title.lowercased())", "\(kind.title): payback, as seen from each year", columns: titles)
        let isEmpty: Formula.Condition = .all(
            [saving, nonCash, oneOff, recurring].flatMap { [$0.total >= 0, $0.total <= 0] })
        return BusinessCaseScenario(
            kind: kind, saving: saving, nonCash: nonCash, oneOff: oneOff, recurring: recurring, net: net,
            presentValue: present.total, presentSaving: zip(saving, plan.discount).map(*).total,
            presentCost: titles.indices.map { (oneOff[$0] + recurring[$0]) * plan.discount[$0] }.total,
            isEmpty: isEmpty, payback: payback(total, net, "payback", "Payback seen from here", isEmpty, &sheet),
            discountedPayback: payback(
                presentTotal, present, "discounted-payback", "Discounted payback seen from here", isEmpty, &sheet),
            paybackYear: lastYearInTheRed(total, isEmpty, &sheet), peak: (-.least(total)).positivePart)
    }

    static let nothing = "nothing was entered that costs or saves"

    /// Years from the decision until the running total comes out of the red for good.
    private func payback(
        _ total: [Formula], _ net: [Formula], _ key: String, _ label: String, _ isEmpty: Formula.Condition,
        _ sheet: inout CalculationSheet
    ) -> Formula {
        func seen(_ year: Int, _ before: Formula) -> Formula {
            guard year + 1 < total.count else { return before }
            // A next year that leads deeper into the red is no part of the way out of it.
            let part = (-total[year]).over(net[year + 1], orSay: "the next year brings nothing")
            let seen = Formula.when(
                net[year + 1] > 0, .number(Decimal(year)) + part, otherwise: .number(Decimal(year + 1)))
            return .when(total[year] < 0, seen, otherwise: before)
        }
        let chain = sheet.chain(
            label, key: key, .years, "in the red: year + deficit ÷ net of the next year; else as seen the year before",
            first: seen(0, 0)
        ) { seen($0, $1) }
        return .when(
            total[total.count - 1] < 0,
            .unavailable("it does not pay back within \(Measure.span(ofYears: total.count - 1))"),
            otherwise: .when(isEmpty, .unavailable(Self.nothing), otherwise: chain[chain.count - 1]))
    }

    /// The first financial year that ends out of the red and stays so.
    private func lastYearInTheRed(_ total: [Formula], _ isEmpty: Formula.Condition, _ sheet: inout CalculationSheet)
        -> Formula
    {
        func seen(_ year: Int, _ before: Formula) -> Formula {
            .when(total[year] < 0, .number(Decimal(years[year].start + 1)), otherwise: before)
        }
        let first = Formula.number(Decimal(years[0].start))
        let chain = sheet.chain(
            "Out of the red from", key: "payback-year", .financialYear,
            "in the red: the next year; else as seen the year before", first: seen(0, first)
        ) { seen($0, $1) }
        return .when(
            total[total.count - 1] < 0,
            .unavailable("it does not pay back within \(Measure.span(ofYears: total.count - 1))"),
            otherwise: .when(isEmpty, .unavailable(Self.nothing), otherwise: chain[chain.count - 1]))
    }
}
