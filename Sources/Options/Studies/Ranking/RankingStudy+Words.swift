import Base
import Figures
import Foundation
import Weighing

extension RankingStudy {
    public var ranking: [Int] { appraisal.ranking(weights) }
    public var winner: Option? { ranking.first.map { options[$0] } }

    /// What was weighed, in words: “by the mean of three judges’ weights”, “by equal weights”.
    public var basis: String {
        switch judges.count {
        case 0: "by equal weights"
        case 1: "by the weights of \(judges[0].answer.judge)"
        default: "by the mean of \(Words.spelled(judges.count)) judges’ weights"
        }
    }

    /// “The plan approved in 2018 comes first by equal weights, and stays so while “Band D spread inside” counts less than
    /// 41 %”.
    public var finding: String {
        guard let first = ranking.first, let winner else {
            return "No option has a figure by every criterion that counts"
        }
        let leaders = appraisal.leaders(weights)
        guard leaders.count == 1 else {
            return
                "\(Words.list(leaders.map { options[$0].name })) come first together \(basis): their scores are equal"
        }
        let words = opening(winner)
        let holds = criteria.indices.compactMap { index -> (Int, ClosedRange<Double>)? in
            interval(of: first, criterion: index).map { (index, $0) }
        }
        let narrow = holds.filter { $0.1.lowerBound > 0 || $0.1.upperBound < 1 }
        guard
            let tightest = narrow.min(by: {
                Self.room($0.1, weights.values[$0.0]) < Self.room($1.1, weights.values[$1.0])
            })
        else { return "\(words), whatever single weight changes" }
        return "\(words), and stays so while “\(criteria[tightest.0].name)” counts \(Self.words(tightest.1))"
    }

    /// The winner by name; where that is merely the best of all plans, where the first of those given stands.
    private func opening(_ winner: Option) -> String {
        guard winner.kind == .plan, winner.plan == bestOfAll.first?.plan, winner.name.hasPrefix("Best of all") else {
            return "\(winner.name) comes first \(basis)"
        }
        guard let given = standings.first.flatMap({ $0 }) else {
            return "Of \(study.among) one comes first \(basis)"
        }
        return
            "\(options[0].name) is \(Words.ordinal(given.rank)) of \(Words.number(given.of)) \(basis); the best of them comes first"
    }

    /// The weights of a criterion for which an option wins, around the weight that it has now.
    private func interval(of option: Int, criterion: Int) -> ClosedRange<Double>? {
        let now = weights.values[criterion]
        return appraisal.breakPoints(of: criterion, weights).first {
            $0.winner == option && $0.weights.lowerBound - 1e-9 <= now && now <= $0.weights.upperBound + 1e-9
        }?.weights
    }

    /// How far the nearest end is from the weight now.
    private static func room(_ range: ClosedRange<Double>, _ now: Double) -> Double {
        min(
            range.lowerBound > 0 ? now - range.lowerBound : .infinity,
            range.upperBound < 1 ? range.upperBound - now : .infinity)
    }

    static func words(_ range: ClosedRange<Double>) -> String {
        let (low, high) = (Words.percent(range.lowerBound), Words.percent(range.upperBound))
        if range.lowerBound <= 0 { return range.upperBound >= 1 ? "anything" : "less than \(high)" }
        return range.upperBound >= 1 ? "more than \(low)" : "between \(low) and \(high)"
    }

    /// How the options rank by two methods, with the judges for whom each comes first.
    public var table: Table {
        let sums = appraisal.scores(weights)
        let closeness = appraisal.closeness(weights, .fixed)
        let (ranks, byCloseness) = (appraisal.ranks(weights), appraisal.ranks(weights, .topsis))
        var table = Table(
            "The options \(basis)",
            columns: [
                "Rank", "Option", .init("Weighted sum, of 100", .plain(decimals: 1)), "Rank by TOPSIS",
                .init("Closeness, of 100", .plain(decimals: 1)), "First for",
            ],
            note: """
                Scales fixed (min–max): on each criterion 0 is the worst and 100 the best figure of all plans within the \
                limits and of today’s councils. TOPSIS on the same scales: ideal and anti-ideal are their ends.
                """)
        let firsts = judges.map { (judge: $0.answer.judge, options: appraisal.leaders($0.weights)) }
        for option in ranking {
            let fans = firsts.filter { $0.options.contains(option) }.map(\.judge)
            table.append(
                [
                    .text(Self.rank(option, ranks)), .text(options[option].name),
                    sums[option].map { .number($0 * 100) } ?? .missing("no figure"),
                    byCloseness[option] == nil ? .missing("none") : .text(Self.rank(option, byCloseness)),
                    closeness[option].map { .number($0 * 100) } ?? .missing("no figure"),
                    .text(fans.isEmpty ? "–" : Words.list(fans)),
                ], marked: ranks[option] == 1)
        }
        for option in options.indices where !ranking.contains(option) {
            table.append([
                .text("–"), .text(options[option].name), .missing("a figure is missing"), .text("–"),
                .missing("a figure is missing"), .text("–"),
            ])
        }
        return table
    }

    /// “2nd”, or “2nd equal” where others share the place.
    private static func rank(_ option: Int, _ ranks: [Int?]) -> String {
        guard let rank = ranks[option] else { return "–" }
        return Words.ordinal(rank) + (ranks.count { $0 == rank } > 1 ? " equal" : "")
    }

    /// Who wins at which weight of each criterion, the others in proportion.
    public var breakPoints: Table {
        var table = Table(
            "Who wins at which weight",
            columns: ["Criterion", "Weight now", "Judges say", "Who wins while it counts …"],
            note:
                "Exact: by the weighted sum a score is a straight line in one weight. The other weights keep their proportions."
        )
        for (index, criterion) in criteria.enumerated() {
            let intervals = appraisal.breakPoints(of: index, weights).map {
                "\(Self.words($0.weights)): \(options[$0.winner].name)"
            }
            let said = judges.map { $0.weights.values[index] }
            let range =
                said.isEmpty
                ? "nobody yet" : "\(Words.percent(said.min() ?? 0)) to \(Words.percent(said.max() ?? 0))"
            table.append([
                Table.Cell(.text(criterion.name), source: criterion.source),
                .text(Words.percent(weights.values[index])), .text(range), .text(intervals.joined(separator: "; ")),
            ])
        }
        return table
    }

    /// What each criterion's scale is, from worst to best, and each option's figure on it.
    public var figures: Table {
        var table = Table(
            "The figures behind it",
            columns: ["Criterion", "Worst (0)", "Best (100)"] + options.map { .init($0.name) },
            note: """
                Doing nothing has the figures of each area on its own, and no council or border goes. Sharing has those of \
                the shared groups where services are meant, and of today’s councils where councils are.
                """)
        for (index, criterion) in criteria.enumerated() {
            let scale = appraisal.scales[index]
            table.append(
                [
                    Table.Cell(.text(criterion.name), source: criterion.source),
                    .text(criterion.figure(scale.worst).text), .text(criterion.figure(scale.best).text),
                ] + appraisal.alternatives.map { .text(criterion.figure($0.figures[index]).text) })
        }
        return table
    }

    /// Who comes first when an option or a criterion is left out.
    public var dropOne: Table {
        var table = Table("When one is left out", columns: ["Left out", "Comes first", "Order of the others"])
        guard let first = ranking.first else { return table }
        for (dropped, rest) in appraisal.rankingsWithoutOne(weights) where ranking.contains(dropped) {
            table.append([
                .text(options[dropped].name), .text(rest.first.map { options[$0].name } ?? "–"),
                "stays, since scales are fixed",
            ])
        }
        for (dropped, rest) in appraisal.rankingsWithoutCriterion(weights) where weights.values[dropped] > 0 {
            let stays = rest == ranking
            table.append(
                [
                    .text("“\(criteria[dropped].name)”"), .text(rest.first.map { options[$0].name } ?? "–"),
                    .text(stays ? "stays" : "changes"),
                ], marked: rest.first != first)
        }
        return table
    }

    /// “Comes first without any one criterion as well”, or without which it does not.
    public var dropFinding: String {
        guard let first = ranking.first else { return "Nothing can be left out" }
        let turns = appraisal.rankingsWithoutCriterion(weights).filter {
            weights.values[$0.dropped] > 0 && $0.ranking.first != first
        }
        let names = turns.map { "“\(criteria[$0.dropped].name)”" }
        return names.isEmpty
            ? "\(options[first].name) comes first without any one criterion as well"
            : "Without \(Words.list(names, conjunction: "or")) another option comes first"
    }
}
