/// Statistics over an ensemble of plans: the range of each criterion, the best plans by each, the Pareto front, and the ranks
/// of named plans.
///
/// ```swift
/// let ensemble = try space.graph().ensemble(criteria, named: [approved])
/// ensemble.standings[0][0]?.rank      // 2: one plan is better by the first criterion
/// ensemble.best[0][0].plan            // that plan
/// ensemble.front                      // the Pareto front: plans that no other dominates
/// ```
public struct PlanEnsemble: Sendable {
    /// A plan and its figures by each criterion; nil where there is none.
    public struct ScoredPlan: Hashable, Sendable {
        public let plan: Plan
        public let values: [Double?]
    }

    /// How the ensemble was obtained.
    public enum Basis: Hashable, Sendable {
        case everyPlan
        /// A uniform sample, with replacement, of so many plans. Ranks and the Pareto front are those within the sample.
        case sample(of: UInt128)
        /// Plans found by a search. There may be better ones; ranks and the Pareto front are those among them.
        case found
    }

    public let basis: Basis
    public let criteria: [Criterion]
    /// Number of plans in the ensemble.
    public let count: Int
    /// Smallest and largest figure by each criterion; nil where no plan has one.
    public let ranges: [ClosedRange<Double>?]
    /// The best plans by each criterion, best first; equal ones in the order of the walk.
    public let best: [[ScoredPlan]]
    /// The Pareto front: plans that no other one dominates. The best by the first criterion first; nil where there are more
    /// than the extent allows.
    public let front: [ScoredPlan]?
    /// Rank of each named plan by each criterion; nil where it has no figure.
    public let standings: [[Standing?]]
    /// For each named plan the first plans that dominate it: as good by every criterion, better by one.
    public let betterThanNamed: [[ScoredPlan]]
    /// For each named plan how many plans dominate it.
    public let countBetterThanNamed: [Int]
    /// Distribution of each criterion's figures; nil where no plan has one, empty where no steps were asked for.
    public internal(set) var histograms: [Histogram?] = []
}

/// Rank of a plan among all: “2nd of 6”. Tied plans share the better rank.
public struct Standing: Hashable, Sendable {
    public let value: Double
    /// One more than the plans that are better.
    public let rank: Int
    /// Plans that have a figure.
    public let of: Int
    /// Plans that are equal, itself not counted.
    public let ties: Int
    /// Whether the plan is itself one of those counted. An infeasible plan is not, and has the rank it would have.
    public let isCounted: Bool

    /// Whether every plan has the same figure, so that a rank says nothing.
    public var isSharedByAll: Bool { of > 1 && ties + (isCounted ? 1 : 0) >= of }
}

/// How much of an ensemble to keep.
public struct EnsembleExtent: Hashable, Sendable {
    /// How many of the best plans by each criterion, and how many of those that dominate a named plan.
    public var keep: Int
    /// The largest Pareto front to keep. Each plan is compared with it, so with many criteria and many millions of plans
    /// this decides how long the run takes.
    public var mostFront: Int
    /// Steps of each histogram; 0 for none. They need a second run through the plans.
    public var histogramSteps: Int

    public init(keep: Int = 10, mostFront: Int = 5_000, histogramSteps: Int = 0) {
        self.keep = keep
        self.mostFront = mostFront
        self.histogramSteps = histogramSteps
    }
}

extension PlanGraph {
    /// Statistics over all plans.
    ///
    /// - Parameter named: plans whose rank is wanted; they need not be feasible.
    public func ensemble(
        _ criteria: [Criterion], named: [Plan] = [], extent: EnsembleExtent = EnsembleExtent()
    ) -> PlanEnsemble {
        let scores = ScoreTable(criteria, groups: blocks, space: space)
        return PlanEnsemble(.everyPlan, criteria, named: named, of: space, extent) { PlanWalk(self, scores: scores) }
    }
}

extension PlanNumbers {
    /// Statistics over a uniform sample.
    ///
    /// - Parameter size: how many to draw.
    public func ensemble<Generator: RandomNumberGenerator & Sendable>(
        _ criteria: [Criterion], named: [Plan] = [], extent: EnsembleExtent = EnsembleExtent(), sample size: Int,
        using generator: Generator
    ) -> PlanEnsemble {
        let scores = ScoreTable(criteria, groups: graph.blocks, space: graph.space)
        return PlanEnsemble(.sample(of: count), criteria, named: named, of: graph.space, extent) {
            SampleWalk(PlanSampler(self, using: generator), size: size, scores: scores)
        }
    }
}

extension PlanSpace {
    /// Statistics over plans that a search found, where there are too many to enumerate or to sample.
    public func ensemble(
        found plans: [Plan], _ criteria: [Criterion], named: [Plan] = [], extent: EnsembleExtent = EnsembleExtent()
    ) -> PlanEnsemble {
        PlanEnsemble(.found, criteria, named: named, of: self, extent) { FoundWalk(plans, in: self, criteria) }
    }
}

/// Iterates over a list of plans with their figures.
private struct FoundWalk: PlanStream {
    private(set) var values: [Double] = []
    private let plans: [Plan]
    private let space: PlanSpace
    private let criteria: [Criterion]
    private var next = 0

    init(_ plans: [Plan], in space: PlanSpace, _ criteria: [Criterion]) {
        (self.plans, self.space, self.criteria) = (plans, space, criteria)
    }

    var plan: Plan { plans[next - 1] }

    mutating func advance() -> Bool {
        guard next < plans.count else { return false }
        next += 1
        values = space.score(plan, by: criteria).map { $0 ?? .nan }
        return true
    }
}

extension PlanEnsemble {
    fileprivate init<Stream: PlanStream>(
        _ basis: Basis, _ criteria: [Criterion], named: [Plan], of space: PlanSpace, _ extent: EnsembleExtent,
        _ stream: () -> Stream
    ) {
        let named = named.map { (space.score($0, by: criteria), space.allows($0)) }
        var builder = EnsembleBuilder(criteria, named: named, keep: extent.keep, mostFront: extent.mostFront)
        var run = stream()
        while run.advance() { builder.add(run.values) { run.plan } }
        self = builder.ensemble(basis)
        guard extent.histogramSteps > 0 else { return }
        histograms = ranges.map { $0.map { Histogram($0, steps: extent.histogramSteps) } }
        run = stream()
        while run.advance() {
            for criterion in criteria.indices where !run.values[criterion].isNaN {
                histograms[criterion]?.add(run.values[criterion])
            }
        }
    }
}
