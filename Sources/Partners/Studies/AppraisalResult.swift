import Base
import Content
import Figures
import Foundation
import Weighing

/// Options scored by several judges on criteria that have weights, and how far a weight may move before another one wins.
struct AppraisalResult {
    let study: InstrumentStudy
    let criteria: [Question]
    let weightsQuestion: String?

    init(_ study: InstrumentStudy, criteria: [String], weights: String?) {
        self.study = study
        self.criteria = criteria.compactMap(study.instrument.question)
        weightsQuestion = weights
    }

    private var rows: [Instrument.Row] { study.instrument.rows }

    /// The judges' mean step of each option on each criterion; `nil` where nobody scored it.
    private var means: [[Double?]] {
        rows.map { row in
            criteria.map { criterion in
                let steps = study.given { $0[criterion.id, about: row.id]?.number?.double }.map(\.value)
                return steps.isEmpty ? nil : steps.reduce(0, +) / Double(steps.count)
            }
        }
    }

    /// From the first step, which scores 0, to the last, which scores 1: fixed before anybody judged.
    private var scales: [Weighing.Scale] {
        criteria.map { Weighing.Scale(worst: 1, best: Double($0.scale?.steps.count ?? 5)) }
    }

    private func weights(of sheet: AnswerSheet) -> Weights? {
        guard let id = weightsQuestion, case .points(let points)? = sheet[id]?.value else { return nil }
        return try? Weights(points: criteria.map { (points[$0.id] ?? 0).double })
    }

    /// Of anonymous judges none, where fewer gave weights than may be shown: then all criteria count alike.
    private var judged: [Weights] { study.given(weights).map(\.value) }

    private var weights: Weights { Weights.mean(of: judged) ?? .equal(criteria.count) }

    private func appraisal(_ figures: [[Double?]]) -> Appraisal? {
        try? Appraisal(zip(rows, figures).map { .init($0.title, $1) }, scales: scales)
    }

    private func title(_ criterion: Int) -> String {
        let question = criteria[criterion]
        let named = weightsQuestion.flatMap(study.instrument.question)?.choices.first { $0.id == question.id }?.title
        return named ?? question.id
    }

    var part: ResultPart {
        guard let appraisal = appraisal(means) else { return ResultPart("Nothing can be weighed yet") }
        let scores = appraisal.scores(weights)
        let ranking = appraisal.ranking(weights)
        guard let first = ranking.first, let best = scores[first] else {
            return ResultPart(
                "No option was scored on everything that counts", lede: "\(study.response).", method: method)
        }
        let bounds = criteria.indices.map { appraisal.breakPoints(of: $0, weights) }
        let leaders = appraisal.leaders(weights)
        let heading =
            leaders.count == 1
            ? "“\(rows[first].title)” comes first, at \(Words.number(best * 100)) of 100; \(tightest(bounds, first))"
            : "\(Words.list(leaders.map { "“\(rows[$0].title)”" })) come first together, at \(Words.number(best * 100)) of 100"
        var table = Table(
            "The options by their weighted score, 0 to 100",
            columns: ["Option", .init("Score", .plain())] + criteria.indices.map { .init(title($0), .plain()) },
            source: study.source)
        for place in ranking {
            table.append(
                [.text(rows[place].title), scores[place].map { .number($0 * 100) } ?? .missing("not scored")]
                    + criteria.indices.map { criterion in
                        means[place][criterion].map { .number(scales[criterion].score($0) * 100) }
                            ?? .missing("not scored")
                    }, marked: leaders.contains(place))
        }
        let chart = BarChart(
            "Weighted score, 0 to 100", unit: .plain(),
            bars: ranking.map { place in
                .init(
                    rows[place].title, scores[place].map { Figure($0 * 100, .plain()) } ?? .missing("not scored"),
                    isMarked: leaders.contains(place))
            }, source: study.source)
        var blocks: [Report.Block] = [.picture(chart), .table(table), .table(sensitivity(bounds, first))]
        if !study.wave.isAnonymous { blocks.append(.table(judgeTable)) }
        return ResultPart(
            heading, lede: "\(study.response). A score is a way to find out what to talk about, not a decision.",
            blocks: blocks,
            method: method,
            measures: rows.indices.map { .init(rows[$0].title, scores[$0].map { $0 * 100 }, .plain()) })
    }

    /// The weight that may move least before another option comes first.
    private func tightest(_ bounds: [[WeightInterval]], _ first: Int) -> String {
        var nearest: (criterion: Int, distance: Double, at: Double, isMore: Bool)?
        for criterion in criteria.indices {
            let now = weights.values[criterion]
            guard let own = bounds[criterion].first(where: { $0.winner == first && $0.weights.contains(now) }) else {
                continue
            }
            for (end, isMore) in [(own.weights.upperBound, true), (own.weights.lowerBound, false)] {
                guard end > 0, end < 1 else { continue }
                let distance = abs(end - now)
                if distance < nearest?.distance ?? 2 { nearest = (criterion, distance, end, isMore) }
            }
        }
        guard let nearest else { return "no single weight can change that" }
        return
            "it stays first until “\(title(nearest.criterion).lowercasedFirst)” weighs \(nearest.isMore ? "more" : "less") than \(Words.percent(nearest.at, decimals: 0))"
    }

    private func sensitivity(_ bounds: [[WeightInterval]], _ first: Int) -> Table {
        var table = Table(
            "How far each weight may move, the others in proportion",
            columns: [
                "Criterion", .init("Weight", Self.share), "Least and most any judge gives",
                Table.Column("“\(rows[first].title)” stays first"), "Beyond that",
            ],
            source: study.source)
        for criterion in criteria.indices {
            let now = weights.values[criterion]
            let own = bounds[criterion].first { $0.winner == first && $0.weights.contains(now) }
            // The least and the most are each one judge's.
            let given = study.wave.isAnonymous ? [] : judged.map { $0.values[criterion] }
            let range = given.min().flatMap { least in given.max().map { "\(percent(least)) to \(percent($0))" } }
            let stays = own.map { "from \(percent($0.weights.lowerBound)) to \(percent($0.weights.upperBound))" }
            let others = bounds[criterion].filter { $0.winner != first }.map { rows[$0.winner].title }
            let beyond = others.isEmpty ? "nobody else" : Words.list(Set(others).sorted())
            table.append([
                .text(title(criterion)), .number(now),
                .said(range, or: study.wave.isAnonymous ? "not shown" : "not asked"), .said(stays, or: "undefined"),
                .text(beyond),
            ])
        }
        return table
    }

    private static let share = Figure.Unit("", notation: .percent, decimals: 0)
    private func percent(_ share: Double) -> String { Words.percent(share, decimals: 0) }

    /// What each judge's own scores and own weights put first.
    private var judgeTable: Table {
        var table = Table(
            "Each judge by itself", columns: ["Judge", "First", .init("Score", .plain()), "Matters most to it"],
            source: study.source)
        for sheet in study.sheets {
            let figures = rows.map { row in criteria.map { sheet[$0.id, about: row.id]?.number?.double } }
            let own = weights(of: sheet) ?? .equal(criteria.count)
            let appraisal = appraisal(figures)
            let firsts = appraisal?.leaders(own) ?? []
            let score = firsts.first.flatMap { appraisal?.scores(own)[$0] }
            let heaviest = own.values.indices.filter { own.values[$0] == own.values.max() }
            table.append([
                .text(study.short(sheet.organisation ?? "")),
                firsts.isEmpty ? .missing("not complete") : .text(Words.list(firsts.map { rows[$0].title })),
                score.map { .number($0 * 100) } ?? .missing("not complete"),
                heaviest.isEmpty
                    ? .missing("not asked")
                    : .text("\(Words.list(heaviest.map(title))), \(percent(own.values[heaviest[0]]))"),
            ])
        }
        return table
    }

    private var method: [Prose] {
        [
            "Each option's mean step on a criterion is put on a scale from 0 (first step) to 100 (last step), which was fixed before anybody judged, so that an option that comes or goes changes nothing for the others.",
            "Score = Σ weight × value. The weights are the means of the judges' points, each judge with the same voice\(judged.isEmpty ? "; \(study.wave.isAnonymous ? "too few" : "nobody") weighed, so all count alike" : "").",
            "One weight is moved from 0 to 100%, the others keep their proportions; scores are straight lines in it, so the points at which another option comes first are exact.",
            "Weights by swings after von Winterfeldt and Edwards (1986); DCLG, Multi-criteria analysis: a manual (2009).",
        ]
    }
}
