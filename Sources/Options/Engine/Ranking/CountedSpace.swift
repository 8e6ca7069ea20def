import Base
import BigInt
import Places

/// The strongest analysis that a question admits, found before it is run, so that no run is started that cannot finish.
public enum Approach: Hashable, Sendable {
    /// All plans can be enumerated.
    case everyPlan(count: UInt128)
    /// Too many to enumerate; a uniform sample stands for all. The best by one criterion is still proven.
    case sample(of: UInt128)
    /// Too many to sample uniformly; plans can be counted, and good ones searched for without proof.
    case countOnly(BigUInt)
    /// Too many to count; good plans can be searched for without proof.
    case searchOnly

    /// How many plans there are, where that is known.
    public var count: BigUInt? {
        switch self {
        case .everyPlan(let count), .sample(let count): BigUInt(count)
        case .countOnly(let count): count
        case .searchOnly: nil
        }
    }
}

/// A plan space whose size is known as far as it can be, with the analysis that it admits.
///
/// ```swift
/// let counted = CountedSpace(space)
/// counted.approach                                  // .everyPlan(count: 597)
/// let ensemble = try counted.ensemble(criteria, seed: 1)
/// ensemble.basis                                      // .everyPlan, or .sample(of: …)
/// ```
public struct CountedSpace: Sendable {
    public let space: PlanSpace
    public let approach: Approach
    /// The graph of all plans, where it fits into the budget.
    public var graph: PlanGraph? { numbers?.graph }
    /// All plans by number, where they fit into the budget.
    public let numbers: PlanNumbers?

    /// - Parameter mostPlans: how many plans may be enumerated; about ten million take a second.
    public init(_ space: PlanSpace, mostPlans: Int = 25_000_000, _ budget: ComputeBudget = .interactive) {
        self.init(space, mostPlans: mostPlans, budget) { try? space.count(budget) }
    }

    /// - Parameter count: the result of counting, where it is known; nil where counting exceeded its budget.
    public init(_ space: PlanSpace, counted count: PlanCount?, mostPlans: Int, _ budget: ComputeBudget = .interactive) {
        self.init(space, mostPlans: mostPlans, budget) { count }
    }

    private init(_ space: PlanSpace, mostPlans: Int, _ budget: ComputeBudget, count: () -> PlanCount?) {
        self.space = space
        numbers = (try? space.graph(budget)).flatMap { PlanNumbers($0) }
        if let numbers {
            approach = Self.approach(numbers, mostPlans: mostPlans)
        } else if let count = count() {
            approach = .countOnly(count.total)
        } else {
            approach = .searchOnly
        }
    }

    private init(_ counted: CountedSpace, mostPlans: Int) {
        (space, numbers) = (counted.space, counted.numbers)
        approach = counted.numbers.map { Self.approach($0, mostPlans: mostPlans) } ?? counted.approach
    }

    private static func approach(_ numbers: PlanNumbers, mostPlans: Int) -> Approach {
        numbers.count <= mostPlans ? .everyPlan(count: numbers.count) : .sample(of: numbers.count)
    }

    /// The same space, not counted again, with another limit on enumeration.
    public func looking(atMost mostPlans: Int) -> CountedSpace { CountedSpace(self, mostPlans: mostPlans) }

    /// Statistics over all plans where they can be enumerated, else over a uniform sample.
    ///
    /// - Parameters:
    ///   - size: number of plans to draw where there are too many to enumerate.
    ///   - seed: draws the same plans every time.
    /// - Throws: where plans can be neither enumerated nor sampled.
    public func ensemble(
        _ criteria: [Criterion], named: [Plan] = [], extent: EnsembleExtent = EnsembleExtent(),
        sample size: Int = 100_000,
        seed: UInt64
    ) throws(ListProblem) -> PlanEnsemble {
        guard let numbers else { throw .tooManyGroups(areas: space.areaCount) }
        if case .everyPlan = approach { return numbers.graph.ensemble(criteria, named: named, extent: extent) }
        return numbers.ensemble(
            criteria, named: named, extent: extent, sample: size, using: SeededGenerator(seed: seed))
    }
}
