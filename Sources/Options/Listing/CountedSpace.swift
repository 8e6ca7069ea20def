import Base
import BigInt
import Places

/// What can be done with a question, found out before it is done: no run is begun that cannot finish.
public enum Approach: Hashable, Sendable {
    /// Every plan can be looked at.
    case everyPlan(count: UInt128)
    /// Too many to look at each; plans drawn evenly stand for all. The best by one criterion is still proven.
    case sample(of: UInt128)
    /// Too many to draw from; they can only be counted, and good ones searched for without proof.
    case countOnly(BigUInt)
    /// Too many even to count; good plans can be searched for without proof.
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

/// A space of plans whose size is known, and with it what can be done.
///
/// ```swift
/// let counted = CountedSpace(space)
/// counted.approach                                  // .everyPlan(count: 597)
/// let survey = try counted.survey(criteria, seed: 1)
/// survey.basis                                      // .everyPlan, or .sample(of: …)
/// ```
public struct CountedSpace: Sendable {
    public let space: PlanSpace
    public let approach: Approach
    /// Every plan, where that fits.
    public var graph: PlanGraph? { numbers?.graph }
    /// Every plan by number, where that fits.
    public let numbers: PlanNumbers?

    /// - Parameter mostPlans: how many plans can be looked at one by one; about ten million take a second.
    public init(_ space: PlanSpace, mostPlans: Int = 25_000_000, _ patience: Patience = .moment) {
        self.init(space, mostPlans: mostPlans, patience) { try? space.count(patience) }
    }

    /// - Parameter count: what counting gave, where that has been done; nil where it was given up.
    public init(_ space: PlanSpace, counted count: PlanCount?, mostPlans: Int, _ patience: Patience = .moment) {
        self.init(space, mostPlans: mostPlans, patience) { count }
    }

    private init(_ space: PlanSpace, mostPlans: Int, _ patience: Patience, count: () -> PlanCount?) {
        self.space = space
        numbers = (try? space.graph(patience)).flatMap { PlanNumbers($0) }
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

    /// The same plans, counted already, where another number of them can be looked at one by one.
    public func looking(atMost mostPlans: Int) -> CountedSpace { CountedSpace(self, mostPlans: mostPlans) }

    /// A survey of every plan where they can all be looked at, else of a sample.
    ///
    /// - Parameters:
    ///   - size: plans to draw where there are too many.
    ///   - seed: draws the same plans every time.
    /// - Throws: where plans can be neither listed nor drawn.
    public func survey(
        _ criteria: [Criterion], named: [Plan] = [], extent: SurveyExtent = SurveyExtent(), sample size: Int = 100_000,
        seed: UInt64
    ) throws(ListProblem) -> PlanSurvey {
        guard let numbers else { throw .tooManyGroups(areas: space.areaCount) }
        if case .everyPlan = approach { return numbers.graph.survey(criteria, named: named, extent: extent) }
        return numbers.survey(
            criteria, named: named, extent: extent, sample: size, using: SeededGenerator(seed: seed))
    }
}
