import Base

/// Level of measurement: what counts as a large difference between two ratings.
public enum Level: String, Hashable, Sendable, CaseIterable {
    /// Same or not.
    case nominal
    /// By how many ratings lie between.
    case ordinal
    /// By the square of the difference.
    case interval
}

extension RatingTable {
    /// Krippendorff's alpha, `1 − observed / expected disagreement`: 1 is perfect, 0 is chance. Copes with gaps.
    ///
    /// - SeeAlso: Krippendorff (2011), *Computing Krippendorff's alpha-reliability*.
    public func alpha(_ level: Level) -> Score<Double> {
        let method = Self.alphaMethod(level)
        let units = rows.map { $0.compactMap(\.self) }.filter { $0.count > 1 }
        if let refused: Score<Double> = refusal(method, things: units.count) { return refused }
        let values = Set(units.joined()).sorted()
        let place = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) })
        // How often two raters of one thing said the one and the other value; each thing counts as its raters.
        var coincidences = [[Double]](repeating: [Double](repeating: 0, count: values.count), count: values.count)
        for unit in units {
            let places = unit.compactMap { place[$0] }
            for (a, first) in places.enumerated() {
                for (b, second) in places.enumerated() where a != b {
                    coincidences[first][second] += 1 / Double(places.count - 1)
                }
            }
        }
        let totals = coincidences.map { $0.reduce(0, +) }
        let n = totals.reduce(0, +)
        var (observed, expected) = (0.0, 0.0)
        for a in values.indices {
            for b in values.indices where a != b {
                let distance = Self.distance(level, a, b, values, totals)
                observed += coincidences[a][b] * distance
                expected += totals[a] * totals[b] * distance
            }
        }
        let pairable = units.reduce(0) { $0 + $1.count }
        let spread = Spread.counts(values.map { value in units.joined().count { $0 == value } })
        guard expected > 0 else {
            return Score(
                refused: "All ratings are the same, so nothing tells agreement from habit.", n: pairable,
                invited: cellCount, spread: spread, method: method)
        }
        let left = ratingCount - pairable
        let alone =
            left > 0
            ? [
                "\(Words.digits(left, "rating stands alone on its thing and tells", "ratings stand alone on their things and tell")) nothing."
            ] : []
        return Score(
            1 - (n - 1) * observed / expected, n: pairable, invited: cellCount, spread: spread, method: method,
            caveats: Caveat.belowChance(1 - (n - 1) * observed / expected) + alone + [
                "Krippendorff draws conclusions from 0.8 and tentative ones from 0.667."
            ])
    }

    /// How Krippendorff's alpha is worked out, for a score that refuses before there are ratings.
    package static func alphaMethod(_ level: Level) -> Method {
        Method(
            "Krippendorff's alpha, \(level.rawValue)",
            formula: "1 − observed / expected disagreement, from coincidences",
            source: "Krippendorff (2011), Computing Krippendorff’s alpha-reliability")
    }

    private static func distance(_ level: Level, _ a: Int, _ b: Int, _ values: [Double], _ totals: [Double]) -> Double {
        switch level {
        case .nominal: return 1
        case .interval: return (values[a] - values[b]) * (values[a] - values[b])
        case .ordinal:
            let between = totals[min(a, b)...max(a, b)].reduce(0, +) - (totals[a] + totals[b]) / 2
            return between * between
        }
    }
}
