import Base
import Partners

/// Estimates of a population proportion from a sample.
public enum Estimate {
    /// Half the width of the 95% interval of a share:
    /// `z √(p(1−p)/n_eff) × √((N−n)/(N−1))`.
    ///
    /// ```swift
    /// Estimate.margin(share: 0.5, n: 400, basis: .sample(population: nil)).value       // 0.0490
    /// Estimate.margin(share: 0.5, n: 400, basis: .sample(population: 5_000)).value     // 0.0470
    /// Estimate.margin(share: 0.5, n: 400, basis: .selfSelected).refusal                // "Whoever wished answered…"
    /// ```
    ///
    /// - Parameters:
    ///   - effective: n over the design effect of the weights; nil for unweighted.
    public static func margin(
        share p: Double, n: Int, effective: Double? = nil, basis: Basis, invited: Int? = nil
    ) -> Score<Double> {
        let method = Method(
            "Margin of error, 95%", formula: "z √(p(1−p)/n_eff) × √((N−n)/(N−1)), z = 1.96",
            source: "Cochran (1977), Sampling Techniques")
        if let sentence = tooMany(n, basis, invited) ?? refusal(n, basis) {
            return Score(refused: sentence, n: n, invited: invited, method: method)
        }
        let base = effective ?? Double(n)
        let margin = Wilson.z95 * (p * (1 - p) / base).squareRoot() * correction(n, basis)
        return Score(
            margin, n: n, invited: invited, method: method,
            caveats: Caveat.response(n, of: invited) + Self.chanceOnly)
    }

    /// A share with its interval: Wilson's, on the effective number and narrowed for a finite population.
    ///
    /// - Parameter share: weighted where there are weights.
    public static func share(
        _ p: Double, n: Int, effective: Double? = nil, basis: Basis, invited: Int? = nil
    ) -> Score<Double> {
        let method = Method(
            "Share with its 95% interval (Wilson)",
            formula: "(p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n), n effective",
            source: "Wilson (1927); Kish (1965) for the effective number")
        guard n > 0 else { return Score(refused: "Nobody answered.", n: 0, invited: invited, method: method) }
        if let sentence = tooMany(n, basis, invited) {
            return Score(refused: sentence, n: n, invited: invited, method: method)
        }
        if let sentence = refusal(n, basis) {
            return Score(p, n: n, invited: invited, method: method, caveats: [sentence])
        }
        let narrowing = correction(n, basis)
        guard narrowing > 0 else {
            return Score(
                p, n: n, invited: invited, method: method, caveats: ["Everybody answered: there is no margin."])
        }
        let interval = Wilson.interval(share: p, n: (effective ?? Double(n)) / (narrowing * narrowing))
        return Score(
            p, n: n, invited: invited,
            spread: .interval(lower: interval.lowerBound, upper: interval.upperBound, confidence: 0.95), method: method,
            caveats: Caveat.response(n, of: invited) + Self.chanceOnly)
    }

    private static let chanceOnly = [
        "The margin covers chance only: not who could not be reached, and not how the question was put."
    ]

    /// More cannot answer than were asked, and a sample is no larger than what it was drawn from.
    private static func tooMany(_ n: Int, _ basis: Basis, _ invited: Int?) -> String? {
        if let sentence = Caveat.tooMany(n, of: invited) { return sentence }
        guard case .sample(let population?) = basis, n > population else { return nil }
        return """
            \(Words.digits(n, "answer is", "answers are")) given, but the sample was drawn from \
            \(Words.digits(population, "person", "people")): one of the two numbers is wrong.
            """
    }

    /// Why there is no margin; nil for a sample.
    private static func refusal(_ n: Int, _ basis: Basis) -> String? {
        switch basis {
        case .selfSelected:
            "Whoever wished answered: the numbers speak for the \(n) who did, and there is no margin of error to give."
        case .everybody: "Everybody was asked, nothing was drawn by chance: there is no margin of error to give."
        case .sample: n > 1 ? nil : "A sample of \(n) says nothing about others."
        }
    }

    /// `√((N−n)/(N−1))`, 1 for very many.
    private static func correction(_ n: Int, _ basis: Basis) -> Double {
        guard case .sample(let population?) = basis, population > 1 else { return 1 }
        return (Double(max(0, population - n)) / Double(population - 1)).squareRoot()
    }
}
