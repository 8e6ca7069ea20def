/// What counts as nothing and what as everything on one criterion: fixed before anyone weighs, so that no plan that comes
/// or goes changes what another one scores.
public struct Scale: Hashable, Sendable, Codable {
    /// The figure that scores 0.
    public var worst: Double
    /// The figure that scores 1.
    public var best: Double

    public init(worst: Double, best: Double) {
        self.worst = worst
        self.best = best
    }

    /// From the worst to the best figure of all feasible plans (min–max).
    public init(_ range: ClosedRange<Double>, _ direction: Criterion.Direction) {
        self =
            direction == .lowerIsBetter
            ? Scale(worst: range.upperBound, best: range.lowerBound)
            : Scale(worst: range.lowerBound, best: range.upperBound)
    }

    /// Straight from 0 at the worst to 1 at the best; beyond the ends for figures beyond. Where both ends are the same
    /// figure it tells nobody apart, and everyone scores 1.
    public func score(_ figure: Double) -> Double { best == worst ? 1 : (figure - worst) / (best - worst) }
}

extension PlanSurvey {
    /// The scale of each criterion over the plans surveyed; nil where none has a figure.
    public var scales: [Scale?] {
        zip(criteria, ranges).map { criterion, range in range.map { Scale($0, criterion.direction) } }
    }
}
