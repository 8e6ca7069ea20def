/// The value function of a criterion: linear between a worst and a best figure that are fixed before anyone weighs, so that
/// an alternative that is added or removed does not change the scores of others.
public struct Scale: Hashable, Sendable, Codable {
    /// The figure that scores 0.
    public var worst: Double
    /// The figure that scores 1.
    public var best: Double

    public init(worst: Double, best: Double) {
        self.worst = worst
        self.best = best
    }

    /// From the worst to the best of some figures (min–max); nil where there are none.
    ///
    /// - Note: such a scale moves when what made its ends comes or goes, and scores may change their order with it. Scales
    ///   fixed beforehand do not.
    public init?(spanning figures: [Double], moreIsBetter: Bool) {
        guard let least = figures.min(), let most = figures.max() else { return nil }
        self = moreIsBetter ? Scale(worst: least, best: most) : Scale(worst: most, best: least)
    }

    /// Whether a larger figure is a better one.
    public var moreIsBetter: Bool { best >= worst }

    /// Linear from 0 at the worst to 1 at the best, and beyond the ends for figures beyond. Where both ends are the same
    /// figure the criterion does not discriminate, and every score is 1.
    public func score(_ figure: Double) -> Double { best == worst ? 1 : (figure - worst) / (best - worst) }

    /// The same without rounding; nil where figure or ends are not finite.
    func exactScore(_ figure: Double) -> Fraction? {
        guard let figure = Fraction(figure), let worst = Fraction(worst), let best = Fraction(best) else { return nil }
        return best == worst ? .one : (figure - worst) / (best - worst)
    }
}
