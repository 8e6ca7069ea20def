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
        guard normalisation != .fixed else { return scores(weights, .topsis) }
        let counting = scales.indices.filter { weights.values[$0] > 0 }
        let known = alternatives.indices.filter { row in counting.allSatisfy { alternatives[row].figures[$0] != nil } }
        var closeness = [Double?](repeating: nil, count: alternatives.count)
        var toBest = [Double](repeating: 0, count: alternatives.count)
        var toWorst = toBest
        for criterion in counting {
            let figures = known.map { alternatives[$0].figures[criterion] ?? 0 }
            guard let least = figures.min(), let most = figures.max() else { return closeness }
            let (shift, unit): (Double, Double) =
                switch normalisation {
                case .fixed, .minMax: (least, most - least)
                case .vector: (0, figures.reduce(0) { $0 + $1 * $1 }.squareRoot())
                case .sum: (0, figures.reduce(0, +))
                }
            let factor = unit == 0 ? 0 : weights.values[criterion] / unit
            let (best, worst) = scales[criterion].moreIsBetter ? (most, least) : (least, most)
            for (row, figure) in zip(known, figures) {
                let value = (figure - shift) * factor
                toBest[row] += square(value - (best - shift) * factor)
                toWorst[row] += square(value - (worst - shift) * factor)
            }
        }
        for row in known {
            let both = toBest[row].squareRoot() + toWorst[row].squareRoot()
            closeness[row] = both > 0 ? toWorst[row].squareRoot() / both : nil
        }
        return closeness
    }

    private func square(_ x: Double) -> Double { x * x }
}
