/// The subgraph that some areas induce, with its vertices in elimination order.
///
/// The order keeps the *frontier* (the vertex separation) small: the areas already processed that have a neighbour still to
/// be processed. The cost of frontier counting grows with it exponentially. Counting by blocks gains too: fewer different
/// sets of areas remain after some groups are removed.
struct OrderedSubgraph: Sendable {
    /// A limit with the weights in this order.
    struct Limit: Sendable {
        var weights: [Int]
        var minimum: Int
        var maximum: Int
    }

    /// Area of the question at each position.
    let areas: [Int]
    /// Adjacent positions of each position, ascending.
    let neighbours: [[Int]]
    var limits: [Limit]
    let together: [[Int]]
    let apart: [[Int]]
    /// The largest number of groups that a plan may have here.
    var mostGroups: Int

    init(_ space: PlanSpace, areas: [Int]) {
        let order = Self.smallFrontierOrder(of: areas, neighbours: space.neighbours)
        let position = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
        self.areas = order
        neighbours = order.map { space.neighbours[$0].compactMap { position[$0] }.sorted() }
        limits = space.limits.map { limit in
            Limit(weights: order.map { limit.weights[$0] }, minimum: limit.minimum, maximum: limit.maximum)
        }
        together = space.together.map { $0.compactMap { position[$0] }.sorted() }.filter { $0.count > 1 }
        apart = space.apart.map { $0.compactMap { position[$0] }.sorted() }.filter { $0.count > 1 }
        mostGroups = min(areas.count, space.mostGroups)
    }

    var count: Int { areas.count }
}

extension OrderedSubgraph {
    /// Greedy elimination order: next comes the area after which the frontier is smallest. Every start is tried; above 128
    /// areas, a sample of starts.
    ///
    /// Connected components come one after the other. Ties go to the earlier area, so the order depends on the question
    /// alone.
    static func smallFrontierOrder(of areas: [Int], neighbours: [[Int]]) -> [Int] {
        var local = Array(repeating: -1, count: neighbours.count)
        for (index, area) in areas.enumerated() { local[area] = index }
        let edges = areas.map { neighbours[$0].compactMap { local[$0] >= 0 ? local[$0] : nil } }
        var done = Array(repeating: false, count: areas.count)
        var order: [Int] = []
        for first in areas.indices where !done[first] {
            var component = [first]
            done[first] = true
            var next = 0
            while next < component.count {
                for neighbour in edges[component[next]] where !done[neighbour] {
                    done[neighbour] = true
                    component.append(neighbour)
                }
                next += 1
            }
            component.sort()
            let starts = max(1, min(128, 40_000 / component.count))
            let step = (component.count + starts - 1) / starts
            let best = stride(from: 0, to: component.count, by: step)
                .map { greedyOrder(of: component, from: component[$0], edges) }
                .min { ($0.widest, $0.sum) < ($1.widest, $1.sum) }
            order += best?.order ?? []
        }
        return order.map { areas[$0] }
    }

    private static func greedyOrder(
        of component: [Int], from start: Int, _ edges: [[Int]]
    ) -> (order: [Int], widest: Int, sum: Int) {
        var unseen = edges.map(\.count)  // neighbours of each area that are still to come
        var seen = Array(repeating: false, count: edges.count)
        var order: [Int] = []
        var frontier: Set<Int> = []
        var (widest, sum, next) = (0, 0, start)
        while true {
            order.append(next)
            seen[next] = true
            frontier.insert(next)
            for neighbour in edges[next] { unseen[neighbour] -= 1 }
            for area in edges[next] + [next] where seen[area] && unseen[area] == 0 { frontier.remove(area) }
            widest = max(widest, frontier.count)
            sum += frontier.count
            guard order.count < component.count else { return (order, widest, sum) }
            let candidates = Set(frontier.flatMap { edges[$0] }.filter { !seen[$0] })
            let growth = { (area: Int) in
                (unseen[area] > 0 ? 1 : 0) - edges[area].count { seen[$0] && unseen[$0] == 1 }
            }
            next = candidates.map { (growth($0), $0) }.min { $0 < $1 }?.1 ?? start
        }
    }
}

extension OrderedSubgraph {
    /// The same plans with tighter limits: where there are at least k groups of at least m each, no group can have more than
    /// the total less (k − 1) m, and there are at most total / m groups; likewise from the maximum.
    func tightened(fewestGroups: Int) -> OrderedSubgraph {
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
            // No group can have less than what remains when all others are at the maximum.
            let minimum = limit.weights.reduce(0, +) - (result.mostGroups - 1) * limit.maximum
            result.limits[index].minimum = max(limit.minimum, minimum)
        }
        return result
    }
}
