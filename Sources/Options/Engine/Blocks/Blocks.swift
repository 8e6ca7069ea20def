/// Every feasible group, called a *block*: connected, within every limit, with all or none of each must-link set.
///
/// Blocks are the unit of counting and scoring: 24 million plans of 26 areas are made of only 15,347 of them.
struct Blocks: Sendable {
    /// Sorted by lowest position, then by discovery.
    private(set) var masks: [AreaSet] = []
    /// Blocks whose lowest position is p are `starts[p]..<starts[p + 1]`.
    private(set) var starts: [Int] = [0]

    /// - Parameter mostBlocks: how many blocks may be kept.
    /// - Returns: nil when there are more, or when more than sixteen times as many sets had to be looked at.
    init?(_ subgraph: OrderedSubgraph, mostBlocks: Int) {
        var search = BlockSearch(subgraph, mostBlocks: mostBlocks)
        for position in 0..<subgraph.count {
            guard search.grow(from: position) else { return nil }
            starts.append(search.found.count)
        }
        masks = search.found
    }

    var count: Int { masks.count }
}

/// Enumerates connected sets from their lowest area. A set is reached in one way only, because an area that was passed over
/// is excluded from then on.
private struct BlockSearch {
    let neighbours: [AreaSet]
    let limits: [OrderedSubgraph.Limit]
    let together: [AreaSet]
    /// Positions that each position cannot share a group with.
    let apart: [AreaSet]
    let all: AreaSet
    let mostBlocks: Int
    /// Sets looked at, blocks or not. Tight limits can leave few blocks and yet need a long search.
    var setsTried = 0
    var found: [AreaSet] = []
    /// Weight of the current set, one for each limit.
    var weights: [Int]

    init(_ subgraph: OrderedSubgraph, mostBlocks: Int) {
        precondition(subgraph.count <= 64, "masks are one word")
        neighbours = subgraph.neighbours.map { AreaSet($0) }
        limits = subgraph.limits
        together = subgraph.together.map { AreaSet($0) }
        var apart = Array(repeating: AreaSet(), count: subgraph.count)
        for pair in subgraph.apart {
            apart[pair[0]] = apart[pair[0]].inserting(pair[1])
            apart[pair[1]] = apart[pair[1]].inserting(pair[0])
        }
        self.apart = apart
        all = .first(subgraph.count)
        self.mostBlocks = mostBlocks
        weights = Array(repeating: 0, count: subgraph.limits.count)
    }

    /// - Returns: false when the limit of blocks or tries is reached.
    mutating func grow(from start: Int) -> Bool {
        var allowed = all.intersection(.from(start))
        for set in together where set.lowest < start { allowed = allowed.subtracting(set) }
        guard allowed.contains(start), add(start) else { return true }
        defer { remove(start) }
        let seed = AreaSet().inserting(start)
        return grow(
            seed, candidates: neighbours[start].intersection(allowed).subtracting(apart[start]),
            allowed: allowed.subtracting(seed).subtracting(apart[start]))
    }

    /// - Parameters:
    ///   - candidates: allowed neighbours of the set.
    ///   - allowed: areas outside the set that may still join it.
    private mutating func grow(_ set: AreaSet, candidates: AreaSet, allowed: AreaSet) -> Bool {
        setsTried += 1
        if setsTried > 16 * mostBlocks { return false }
        if isBlock(set) {
            if found.count == mostBlocks { return false }
            found.append(set)
        }
        var (candidates, allowed) = (candidates, allowed)
        while !candidates.isEmpty {
            let position = candidates.lowest
            let one = AreaSet().inserting(position)
            candidates = candidates.subtracting(one)
            allowed = allowed.subtracting(one)
            guard add(position) else { continue }
            let left = allowed.subtracting(apart[position])
            let goesOn = grow(
                set.union(one), candidates: candidates.union(neighbours[position]).intersection(left), allowed: left)
            remove(position)
            guard goesOn else { return false }
        }
        return true
    }

    private func isBlock(_ set: AreaSet) -> Bool {
        for limit in limits.indices where weights[limit] < limits[limit].minimum { return false }
        for kept in together where set.meets(kept) && !kept.isSubset(of: set) { return false }
        return true
    }

    /// - Returns: false where the set would exceed a limit; nothing is changed then.
    private mutating func add(_ position: Int) -> Bool {
        for limit in limits.indices where weights[limit] + limits[limit].weights[position] > limits[limit].maximum {
            return false
        }
        for limit in limits.indices { weights[limit] += limits[limit].weights[position] }
        return true
    }

    private mutating func remove(_ position: Int) {
        for limit in limits.indices { weights[limit] -= limits[limit].weights[position] }
    }
}
