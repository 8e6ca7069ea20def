/// Counts plans by dynamic programming over the set of areas that remain after some groups.
///
/// The next group is always the one that contains the lowest remaining area, so each plan is counted once. Sets are
/// processed in layers, by their lowest area. Removing a block only leads to later layers, so a layer is freed as soon as it
/// is done.
struct BlockCount<Count: CountingInteger> {
    let subgraph: OrderedSubgraph
    let blocks: Blocks
    let budget: ComputeBudget

    /// - Returns: plans by number of groups, from 0; nil on overflow.
    func run() throws(BudgetExceeded) -> [Count]? {
        let width = subgraph.mostGroups + 1
        let components = ComponentCheck(subgraph)
        // The last layer has one set, the empty one.
        var layers = Array(repeating: Layer<Count>(width: width), count: subgraph.count + 1)
        layers[0].reset(to: .first(subgraph.count))
        var setCount = 1
        var trials = 0
        for position in 0..<subgraph.count {
            let layer = layers[position]
            layers[position] = Layer(width: width)
            setCount -= layer.table.count
            trials += layer.table.count * (blocks.starts[position + 1] - blocks.starts[position])
            if trials > budget.mostTrials { throw BudgetExceeded() }
            for (index, left) in layer.table.masks.enumerated() where layer.isFeasible(index) {
                for block in blocks.masks[blocks.starts[position]..<blocks.starts[position + 1]]
                where block.isSubset(of: left) {
                    let rest = left.subtracting(block)
                    let next = min(rest.lowest, subgraph.count)
                    let before = layers[next].table.count
                    let fits = layers[next].add(to: rest, from: layer, index) {
                        rest.isEmpty || components.canBePartitioned(rest)
                    }
                    guard fits else { return nil }
                    setCount += layers[next].table.count - before
                    if setCount > budget.mostSets { throw BudgetExceeded() }
                }
            }
        }
        return layers[subgraph.count].table.count == 0
            ? Array(repeating: .zero, count: width) : layers[subgraph.count].counts
    }
}

/// Sets of remaining areas with the same lowest area, and in how many ways each is reached, by number of groups removed.
private struct Layer<Count: CountingInteger> {
    let width: Int
    var table = MaskTable()
    /// Numbers of ways, one row for each set that may be partitioned.
    private(set) var counts: [Count] = []
    /// Where the row of each set begins; -1 for sets that cannot be partitioned.
    private var rows: [Int] = []
    /// Range of the numbers of groups with at least one way.
    private var from: [Int8] = []
    private var to: [Int8] = []

    init(width: Int) { self.width = width }

    /// Resets to one set, reached in exactly one way with no group removed.
    mutating func reset(to set: AreaSet) {
        _ = table.insert(set)
        rows = [0]
        (from, to) = ([0], [0])
        counts = [.one] + Array(repeating: .zero, count: width - 1)
    }

    func isFeasible(_ index: Int) -> Bool { rows[index] >= 0 }

    /// Adds the ways that lead to a set of another layer, with one more group.
    ///
    /// - Parameter canBePartitioned: called once for each set.
    /// - Returns: false on overflow.
    mutating func add(to set: AreaSet, from other: Layer, _ origin: Int, canBePartitioned: () -> Bool) -> Bool {
        let (index, isNew) = table.insert(set)
        if isNew {
            let isFeasible = canBePartitioned()
            rows.append(isFeasible ? counts.count : -1)
            from.append(.max)
            to.append(0)
            if isFeasible { counts.append(contentsOf: repeatElement(.zero, count: width)) }
        }
        let row = rows[index]
        let (first, last) = (Int(other.from[origin]), min(Int(other.to[origin]), width - 2))
        guard row >= 0, first <= last else { return true }
        for k in first...last where counts[row + k + 1].add(other.counts[other.rows[origin] + k]) { return false }
        from[index] = min(from[index], Int8(first + 1))
        to[index] = max(to[index], Int8(last + 1))
        return true
    }
}
