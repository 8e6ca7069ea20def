import BigInt

/// Counts one connected part of the map by the method that suits it, with the narrowest numbers that hold the result.
struct PartCount {
    let territory: Territory
    /// With what the number of groups implies for their size.
    let tightened: Territory
    let patience: Patience

    init(_ territory: Territory, fewestGroups: Int, patience: Patience) {
        self.patience = patience
        tightened = territory.tightened(fewestGroups: fewestGroups)
        var territory = territory
        territory.mostGroups = tightened.mostGroups
        self.territory = territory
    }

    /// - Parameter method: nil tries those that are right here, the quickest first.
    func run(_ method: CountMethod?) throws(CountProblem) -> (GroupPolynomial, CountMethod) {
        for method in method.map({ [$0] }) ?? methods {
            if let plans = count(by: method) { return (plans, method) }
        }
        throw .tooLarge(areas: territory.count)
    }

    private var methods: [CountMethod] {
        if territory.limits.isEmpty { return [.frontier] }
        let minimumOnly = tightened.limits.allSatisfy { $0.maximum == .max }
        return minimumOnly && territory.count > 24 ? [.weightedFrontier, .blocks] : [.blocks, .weightedFrontier]
    }

    /// - Returns: nil when there is no room.
    private func count(by method: CountMethod) -> GroupPolynomial? {
        do {
            switch method {
            case .frontier, .weightedFrontier:
                guard FrontierCount<UInt64>.canCount(territory) else { return nil }
                // Each plan is a choice of links, so 64 of them cannot run over.
                let isNarrow = territory.neighbours.reduce(0) { $0 + $1.count } / 2 <= 64
                return try (isNarrow ? frontier(UInt64.self) : nil) ?? frontier(UInt128.self) ?? frontier(BigUInt.self)
            case .blocks:
                guard territory.count <= 64, let found = Blocks(tightened, budget: patience.mostBlocks) else {
                    return nil
                }
                return try blocks(found, UInt64.self) ?? blocks(found, UInt128.self) ?? blocks(found, BigUInt.self)
            }
        } catch {
            return nil
        }
    }

    /// - Returns: nil where the numbers ran over.
    private func frontier<Count: Tally>(_: Count.Type) throws(CountStop) -> GroupPolynomial? {
        var count = FrontierCount<Count>(territory, weighted: !territory.limits.isEmpty, patience: patience)
        return try count.run().map { GroupPolynomial(coefficients: $0.map(\.exact)) }
    }

    private func blocks<Count: Tally>(_ blocks: Blocks, _: Count.Type) throws(CountStop) -> GroupPolynomial? {
        try BlockCount<Count>(territory: tightened, blocks: blocks, patience: patience).run()
            .map { GroupPolynomial(coefficients: $0.map(\.exact)) }
    }
}

extension Territory {
    /// The same plans with narrower limits: where there are at least k groups of at least m each, no group can have more
    /// than the total less (k − 1) m; nothing has more groups than the total holds minima; and so on from the maximum.
    func tightened(fewestGroups: Int) -> Territory {
        var result = self
        for (index, limit) in limits.enumerated() where limit.minimum > 0 {
            let total = limit.weights.reduce(0, +)
            result.mostGroups = min(result.mostGroups, max(1, total / limit.minimum))
            if fewestGroups > 1 {
                let maximum = total - (fewestGroups - 1) * limit.minimum
                result.limits[index].maximum = min(limit.maximum, max(0, maximum))
            }
        }
        for (index, limit) in result.limits.enumerated() where limit.maximum != .max {
            // Likewise no group can have less than what the others must leave when all are as large as can be.
            let minimum = limit.weights.reduce(0, +) - (result.mostGroups - 1) * limit.maximum
            result.limits[index].minimum = max(limit.minimum, minimum)
        }
        return result
    }
}
