import Money

/// Every pool that some of the authorities could form, beside the one that was asked about.
extension RatesWorking {
    /// With more authorities there are too many pools to be read.
    static let mostCompared = 6

    /// What each pool of two or more would gain, and who would be worst off in it.
    ///
    /// A gain is shared as agreed, in proportion among those who are in; where nothing is agreed, by baseline funding.
    func memberships(_ income: Income, _ first: Positions, _ sheet: inout CalculationSheet) {
        guard names.count > 1 else { return }
        guard names.count <= Self.mostCompared else {
            sheet.warn(
                "With more than \(Self.mostCompared) authorities not every pool is compared: leave some out to see it.")
            return
        }
        let masks = (1..<(1 << names.count)).filter { $0.nonzeroBitCount > 1 }
        let members = masks.map { mask in names.indices.filter { mask & (1 << $0) != 0 } }
        let pools = members.sorted { $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count < $1.count }
        let titles = pools.map { pool in pool.map { names[$0] }.joined(separator: " + ") }

        sheet.begin("memberships-working", "Levy and safety net of every pool", columns: titles)
        func sum(_ values: [Formula]) -> [Formula] { pools.map { pool in pool.map { values[$0] }.total } }
        let funding = sheet.row("Baseline funding level", key: "funding", .pounds, "sum", sum(income.funding))
        let baseline = sheet.row("Business rates baseline", key: "baseline", .pounds, "sum", sum(income.baseline))
        let retained = sheet.row("Retained income", key: "retained", .pounds, "sum", sum(income.retained))
        let growth = sheet.row(
            "Growth above baseline funding", key: "growth", .pounds,
            "retained income − baseline funding, where above nil",
            zip(retained, funding).map { ($0 - $1).positivePart })
        let levy = levy(growth, funding, baseline, &sheet)
        let safetyNet = sheet.row(
            "Safety net payment", key: "safety-net", .pounds, "share × baseline funding − retained income, from nil",
            zip(funding, retained).map { ($0 * .number(netShares[0]) - $1).positivePart })
        let net = sheet.row(
            "Net income", key: "net", .pounds, "retained income − levy + safety net",
            pools.indices.map { retained[$0] - levy[$0] + safetyNet[$0] })

        let all = names.indices.map { first.net[$0] }.total
        sheet.begin(
            "memberships", "Every pool there could be",
            columns: ["Net income of the pool", "Its members alone", "Gain", "All authorities together"], role: .result)
        sheet.row("No pool", .pounds, "all alone", [nil, nil, 0, all])
        let gains = pools.indices.map { place in
            let alone = pools[place].map { first.net[$0] }.total
            return sheet.row(
                titles[place], .pounds, "pool − its members alone; all authorities = all alone + gain",
                [net[place], alone, net[place] - alone, all + net[place] - alone])[2]
        }
        let worst = worstOff(pools, titles, gains, income, first, &sheet)
        sayBest(
            titles, gains, than: 0, &sheet,
            best: { "Of every pool there could be, \($0) gains most: \($1, .pounds)." },
            equal: { "\($0) gains as much." }, none: "No pool of these authorities gains anything.")
        sayBest(
            titles, Array(worst.dropFirst()), than: worst[0], &sheet,
            best: { "Best for the worst-off is \($0): \($1, .percent) of baseline funding." },
            equal: { "\($0) is as good for the worst-off." },
            none: "No pool lifts the worst-off above what it has alone.")
    }

    /// The lowest net income of an authority, as a share of its baseline funding: without a pool, then for each pool.
    private func worstOff(
        _ pools: [[Int]], _ titles: [String], _ gains: [Formula], _ income: Income, _ first: Positions,
        _ sheet: inout CalculationSheet
    ) -> [Formula] {
        let agreed = sheet.column(RatesRetention.members, RatesRetention.gainShare)
        func share(_ member: Int, _ pool: [Int]) -> Formula {
            let (shares, funding) = (pool.map { agreed[$0] }.total, pool.map { income.funding[$0] }.total)
            return .when(
                shares > 0, agreed[member].over(shares, orSay: "no share is agreed"),
                otherwise: income.funding[member].over(funding, orSay: "the pool has no baseline funding"))
        }
        sheet.begin(
            "memberships-worst", "Net income as a share of baseline funding, in every pool",
            columns: names + ["Worst off"], role: .result)
        func row(_ title: String, _ net: [Formula]) -> Formula {
            let shares = zip(net, income.funding).map {
                $0.over($1, orSay: "it has no baseline funding to measure by")
            }
            return sheet.row(
                title, .percent, "(net income alone + share of the gain) ÷ baseline funding", shares + [.least(shares)]
            )[names.count]
        }
        let alone = row("No pool", Array(first.net.prefix(names.count)))
        return [alone]
            + pools.indices.map { place in
                row(
                    titles[place],
                    names.indices.map { member in
                        pools[place].contains(member)
                            ? first.net[member] + gains[place] * share(member, pools[place]) : first.net[member]
                    })
            }
    }

    /// Names the pool that stands first, where it stands above no pool at all, and each that is as good.
    private func sayBest(
        _ titles: [String], _ values: [Formula], than alone: Formula, _ sheet: inout CalculationSheet,
        best: (String, Formula) -> Sentence, equal: (String) -> Sentence, none: Sentence
    ) {
        let greatest = Formula.greatest(values)
        for (place, title) in titles.enumerated() {
            var conditions: [Formula.Condition] = [values[place] >= greatest, values[place] > alone]
            guard place > 0 else {
                sheet.find(best(title, values[place]), when: .all(conditions))
                continue
            }
            let before = Formula.greatest(Array(values[..<place]))
            sheet.find(equal(title), when: .all(conditions + [before >= greatest]))
            conditions.append(before < greatest)
            sheet.find(best(title, values[place]), when: .all(conditions))
        }
        sheet.find(none, when: greatest <= alone)
    }
}
