/// Counts plans area by area and link by link: each link is either inside a group or between two groups that stay
/// different to the end, so each plan is one sequence of such choices.
///
/// Half-decided plans that look alike at the frontier go on alike and are counted together.
///
/// - SeeAlso: `CountMethod.frontier` for the literature.
struct FrontierCount<Count: Tally> {
    let territory: Territory
    let patience: Patience

    /// Numbers of groups closed that there can be by now, 0 included: at most one for each area that has left the frontier.
    private var width = 1
    private let mostWidth: Int
    /// Last position at which each position is still needed.
    private let lastNeeded: [Int]
    private var shape: FrontierShape
    private var table: StateTable<Count>
    /// Position at each slot.
    private var open: [Int] = []
    private var state = FrontierState()
    /// States changed so far.
    private var changes = 0

    /// - Parameter weighted: false leaves all limits out of account.
    init(_ territory: Territory, weighted: Bool, patience: Patience) {
        var territory = territory
        if !weighted { territory.limits = [] }
        self.territory = territory
        self.patience = patience
        mostWidth = territory.mostGroups + 1
        var last = Array(0..<territory.count)
        for position in 0..<territory.count {
            for neighbour in territory.neighbours[position] { last[position] = max(last[position], neighbour) }
        }
        for pair in territory.apart { last[pair[0]] = max(last[pair[0]], pair[1]) }
        lastNeeded = last
        shape = FrontierShape(slots: 0, flags: territory.together.isEmpty ? 0 : 1, limits: territory.limits.count)
        table = StateTable(stride: 0, width: width)
        table.start()
    }

    /// Whether frontier and sets kept together fit in a state, and numbers of groups in a row.
    static func canCount(_ territory: Territory) -> Bool {
        guard territory.count <= 1_000 else { return false }
        let count = FrontierCount(territory, weighted: false, patience: .moment)
        var (open, widest) = (0, 0)
        for position in 0..<territory.count {
            open += 1
            widest = max(widest, open)
            open -= (0...position).count { count.lastNeeded[$0] == position }
        }
        return widest <= 32 && territory.together.count <= 64
    }

    /// - Returns: plans by number of groups, from 0; nil where a number ran over.
    mutating func run() throws(CountStop) -> [Count]? {
        for position in 0..<territory.count {
            try introduce(position)
            for neighbour in territory.neighbours[position] where neighbour < position {
                try decide(open.firstIndex(of: neighbour), mayJoin: true)
            }
            for pair in territory.apart where pair[1] == position {
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

    /// A new area begins as a group of its own.
    private mutating func introduce(_ position: Int) throws(CountStop) {
        let old = shape
        open.append(position)
        shape.slots += 1
        let weights = territory.limits.map { saturated($0.weights[position], $0) }
        let holds = together(with: position)
        for limit in territory.limits where limit.weights[position] > limit.maximum {
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

    /// A link from the newest area to an open one: within a group, or between two.
    private mutating func decide(_ slot: Int?, mayJoin: Bool) throws(CountStop) {
        guard let slot else { return }
        let limits = territory.limits
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

    /// An area without anything to come leaves the frontier; its group closes with it when it was the last one.
    private mutating func retire(_ slot: Int, at position: Int) throws(CountStop) {
        let old = shape
        let limits = territory.limits
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

    private func saturated(_ weight: Int, _ limit: Territory.Limit) -> Int { Self.saturated(weight, limit) }

    /// Beyond a minimum without a maximum all weights are alike.
    private static func saturated(_ weight: Int, _ limit: Territory.Limit) -> Int {
        limit.maximum == .max ? min(weight, limit.minimum) : weight
    }

    private func together(with position: Int) -> UInt64 {
        var flags: UInt64 = 0
        for (set, positions) in territory.together.enumerated() where positions.contains(position) {
            flags |= 1 << UInt64(set)
        }
        return flags
    }

    /// Sets kept together of which some area has not come yet.
    private func unfinishedSets(at position: Int) -> UInt64 {
        var flags: UInt64 = 0
        for (set, positions) in territory.together.enumerated() where positions.contains(where: { $0 > position }) {
            flags |= 1 << UInt64(set)
        }
        return flags
    }

    /// Takes every state through one change into a new table. The change hands on what it makes of a state, none, one or
    /// two, and how many groups that closed.
    private mutating func rebuild(
        from old: FrontierShape,
        _ change: (inout FrontierState, _ emit: (inout FrontierState, _ closed: Int) -> Void) -> Void
    ) throws(CountStop) {
        var next = StateTable<Count>(stride: shape.stride, width: width)
        for index in 0..<table.count {
            state.read(table.words(of: index), old)
            change(&state) { next.add(&$0, shape, from: table, index, closed: $1) }
            if next.size > patience.mostWords { throw CountStop() }
        }
        changes += table.count
        if changes > patience.mostChanges { throw CountStop() }
        next.hasOverflowed = next.hasOverflowed || table.hasOverflowed
        table = next
    }
}
