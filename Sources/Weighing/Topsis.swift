/// How figures are normalised for TOPSIS, which scores closeness to the ideal and distance from the anti-ideal, 0…1.
///
/// The answer depends on how figures are brought to one unit, so the normalisation is always named. On three alternatives
/// `[4,3,2] [3,2,4] [5,1,3]` with weights 0.5, 0.3, 0.2 vector normalisation puts the first on top and min–max the third.
///
/// - SeeAlso: Hwang and Yoon (1981), *Multiple Attribute Decision Making*.
public enum Normalisation: String, Hashable, Sendable, CaseIterable {
    /// Scales fixed beforehand: `(x − worst) / (best − worst)`. The only one under which no score depends on who else
    /// stands in the list.
    case fixed
    /// `(x − min) / (max − min)` of the alternatives given.
    case minMax = "min-max"
    /// `x / √Σx²` of the alternatives given, as in the textbooks.
    case vector
    /// `x / Σx` of the alternatives given.
    case sum
}

extension Appraisal {
    /// Closeness to the ideal, `d⁻ / (d⁺ + d⁻)`; nil where a figure that counts is missing, or where all are alike.
    ///
    /// - Parameter normalisation: for all but `fixed`, ideal and anti-ideal are the best and worst among the alternatives.
    public func closeness(_ weights: Weights, _ normalisation: Normalisation) -> [Double?] {
        precondition(weights.values.count == scales.count, "one weight for each criterion")
        let counting = scales.indices.filter { !weights.exact[$0].isZero }
        let exact = alternatives.map { alternative in
            counting.compactMap { alternative.figures[$0].flatMap(Fraction.init) }
        }
        let known = exact.indices.filter { exact[$0].count == counting.count }
        // Squares of distances are fractions, and those decide the order; roots are only for the number shown.
        var squares = [(toBest: Fraction, toWorst: Fraction)](repeating: (.zero, .zero), count: alternatives.count)
        for (place, criterion) in counting.enumerated() {
            let figures = known.map { exact[$0][place] }
            let scale = scales[criterion]
            guard let least = figures.min(), let most = figures.max() else { break }
            var (best, worst) = scale.moreIsBetter ? (most, least) : (least, most)
            let span: Fraction
            switch normalisation {
            case .fixed:
                guard let high = Fraction(scale.best), let low = Fraction(scale.worst) else { continue }
                guard high != low else {
                    // What does not tell them apart is as good as it can be for all.
                    let weight = weights.exact[criterion]
                    for row in known { squares[row].toWorst = squares[row].toWorst + weight * weight }
                    continue
                }
                (best, worst) = (high, low)
                span = (best - worst) * (best - worst)
            case .minMax: span = (most - least) * (most - least)
            case .vector: span = figures.map { $0 * $0 }.total
            case .sum: span = figures.total * figures.total
            }
            guard !span.isZero else { continue }
            let factor = weights.exact[criterion] * weights.exact[criterion] / span
            for (row, figure) in zip(known, figures) {
                squares[row].toBest = squares[row].toBest + factor * (figure - best) * (figure - best)
                squares[row].toWorst = squares[row].toWorst + factor * (figure - worst) * (figure - worst)
            }
        }
        var closeness = [Double?](repeating: nil, count: alternatives.count)
        for row in known {
            let both = squares[row].toBest + squares[row].toWorst
            guard !both.isZero else { continue }
            // The share of the squares alone decides, so that equal shares give equal numbers.
            let (far, near) = ((squares[row].toWorst / both).double, (squares[row].toBest / both).double)
            closeness[row] = far.squareRoot() / (far.squareRoot() + near.squareRoot())
        }
        return closeness
    }
}
