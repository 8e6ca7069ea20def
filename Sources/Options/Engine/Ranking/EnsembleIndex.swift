import Base
import Places

/// An ensemble with the figures of all its plans in memory and sorted, so that a plan that is being edited is ranked at once.
///
/// A ``PlanEnsemble`` goes through all plans for each question. This goes through them once and keeps their figures: 16 bytes
/// for each plan and criterion. A rank is then a binary search, microseconds instead of a tenth of a second.
///
/// ```swift
/// let field = EnsembleIndex(numbers, by: criteria)
/// field.standings(of: space.score(plan, by: criteria), isCounted: true)[0]?.rank    // 37: “37th of 708”
/// field.better(than: values, keep: 10).count                                        // 0: it is not dominated
/// ```
public struct EnsembleIndex: Sendable {
    public let criteria: [Criterion]
    /// Number of plans in the ensemble.
    public let count: Int
    /// Whether these are all feasible plans; otherwise they are a sample.
    public var isWhole: Bool { drawn == nil }
    private let numbers: PlanNumbers
    /// The number of each plan of the sample; nil where the ensemble is all plans in their order.
    private let drawn: [UInt128]?
    /// The costs of each plan, plan after plan in the order of the walk.
    private let costs: [Double]
    /// The costs by each criterion, ascending; plans without a figure are left out.
    private let ordered: [[Double]]
    /// For each criterion the number of the first of its best plans.
    private let best: [Int?]

    /// The ensemble of all plans.
    ///
    /// - Precondition: few enough plans to keep their figures in memory.
    public init(_ numbers: PlanNumbers, by criteria: [Criterion]) {
        var walk = numbers.graph.walk(scoring: criteria)
        var costs: [Double] = []
        costs.reserveCapacity(Int(numbers.count) * criteria.count)
        while walk.advance() {
            for (criterion, value) in zip(criteria, walk.values) { costs.append(criterion.cost(value)) }
        }
        self.init(numbers, criteria, costs, drawn: nil)
    }

    /// A uniform sample, with replacement, where there are too many plans to keep.
    ///
    /// - Parameter seed: draws the same ones every time.
    public init(_ numbers: PlanNumbers, by criteria: [Criterion], sample size: Int, seed: UInt64) {
        let scores = ScoreTable(criteria, groups: numbers.graph.blocks, space: numbers.graph.space)
        var walk = SampleWalk(PlanSampler(numbers, using: SeededGenerator(seed: seed)), size: size, scores: scores)
        var costs: [Double] = []
        var drawn: [UInt128] = []
        while walk.advance() {
            for (criterion, value) in zip(criteria, walk.values) { costs.append(criterion.cost(value)) }
            drawn.append(walk.number)
        }
        self.init(numbers, criteria, costs, drawn: drawn)
    }

    private init(_ numbers: PlanNumbers, _ criteria: [Criterion], _ costs: [Double], drawn: [UInt128]?) {
        (self.numbers, self.criteria, self.costs, self.drawn) = (numbers, criteria, costs, drawn)
        count = drawn?.count ?? Int(numbers.count)
        let width = criteria.count
        best = criteria.indices.map { criterion in
            stride(from: criterion, to: costs.count, by: width).min { costs[$0] < costs[$1] }.flatMap {
                costs[$0] < .infinity ? $0 / width : nil
            }
        }
        ordered = criteria.indices.map { criterion in
            stride(from: criterion, to: costs.count, by: width).map { costs[$0] }.filter { $0 < .infinity }.sorted()
        }
    }

    /// Rank of a plan with these figures by each criterion; nil where it has no figure.
    ///
    /// - Parameter isCounted: whether the plan is itself in the ensemble, so that it does not count as tied with itself.
    public func standings(of values: [Double?], isCounted: Bool) -> [Standing?] {
        criteria.indices.map { criterion in
            guard let value = values[criterion] else { return nil }
            let cost = criteria[criterion].cost(value)
            let list = ordered[criterion]
            let better = list.firstPosition { !isLess($0, cost) }
            let worse = list.firstPosition { isLess(cost, $0) }
            return Standing(
                value: value, rank: better + 1, of: list.count, ties: max(0, worse - better - (isCounted ? 1 : 0)),
                isCounted: isCounted)
        }
    }

    /// How many plans of the ensemble dominate one with these figures – as good by every criterion and better by one – and the
    /// first of them.
    public func better(than values: [Double?], keep: Int) -> (count: Int, plans: [Plan]) {
        let own = zip(criteria, values).map { $0.cost($1 ?? .nan) }
        var found = 0
        var kept: [Int] = []
        costs.withUnsafeBufferPointer { costs in
            for number in 0..<count {
                var isBetterInOne = false
                var isWorseInOne = false
                for criterion in own.indices {
                    let cost = costs[number * own.count + criterion]
                    if isLess(own[criterion], cost) {
                        isWorseInOne = true
                        break
                    }
                    if !isBetterInOne { isBetterInOne = isLess(cost, own[criterion]) }
                }
                guard isBetterInOne, !isWorseInOne else { continue }
                found += 1
                if kept.count < keep { kept.append(number) }
            }
        }
        return (found, kept.map(plan))
    }

    /// The figures of all plans by one criterion, best first.
    public func figures(by criterion: Int) -> [Double] {
        criteria[criterion].direction == .lowerIsBetter ? ordered[criterion] : ordered[criterion].map { -$0 }
    }

    /// Best figure, median and worst figure by one criterion; nil where no plan has a figure.
    public func spread(by criterion: Int) -> (best: Double, middle: Double, worst: Double)? {
        let list = ordered[criterion]
        guard let first = list.first, let last = list.last else { return nil }
        let sign: Double = criteria[criterion].direction == .lowerIsBetter ? 1 : -1
        return (sign * first, sign * list[list.count / 2], sign * last)
    }

    /// A best plan by one criterion; nil where no plan has a figure.
    public func best(by criterion: Int) -> Plan? { best[criterion].map(plan) }

    private func plan(_ position: Int) -> Plan { numbers.plan(at: drawn?[position] ?? UInt128(position)) }
}

extension [Double] {
    /// The first position for which a condition holds, by binary search; it must hold for all positions after that.
    fileprivate func firstPosition(where holds: (Double) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
