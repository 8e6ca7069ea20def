/// Sample quantiles.
///
/// Rule 7 of Hyndman and Fan (1996), *Sample quantiles in statistical packages*: straight between neighbours at position
/// `(n − 1)p`. It is the one that spreadsheets use.
public enum Quantile {
    /// - Parameter share: 0…1.
    /// - Returns: nil where there are no numbers.
    public static func of(_ numbers: [Double], _ share: Double) -> Double? {
        guard !numbers.isEmpty else { return nil }
        let sorted = numbers.sorted()
        let position = Double(sorted.count - 1) * min(1, max(0, share))
        let below = Int(position.rounded(.down))
        let above = min(below + 1, sorted.count - 1)
        return sorted[below] + (position - Double(below)) * (sorted[above] - sorted[below])
    }

    public static func median(_ numbers: [Double]) -> Double? { of(numbers, 0.5) }
}

extension Array where Element == Double {
    /// Sum over number; NaN where there is none.
    package var mean: Double { reduce(0, +) / Double(count) }

    /// Sum of squared distances to the mean, over n − 1; 0 for fewer than two.
    package var sampleVariance: Double {
        guard count > 1 else { return 0 }
        let mean = mean
        return reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count - 1)
    }
}
