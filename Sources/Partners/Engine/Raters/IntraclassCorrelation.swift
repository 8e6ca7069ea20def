/// Intraclass correlation: the share of variance of ratings that is between the things rated, not between raters.
///
/// - Note: Where the things hardly differ it is low although raters agree; show ``WithinGroup`` beside it.
/// - SeeAlso: McGraw and Wong (1996), *Forming inferences about some intraclass correlation coefficients*.
extension RatingTable {
    /// Absolute agreement of one rater, ICC(A,1): `(MSR − MSE) / (MSR + (k−1)MSE + k(MSC − MSE)/n)`.
    public var singleRating: Score<Double> {
        intraclass(Self.single) { rows, columns, error, n, k in
            (rows - error, rows + (k - 1) * error + k * (columns - error) / n)
        }
    }

    /// Absolute agreement of the mean of all raters, ICC(A,k): `(MSR − MSE) / (MSR + (MSC − MSE)/n)`.
    public var meanRating: Score<Double> {
        intraclass(Self.mean) { rows, columns, error, n, k in
            (rows - error, rows + (columns - error) / n)
        }
    }

    private func intraclass(
        _ method: Method, _ ratio: (Double, Double, Double, Double, Double) -> (Double, Double)
    ) -> Score<Double> {
        let things = complete
        if let refused: Score<Double> = refusal(method, things: things.count) { return refused }
        let (n, k) = (Double(things.count), Double(raters))
        let grand = things.joined().reduce(0, +) / (n * k)
        let rowMeans = things.map(\.mean)
        let columnMeans = (0..<raters).map { column in things.map { $0[column] }.mean }
        func squares(_ means: [Double]) -> Double { means.reduce(0) { $0 + ($1 - grand) * ($1 - grand) } }
        let all = things.joined().reduce(0) { $0 + ($1 - grand) * ($1 - grand) }
        let (between, byRater) = (k * squares(rowMeans), n * squares(columnMeans))
        let (rows, columns) = (between / (n - 1), byRater / (k - 1))
        let error = max(0, all - between - byRater) / ((n - 1) * (k - 1))
        let (part, whole) = ratio(rows, columns, error, n, k)
        let count = things.count * raters
        let range = Spread.range(lowest: things.joined().min() ?? 0, highest: things.joined().max() ?? 0)
        guard whole > 0 else {
            return Score(
                refused: all > 0
                    ? "Ratings of one thing differ by more than the things do, so there is no share to tell: agreement is below chance."
                    : "All ratings are the same: there is no difference to explain.", n: count, invited: cellCount,
                spread: range, method: method)
        }
        let left = self.rows.count - things.count
        return Score(
            part / whole, n: count, invited: cellCount, spread: range, method: method,
            caveats: Caveat.belowChance(part / whole)
                + (left > 0 ? ["\(left) of \(self.rows.count) things lack a rating and are left out."] : [])
                + ["It is low where the things hardly differ, even if raters agree: read it with r_wg."])
    }

    static let single = Method(
        "Intraclass correlation, one rater: ICC(A,1)", formula: "(MSR − MSE) / (MSR + (k−1)MSE + k(MSC − MSE)/n)",
        source: "McGraw and Wong (1996), two-way, absolute agreement")
    static let mean = Method(
        "Intraclass correlation, mean of raters: ICC(A,k)", formula: "(MSR − MSE) / (MSR + (MSC − MSE)/n)",
        source: "McGraw and Wong (1996), two-way, absolute agreement")
}
