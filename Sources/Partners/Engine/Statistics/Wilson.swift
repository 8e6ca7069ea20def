/// Wilson score interval of a proportion, valid for small numbers and near 0 and 1.
///
/// `(p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n)`.
///
/// - SeeAlso: Wilson (1927), *Probable inference, the law of succession, and statistical inference*.
public enum Wilson {
    /// Quantile of the normal distribution for 95%.
    public static let z95 = 1.959963984540054

    /// - Parameters:
    ///   - n: may be an effective number, not whole.
    public static func interval(share p: Double, n: Double, z: Double = z95) -> ClosedRange<Double> {
        guard n > 0 else { return 0...1 }
        let middle = (p + z * z / (2 * n)) / (1 + z * z / n)
        let half = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
        return max(0, middle - half)...min(1, middle + half)
    }

    public static func interval(_ count: Int, of n: Int, z: Double = z95) -> ClosedRange<Double> {
        interval(share: n > 0 ? Double(count) / Double(n) : 0, n: Double(n), z: z)
    }
}
