/// A measure of dispersion of answers, or the uncertainty of an estimate.
public enum Spread: Hashable, Sendable {
    /// How many chose each category, in the order of the scale.
    case counts([Int])
    /// Lowest and highest answer.
    case range(lowest: Double, highest: Double)
    /// A quarter of the answers lies below the lower one, a quarter above the upper one.
    case quartiles(lower: Double, upper: Double)
    /// Standard deviation, in the unit of the value.
    case deviation(Double)
    /// Where the true value lies, at a stated confidence such as 0.95. Only for samples drawn by chance.
    case interval(lower: Double, upper: Double, confidence: Double)
}
