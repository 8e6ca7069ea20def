import Foundation
import Money

/// What the change costs: once, and every year.
extension BusinessCaseWorking {
    func oneOff(_ sheet: inout CalculationSheet) -> [Formula] {
        let shared = sheet.series(of: BusinessCase.costPhasing, titles: titles)
        let rows = inputs.rows(BusinessCase.oneOffs)
        let amount = sheet.column(BusinessCase.oneOffs, BusinessCase.amount)
        let own = sheet.series(BusinessCase.oneOffs, BusinessCase.ownPhasing, titles: titles)
        let leaving = redundancy(&sheet)

        sheet.begin("one-off", "One-off cost by year, as planned", columns: titles)
        var lines = rows.indices.map { index in
            let phase = rows[index].series(BusinessCase.ownPhasing).isEmpty ? shared : own[index]
            return sheet.row(rows[index].name, .pounds, "amount × share of the year", phase.map { amount[index] * $0 })
        }
        if let leaving {
            lines.append(
                sheet.row("Redundancy", .pounds, "cost of leaving × share of the year", shared.map { leaving * $0 }))
        }
        let total = sheet.row(
            "Together", key: "total", .pounds, "sum of the lines",
            titles.indices.map { year in lines.map { $0[year] }.total })
        if !rows.isEmpty { byFunding(amount, &sheet) }
        return total
    }

    /// Posts that go, at the average cost of leaving; `nil` where no posts are given.
    private func redundancy(_ sheet: inout CalculationSheet) -> Formula? {
        guard inputs.number(BusinessCase.posts) != nil else { return nil }
        let posts = sheet.value(of: BusinessCase.posts)
        let cut = sheet.value(of: BusinessCase.postCut)
        let package = sheet.value(of: BusinessCase.package)
        sheet.begin("redundancy", "Redundancy and early retirement", columns: [""])
        return sheet.line(
            "Cost of leaving", .pounds, "posts in scope × share that goes × average cost", posts * cut * package)
    }

    private func byFunding(_ amount: [Formula], _ sheet: inout CalculationSheet) {
        guard case .choice(let options) = BusinessCase.funding.kind else { return }
        let rows = inputs.rows(BusinessCase.oneOffs)
        sheet.begin("funding", "One-off cost by what it is paid from", columns: [""])
        for option in options {
            let part = rows.indices.filter { rows[$0].text(BusinessCase.funding) == option.key }.map { amount[$0] }
            if !part.isEmpty { sheet.line(option.name, key: option.key, .pounds, "sum of the amounts", part.total) }
        }
    }

    func recurring(_ sheet: inout CalculationSheet) -> [Formula] {
        let rows = inputs.rows(BusinessCase.recurring)
        let amount = sheet.column(BusinessCase.recurring, BusinessCase.amount)
        let splitting = splitting(&sheet)
        sheet.begin("recurring-cost", "Recurring cost by year", columns: titles)
        var lines = rows.indices.map { index in
            let from = rows[index].number(BusinessCase.from)?.whole ?? 1
            return sheet.row(
                rows[index].name, .pounds, "amount, from year \(from)",
                titles.indices.map { $0 < from ? 0 : amount[index] })
        }
        if let splitting {
            lines.append(
                sheet.row(
                    "Splitting services", key: "splitting", .pounds, "from year 1",
                    titles.indices.map { $0 < 1 ? 0 : splitting }))
        }
        return sheet.row(
            "Together", key: "total", .pounds, "sum of the lines",
            titles.indices.map { year in lines.map { $0[year] }.total })
    }

    /// More than one council afterwards: leadership and systems for each of the others, and lost purchasing power.
    private func splitting(_ sheet: inout CalculationSheet) -> Formula? {
        let more = inputs.whole(BusinessCase.successors) - 1
        guard more > 0 else { return nil }
        let leadership = sheet.value(of: BusinessCase.leadership)
        let systems = sheet.value(of: BusinessCase.ictCopy)
        let split = sheet.value(of: BusinessCase.splitSpend)
        let loss = sheet.value(of: BusinessCase.purchasingLoss)
        sheet.begin("splitting", "Splitting services between \(more + 1) councils", columns: [""])
        let copies = sheet.line(
            "Leadership and systems", key: "copies", .pounds, "(councils afterwards − 1) × (leadership team + systems)",
            .number(Decimal(more)) * (leadership + systems))
        let buying = sheet.line(
            "Lost purchasing power", key: "purchasing", .pounds, "spend that is split × loss", split * loss)
        return sheet.line("Cost a year", key: "total", .pounds, "sum", copies + buying)
    }
}
