import Foundation
import Money

/// The charges of one path, year by year, tested against the law.
struct CouncilTaxLadder {
    let path: CouncilTax.Path
    /// By year, then by council.
    let charges: [[Formula]]
    let average: [Formula]
    let forgone: [Formula]
    /// 1 where the average stays within its limit; from the first year.
    let passes: [Formula]
    let gap: [Formula]
}

extension CouncilTaxWorking {
    func ladder(_ path: CouncilTax.Path, _ start: Start, _ sheet: inout CalculationSheet) -> CouncilTaxLadder {
        sheet.begin(path.rawValue, path.title, columns: titles, role: path == self.path ? .result : .working)
        let byArea = self.charges(path, start, &sheet)
        let charges = transposed(byArea)
        let yield = sheet.row(
            "Yield", .pounds, "sum of charge × base",
            titles.indices.map { zip(charges[$0], start.bases[$0]).map(*).total })
        let average = sheet.row(
            "Average", .poundsAndPence, "yield ÷ sum of bases, to the penny",
            titles.indices.map { year in
                .rounded(
                    yield[year].over(start.bases[year].total, orSay: "all tax bases are nil, so there is no average"),
                    decimals: 2)
            })
        let limits = sheet.row(
            "Highest lawful average", key: "limit", .poundsAndPence,
            "average of the year before + limit, cut off to the penny",
            [nil]
                + titles.indices.dropFirst().map { year in
                    let limit = start.limits[year - 1]
                    return .truncated(
                        .greatest([average[year - 1] * (1 + limit.percent), average[year - 1] + limit.cash]),
                        decimals: 2)
                })
        let passes = sheet.row(
            "Within the limit", key: "within", .yesNo, "average ≤ highest lawful average",
            [nil] + titles.indices.dropFirst().map { (average[$0] <= limits[$0]).asNumber })
        let gap = sheet.row(
            "Gap between highest and lowest", key: "gap", .poundsAndPence, "highest charge − lowest charge",
            charges.map { .greatest($0) - .least($0) })
        sheet.row(
            "Gap is narrower", key: "narrower", .yesNo, "gap < that of the year before, until it is closed",
            [nil] + titles.indices.dropFirst().map { (gap[$0] < gap[$0 - 1] || gap[$0] <= 0).asNumber })
        let forgone = sheet.row(
            "Income forgone against staying apart", key: "forgone", .pounds,
            "sum of base × (charge if apart − charge)",
            [nil]
                + titles.indices.dropFirst().map { year in
                    names.indices.map { start.bases[year][$0] * (start.apart[year][$0] - charges[year][$0]) }.total
                })
        return CouncilTaxLadder(
            path: path, charges: charges, average: average, forgone: forgone, passes: Array(passes.dropFirst()),
            gap: gap)
    }

    /// The charge of each area, by area and year. Charges are set to the penny, and the average is that of the charges set.
    ///
    /// Where areas differ it is their distance that is rounded, so that roundings up and down outweigh each other and the
    /// average stays the planned one.
    private func charges(_ path: CouncilTax.Path, _ start: Start, _ sheet: inout CalculationSheet) -> [[Formula]] {
        switch path {
        case .straightLine:
            return names.indices.map { area in
                let distance = start.charges[area] - start.average
                return row(
                    area, "average of the year + (own charge − weighted average) × years left ÷ years, to the penny",
                    start, &sheet
                ) { year in
                    year >= years
                        ? start.planned[year]
                        : start.planned[year] + .rounded(distance * .number(Decimal(years - year)) / years, decimals: 2)
                }
            }
        case .freeze:
            return names.indices.map { area in
                let highest = start.highest
                return row(
                    area,
                    """
                    highest − (own distance from it, as far as the average has not caught up, to the penny); the average \
                    once it has
                    """, start, &sheet
                ) { year in
                    let left = (highest - start.planned[year]).over(
                        highest - start.average, orSay: "all charges are equal already")
                    return .when(
                        start.planned[year] >= highest, start.planned[year],
                        otherwise: highest - .rounded(left * (highest - start.charges[area]), decimals: 2))
                }
            }
        case .lowest, .highest:
            let first = path == .lowest ? start.lowest : start.highest
            let rise = self.rise(&sheet)
            return names.indices.map { area in
                sheet.chain(
                    names[area], .poundsAndPence,
                    "\(path == .lowest ? "lowest" : "highest") charge, raised each year as planned, cut off to the penny",
                    first: start.charges[area]
                ) { year, before in rise(year == 1 ? first : before) }
            }
        case .dayOne:
            return names.indices.map { area in row(area, "average of the year", start, &sheet) { start.planned[$0] } }
        }
    }

    private func row(
        _ area: Int, _ words: String, _ start: Start, _ sheet: inout CalculationSheet,
        _ charge: (_ year: Int) -> Formula
    ) -> [Formula] {
        sheet.row(
            names[area], .poundsAndPence, words,
            [start.charges[area]] + titles.indices.dropFirst().map(charge))
    }
}

extension CouncilTaxWorking {
    /// The paths beside each other, and what they mean for the council's income.
    func comparison(_ ladders: [CouncilTaxLadder], _ start: Start, _ sheet: inout CalculationSheet) {
        sheet.begin("paths", "The paths compared", columns: ladders.map(\.path.title), role: .result)
        sheet.row(
            "Income forgone, all years shown", key: "forgone", .pounds, "sum over the years",
            ladders.map { Array($0.forgone.dropFirst()).total })
        sheet.row(
            "Income forgone, present value", key: "forgone-present", .pounds, "sum of income forgone × discount factor",
            ladders.map { zip($0.forgone, start.discount).dropFirst().map(*).total })
        sheet.row(
            "Largest rise of an area in year 1", key: "largest-rise", .percent, "greatest of charge ÷ own charge − 1",
            ladders.map { .greatest(rises($0, start)) })
        sheet.row(
            "Largest fall of an area in year 1", key: "largest-fall", .percent, "least of charge ÷ own charge − 1",
            ladders.map { .least(rises($0, start) + [0]) })
        sheet.row(
            "Years until all pay the same", key: "equal-after", Measure("year"), "first year without a gap",
            ladders.map { equalAfter($0) })
        sheet.row(
            "Within the limit every year", key: "within", .yesNo, "every year’s test passed",
            ladders.map { .least($0.passes) })
    }

    private func rises(_ ladder: CouncilTaxLadder, _ start: Start) -> [Formula] {
        zip(ladder.charges[1], start.charges).map {
            $0.over($1, orSay: "an area charges nothing today, so there is no percentage") - 1
        }
    }

    /// Less than half a penny apart is the same charge.
    private func equalAfter(_ ladder: CouncilTaxLadder) -> Formula {
        let halfPenny = Formula.number(Decimal(sign: .plus, exponent: -3, significand: 5))
        return ladder.gap.enumerated().dropFirst().reversed().reduce(
            .unavailable("not within the \(Measure.span(ofYears: titles.count - 1)) shown")
        ) { later, entry in
            .when(entry.element < halfPenny, .number(Decimal(entry.offset)), otherwise: later)
        }
    }

    func result(_ chosen: CouncilTaxLadder, _ start: Start, _ sheet: inout CalculationSheet) {
        let bases = start.bases[0]
        sheet.figure("average", "Weighted average Band D today", .poundsAndPence, "to the penny", start.averageToPenny)
        sheet.figure("yield", "Yield today", .pounds, "sum of charge × base", zip(start.charges, bases).map(*).total)
        sheet.figure("first-average", "Average in year 1", .poundsAndPence, path.title, chosen.average[1])
        sheet.figure(
            "lowest-forgone", "Forgone each year if all paid today’s lowest", .pounds,
            "sum of base × (charge − lowest)",
            zip(start.charges, bases).map { ($0 - start.lowest) * $1 }.total)
        sheet.figure(
            "highest-gain", "Gained each year if all paid today’s highest", .pounds, "sum of base × (highest − charge)",
            zip(start.charges, bases).map { (start.highest - $0) * $1 }.total)
        let forgone = sheet.figure(
            "forgone", "Income forgone by this path", .pounds, "sum over the years shown",
            Array(chosen.forgone.dropFirst()).total)
        sheet.figure(
            "forgone-present", "Income forgone, present value", .pounds, "discounted to the year before",
            zip(chosen.forgone, start.discount).dropFirst().map(*).total)
        let passes = sheet.figure(
            "within", "Average within the limit every year", .yesNo, "every year’s test passed", .least(chosen.passes))
        let equal = sheet.figure(
            "equal-after", "Years until all pay the same", Measure("year"), "first year without a gap",
            equalAfter(chosen))
        limits.warn(&sheet)
        sheet.warn(
            "The average rises beyond the limit in at least one year, so a referendum would be needed.",
            when: passes < 1)
        if titles.count > 8 {
            sheet.warn(
                "The areas do not pay the same by the eighth year, which the law requires.", when: equal.or(99) > 8)
        }
        sheet.warn(
            """
            In at least one year the average rises by the limit to the penny. The principles may count the limit itself as \
            too much (unverified); a penny less is safe.
            """,
            when: .any(
                start.limits.enumerated().map { place, limit in
                    let highest = chosen.average[place] * (1 + limit.percent)
                    return chosen.average[place + 1] >= highest && chosen.average[place + 1] <= highest
                }))
        let span = Measure.span(ofYears: titles.count - 1)
        sheet.find(
            "Against councils that stay apart, this path forgoes \(forgone, .pounds) over \(span).",
            when: forgone > 0)
        sheet.find(
            "Against councils that stay apart, this path gains \(-forgone, .pounds) over \(span).",
            when: forgone < 0)
    }
}
