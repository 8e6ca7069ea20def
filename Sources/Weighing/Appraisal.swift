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
    public func scores(_ weights: Weights, _ method: Method = .weightedSum) -> [Double?] {
        precondition(weights.values.count == scales.count, "one weight for each criterion")
        return alternatives.map { alternative in
            var sum = 0.0
            var (toBest, toWorst) = (0.0, 0.0)
            for (index, weight) in weights.values.enumerated() where weight > 0 {
                guard let figure = alternative.figures[index] else { return nil }
                let score = scales[index].score(figure)
                sum += weight * score
                toBest += weight * weight * (1 - score) * (1 - score)
                toWorst += weight * weight * score * score
            }
            switch method {
            case .weightedSum: return sum
            case .topsis:
                let both = toBest.squareRoot() + toWorst.squareRoot()
                return both > 0 ? toWorst.squareRoot() / both : nil
            }
        }
    }

    /// Alternatives in the order of their scores, the best first; equal ones in the order given; those without a score are
    /// left out.
    public func ranking(_ weights: Weights, _ method: Method = .weightedSum) -> [Int] {
        let scores = scores(weights, method)
        return alternatives.indices.filter { scores[$0] != nil }.sorted { a, b in
            (scores[a] ?? 0, b) > (scores[b] ?? 0, a)
        }
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
        let costs = alternatives.map { alternative in
            zip(scales, alternative.figures).map { scale, figure in figure.map { -scale.score($0) } ?? .nan }
        }
        let known = alternatives.indices.filter { index in !costs[index].contains(where: \.isNaN) }
        return known.filter { index in !known.contains { Self.dominates(costs[$0], costs[index]) } }
    }

    /// Pareto dominance of costs: at most as high in all and lower in one, beyond rounding error.
    private static func dominates(_ a: [Double], _ b: [Double]) -> Bool {
        func isLess(_ x: Double, _ y: Double) -> Bool { x < y - 1e-9 * max(abs(x), abs(y)) }
        return zip(a, b).allSatisfy { !isLess($1, $0) } && zip(a, b).contains { isLess($0, $1) }
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
