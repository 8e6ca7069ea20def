/// Errors of an areal interpolation on a statistic that is published for both geographies.
public struct InterpolationTrial: Hashable, Sendable {
    /// Mean over targets of the error without its sign, over the mean of the true values, 0 and up.
    public let meanError: Double
    /// Root of the mean squared error, over the mean of the true values.
    public let rootMeanSquareError: Double
    /// The target with the largest error for its size.
    public let worst: String
    /// Its error without the sign, over its true value.
    public let worstError: Double

    /// `nil` where no target has both an estimate and a true value other than 0.
    public init?(_ estimates: [ArealInterpolation.Estimate], truth: [String: Double]) {
        let pairs = estimates.compactMap { estimate -> (target: String, estimate: Double, truth: Double)? in
            guard let value = estimate.value, let truth = truth[estimate.target], truth != 0 else { return nil }
            return (estimate.target, value, truth)
        }
        let count = Double(pairs.count)
        let mean = abs(pairs.reduce(0) { $0 + $1.truth }) / count
        guard !pairs.isEmpty, mean > 0 else { return nil }
        meanError = pairs.reduce(0) { $0 + abs($1.estimate - $1.truth) } / count / mean
        let squares = pairs.reduce(0) { $0 + ($1.estimate - $1.truth) * ($1.estimate - $1.truth) }
        rootMeanSquareError = (squares / count).squareRoot() / mean
        let errors = pairs.map { ($0.target, abs($0.estimate - $0.truth) / abs($0.truth)) }
        (worst, worstError) = errors.dropFirst().reduce(errors[0]) { $1.1 > $0.1 ? $1 : $0 }
    }
}
