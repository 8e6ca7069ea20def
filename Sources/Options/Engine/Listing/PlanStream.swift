/// A sequence of plans with their figures: all of them, or a sample.
protocol PlanStream {
    /// Figures of the current plan; NaN where there is none.
    var values: [Double] { get }
    var plan: Plan { get }

    /// - Returns: false when there is no further plan.
    mutating func advance() -> Bool
}

extension PlanWalk: PlanStream {}
