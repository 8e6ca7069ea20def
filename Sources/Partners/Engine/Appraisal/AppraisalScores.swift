import Base
import Foundation
import Weighing

/// Scores of alternatives by several multi-criteria methods, each with its name, its judges and its sensitivity.
///
/// Methods differ, and that is worth seeing: where they name different winners the choice hangs on the method, and the talk
/// should be about the criteria.
public struct AppraisalScores: Sendable {
    public let appraisal: Appraisal
    public let weights: Weights
    /// Judges behind the weights or the figures.
    public let judges: Int

    public init(_ appraisal: Appraisal, weights: Weights, judges: Int) {
        self.appraisal = appraisal
        self.weights = weights
        self.judges = judges
    }

    /// On the scales fixed beforehand.
    public var weightedSum: Score<[Double?]> {
        score(
            Method(
                "Weighted sum on fixed scales", formula: "Σ weight × (x − worst) / (best − worst)",
                source: "DCLG (2009), Multi-criteria analysis: a manual")
        ) { $0.scores(weights) }
    }

    public func topsis(_ normalisation: Normalisation) -> Score<[Double?]> {
        score(
            Method(
                "TOPSIS, \(normalisation.rawValue) normalisation", formula: "d⁻ / (d⁺ + d⁻)",
                source: "Hwang and Yoon (1981), Multiple Attribute Decision Making")
        ) { $0.closeness(weights, normalisation) }
    }

    /// - Parameter rules: one for each criterion.
    public func promethee(_ rules: [PreferenceRule]) -> Score<[Double?]> {
        score(
            Method(
                "PROMETHEE II, net flow", formula: "Σ [π(a,b) − π(b,a)] / (n − 1)", source: "Brans and Vincke (1985)")
        ) { appraisal in
            appraisal.preferenceFlows(weights, rules)?.net.map { $0 } ?? appraisal.alternatives.map { _ in nil }
        }
    }

    /// 1 less VIKOR's index, so that more is better here too.
    public var vikor: Score<[Double?]> {
        score(
            Method(
                "VIKOR, v = 0.5, as 1 − Q", formula: "1 − [v (S − S*)/(S⁻ − S*) + (1 − v)(R − R*)/(R⁻ − R*)]",
                source: "Opricovic and Tzeng (2004)")
        ) { appraisal in
            appraisal.compromise(weights)?.index.map { 1 - $0 } ?? appraisal.alternatives.map { _ in nil }
        }
    }

    private func score(_ method: Method, _ scores: (Appraisal) -> [Double?]) -> Score<[Double?]> {
        guard appraisal.alternatives.count > 1 else {
            return Score(
                refused: "There is nothing to choose between; doing nothing is an alternative too.", n: judges,
                method: method)
        }
        let found = scores(appraisal)
        let known = found.compactMap(\.self)
        guard let least = known.min(), let most = known.max() else {
            let counting = appraisal.scales.indices.filter { weights.values[$0] > 0 }
            let isWhole = appraisal.alternatives.contains { row in counting.allSatisfy { row.figures[$0] != nil } }
            return Score(
                refused: isWhole
                    ? "All alternatives are alike by every criterion that counts, so none is nearer to the best than another."
                    : "A figure is missing by a criterion that counts.", n: judges, method: method)
        }
        var caveats: [String] = []
        if known.count < found.count {
            let names = found.indices.filter { found[$0] == nil }.map { "“\(appraisal.alternatives[$0].name)”" }
            caveats.append("\(Words.list(names)) \(names.count == 1 ? "lacks" : "lack") a figure and a score.")
        }
        for tie in Self.ties(found) {
            let names = tie.map { "“\(appraisal.alternatives[$0].name)”" }
            caveats.append("\(Words.list(names)) are equal: the order in which they stand says nothing.")
        }
        for trial in appraisal.dropOne(scores).trials where trial.turned {
            caveats.append("Without “\(appraisal.alternatives[trial.dropped].name)” others change their order.")
        }
        return Score(
            found, n: judges, spread: .range(lowest: least, highest: most), method: method, caveats: caveats)
    }

    /// Alternatives with the same score, the best first.
    private static func ties(_ scores: [Double?]) -> [[Int]] {
        Dictionary(grouping: scores.indices.filter { scores[$0] != nil }) { scores[$0] ?? 0 }
            .filter { $0.value.count > 1 }.sorted { $0.key > $1.key }.map(\.value)
    }

    /// Between which weights of a criterion the present winner holds; nil where it has none.
    public func holding(_ criterion: Int) -> Score<ClosedRange<Double>> {
        let method = Method(
            "Break points of the weighted sum", formula: "scores are straight lines in one weight, the others pro rata",
            source: "Triantaphyllou and Sánchez (1997), A sensitivity analysis approach")
        let leaders = appraisal.leaders(weights)
        guard let winner = leaders.first else {
            return Score(refused: "No alternative has a score.", n: judges, method: method)
        }
        guard leaders.count == 1 else {
            let names = leaders.map { "“\(appraisal.alternatives[$0].name)”" }
            return Score(
                refused: "\(Words.list(names)) are equal at these weights, so there is no winner that could hold.",
                n: judges, method: method)
        }
        let held = appraisal.breakPoints(of: criterion, weights).filter { $0.winner == winner }
        let weight = weights.values[criterion]
        // A line is straight, so the winner holds in one interval; rounding may leave the weight a hair outside.
        guard let interval = held.min(by: { distance(weight, $0.weights) < distance(weight, $1.weights) }) else {
            return Score(refused: "The winner wins at no weight of this criterion.", n: judges, method: method)
        }
        return Score(
            interval.weights, n: judges,
            spread: .range(lowest: interval.weights.lowerBound, highest: interval.weights.upperBound), method: method)
    }

    private func distance(_ weight: Double, _ range: ClosedRange<Double>) -> Double {
        max(0, range.lowerBound - weight, weight - range.upperBound)
    }
}

extension AnalyticHierarchy {
    /// Priorities as a score, with the random index used.
    public func score(judges: Int) -> Score<[Double]> {
        let index =
            randomIndex.map { "RI = \(shortened($0)) for \(priorities.count) things" } ?? "fewer than three things"
        let method = Method(
            "Analytic hierarchy process, \(index)", formula: "principal eigenvector; CR = ((λ − n)/(n − 1)) / RI",
            source: "Saaty (1980); several judges by the geometric mean (Aczél and Saaty 1983)")
        let caveat: String
        if let ratio = consistencyRatio.map({ String(format: "%.3f", $0) }) {
            caveat =
                isConsistent
                ? "Judgements are consistent: CR \(ratio) is below 0.1."
                : "Judgements contradict each other: CR \(ratio) is not below 0.1. Go through them again before using this."
        } else {
            caveat = "Two things that are compared once cannot contradict each other: nothing is known of consistency."
        }
        return Score(
            priorities, n: judges,
            spread: .range(lowest: priorities.min() ?? 0, highest: priorities.max() ?? 0), method: method,
            caveats: [caveat])
    }
}
