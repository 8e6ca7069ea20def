import BigInt

/// Counts one connected component by the method that suits it, with the narrowest integers that hold the result.
struct PartCount {
    let subgraph: OrderedSubgraph
    /// With limits tightened by what the number of groups implies for their size.
    let tightened: OrderedSubgraph
    let budget: ComputeBudget

    init(_ subgraph: OrderedSubgraph, fewestGroups: Int, budget: ComputeBudget) {
        self.budget = budget
        tightened = subgraph.tightened(fewestGroups: fewestGroups)
        var subgraph = subgraph
        subgraph.mostGroups = tightened.mostGroups
        self.subgraph = subgraph
    }

    /// - Parameter method: nil tries those that apply here, the fastest first.
    func run(_ method: CountMethod?) throws(CountProblem) -> (GroupPolynomial, CountMethod) {
        for method in method.map({ [$0] }) ?? methods {
            if let plans = count(by: method) { return (plans, method) }
        }
        throw .tooLarge(areas: subgraph.count)
    }

    private var methods: [CountMethod] {
        if subgraph.limits.isEmpty { return [.frontier] }
        let minimumOnly = tightened.limits.allSatisfy { $0.maximum == .max }
        return minimumOnly && subgraph.count > 24 ? [.weightedFrontier, .blocks] : [.blocks, .weightedFrontier]
    }

    /// - Returns: nil when the budget is exceeded.
    private func count(by method: CountMethod) -> GroupPolynomial? {
        do {
            switch method {
            case .frontier, .weightedFrontier:
                guard FrontierCount<UInt64>.canCount(subgraph) else { return nil }
                // Each plan is a set of edges, so with 64 edges a 64-bit number cannot overflow.
                let isNarrow = subgraph.neighbours.reduce(0) { $0 + $1.count } / 2 <= 64
                return try (isNarrow ? frontier(UInt64.self) : nil) ?? frontier(UInt128.self) ?? frontier(BigUInt.self)
            case .blocks:
                guard subgraph.count <= 64, let found = Blocks(tightened, mostBlocks: budget.mostBlocks) else {
                    return nil
                }
                return try blocks(found, UInt64.self) ?? blocks(found, UInt128.self) ?? blocks(found, BigUInt.self)
            }
        } catch {
            return nil
        }
    }

    /// - Returns: nil on overflow.
    private func frontier<Count: CountingInteger>(_: Count.Type) throws(BudgetExceeded) -> GroupPolynomial? {
        var count = FrontierCount<Count>(subgraph, weighted: !subgraph.limits.isEmpty, budget: budget)
        return try count.run().map { GroupPolynomial(coefficients: $0.map(\.exact)) }
    }

    private func blocks<Count: CountingInteger>(_ blocks: Blocks, _: Count.Type) throws(BudgetExceeded)
        -> GroupPolynomial?
    {
        try BlockCount<Count>(subgraph: tightened, blocks: blocks, budget: budget).run()
            .map { GroupPolynomial(coefficients: $0.map(\.exact)) }
    }
}
