/// Plans one after the other with their figures: all of them, or some drawn at random.
protocol PlanStream {
    /// Figures of the present plan; not a number where there is none.
    var values: [Double] { get }
    var plan: Plan { get }

    /// - Returns: false when there is no further plan.
    mutating func advance() -> Bool
}

extension PlanWalk: PlanStream {}
