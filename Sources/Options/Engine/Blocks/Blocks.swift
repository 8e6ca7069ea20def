/// Every group that could be part of a plan: connected, within every limit, with all or none of each set kept together.
///
/// Groups are scored here, once each, and not plan by plan: 24 million plans of 26 areas are made of 15,347 blocks.
struct Blocks: Sendable {
    /// Sorted by lowest position, then by discovery.
    private(set) var masks: [AreaSet] = []
    /// Blocks whose lowest position is p are `starts[p]..<starts[p + 1]`.
    private(set) var starts: [Int] = [0]

    /// - Parameter budget: how many blocks are too many to keep.
    /// - Returns: nil when there are more than that, or when sixteen times as many sets do not suffice to find them.
    init?(_ territory: Territory, budget: Int) {
        var search = BlockSearch(territory, budget: budget)
        for position in 0..<territory.count {
            guard search.grow(from: position) else { return nil }
            starts.append(search.found.count)
        }
        masks = search.found
    }

    var count: Int { masks.count }
}

/// Grows connected sets from their lowest area; a set is reached in one way only, because what was passed over once is
/// excluded from then on.
private struct BlockSearch {
    let neighbours: [AreaSet]
    let limits: [Territory.Limit]
    let together: [AreaSet]
    /// For each position those to be kept apart from it.
    let apart: [AreaSet]
    let all: AreaSet
    let budget: Int
    /// Sets looked at, blocks or not. Tight limits can leave few blocks and yet ask for a long search.
    var effort = 0
    var found: [AreaSet] = []
    /// Weight of the set that is being grown, one for each limit.
    var weights: [Int]

    init(_ territory: Territory, budget: Int) {
        precondition(territory.count <= 64, "masks are one word")
        neighbours = territory.neighbours.map { AreaSet($0) }
        limits = territory.limits
        together = territory.together.map { AreaSet($0) }
        var apart = Array(repeating: AreaSet(), count: territory.count)
        for pair in territory.apart {
            apart[pair[0]] = apart[pair[0]].inserting(pair[1])
            apart[pair[1]] = apart[pair[1]].inserting(pair[0])
        }
        self.apart = apart
        all = .first(territory.count)
        self.budget = budget
        weights = Array(repeating: 0, count: territory.limits.count)
    }

    /// - Returns: false when the budget is used up.
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
    ///   - allowed: areas that may still join, the set's own left out.
    private mutating func grow(_ set: AreaSet, candidates: AreaSet, allowed: AreaSet) -> Bool {
        effort += 1
        if effort > 16 * budget { return false }
        if isBlock(set) {
            if found.count == budget { return false }
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

    /// - Returns: false, and nothing changed, where the set would outgrow a limit.
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
