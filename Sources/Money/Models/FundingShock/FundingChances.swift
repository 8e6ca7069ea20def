import Money

/// What comes of a project's alternatives: each of them comes or does not, and money that is likely is not money that is
/// there.
///
/// An alternative of £200 at 60% against a gap of £100 closes it in six cases of ten and leaves it whole in four. Its mean of
/// £120 would say that nothing is missing.
struct FundingChances {
    /// One for each way in which the alternatives may turn out; together 1.
    let chances: [Formula]
    /// By outcome, then by year: what is missing.
    let gaps: [[Formula]]
    /// The chance that the project has the share of its cost that it cannot do without.
    let stands: Formula

    /// Missing on average over the outcomes, by year.
    var meanGap: [Formula] {
        guard let first = gaps.first else { return [] }
        return first.indices.map { year in zip(chances, gaps).map { $0 * $1[year] }.total }
    }

    /// With more there are too many outcomes to be looked at one by one; the others are taken not to come.
    static let mostAlternatives = 6
}

extension FundingChances {
    /// - Parameters:
    ///   - alternatives: name, likelihood and amounts by year of each, all for this project.
    ///   - money: what comes without them, by year.
    init(
        _ project: String, scenario: String, alternatives: [(name: String, likelihood: Formula, amounts: [Formula])],
        cost: [Formula], money: [Formula], needs: Formula, titles: [String], _ sheet: inout CalculationSheet
    ) {
        guard !alternatives.isEmpty else {
            let gap = zip(cost, money).map { ($0 - $1).positivePart }
            chances = [1]
            gaps = [gap]
            stands = Self.stands(cost, gap, needs)
            return
        }
        let counted = alternatives.prefix(Self.mostAlternatives)
        let outcomes = (0..<(1 << counted.count)).map { mask in counted.indices.filter { mask & (1 << $0) != 0 } }
        let columns = outcomes.map { outcome in
            outcome.isEmpty ? "none comes" : outcome.map { counted[$0].name }.joined(separator: " + ")
        }
        sheet.begin(
            "chances-\(scenario)-\(project)", "\(scenario): what may come for \(project)", columns: columns)
        let chances = sheet.row(
            "Chance", key: "chance", .percent,
            "product of the likelihoods, or of 1 − likelihood where it does not come",
            outcomes.map { outcome in
                counted.indices.reduce(Formula.number(1)) { chance, place in
                    let likelihood = counted[place].likelihood
                    return chance * (outcome.contains(place) ? likelihood : 1 - likelihood)
                }
            })
        let byYear = titles.indices.map { year in
            sheet.row(
                "Missing in \(titles[year])", key: titles[year], .pounds, "cost − money − what comes, where above nil",
                outcomes.map { outcome in
                    let comes = outcome.map { counted[$0].amounts[year] }.total
                    return (cost[year] - money[year] - comes).positivePart
                })
        }
        let gaps = outcomes.indices.map { outcome in byYear.map { $0[outcome] } }
        let stands = sheet.row(
            "Stands", key: "stands", .yesNo, "share funded ≥ share it cannot do without",
            gaps.map { Self.stands(cost, $0, needs) })
        self.chances = chances
        self.gaps = gaps
        self.stands = zip(chances, stands).map(*).total
    }

    /// 1 where the money of all years is enough, else 0.
    private static func stands(_ cost: [Formula], _ gap: [Formula], _ needs: Formula) -> Formula {
        let funded = (cost.total - gap.total).over(cost.total, orSay: "the project costs nothing in these years")
        return (funded >= needs).asNumber
    }
}
