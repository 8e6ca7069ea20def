/// Within-group agreement: by how much the variance of ratings is below that of random answers.
///
/// ```swift
/// WithinGroup.agreement([4, 4, 5, 3, 4, 4], options: 5).value   // 0.8
/// ```
///
/// Below zero where people differ more than by chance; that is a finding (two camps), so it is reported as it is.
public enum WithinGroup {
    /// `r_wg = 1 − s² / σ²`, `σ² = (A² − 1)/12` for A options, s² with n − 1.
    ///
    /// - Parameter options: number of points on the scale, at least three.
    public static func agreement(_ ratings: [Double], options: Int, invited: Int? = nil) -> Score<Double> {
        if let refused = refusal([ratings], options, invited, oneItem) { return refused }
        let variance = ratings.sampleVariance
        return Score(
            1 - variance / chance(options), n: ratings.count, invited: invited,
            spread: .deviation(variance.squareRoot()), method: oneItem,
            caveats: Caveat.belowChance(1 - variance / chance(options)) + caveats(ratings.count, invited))
    }

    /// Several questions about the same thing: `r_wg(J) = J(1 − m) / (J(1 − m) + m)`, m the mean of s²/σ².
    ///
    /// - Parameter items: for each question, the ratings of the same people.
    public static func agreement(items: [[Double]], options: Int, invited: Int? = nil) -> Score<Double> {
        if let refused = refusal(items, options, invited, manyItems) { return refused }
        let variance = items.map(\.sampleVariance).mean
        let m = variance / chance(options)
        let n = items.map(\.count).min() ?? 0
        guard m <= 1 else {
            return Score(
                refused: """
                    People differ more than by chance (mean variance \(shortened(variance)), by chance \
                    \(shortened(chance(options)))); over several questions the formula then loses its meaning. Look at each one.
                    """, n: n, invited: invited, spread: .deviation(variance.squareRoot()), method: manyItems)
        }
        let j = Double(items.count)
        return Score(
            j * (1 - m) / (j * (1 - m) + m), n: n, invited: invited,
            spread: .deviation(variance.squareRoot()), method: manyItems, caveats: caveats(n, invited))
    }

    /// Mean distance to the mean (or to the median), in points of the scale: small is agreement.
    ///
    /// Burke and Dunlap call `options / 6` the most that is still agreement.
    public static func averageDeviation(
        _ ratings: [Double], options: Int, fromMedian: Bool = false, invited: Int? = nil
    ) -> Score<Double> {
        let method = fromMedian ? fromMedianMethod : fromMeanMethod
        if let refused = refusal([ratings], options, invited, method) { return refused }
        let centre = fromMedian ? Quantile.median(ratings) ?? .nan : ratings.mean
        return Score(
            ratings.map { abs($0 - centre) }.mean, n: ratings.count, invited: invited,
            spread: .range(lowest: ratings.min() ?? 0, highest: ratings.max() ?? 0), method: method,
            caveats: Caveat.response(ratings.count, of: invited)
                + ["Up to \(shortened(Double(options) / 6)) points count as agreement on a scale of \(options)."])
    }

    /// Variance of ticking one of the options at random.
    private static func chance(_ options: Int) -> Double { Double(options * options - 1) / 12 }

    private static func caveats(_ n: Int, _ invited: Int?) -> [String] {
        let few = n < 5 ? ["With \(n) ratings a single one decides; look at them one by one."] : []
        return Caveat.response(n, of: invited) + few
            + [
                "It measures against ticking at random; people who all shy away from the ends look more agreed than they are."
            ]
    }

    private static func refusal(
        _ items: [[Double]], _ options: Int, _ invited: Int?, _ method: Method
    ) -> Score<Double>? {
        let n = items.map(\.count).min() ?? 0
        func refused(_ sentence: String) -> Score<Double> {
            Score(refused: sentence, n: n, invited: invited, method: method)
        }
        if options < 3 { return refused("Agreement needs at least three categories; there are \(options).") }
        if let sentence = Caveat.tooMany(items.map(\.count).max() ?? 0, of: invited) { return refused(sentence) }
        if n == 0 { return refused("Nobody answered.") }
        if n == 1 { return refused("One answer alone neither agrees nor disagrees.") }
        return nil
    }

    static let oneItem = Method(
        "Within-group agreement (r_wg)", formula: "1 − s² / ((A² − 1)/12), s² with n − 1",
        source: "James, Demaree and Wolf (1984), Estimating within-group interrater reliability")
    static let manyItems = Method(
        "Within-group agreement over several questions (r_wg(J))",
        formula: "J(1 − m) / (J(1 − m) + m), m = mean s² / ((A² − 1)/12)",
        source: "James, Demaree and Wolf (1984), Estimating within-group interrater reliability")
    static let fromMeanMethod = Method(
        "Average deviation from the mean (AD)", formula: "Σ |x − mean| / n",
        source: "Burke and Dunlap (2002), Estimating interrater agreement with the average deviation index")
    static let fromMedianMethod = Method(
        "Average deviation from the median (AD)", formula: "Σ |x − median| / n",
        source: "Burke and Dunlap (2002), Estimating interrater agreement with the average deviation index")
}
