/// Accumulates the statistics of an ensemble, one plan at a time.
struct EnsembleBuilder {
    private let criteria: [Criterion]
    /// 1 where less is better, −1 where more is: cost is sign times figure.
    private let signs: [Double]
    private let keep: Int
    private var count = 0
    private var defined: [Int]
    private var lowest: [Double]
    private var highest: [Double]
    /// The best by each criterion and their costs, best first.
    private var best: [[(cost: Double, plan: PlanEnsemble.ScoredPlan)]]
    private var front: ParetoFrontBuilder
    private var named: [NamedPlan]
    private var costs: [Double]

    private struct NamedPlan {
        let values: [Double?]
        let costs: [Double]
        let isAllowed: Bool
        var better: [Int]
        var equal: [Int]
        var dominatedBy: [PlanEnsemble.ScoredPlan] = []
        var countDominating = 0
    }

    /// - Parameter named: figures of the named plans, and whether they are among those that are added.
    init(_ criteria: [Criterion], named: [(values: [Double?], isAllowed: Bool)], keep: Int, mostFront: Int) {
        self.criteria = criteria
        self.keep = keep
        signs = criteria.map { $0.direction == .lowerIsBetter ? 1 : -1 }
        defined = criteria.map { _ in 0 }
        lowest = criteria.map { _ in .infinity }
        highest = criteria.map { _ in -.infinity }
        best = criteria.map { _ in [] }
        costs = criteria.map { _ in 0 }
        front = ParetoFrontBuilder(most: mostFront)
        self.named = named.map { plan in
            NamedPlan(
                values: plan.values, costs: zip(criteria, plan.values).map { $0.cost($1 ?? .nan) },
                isAllowed: plan.isAllowed, better: criteria.map { _ in 0 }, equal: criteria.map { _ in 0 })
        }
    }

    /// - Parameter plan: made only for plans that are kept.
    mutating func add(_ values: [Double], plan: () -> Plan) {
        count += 1
        for criterion in signs.indices {
            let value = values[criterion]
            costs[criterion] = value.isNaN ? .infinity : signs[criterion] * value
            guard !value.isNaN else { continue }
            defined[criterion] += 1
            if value < lowest[criterion] { lowest[criterion] = value }
            if value > highest[criterion] { highest[criterion] = value }
            keepIfBest(values, criterion, plan)
        }
        for index in named.indices { compare(values, with: index, plan) }
        front.add(costs) { PlanEnsemble.ScoredPlan(plan(), values) }
    }

    private mutating func keepIfBest(_ values: [Double], _ criterion: Int, _ plan: () -> Plan) {
        let cost = costs[criterion]
        guard keep > 0, best[criterion].count < keep || cost < best[criterion][keep - 1].cost else { return }
        if best[criterion].count == keep { best[criterion].removeLast() }
        let place = best[criterion].firstIndex { cost < $0.cost } ?? best[criterion].count
        best[criterion].insert((cost, PlanEnsemble.ScoredPlan(plan(), values)), at: place)
    }

    private mutating func compare(_ values: [Double], with index: Int, _ plan: () -> Plan) {
        var isBetterInOne = false
        var isWorseInOne = false
        for criterion in signs.indices {
            let (mine, its) = (costs[criterion], named[index].costs[criterion])
            if isLess(mine, its) {
                named[index].better[criterion] += 1
                isBetterInOne = true
            } else if isLess(its, mine) {
                isWorseInOne = true
            } else {
                named[index].equal[criterion] += 1
            }
        }
        guard isBetterInOne, !isWorseInOne else { return }
        named[index].countDominating += 1
        if named[index].dominatedBy.count < keep {
            named[index].dominatedBy.append(PlanEnsemble.ScoredPlan(plan(), values))
        }
    }

    func ensemble(_ basis: PlanEnsemble.Basis) -> PlanEnsemble {
        PlanEnsemble(
            basis: basis, criteria: criteria, count: count,
            ranges: criteria.indices.map { defined[$0] > 0 ? lowest[$0]...highest[$0] : nil },
            best: best.map { $0.map(\.plan) }, front: front.plans,
            standings: named.map { plan in
                criteria.indices.map { criterion in
                    plan.values[criterion].map { value in
                        Standing(
                            value: value, rank: plan.better[criterion] + 1, of: defined[criterion],
                            ties: max(0, plan.equal[criterion] - (plan.isAllowed ? 1 : 0)), isCounted: plan.isAllowed)
                    }
                }
            },
            betterThanNamed: named.map(\.dominatedBy), countBetterThanNamed: named.map(\.countDominating))
    }
}

extension PlanEnsemble.ScoredPlan {
    /// - Parameter values: not a number where there is none.
    init(_ plan: Plan, _ values: [Double]) {
        self.init(plan: plan, values: values.map { $0.isNaN ? nil : $0 })
    }
}
