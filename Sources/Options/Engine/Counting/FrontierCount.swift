/// Counts plans by frontier search, edge by edge: each edge lies inside a group or between two different groups, so each
/// plan is one sequence of such decisions.
///
/// Partial plans with the same state at the frontier have the same completions and are counted together.
///
/// - SeeAlso: `CountMethod.frontier` for the literature.
struct FrontierCount<Count: CountingInteger> {
    let subgraph: OrderedSubgraph
    let budget: ComputeBudget

    /// Possible numbers of completed groups so far, 0 included: at most one for each area that has left the frontier.
    private var width = 1
    private let mostWidth: Int
    /// The last position that still needs each position in the frontier.
    private let lastNeeded: [Int]
    private var shape: FrontierShape
    private var table: StateTable<Count>
    /// Position at each slot.
    private var open: [Int] = []
    private var state = FrontierState()
    /// State transitions so far.
    private var changes = 0

    /// - Parameter weighted: false ignores all limits.
    init(_ subgraph: OrderedSubgraph, weighted: Bool, budget: ComputeBudget) {
        var subgraph = subgraph
        if !weighted { subgraph.limits = [] }
        self.subgraph = subgraph
        self.budget = budget
        mostWidth = subgraph.mostGroups + 1
        var last = Array(0..<subgraph.count)
        for position in 0..<subgraph.count {
            for neighbour in subgraph.neighbours[position] { last[position] = max(last[position], neighbour) }
        }
        for pair in subgraph.apart { last[pair[0]] = max(last[pair[0]], pair[1]) }
        lastNeeded = last
        shape = FrontierShape(slots: 0, flags: subgraph.together.isEmpty ? 0 : 1, limits: subgraph.limits.count)
        table = StateTable(stride: 0, width: width)
        table.reset()
    }

    /// Whether the frontier and the must-link sets fit into a state, and the numbers of groups into a row.
    static func canCount(_ subgraph: OrderedSubgraph) -> Bool {
        guard subgraph.count <= 1_000 else { return false }
        let count = FrontierCount(subgraph, weighted: false, budget: .interactive)
        var (open, widest) = (0, 0)
        for position in 0..<subgraph.count {
            open += 1
            widest = max(widest, open)
            open -= (0...position).count { count.lastNeeded[$0] == position }
        }
        return widest <= 32 && subgraph.together.count <= 64
    }

    /// - Returns: plans by number of groups, from 0; nil on overflow.
    mutating func run() throws(BudgetExceeded) -> [Count]? {
        for position in 0..<subgraph.count {
            try introduce(position)
            for neighbour in subgraph.neighbours[position] where neighbour < position {
                try decide(open.firstIndex(of: neighbour), mayJoin: true)
            }
            for pair in subgraph.apart where pair[1] == position {
                try decide(open.firstIndex(of: pair[0]), mayJoin: false)
            }
            for slot in open.indices.reversed() where lastNeeded[open[slot]] <= position {
                try retire(slot, at: position)
            }
            if table.hasOverflowed { return nil }
        }
        let ways = table.count == 0 ? [] : Array(table.ways(of: 0))
        return ways + Array(repeating: .zero, count: mostWidth - ways.count)
    }

    /// Adds an area to the frontier as a group of its own.
    private mutating func introduce(_ position: Int) throws(BudgetExceeded) {
        let old = shape
        open.append(position)
        shape.slots += 1
        let weights = subgraph.limits.map { saturated($0.weights[position], $0) }
        let holds = together(with: position)
        for limit in subgraph.limits where limit.weights[position] > limit.maximum {
            table = StateTable(stride: shape.stride, width: width)
            return
        }
        try rebuild(from: old) { state, emit in
            state.group.append(old.slots)
            state.differs.append(0)
            if old.flags == 1 { state.holds.append(holds) }
            state.weights.append(contentsOf: weights)
            emit(&state, 0)
        }
    }

    /// Decides an edge from the newest area to an open one: within one group, or between two.
    private mutating func decide(_ slot: Int?, mayJoin: Bool) throws(BudgetExceeded) {
        guard let slot else { return }
        let limits = subgraph.limits
        let newest = shape.slots - 1
        try rebuild(from: shape) { state, emit in
            let (a, b) = (state.group[slot], state.group[newest])
            if a == b {
                if mayJoin { emit(&state, 0) }
                return
            }
            let mustDiffer = state.mustDiffer(a, b)
            state.keepApart(a, b)
            emit(&state, 0)
            guard mayJoin, !mustDiffer else { return }
            state.join(a, b, limits: limits.count)
            for (index, limit) in limits.enumerated() {
                let weight = state.weights[a * limits.count + index]
                if weight > limit.maximum { return }
                state.weights[a * limits.count + index] = Self.saturated(weight, limit)
            }
            emit(&state, 0)
        }
    }

    /// Removes an area without further neighbours from the frontier; its group is complete when it was the last one there.
    private mutating func retire(_ slot: Int, at position: Int) throws(BudgetExceeded) {
        let old = shape
        let limits = subgraph.limits
        let unfinished = unfinishedSets(at: position)
        open.remove(at: slot)
        shape.slots -= 1
        width = min(width + 1, mostWidth)
        try rebuild(from: old) { state, emit in
            let group = state.group.remove(at: slot)
            guard !state.group.contains(group) else { return emit(&state, 0) }
            for (index, limit) in limits.enumerated()
            where state.weights[group * limits.count + index] < limit.minimum { return }
            if old.flags == 1, state.holds[group] != 0 {
                if state.holds[group] & unfinished != 0 { return }
                for other in state.group where state.holds[other] & state.holds[group] != 0 { return }
            }
            emit(&state, 1)
        }
    }

    private func saturated(_ weight: Int, _ limit: OrderedSubgraph.Limit) -> Int { Self.saturated(weight, limit) }

    /// Where there is no maximum, all weights from the minimum up are equivalent.
    private static func saturated(_ weight: Int, _ limit: OrderedSubgraph.Limit) -> Int {
        limit.maximum == .max ? min(weight, limit.minimum) : weight
    }

    private func together(with position: Int) -> UInt64 {
        var flags: UInt64 = 0
        for (set, positions) in subgraph.together.enumerated() where positions.contains(position) {
            flags |= 1 << UInt64(set)
        }
        return flags
    }

    /// Must-link sets with an area that is not processed yet.
    private func unfinishedSets(at position: Int) -> UInt64 {
        var flags: UInt64 = 0
        for (set, positions) in subgraph.together.enumerated() where positions.contains(where: { $0 > position }) {
            flags |= 1 << UInt64(set)
        }
        return flags
    }

    /// Applies a transition to every state and collects the results in a new table. The transition emits up to two states
    /// for each, with the number of groups that it completed.
    private mutating func rebuild(
        from old: FrontierShape,
        _ change: (inout FrontierState, _ emit: (inout FrontierState, _ closed: Int) -> Void) -> Void
    ) throws(BudgetExceeded) {
        var next = StateTable<Count>(stride: shape.stride, width: width)
        for index in 0..<table.count {
            state.read(table.words(of: index), old)
            change(&state) { next.add(&$0, shape, from: table, index, closed: $1) }
            if next.size > budget.mostWords { throw BudgetExceeded() }
        }
        changes += table.count
        if changes > budget.mostChanges { throw BudgetExceeded() }
        next.hasOverflowed = next.hasOverflowed || table.hasOverflowed
        table = next
    }
}
