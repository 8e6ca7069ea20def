import Foundation
import Money

/// Whether a group would do better without the others, how far sharing can grow, what leaving costs, what to share first.
extension SharedServiceWorking {
    /// No group of partners may pay more than it would if it shared alone, or the arrangement will not last.
    func groups(_ charges: [Formula], _ sheet: inout CalculationSheet) throws(ModelProblems) {
        var groups = try given(&sheet)
        if inputs.number(SharedService.onceShare) != nil, names.count <= 8 {
            // Every group of two or more that is not all.
            for mask in 1..<(1 << names.count) - 1 where mask.nonzeroBitCount > 1 {
                let members = names.indices.filter { mask & (1 << $0) != 0 }
                if !groups.contains(where: { $0.members == members }) {
                    groups.append((members, estimate(members, &sheet)))
                }
            }
        }
        guard !groups.isEmpty else { return }
        let columns = ["Cost if they share alone", "Their charges here", "Better here by"]
        sheet.begin("groups", "Would a smaller group do better?", columns: columns)
        for group in groups {
            let label = group.members.map { names[$0] }.joined(separator: " + ")
            let here = group.members.map { charges[$0] }.total
            let cells = sheet.row(label, .pounds, "cost alone − charges here", [group.cost, here, group.cost - here])
            sheet.warn("\(label) would save \(-cells[2], .pounds) by sharing without the others.", when: cells[2] < 0)
        }
    }

    private func given(_ sheet: inout CalculationSheet) throws(ModelProblems) -> [(members: [Int], cost: Formula)] {
        let costs = sheet.column(SharedService.groups, SharedService.groupCost)
        var groups: [(members: [Int], cost: Formula)] = []
        for (place, row) in inputs.rows(SharedService.groups).enumerated() {
            let parts = row.name.split(separator: "+").map { $0.trimmingCharacters(in: .whitespaces) }
            var members: [Int] = []
            for part in parts {
                guard let member = names.firstIndex(of: part) else {
                    throw ModelProblems("groups, row \(place + 1)", "“\(part)” is not among the partners.")
                }
                members.append(member)
            }
            groups.append((members.sorted(), costs[place]))
        }
        return groups
    }

    /// Economies against complexity, as partners join in the order given.
    func curve(_ sheet: inout CalculationSheet) {
        guard inputs.number(SharedService.onceShare) != nil else { return }
        let cost = sheet.column(SharedService.partners, SharedService.cost)
        let sizes = names.indices.map { Array(0...$0) }
        let estimates = sizes.map { estimate($0, &sheet) }
        sheet.begin("curve", "As partners join, in the order given", columns: names.map { "with \($0)" }, role: .result)
        let before = sheet.row(
            "Sum of own costs", key: "before", .pounds, "sum of those who are in",
            sizes.map { $0.map { cost[$0] }.total })
        let shared = sheet.row("Cost when shared", key: "shared", .pounds, "estimate for those who are in", estimates)
        let saving = sheet.row(
            "Saving", key: "saving", .pounds, "own costs − cost when shared", zip(before, shared).map(-))
        let step = sheet.row(
            "Saving by the last to join", key: "step", .pounds, "saving − saving before",
            [nil] + saving.indices.dropFirst().map { saving[$0] - saving[$0 - 1] })
        for (place, name) in names.enumerated().dropFirst() {
            sheet.warn(
                "With \(name) the saving falls by \(-step[place], .pounds): agreeing costs more than is gained.",
                when: step[place] < 0)
        }
    }

    func leaving(_ sheet: inout CalculationSheet) {
        let rows = inputs.rows(SharedService.partners)
        guard rows.contains(where: { $0.number(SharedService.notice) != nil }) else { return }
        let notice = sheet.column(SharedService.partners, SharedService.notice)
        let stranded = sheet.column(SharedService.partners, SharedService.stranded)
        let pension = sheet.column(SharedService.partners, SharedService.pension)
        sheet.begin("leaving", "What leaving would cost", columns: names, role: .result)
        sheet.row(
            "Cost of leaving", key: "cost", .pounds, "months of notice ÷ 12 × stranded cost a year + pension",
            names.indices.map { notice[$0] / 12 * stranded[$0] + pension[$0] })
    }

    /// From easy wins to complex: the order follows the numbers given.
    func sequence(_ sheet: inout CalculationSheet) {
        let rows = inputs.rows(SharedService.services)
        guard !rows.isEmpty else { return }
        let saving = sheet.column(SharedService.services, SharedService.saving)
        let oneOff = sheet.column(SharedService.services, SharedService.serviceOneOff)
        let complexity = sheet.column(SharedService.services, SharedService.complexity)
        func rank(_ place: Int) -> (Decimal, Decimal, Int) {
            let (gain, cost) = (
                rows[place].number(SharedService.saving) ?? 0, rows[place].number(SharedService.serviceOneOff) ?? 0
            )
            // What saves nothing comes last among equals.
            return (
                rows[place].number(SharedService.complexity) ?? 0, gain > Decimal(0) ? cost / gain : 1_000_000, place
            )
        }
        let order = rows.indices.sorted { rank($0) < rank($1) }
        sheet.begin("sequence", "What to share first", columns: order.map { rows[$0].name }, role: .result)
        sheet.row("Complexity", key: "complexity", Measure(""), "1 easy to 5 hard", order.map { complexity[$0] })
        sheet.row(
            "Payback", key: "payback", .years, "one-off cost ÷ saving a year",
            order.map { oneOff[$0].over(saving[$0], orSay: "it saves nothing, so it does not pay back") })
        sheet.chain(
            "Saving a year so far", key: "saving", .pounds, "running sum", first: saving[order[0]]
        ) { $1 + saving[order[$0]] }
        sheet.chain(
            "One-off cost so far", key: "one-off", .pounds, "running sum", first: oneOff[order[0]]
        ) { $1 + oneOff[order[$0]] }
    }

    func result(_ total: (before: Formula, shared: Formula), _ sheet: inout CalculationSheet) {
        let rate = sheet.value(of: SharedService.discountRate)
        let oneOff = sheet.value(of: SharedService.oneOff)
        let years = inputs.whole(SharedService.horizon)
        sheet.begin("discount", "Discounting", columns: (0...years).map { "year \($0)" })
        let factors = sheet.chain("Factor", .factor, "factor of the year before ÷ (1 + rate)", first: 1) {
            $1.over(1 + rate, orSay: "the discount rate takes everything away")
        }
        let saving = sheet.figure(
            "saving", "Saving a year", .pounds, "own costs − cost when shared", total.before - total.shared)
        sheet.figure(
            "saving-percent", "Saving of all own costs", .percent, "saving ÷ own costs",
            saving.over(total.before, orSay: "nothing was spent before, so there is no percentage"))
        sheet.figure(
            "npv", "Net present value", .pounds,
            "saving × sum of discount factors of the \(Measure.span(ofYears: years)) − one-off cost",
            saving * Array(factors.dropFirst()).total - oneOff)
        sheet.figure(
            "payback", "Payback", .years, "one-off cost ÷ saving a year",
            .when(
                saving > 0, oneOff.over(saving, orSay: "nothing is saved"),
                otherwise: .unavailable("sharing saves nothing, so it does not pay back")))
        sheet.find("Sharing saves \(saving, .pounds) a year.", when: saving > 0)
        sheet.find("Sharing costs \(-saving, .pounds) a year more than going alone.", when: saving < 0)
        let spend = sheet.value(of: SharedService.totalSpend)
        let ceiling = sheet.value(of: SharedService.ceiling)
        sheet.warn(
            """
            The saving is \(saving.over(spend, orSay: "of nothing"), .percent) of all spend, above the \(ceiling, .percent) \
            that back-office sharing at best has been said to save.
            """, when: saving > ceiling * spend)
    }
}
