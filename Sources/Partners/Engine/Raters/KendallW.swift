extension RatingTable {
    /// Whether raters put things in the same order: Kendall's W, 0…1, corrected for ties.
    ///
    /// `W = 12 S / (m²(n³ − n) − m ΣT)`, with S the squared distances of the rank sums from their mean, m raters, n things
    /// and `T = Σ(t³ − t)` over each rater's ties.
    ///
    /// - SeeAlso: Kendall and Babington Smith (1939), *The problem of m rankings*; Siegel and Castellan (1988).
    public var concordance: Score<Double> {
        let method = Method(
            "Concordance W (Kendall), corrected for ties", formula: "12 S / (m²(n³ − n) − m ΣT)",
            source: "Kendall and Babington Smith (1939); ties after Siegel and Castellan (1988)")
        let things = complete
        if let refused: Score<Double> = refusal(method, things: things.count) { return refused }
        let (m, n) = (Double(raters), Double(things.count))
        var sums = [Double](repeating: 0, count: things.count)
        var ties = 0.0
        for rater in 0..<raters {
            let (ranks, tied) = Self.ranks(things.map { $0[rater] })
            for thing in sums.indices { sums[thing] += ranks[thing] }
            ties += tied
        }
        let mean = sums.mean
        let s = sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let most = m * m * (n * n * n - n) - m * ties
        let left = rows.count - things.count
        guard most > 0 else {
            return Score(
                refused: "Nobody puts one thing before another, so there is no order to agree on.",
                n: things.count * raters, invited: cellCount, method: method)
        }
        return Score(
            12 * s / most, n: things.count * raters, invited: cellCount,
            spread: .range(lowest: sums.min() ?? 0, highest: sums.max() ?? 0), method: method,
            caveats: (left > 0 ? ["\(left) of \(rows.count) things lack a rating and are left out."] : [])
                + ["It compares orders, not levels: two raters who always differ by one point agree fully."])
    }

    /// Ranks from 1, ties sharing their mean, and `Σ(t³ − t)` over the ties.
    static func ranks(_ values: [Double]) -> (ranks: [Double], ties: Double) {
        let order = values.indices.sorted { values[$0] < values[$1] }
        var ranks = [Double](repeating: 0, count: values.count)
        var (start, ties) = (0, 0.0)
        while start < order.count {
            var end = start
            while end + 1 < order.count, values[order[end + 1]] == values[order[start]] { end += 1 }
            for place in start...end { ranks[order[place]] = Double(start + end) / 2 + 1 }
            let size = Double(end - start + 1)
            ties += size * size * size - size
            start = end + 1
        }
        return (ranks, ties)
    }
}
