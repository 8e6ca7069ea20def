import Weighing

/// All plans in the order of a weighted sum of their scores on fixed scales.
public struct WeightedRanking: Sendable {
    public struct Entry: Hashable, Sendable {
        public let plan: Plan
        /// 0 when it is worst by everything that counts, 1 when best.
        public let score: Double
        /// Figures by each criterion.
        public let values: [Double?]
    }

    /// Best first.
    public let entries: [Entry]
    /// Where each named plan stands; nil where it has no score.
    public let standings: [Standing?]
}

extension PlanGraph {
    /// The best plans by a weighted sum and the standing of named ones, over every plan.
    ///
    /// - Parameters:
    ///   - scales: one for each criterion, usually `ensemble.scales`; a criterion without a scale must have no weight.
    ///   - keep: how many of the best.
    public func ranking(
        _ criteria: [Criterion], weights: Weights, scales: [Scale?], named: [Plan] = [], keep: Int = 10
    ) -> WeightedRanking {
        precondition(criteria.count == weights.values.count && criteria.count == scales.count)
        func score(_ values: [Double]) -> Double {
            var sum = 0.0
            for (index, weight) in weights.values.enumerated() where weight > 0 {
                guard let scale = scales[index] else { return .nan }
                sum += weight * scale.score(values[index])
            }
            return sum
        }
        let total = Criterion(
            id: "weighted-sum", name: "Weighted sum", direction: .higherIsBetter, unit: "", combination: .sum
        ) { _ in nil }
        let named = named.map { plan in
            let value = score(space.score(plan, by: criteria).map { $0 ?? .nan })
            return (values: [value.isNaN ? nil : value], isAllowed: space.allows(plan))
        }
        var builder = EnsembleBuilder([total], named: named, keep: keep, mostFront: 0)
        var walk = walk(scoring: criteria)
        while walk.advance() { builder.add([score(walk.values)]) { walk.plan } }
        let ensemble = builder.ensemble(.everyPlan)
        return WeightedRanking(
            entries: ensemble.best[0].compactMap { scored in
                scored.values[0].map {
                    WeightedRanking.Entry(plan: scored.plan, score: $0, values: space.score(scored.plan, by: criteria))
                }
            }, standings: ensemble.standings.map { $0[0] })
    }
}
