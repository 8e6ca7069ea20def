import Base
import Places

/// Simulated annealing for a good plan where there are too many to enumerate: hundreds of areas, or areas split into wards.
///
/// It starts with groups of about equal size. A move either flips an area at a border to the other group or recombines two
/// adjacent groups along a random spanning tree; groups stay connected. The result is a feasible plan as far as one was
/// found, without proof: there may be a better one.
///
/// ```swift
/// let outcome = try LocalSearch(groups: 60, seed: 1).run(space, by: .range(of: "population"))
/// outcome.isAllowed      // every limit is kept
/// ```
public struct LocalSearch: Hashable, Sendable {
    /// Groups of the plan, fixed ones included.
    public var groups: Int
    /// Moves proposed in each run, at most ``mostSteps``.
    public var steps: Int
    /// Runs from different starts; the best is kept.
    public var runs: Int
    /// The same seed finds the same plan.
    public var seed: UInt64

    public init(groups: Int, steps: Int = 50_000, runs: Int = 4, seed: UInt64) {
        self.groups = groups
        self.steps = steps
        self.runs = runs
        self.seed = seed
    }

    /// What a search found.
    public struct Outcome: Hashable, Sendable {
        public let plan: Plan
        /// The plan's figure; nil where it has none.
        public let value: Double?
        /// Whether the plan is feasible. Where not, it is the plan with the smallest violation.
        public let isAllowed: Bool
        /// Moves proposed in all runs.
        public let steps: Int
        /// Never: a search proves nothing.
        public var isProven: Bool { false }
    }

    /// The most moves in all runs: some hours of a computer.
    public static let mostSteps = 1_000_000_000

    /// - Throws: where no plan can have as many groups, or more moves are asked for than a computer ever makes.
    public func run(_ space: PlanSpace, by criterion: Criterion) throws(SearchProblem) -> Outcome {
        let (moves, isTooMany) = steps.multipliedReportingOverflow(by: max(1, runs))
        guard !isTooMany, moves <= Self.mostSteps else { throw .steps }
        let components = space.pieces(of: space.freeAreas)
        let free = groups - space.fixed.count
        guard groups >= space.fewestGroups, groups <= space.mostGroups, free >= components.count,
            free <= space.freeAreas.count
        else {
            throw .groups(
                asked: groups, fewest: components.count + space.fixed.count,
                most: space.freeAreas.count + space.fixed.count)
        }
        var generator = SeededGenerator(seed: seed)
        var best: SearchState?
        for _ in 0..<max(1, runs) {
            var begun = SearchStart(space, criterion)
            let start = begun.groups(free, using: &generator) + space.fixed
            var state = SearchState(space, criterion, start)
            let found = anneal(&state, using: &generator)
            if best.map({ found.isBetter(than: $0) }) ?? true { best = found }
        }
        guard let best else { throw .groups(asked: groups, fewest: 1, most: 0) }
        let plan = best.plan
        return Outcome(
            plan: plan, value: space.score(plan, by: [criterion])[0], isAllowed: space.allows(plan),
            steps: moves)
    }

    private func anneal(_ state: inout SearchState, using generator: inout SeededGenerator) -> SearchState {
        var best = state
        // Running mean of the size of a change, so that temperature has the unit of the criterion.
        var typical = 0.0
        for step in 0..<steps {
            let temperature = max(1e-3, 1 - Double(step) / Double(steps) * 1.1)
            let change =
                Int.random(in: 0..<10, using: &generator) < 3
                ? state.recombine(using: &generator) : state.flip(using: &generator)
            guard let change else { continue }
            let (violation, cost) = state.difference(change)
            if cost.isFinite, cost != 0 { typical = typical == 0 ? abs(cost) : 0.99 * typical + 0.01 * abs(cost) }
            let acceptance: Double
            if abs(violation) > 1e-12 {
                acceptance = violation < 0 ? 1 : Double.exp(-violation / (0.02 * temperature * temperature))
            } else {
                acceptance =
                    cost <= 0
                    ? 1 : Double.exp(-cost / (max(typical, .leastNormalMagnitude) * temperature * temperature))
            }
            guard acceptance >= 1 || Double.random(in: 0..<1, using: &generator) < acceptance else { continue }
            state.apply(change)
            if state.isBetter(than: best) { best = state }
        }
        return best
    }
}

/// Why a search cannot begin.
public enum SearchProblem: Error, Hashable, Sendable, CustomStringConvertible {
    case groups(asked: Int, fewest: Int, most: Int)
    case steps

    public var description: String {
        switch self {
        case .steps:
            "Steps times runs are at most \(Words.number(LocalSearch.mostSteps)); more would not end in a day."
        case .groups(let asked, let fewest, let most):
            "A plan with \(Words.spelled(asked)) groups is asked for; these areas can make from \(Words.spelled(fewest)) to \(Words.spelled(most))."
        }
    }
}
