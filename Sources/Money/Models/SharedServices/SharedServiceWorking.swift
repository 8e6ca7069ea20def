import Base
import Foundation
import Money

/// The working behind ``SharedService``: cost together, charges and their fairness.
struct SharedServiceWorking {
    let inputs: Inputs
    let names: [String]
    let key: SharedService.Key

    init(_ inputs: Inputs) throws(ModelProblems) {
        self.inputs = inputs
        names = inputs.names(SharedService.partners)
        key = SharedService.Key(rawValue: inputs.text(SharedService.key)) ?? .ownCost
        if inputs.number(SharedService.sharedCost) == nil, inputs.number(SharedService.onceShare) == nil {
            throw ModelProblems(
                "shared-cost",
                "it is missing; give it, or once-share to have it estimated. There is no customary saving.")
        }
        if key == .fixed {
            let shares = inputs.rows(SharedService.partners).compactMap { $0.number(SharedService.fixedShare) }
            let sum = shares.reduce(0, +)
            guard sum == 1 else {
                throw ModelProblems("partners, fixed-share", "the agreed shares add up to \(sum * 100)%, not to 100%.")
            }
        }
    }

    /// Cost a year when the given partners share: what is needed once, the rest of each, and every pair’s agreeing.
    func estimate(_ members: [Int], _ sheet: inout CalculationSheet) -> Formula {
        let cost = sheet.column(SharedService.partners, SharedService.cost)
        let once = sheet.value(of: SharedService.onceShare)
        let link = sheet.value(of: SharedService.linkCost)
        let pairs = members.count * (members.count - 1) / 2 * inputs.whole(SharedService.serviceCount)
        let own = members.map { cost[$0] }
        return once * .greatest(own) + (1 - once) * own.total + .number(Decimal(pairs)) * link
    }

    func total(_ sheet: inout CalculationSheet) -> (before: Formula, shared: Formula) {
        let cost = sheet.column(SharedService.partners, SharedService.cost)
        let isGiven = inputs.number(SharedService.sharedCost) != nil
        let shared = isGiven ? sheet.value(of: SharedService.sharedCost) : estimate(Array(names.indices), &sheet)
        sheet.begin("together", "Cost together", columns: [""])
        let before = sheet.line("Sum of own costs", key: "before", .pounds, "sum", cost.total)
        let after = sheet.line(
            "Cost when shared", key: "shared", .pounds,
            isGiven ? "given" : "once-needed part of the largest + rest of all + pairs × cost of agreeing", shared)
        if !isGiven { sheet.warn("The cost of sharing is an estimate from a single share, not a costed design.") }
        return (before, after)
    }

    func charges(_ total: (before: Formula, shared: Formula), _ sheet: inout CalculationSheet) -> [Formula] {
        let cost = sheet.column(SharedService.partners, SharedService.cost)
        sheet.begin("charges", "Charges by \(key.title.lowercasedFirst)", columns: names + ["All"], role: .result)
        let own = sheet.row("Own cost before", key: "own", .pounds, "given", cost + [cost.total])
        let charges = sheet.row(
            "Charge", key: "charge", .pounds, words(key), withTotal(charge(key, total, &sheet)))
        let saving = sheet.row("Saving", key: "saving", .pounds, "own cost − charge", zip(own, charges).map(-))
        sheet.row(
            "Saving of own cost", key: "saving-percent", .percent, "saving ÷ own cost",
            zip(saving, own).map { $0.over($1, orSay: "nothing was spent before, so there is no percentage") })
        let fair = sheet.row(
            "No worse off than alone", key: "fair", .yesNo, "charge ≤ own cost",
            zip(charges, own).dropLast().map { ($0 <= $1).asNumber } + [nil])
        for (place, name) in names.enumerated() {
            sheet.warn("\(name) pays \(-saving[place], .pounds) more than alone.", when: fair[place] < 1)
        }
        compare(total, Array(charges.dropLast()), &sheet)
        return Array(charges.dropLast())
    }

    private func withTotal(_ values: [Formula]) -> [Formula] { values + [values.total] }

    private func words(_ key: SharedService.Key) -> String {
        key == .equalSaving ? "own cost − saving ÷ partners" : "cost when shared × own ÷ all by the key"
    }

    private func charge(
        _ key: SharedService.Key, _ total: (before: Formula, shared: Formula), _ sheet: inout CalculationSheet
    ) -> [Formula] {
        guard let column = key.column else {
            let cost = sheet.column(SharedService.partners, SharedService.cost)
            return cost.map { $0 - (total.before - total.shared) / names.count }
        }
        let amounts = sheet.column(SharedService.partners, column)
        return amounts.map {
            total.shared * $0.over(amounts.total, orSay: "no \(column.name.lowercasedFirst) was given for any partner")
        }
    }

    /// Charges under every key that there are numbers for, and how far the chosen one lies from the key of comparison.
    private func compare(
        _ total: (before: Formula, shared: Formula), _ chosen: [Formula], _ sheet: inout CalculationSheet
    ) {
        let keys = SharedService.Key.allCases.filter { key in
            guard let column = key.column else { return true }
            return inputs.rows(SharedService.partners).contains { $0.number(column) ?? 0 > 0 }
        }
        let byKey = keys.map { charge($0, total, &sheet) }
        sheet.begin("keys", "Charges under each key", columns: names, role: .result)
        let cells = zip(keys, byKey).map { key, charges in
            sheet.row(key.title, key: key.rawValue, .pounds, words(key), charges)
        }
        guard let place = keys.firstIndex(where: { $0.rawValue == inputs.text(SharedService.fairKey) }) else { return }
        let band = sheet.value(of: SharedService.band)
        let distance = sheet.row(
            "Distance from \(keys[place].title.lowercasedFirst)", key: "distance", .percent,
            "charge ÷ charge by that key − 1",
            zip(chosen, cells[place]).map { $0.over($1, orSay: "nothing would be charged by that key") - 1 })
        for (partner, name) in names.enumerated() {
            let key = keys[place].title.lowercasedFirst
            sheet.warn(
                "The charge of \(name) lies \(distance[partner], .percent) above its share by \(key).",
                when: distance[partner] > band)
            sheet.warn(
                "The charge of \(name) lies \(-distance[partner], .percent) below its share by \(key).",
                when: distance[partner] < -band)
        }
    }
}
