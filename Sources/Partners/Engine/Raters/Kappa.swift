/// How much disagreement between two categories counts.
public enum KappaWeighting: String, Hashable, Sendable, CaseIterable {
    /// Every difference counts in full.
    case none
    /// By the number of steps.
    case linear
    /// By the square of the number of steps.
    case quadratic
}

extension RatingTable {
    /// Cohen's kappa of two raters: `(observed − chance) / (1 − chance)`, weighted for ordered categories.
    ///
    /// - Parameter categories: all that could be chosen, in order.
    /// - SeeAlso: Cohen (1960), *A coefficient of agreement for nominal scales*; Cohen (1968) for weights.
    public func kappa(_ categories: [Double], weighting: KappaWeighting = .none) -> Score<Double> {
        let method = Method(
            "Cohen’s kappa" + (weighting == .none ? "" : ", \(weighting.rawValue) weights"),
            formula: "1 − Σ w·observed / Σ w·expected", source: "Cohen (1960, 1968)")
        let things = complete
        guard raters == 2 else {
            return Score(
                refused: "Cohen’s kappa compares two raters; there are \(raters). Fleiss’ kappa takes more.",
                n: ratingCount, method: method)
        }
        if let refused: Score<Double> = refusal(method, things: things.count) { return refused }
        let k = categories.count
        var cells = [[Double]](repeating: [Double](repeating: 0, count: k), count: k)
        for pair in things {
            guard let a = categories.firstIndex(of: pair[0]), let b = categories.firstIndex(of: pair[1]) else {
                return Score(
                    refused: "A rating is none of the categories given.", n: things.count * 2, method: method)
            }
            cells[a][b] += 1
        }
        let rows = cells.map { $0.reduce(0, +) }
        let columns = (0..<k).map { column in cells.reduce(0) { $0 + $1[column] } }
        let n = Double(things.count)
        var (observed, expected) = (0.0, 0.0)
        for a in 0..<k {
            for b in 0..<k where a != b {
                let steps = Double(abs(a - b))
                let weight =
                    switch weighting {
                    case .none: 1.0
                    case .linear: steps
                    case .quadratic: steps * steps
                    }
                observed += weight * cells[a][b] / n
                expected += weight * rows[a] * columns[b] / (n * n)
            }
        }
        return kappa(observed, expected, things.count, method)
    }

    /// Fleiss' kappa of any number of raters, same or not.
    ///
    /// - SeeAlso: Fleiss (1971), *Measuring nominal scale agreement among many raters*.
    public var manyRaterKappa: Score<Double> {
        let method = Method(
            "Fleiss’ kappa", formula: "(mean P − Σp²) / (1 − Σp²)", source: "Fleiss (1971)")
        let things = complete
        if let refused: Score<Double> = refusal(method, things: things.count) { return refused }
        let (n, m) = (Double(things.count), Double(raters))
        var shares: [Double: Double] = [:]
        var agreement = 0.0
        for thing in things {
            for (value, count) in Dictionary(grouping: thing, by: \.self).mapValues({ Double($0.count) }) {
                shares[value, default: 0] += count / (n * m)
                agreement += count * (count - 1) / (m * (m - 1)) / n
            }
        }
        let chance = shares.values.reduce(0) { $0 + $1 * $1 }
        return kappa(1 - agreement, 1 - chance, things.count, method)
    }

    private func kappa(_ observed: Double, _ expected: Double, _ things: Int, _ method: Method) -> Score<Double> {
        let range = Spread.range(
            lowest: complete.joined().min() ?? 0, highest: complete.joined().max() ?? 0)
        guard expected > 1e-12 else {
            return Score(
                refused: "All ratings are the same, so nothing tells agreement from habit.", n: things * raters,
                invited: cellCount, spread: range, method: method)
        }
        let left = rows.count - things
        return Score(
            1 - observed / expected, n: things * raters, invited: cellCount, spread: range, method: method,
            caveats: Caveat.belowChance(1 - observed / expected)
                + (left > 0 ? ["\(left) of \(rows.count) things lack a rating and are left out."] : [])
                + ["Kappa falls where nearly all ratings are alike, however well raters agree."])
    }
}
