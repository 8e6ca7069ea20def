import Base
import Content
import Figures
import Foundation
import Options
import PlaceStudies
import Store
import Weighing

/// A short list of options against criteria that people weigh: some plans and, always, doing nothing and sharing without
/// merging.
///
/// Scales are fixed before anyone weighs: on each criterion from the worst to the best figure of all plans within the
/// limits, widened to today's councils. So no option that comes or goes changes what another one scores.
///
/// ```swift
/// let ranking = try RankingStudy(study, plans: [approved], judges: try file.judges(of: "2018-unitary"))
/// ranking.finding       // “The plan approved in 2018 comes first by equal weights, …”
/// ```
public struct RankingStudy: Sendable {
    public struct Option: Sendable {
        public enum Kind: Hashable, Sendable {
            case plan, doNothing, sharing
        }

        public var name: String
        public var kind: Kind
        /// The plan; of sharing the plan whose councils share; of doing nothing each area on its own.
        public var plan: Plan
    }

    public let study: OptionsStudy
    /// Those with a scale, so with a figure for some plan.
    public let criteria: [PlaceCriterion]
    public let options: [Option]
    public let appraisal: Appraisal
    /// Each judge's answer and the weights that follow; empty where nobody weighed.
    public let judges: [(answer: JudgeWeights, weights: Weights)]
    /// The mean of the judges' weights, or equal ones.
    public let weights: Weights
    /// The best of all plans within the limits by these weights; empty where they were not all looked at.
    public let bestOfAll: [WeightedRanking.Entry]
    /// Where each of the plans given stands among all of them by these weights; nil where it has no score.
    public let standings: [Standing?]

    /// - Parameters:
    ///   - plans: with what each is called; those chosen by somebody.
    ///   - judges: the answers that hold on the study's set of criteria.
    /// - Throws: `ContentProblem` where no plan was looked at.
    public init(_ study: OptionsStudy, plans: [(name: String, plan: Plan)], judges answers: [JudgeWeights]) throws {
        guard let ensemble = study.ensemble else {
            throw ContentProblem("No plan within the limits can be looked at; change the limits first.")
        }
        self.study = study
        let pairs = zip(study.criteria, ensemble.scales).compactMap { criterion, scale in scale.map { (criterion, $0) }
        }
        let criteria = pairs.map(\.0)
        guard !criteria.isEmpty else { throw ContentProblem("No criterion has a figure here.") }
        self.criteria = criteria
        judges = answers.compactMap { answer in
            (try? Weights(points: criteria.map { Double(answer.points[$0.id] ?? 0) })).map { (answer, $0) }
        }
        let weights = Weights.mean(of: judges.map(\.weights)) ?? .equal(criteria.count)
        self.weights = weights
        let space = study.space
        let engine = criteria.map(\.criterion)
        let alone = Plan(labels: Array(0..<space.areaCount))
        let today = Self.today(space.score(alone, by: engine), criteria, place: study.place)
        let scales = zip(pairs, today).map { pair, figure in
            guard let figure else { return pair.1 }
            let (least, most) = (min(pair.1.worst, pair.1.best, figure), max(pair.1.worst, pair.1.best, figure))
            return Scale(least...most, pair.0.criterion.direction)
        }
        if ensemble.basis == .everyPlan, let graph = try? space.graph(.interactive) {
            let all = graph.ranking(engine, weights: weights, scales: scales, named: plans.map(\.plan), keep: 3)
            (bestOfAll, standings) = (all.entries, all.standings)
        } else {
            (bestOfAll, standings) = ([], [])
        }
        var chosen: [(name: String, plan: Plan)] = []
        let best = bestOfAll.enumerated().map { index, entry in
            (
                name: index == 0
                    ? "Best of all by these weights" : "\(Words.ordinal(index + 1)) of all by these weights",
                plan: entry.plan
            )
        }
        let found =
            bestOfAll.isEmpty ? Self.best(of: ensemble, weights, criteria: engine, scales: scales, in: space) : []
        for plan in plans + best + found where !chosen.contains(where: { $0.plan == plan.plan }) { chosen.append(plan) }
        var options = chosen.map { Option(name: $0.name, kind: .plan, plan: $0.plan) }
        options.append(Option(name: "Do nothing: today’s councils stay", kind: .doNothing, plan: alone))
        if let partner = options.first {
            options.append(
                Option(
                    name:
                        "Share without merging, in the groups of \(partner.name.prefix(1).lowercased() + partner.name.dropFirst())",
                    kind: .sharing, plan: partner.plan))
        }
        self.options = options
        appraisal = try Appraisal(
            options.map { option in
                let own = space.score(option.plan, by: engine)
                let figures =
                    switch option.kind {
                    case .plan: own
                    case .doNothing: today
                    // Services are run over the groups of the plan; councils stay as they are.
                    case .sharing: criteria.indices.map { criteria[$0].entry.about == .services ? own[$0] : today[$0] }
                    }
                return Appraisal.Alternative(option.name, figures)
            }, scales: scales)
    }

    /// Where not every plan was looked at, the best by these weights among plans that lead by a criterion or are on the
    /// Pareto front.
    private static func best(
        of ensemble: PlanEnsemble, _ weights: Weights, criteria: [Criterion], scales: [Weighing.Scale],
        in space: PlanSpace
    ) -> [(name: String, plan: Plan)] {
        let plans = Set((ensemble.best.flatMap { $0 } + (ensemble.front ?? [])).map(\.plan))
        let scored = plans.compactMap { plan -> (plan: Plan, score: Double)? in
            let figures = space.score(plan, by: criteria).compactMap(\.self)
            guard figures.count == criteria.count else { return nil }
            return (plan, figures.indices.reduce(0) { $0 + weights.values[$1] * scales[$1].score(figures[$1]) })
        }
        return scored.sorted { ($1.score, $0.plan) < ($0.score, $1.plan) }.prefix(3).enumerated().map { index, entry in
            (index == 0 ? "The best found by these weights" : "\(Words.ordinal(index + 1)) of those found", entry.plan)
        }
    }

    /// Figures of today's councils: each area on its own, except what ends, moves or is counted.
    private static func today(
        _ alone: [Double?], _ criteria: [PlaceCriterion], place: Place
    ) -> [Double?] {
        zip(alone, criteria).map { figure, criterion in
            switch criterion.entry.measure {
            case .councilsDissolved, .bordersMoved: 0
            case .numberOfCouncils: Double(place.councils.count)
            default: figure
            }
        }
    }
}
