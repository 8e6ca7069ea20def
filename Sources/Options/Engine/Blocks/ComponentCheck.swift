/// A quick necessary condition for a set of areas to be partitioned into feasible groups.
///
/// It fails where a connected component is too light for one group, lies between two multiples of what groups may weigh,
/// or contains only part of a must-link set.
struct ComponentCheck: Sendable {
    private let neighbours: [AreaSet]
    private let limits: [OrderedSubgraph.Limit]
    private let together: [AreaSet]
    private let mostGroups: Int

    init(_ subgraph: OrderedSubgraph) {
        neighbours = subgraph.neighbours.map { AreaSet($0) }
        limits = subgraph.limits
        together = subgraph.together.map { AreaSet($0) }
        mostGroups = subgraph.mostGroups
    }

    /// False is certain; true does not promise that there is a partition.
    func canBePartitioned(_ set: AreaSet) -> Bool {
        if limits.isEmpty, together.isEmpty { return true }
        var left = set
        var fewest = 0
        while !left.isEmpty {
            let component = component(of: left, with: left.lowest)
            left = left.subtracting(component)
            guard let groups = fewestGroups(in: component) else { return false }
            fewest += groups
        }
        return fewest <= mostGroups
    }

    /// Fewest groups that a component can be partitioned into; nil where no number of groups is possible.
    private func fewestGroups(in component: AreaSet) -> Int? {
        for kept in together where component.meets(kept) && !kept.isSubset(of: component) { return nil }
        var (fewest, most) = (1, component.count)
        for limit in limits {
            var weight = 0
            for position in component { weight += limit.weights[position] }
            if limit.maximum != .max {
                guard limit.maximum > 0 || weight == 0 else { return nil }
                if weight > 0 { fewest = max(fewest, (weight + limit.maximum - 1) / limit.maximum) }
            }
            if limit.minimum > 0 { most = min(most, weight / limit.minimum) }
        }
        return fewest <= most ? fewest : nil
    }

    /// The connected component of a set that contains a position, by breadth-first search.
    private func component(of set: AreaSet, with start: Int) -> AreaSet {
        var component = AreaSet().inserting(start)
        var boundary = component
        while !boundary.isEmpty {
            var reached = AreaSet()
            for position in boundary { reached = reached.union(neighbours[position]) }
            boundary = reached.intersection(set).subtracting(component)
            component = component.union(boundary)
        }
        return component
    }
}
