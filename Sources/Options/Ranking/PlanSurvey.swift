/// What all plans together say: how far each criterion reaches, which plans are best by it, which ones no other beats, and
/// where named plans stand.
///
/// ```swift
/// let survey = try space.graph().survey(criteria, named: [approved])
/// survey.standings[0][0]?.rank      // 2: one plan is better by the first criterion
/// survey.best[0][0].plan            // that plan
/// survey.front                      // plans that none beats on every criterion
/// ```
public struct PlanSurvey: Sendable {
    /// A plan and its figures by each criterion; nil where there is none.
    public struct ScoredPlan: Hashable, Sendable {
        public let plan: Plan
        public let values: [Double?]
    }

    public let criteria: [Criterion]
    /// Plans looked at: all of them, or those of a sample.
    public let count: Int
    /// Smallest and largest figure by each criterion; nil where no plan has one.
    public let ranges: [ClosedRange<Double>?]
    /// The best plans by each criterion, best first; equal ones in the order of the walk.
    public let best: [[ScoredPlan]]
    /// Plans that no other one beats: none is as good by every criterion and better by one. The best by the
    /// first criterion first; nil where there are more than were asked for.
    public let front: [ScoredPlan]?
    /// For each named plan where it stands by each criterion; nil where it has no figure.
    public let standings: [[Standing?]]
    /// For each named plan those that beat it: as good by every criterion, better by one; the first ones of the walk.
    public let betterThanNamed: [[ScoredPlan]]
}

/// Where a plan stands among all: “2nd of 6”. Equal plans share the better rank.
public struct Standing: Hashable, Sendable {
    public let value: Double
    /// One more than the plans that are better.
    public let rank: Int
    /// Plans that have a figure.
    public let of: Int
    /// Plans that are equal, itself not counted.
    public let ties: Int
    /// Whether the plan is itself one of those counted. A plan that misses a limit is not, and still has a rank: where it
    /// would stand.
    public let isCounted: Bool
}

extension PlanGraph {
    /// Goes once through every plan.
    ///
    /// - Parameters:
    ///   - named: plans whose standing is wanted; they need not be allowed.
    ///   - keep: how many of the best to keep by each criterion, and how many of those that beat a named plan.
    ///   - mostFront: how many unbeaten plans are too many to keep. Each plan is compared with them, so with many
    ///     criteria and many millions of plans this decides how long it takes.
    public func survey(
        _ criteria: [Criterion], named: [Plan] = [], keep: Int = 10, mostFront: Int = 5_000
    ) -> PlanSurvey {
        var builder = SurveyBuilder(criteria, named: named, of: space, keep: keep, mostFront: mostFront)
        var walk = walk(scoring: criteria)
        while walk.advance() { builder.add(walk.values) { walk.plan } }
        return builder.survey
    }
}
