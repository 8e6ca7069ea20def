/// A performance matrix of a few alternatives against criteria, with “do nothing” and “share without merging” among them.
///
/// The figures are given, not computed, so an alternative need not be a plan at all.
///
/// ```swift
/// let appraisal = try Appraisal(
///     [.init("Do nothing", [0, 30]), .init("Share services", [2, 60])],
///     scales: [Scale(worst: 10, best: 0), Scale(worst: 20, best: 100)])
/// appraisal.scores(try Weights(points: [40, 60]))      // [0.475, 0.62]
/// ```
public struct Appraisal: Hashable, Sendable {
    public struct Alternative: Hashable, Sendable {
        public var name: String
        /// One figure for each criterion; nil where there is none.
        public var figures: [Double?]

        public init(_ name: String, _ figures: [Double?]) {
            self.name = name
            self.figures = figures
        }
    }

    public enum Method: String, Hashable, Sendable, CaseIterable {
        /// Sum of weight times score on the scale.
        case weightedSum
        /// How near to the best figures and far from the worst ones at once.
        ///
        /// - SeeAlso: Hwang and Yoon (1981), *Multiple Attribute Decision Making*; ideal and anti-ideal are the ends of
        ///   the fixed scales, as García-Cascales and Lamata (2012) propose, so that ranks do not turn when an
        ///   alternative comes or goes.
        case topsis
    }

    public let alternatives: [Alternative]
    /// One for each criterion.
    public let scales: [Scale]

    /// - Throws: where an alternative has more or fewer figures than there are scales.
    public init(_ alternatives: [Alternative], scales: [Scale]) throws(AppraisalProblem) {
        if let odd = alternatives.first(where: { $0.figures.count != scales.count }) {
            throw .wrongNumber(alternative: odd.name, found: odd.figures.count, expected: scales.count)
        }
        self.alternatives = alternatives
        self.scales = scales
    }

    /// The score of each alternative, more is better; nil where it has no figure by a criterion that counts.
    ///
    /// Worked out in fractions and rounded once at the end, so that what is equal on paper has equal scores.
    public func scores(_ weights: Weights, _ method: Method = .weightedSum) -> [Double?] {
        switch method {
        case .weightedSum: exactScores(weights).map { $0?.double }
        case .topsis: closeness(weights, .fixed)
        }
    }

    /// Weighted sums.
    func exactScores(_ weights: Weights) -> [Fraction?] {
        precondition(weights.values.count == scales.count, "one weight for each criterion")
        return alternatives.map { alternative in
            var sum = Fraction.zero
            for (index, weight) in weights.exact.enumerated() where !weight.isZero {
                guard let figure = alternative.figures[index], let score = scales[index].exactScore(figure) else {
                    return nil
                }
                sum = sum + weight * score
            }
            return sum
        }
    }

    /// Alternatives in the order of their scores, the best first; equal ones in the order given, see ``ranks(_:_:)``; those
    /// without a score are left out.
    public func ranking(_ weights: Weights, _ method: Method = .weightedSum) -> [Int] {
        Self.ranking(scores(weights, method))
    }

    /// The rank of each alternative from 1; equal ones share theirs; nil for those without a score.
    public func ranks(_ weights: Weights, _ method: Method = .weightedSum) -> [Int?] {
        let scores = scores(weights, method)
        return scores.map { own in own.map { own in 1 + scores.count { $0.map { $0 > own } ?? false } } }
    }

    /// The alternatives with the best score, in the order given: several where they are equal.
    public func leaders(_ weights: Weights, _ method: Method = .weightedSum) -> [Int] {
        let ranks = ranks(weights, method)
        return ranks.indices.filter { ranks[$0] == 1 }
    }

    static func ranking(_ scores: [Double?]) -> [Int] {
        scores.indices.filter { scores[$0] != nil }.sorted { (scores[$0] ?? 0, $1) > (scores[$1] ?? 0, $0) }
    }

    /// The order without each alternative in turn. With fixed scales the others keep theirs; what is told is who follows.
    public func rankingsWithoutOne(
        _ weights: Weights, _ method: Method = .weightedSum
    ) -> [(dropped: Int, ranking: [Int])] {
        let ranking = ranking(weights, method)
        return alternatives.indices.map { dropped in (dropped, ranking.filter { $0 != dropped }) }
    }

    /// The order without each criterion in turn, the other weights in the same proportions; left out where nothing else
    /// counts.
    public func rankingsWithoutCriterion(
        _ weights: Weights, _ method: Method = .weightedSum
    ) -> [(dropped: Int, ranking: [Int])] {
        scales.indices.filter { weights.values[$0] < 1 }.map { dropped in
            (dropped, self.ranking(weights.setting(dropped, to: 0), method))
        }
    }

    /// The Pareto front: alternatives that no other one dominates. Those with a missing figure are left out.
    public var paretoFront: [Int] {
        let gains = alternatives.map { alternative in
            zip(scales, alternative.figures).map { scale, figure in
                scale.best == scale.worst ? 0 : figure.map { scale.moreIsBetter ? $0 : -$0 } ?? .nan
            }
        }
        let known = alternatives.indices.filter { index in !gains[index].contains(where: \.isNaN) }
        return known.filter { index in !known.contains { Self.dominates(gains[$0], gains[index]) } }
    }

    /// Pareto dominance: at least as good in all and better in one.
    private static func dominates(_ a: [Double], _ b: [Double]) -> Bool {
        zip(a, b).allSatisfy { $0 >= $1 } && zip(a, b).contains { $0 > $1 }
    }
}

public enum AppraisalProblem: Error, Hashable, Sendable, CustomStringConvertible {
    case wrongNumber(alternative: String, found: Int, expected: Int)

    public var description: String {
        switch self {
        case .wrongNumber(let alternative, let found, let expected):
            "“\(alternative)” has \(found) figures; there are \(expected) criteria."
        }
    }
}
