import Base
import Weighing

/// Statistics of a Delphi panel: anonymous rounds in which members see the distribution of ratings only.
///
/// - SeeAlso: Fitch and others (2001), *The RAND/UCLA Appropriateness Method User's Manual*; quartiles by rule 7 of Hyndman
///   and Fan (1996).
public enum Delphi {
    /// Where the panel stands on one statement after one round.
    public struct Standing: Hashable, Sendable {
        public let median: Double
        public let lowerQuartile: Double
        public let upperQuartile: Double
        /// Number who rate high, and low.
        public let high: Int
        public let low: Int
        public let verdict: DelphiVerdict

        public var interquartileRange: Double { upperQuartile - lowerQuartile }
    }

    static func method(_ rule: DelphiRule) -> Method {
        Method(
            "Delphi round", formula: rule.sentence,
            source: "Fitch and others (2001), RAND/UCLA Appropriateness Method; quartiles type 7")
    }

    /// - Parameters:
    ///   - ratings: one for each member of the panel; nil for who did not rate.
    public static func standing(_ ratings: [Int?], rule: DelphiRule) -> Score<Standing> {
        let method = method(rule)
        let given = ratings.compactMap(\.self)
        func refused(_ sentence: String) -> Score<Standing> {
            Score(refused: sentence, n: given.count, invited: ratings.count, method: method)
        }
        if let odd = given.first(where: { !rule.scale.contains($0) }) {
            return refused("\(odd) is outside the scale from \(rule.scale.lowerBound) to \(rule.scale.upperBound).")
        }
        let numbers = given.map(Double.init)
        guard let median = Quantile.median(numbers), let lower = Quantile.of(numbers, 0.25),
            let upper = Quantile.of(numbers, 0.75)
        else { return refused("Nobody rated this statement.") }
        let high = given.count { rule.high.contains($0) }
        let low = given.count { rule.low.contains($0) }
        // Seven of ten is 70%, whatever binary fractions make of it.
        let (share, opposed) = (Fraction(rule.share) ?? .one, Fraction(rule.opposed) ?? .zero)
        func reaches(_ part: Int, _ other: Int) -> Bool {
            let n = given.count
            return Fraction(part, over: n) >= share && Fraction(other, over: n) < opposed
        }
        let verdict: DelphiVerdict = reaches(high, low) ? .agreed : reaches(low, high) ? .against : .open
        let few =
            given.count < 8
            ? ["With \(Words.digits(given.count, "rating", "ratings")) one person can turn the verdict."] : []
        return Score(
            Standing(
                median: median, lowerQuartile: lower, upperQuartile: upper, high: high, low: low, verdict: verdict),
            n: given.count, invited: ratings.count, spread: .quartiles(lower: lower, upper: upper), method: method,
            caveats: Caveat.response(given.count, of: ratings.count) + few)
    }

    /// How much nearer together the same people stand than in the round before: the change of the interquartile range, below
    /// nought where they drew together.
    public static func change(_ before: [Int?], _ after: [Int?], rule: DelphiRule) -> Score<Double> {
        let method = Method(
            "Change of interquartile range", formula: "IQR after − IQR before, those who rated both times",
            source: "Hyndman and Fan (1996), quartiles type 7")
        let both = zip(before, after).compactMap { pair -> (Double, Double)? in
            guard let a = pair.0, let b = pair.1 else { return nil }
            return (Double(a), Double(b))
        }
        let asked = max(before.count, after.count)
        guard both.count >= 2 else {
            return Score(
                refused: "\(both.count == 1 ? "Only one person" : "Nobody") rated in both rounds.", n: both.count,
                invited: asked, method: method)
        }
        func range(_ numbers: [Double]) -> Double {
            (Quantile.of(numbers, 0.75) ?? 0) - (Quantile.of(numbers, 0.25) ?? 0)
        }
        return Score(
            range(both.map(\.1)) - range(both.map(\.0)), n: both.count, invited: asked, method: method,
            caveats: Caveat.response(both.count, of: asked))
    }
}
