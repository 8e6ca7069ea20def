/// The quadrant of a stakeholder in a power–interest grid, and so how to work with it.
///
/// The cut is the middle of the scale; who stands on it counts as high. Of several raters the median counts, and their spread
/// is shown. Whether a stakeholder is for or against is another question and has its own field.
///
/// - SeeAlso: Mendelow (1991), *Environmental scanning: the impact of the stakeholder concept*.
public struct PowerInterest: Hashable, Sendable {
    public enum Quadrant: String, Hashable, Sendable, CaseIterable {
        /// High power, high interest.
        case keyPlayer = "key player"
        /// High power, low interest.
        case keepSatisfied = "keep satisfied"
        /// Low power, high interest.
        case keepInformed = "keep informed"
        /// Low power, low interest.
        case minimalEffort = "minimal effort"
    }

    public let quadrant: Quadrant
    /// Medians, in points of the scale.
    public let power: Double
    public let interest: Double
    /// Lowest and highest rating.
    public let powerRange: ClosedRange<Double>
    public let interestRange: ClosedRange<Double>
    /// Whether some raters alone would put it into another quadrant.
    public let isContested: Bool

    static let method = Method(
        "Power and interest", formula: "median of raters, cut at the middle of the scale, the middle counts as high",
        source: "Mendelow (1991), Environmental scanning")

    /// - Parameters:
    ///   - ratings: power and interest as each rater sees them.
    ///   - scale: lowest and highest answer.
    public static func place(
        _ ratings: [(power: Double, interest: Double)], on scale: ClosedRange<Double> = 1...5, invited: Int? = nil
    ) -> Score<PowerInterest> {
        let powers = ratings.map(\.power)
        let interests = ratings.map(\.interest)
        guard let power = Quantile.median(powers), let interest = Quantile.median(interests),
            let powerRange = range(powers), let interestRange = range(interests)
        else { return Score(refused: "Nobody placed this stakeholder.", n: 0, invited: invited, method: method) }
        if let sentence = Caveat.tooMany(ratings.count, of: invited) {
            return Score(refused: sentence, n: ratings.count, invited: invited, method: method)
        }
        if let odd = (powers + interests).first(where: { !scale.contains($0) }) {
            return Score(
                refused: """
                    \(shortened(odd)) is outside the scale from \(shortened(scale.lowerBound)) to \
                    \(shortened(scale.upperBound)).
                    """, n: ratings.count, invited: invited, method: method)
        }
        let middle = (scale.lowerBound + scale.upperBound) / 2
        let place = quadrant(power, interest, middle)
        let isContested = ratings.contains { quadrant($0.power, $0.interest, middle) != place }
        let one = ratings.count == 1 ? ["One person's view."] : []
        return Score(
            PowerInterest(
                quadrant: place, power: power, interest: interest, powerRange: powerRange, interestRange: interestRange,
                isContested: isContested),
            n: ratings.count, invited: invited,
            spread: .range(
                lowest: min(powerRange.lowerBound, interestRange.lowerBound),
                highest: max(powerRange.upperBound, interestRange.upperBound)),
            method: method,
            caveats: Caveat.response(ratings.count, of: invited) + one
                + (isContested ? ["Raters place it in different quadrants: talk about it before you act on it."] : []))
    }

    private static func quadrant(_ power: Double, _ interest: Double, _ middle: Double) -> Quadrant {
        switch (power >= middle, interest >= middle) {
        case (true, true): .keyPlayer
        case (true, false): .keepSatisfied
        case (false, true): .keepInformed
        case (false, false): .minimalEffort
        }
    }

    private static func range(_ numbers: [Double]) -> ClosedRange<Double>? {
        guard let least = numbers.min(), let most = numbers.max() else { return nil }
        return least...most
    }
}
