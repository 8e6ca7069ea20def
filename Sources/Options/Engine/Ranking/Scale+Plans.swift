import Weighing

extension Scale {
    /// From the worst to the best figure of all feasible plans (min–max).
    public init(_ range: ClosedRange<Double>, _ direction: Criterion.Direction) {
        self =
            direction == .lowerIsBetter
            ? Scale(worst: range.upperBound, best: range.lowerBound)
            : Scale(worst: range.lowerBound, best: range.upperBound)
    }
}

extension PlanEnsemble {
    /// The scale of each criterion over the ensemble; nil where no plan has a figure.
    public var scales: [Scale?] {
        zip(criteria, ranges).map { criterion, range in range.map { Scale($0, criterion.direction) } }
    }
}
