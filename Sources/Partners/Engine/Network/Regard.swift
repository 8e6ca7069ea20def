/// What partners think of each other: trust (reliable, shares the mission, open) and value (power and influence, involvement,
/// resources), each question 1…4.
///
/// A partner's score is the mean over those who rated it of the mean of their answers. Nobody rates itself, and whoever rates
/// a partner more than once counts once.
///
/// - SeeAlso: Varda, Chandra, Stern and Lurie (2008), *Core dimensions of connectivity in public health collaboratives*.
public enum Regard {
    /// One partner's answers about another.
    public struct Rating: Hashable, Sendable {
        public let rater: Int
        public let partner: Int
        /// One for each question; nil for “do not know”.
        public let answers: [Double?]

        public init(rater: Int, partner: Int, answers: [Double?]) {
            self.rater = rater
            self.partner = partner
            self.answers = answers
        }
    }

    static let method = Method(
        "Mean regard", formula: "mean over raters of the mean of their answers, self-ratings left out",
        source: "Varda, Chandra, Stern and Lurie (2008), Core dimensions of connectivity")

    /// - Parameters:
    ///   - fewest: raters below which nothing is told, so that nobody's answer can be worked out.
    /// - Returns: a score for each partner; its spread is the standard deviation over raters.
    public static func scores(
        _ ratings: [Rating], partners: Int, fewest: Int = 5
    ) -> [Score<Double>] {
        // Somebody who rates a partner several times is one rater still.
        var means = [[Int: [Double]]](repeating: [:], count: partners)
        var ownRatings = [Int](repeating: 0, count: partners)
        for rating in ratings where (0..<partners).contains(rating.partner) {
            let answers = rating.answers.compactMap(\.self)
            guard !answers.isEmpty else { continue }
            if rating.rater == rating.partner {
                ownRatings[rating.partner] += 1
            } else {
                means[rating.partner][rating.rater, default: []].append(answers.mean)
            }
        }
        return (0..<partners).map { partner in
            let raters = means[partner].sorted { $0.key < $1.key }.map(\.value.mean)
            guard raters.count >= max(1, fewest) else {
                return Score(
                    refused: """
                        Fewer than \(fewest) others rated this partner, so no number is shown: it could tell what one of \
                        them said.
                        """, n: raters.count, invited: partners - 1, method: method)
            }
            let own = ownRatings[partner] > 0 ? ["What it says of itself is left out."] : []
            return Score(
                raters.mean, n: raters.count, invited: partners - 1,
                spread: .deviation(raters.sampleVariance.squareRoot()), method: method,
                caveats: Caveat.response(raters.count, of: partners - 1) + own)
        }
    }

    /// A mean as a share of the way from the lowest to the highest answer: 3 on 1…4 is two thirds.
    public static func shareOfMost(_ mean: Double, on scale: ClosedRange<Double> = 1...4) -> Double {
        (mean - scale.lowerBound) / (scale.upperBound - scale.lowerBound)
    }
}
