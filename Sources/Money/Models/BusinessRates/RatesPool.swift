import Foundation
import Money

/// Alone or together: what a pool gains, what it takes from whom, and how that moves from year to year.
extension RatesWorking {
    func pool(_ first: Positions, _ sheet: inout CalculationSheet) {
        guard hasPool else { return }
        let pool = names.count
        let shares = sheet.column(RatesRetention.members, RatesRetention.gainShare)
        let gain = first.net[pool] - pooled.map { first.net[$0] }.total

        let agreed = pooled.map { inputs.rows(RatesRetention.members)[$0].number(RatesRetention.gainShare) ?? 0 }
        // What is agreed to be nobody's has a column of its own, so that the table adds up to what the pool has.
        let isShared = agreed.reduce(0, +) == 1
        let rest = isShared ? [] : ["Not shared out"]
        sheet.begin("pool", "In the pool", columns: pooled.map { names[$0] } + rest + ["All"], role: .result)
        func row(_ label: String, _ key: String, _ words: String, rest: Formula = 0, _ value: (Int) -> Formula)
            -> [Formula]
        {
            let values = pooled.map(value) + (isShared ? [] : [rest])
            return sheet.row(label, key: key, .pounds, words, values + [values.total])
        }
        let alone = row("Net income alone", "alone", "from the table above") { first.net[$0] }
        _ = row("Levy no longer paid alone", "levy-saved", "levy alone") { first.levy[$0] }
        let givenUp = row("Safety net given up", "safety-net-lost", "safety net alone") { first.safetyNet[$0] }
        let all = pooled.map { shares[$0] }.total
        let part = row(
            "Share of the gain or loss of the pool", "share", "gain of the pool × agreed share", rest: gain * (1 - all)
        ) { gain * shares[$0] }
        let together = row(
            "Net income in the pool", "together", "net income alone + share of the gain or loss", rest: gain * (1 - all)
        ) { member in
            let place = pooled.firstIndex(of: member) ?? 0
            return alone[place] + part[place]
        }
        // Whoever has to bear a loss that nobody has taken on is not known yet.
        let isOpen: Formula.Condition = .all([gain < 0, all < 1])
        sheet.row(
            "No worse off than alone", key: "no-detriment", .yesNo, "net income in the pool ≥ net income alone",
            pooled.indices.map { place in
                .when(
                    isOpen, .unavailable("part of the loss is shared out to nobody, so it cannot be told"),
                    otherwise: (together[place] >= alone[place]).asNumber)
            } + rest.map { _ in nil } + [nil])
        for (place, member) in pooled.enumerated() {
            sheet.warn(
                """
                \(names[member]) gives up a safety net of \(givenUp[place], .pounds); the pool makes that good before any \
                gain is shared.
                """, when: givenUp[place] > 0 && first.safetyNet[pool] <= 0 && gain >= 0)
            sheet.warn(
                """
                \(names[member]) gives up a safety net of \(givenUp[place], .pounds), and the pool cannot make that good: \
                \(-gain, .pounds) is missing.
                """, when: givenUp[place] > 0 && gain < 0)
            sheet.warn(
                "\(names[member]) is worse off in the pool by \(alone[place] - together[place], .pounds).",
                when: together[place] < alone[place])
        }
        sheet.warn(
            "The pool loses \(-gain, .pounds), so it cannot leave every member as well off as alone.", when: gain < 0)
        sheet.warn(
            "The shares of the gain add up to \(all, .percent), not to 100%, so part of it is not given to anybody.",
            when: all < 1)
        sheet.warn(
            "The shares of the gain add up to \(all, .percent), so more is given than the pool gains.", when: all > 1)
    }

    /// Income until the reset and after it, alone and in the pool.
    func course(_ income: [Income], _ first: Positions, _ sheet: inout CalculationSheet) {
        guard years.count > 1 else { return }
        var net = [first.net]
        for year in years.indices.dropFirst() {
            net.append(positions(income[year], year: year, title: "", &sheet).net)
        }
        sheet.begin("course", "Net income by year", columns: years.map(\.description), role: .result)
        for (place, name) in columns.enumerated() {
            sheet.row(name, .pounds, "retained income − levy + safety net", net.map { $0[place] })
        }
        if hasPool {
            sheet.row(
                "Gain of the pool", key: "gain", .pounds, "net income of the pool − sum of its members alone",
                net.map { year in year[names.count] - pooled.map { year[$0] }.total })
        }
        if let resetPlace, resetPlace > 0 {
            let kept = names.indices.map { income[resetPlace - 1].retained[$0] - income[resetPlace - 1].funding[$0] }
                .total
            sheet.warn(
                "At the reset in \(years[resetPlace]) growth of \(kept, .pounds) a year is lost to these authorities.",
                when: kept > 0)
        }
    }

    /// The same year with local income fallen by the share of the stress test.
    func stressed(_ income: Income, _ sheet: inout CalculationSheet) {
        let fall = sheet.value(of: RatesRetention.stress)
        var less = income
        sheet.begin("stress", "Stress test: income", columns: names)
        less.local = sheet.row(
            "Local share after the fall", key: "local", .pounds, "local share × (1 − fall)",
            income.local.map { $0 * (1 - fall) })
        less.retained = sheet.row(
            "Retained income after the fall", key: "retained", .pounds, "retained income − local share × fall",
            zip(income.retained, income.local).map { $0 - $1 * fall })
        let positions = positions(less, year: 0, title: "stress test", &sheet)
        guard hasPool else { return }
        let alone = pooled.map { positions.net[$0] }.total
        sheet.figure(
            "stress-gain", "Gain of the pool in the stress test", .pounds,
            "net income of the pool − sum of members alone",
            positions.net[names.count] - alone)
    }

    func result(_ first: Positions, _ sheet: inout CalculationSheet) {
        let all = names.indices.map { first.net[$0] }.total
        sheet.figure("alone", "Net income of all authorities alone", .pounds, "sum", all)
        guard hasPool else { return }
        let pool = names.count
        let alone = sheet.figure(
            "members-alone", "Net income of the members alone", .pounds, "sum", pooled.map { first.net[$0] }.total)
        let together = sheet.figure("pool", "Net income of the pool", .pounds, "as one authority", first.net[pool])
        sheet.figure(
            "levy-saved", "Levy saved by pooling", .pounds, "levies alone − levy of the pool",
            pooled.map { first.levy[$0] }.total - first.levy[pool])
        sheet.figure(
            "safety-net-lost", "Safety net lost by pooling", .pounds, "safety nets alone − safety net of the pool",
            pooled.map { first.safetyNet[$0] }.total - first.safetyNet[pool])
        let gain = sheet.figure("gain", "Gain of the pool", .pounds, "pool − members alone", together - alone)
        sheet.find("The pool gains \(gain, .pounds) in \(years[0]) over its members alone.", when: gain > 0)
        sheet.find("The pool gains nothing over its members alone.", when: gain <= 0 && gain >= 0)
        sheet.find("The pool loses \(-gain, .pounds) in \(years[0]) against its members alone.", when: gain < 0)
    }
}
