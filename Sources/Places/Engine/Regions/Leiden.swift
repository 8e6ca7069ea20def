import Base
import Foundation

/// The Leiden method: move nodes, refine the groups so that each hangs together, merge, and again.
struct Leiden {
    private let zones: CommunityGraph
    private let resolution: Double
    private var generator: SeededGenerator
    /// How freely merges are chosen in the refinement; the value of the authors.
    private static let randomness = 0.01

    init(_ graph: CommunityGraph, resolution: Double, seed: UInt64) {
        zones = graph
        self.resolution = resolution
        generator = SeededGenerator(seed: seed)
    }

    /// The group of each node after as many rounds as improve anything, at most ten.
    mutating func run() -> [Int32?] {
        var groups = (0..<zones.count).map { Int32($0) }
        guard zones.total > 0 else { return groups }
        var best = -Double.infinity
        for _ in 0..<10 {
            let next = improve(groups)
            let quality = zones.modularity(of: next.map { Int($0) }, count: zones.count, resolution: resolution)
            guard quality > best + 1e-10 else { break }
            (groups, best) = (next, quality)
        }
        return groups
    }

    /// One pass from zones to groups that no move of a node, a part or a group improves.
    private mutating func improve(_ start: [Int32]) -> [Int32] {
        var graph = zones
        var groups = Self.renumbered(start).groups
        /// The node of `graph` in which each zone has been merged.
        var nodeOf = (0..<zones.count).map { Int32($0) }
        while true {
            moveNodes(of: graph, groups: &groups)
            let (renumbered, groupCount) = Self.renumbered(groups)
            groups = renumbered
            guard groupCount < graph.count else { break }
            let (parts, partCount) = Self.renumbered(refine(graph, groups: groups))
            guard partCount < graph.count else { break }
            var groupOfPart = Array(repeating: Int32(0), count: partCount)
            for node in 0..<graph.count { groupOfPart[Int(parts[node])] = groups[node] }
            graph = CommunityGraph(merging: graph, groups: parts, groupCount: partCount)
            nodeOf = nodeOf.map { parts[Int($0)] }
            groups = groupOfPart
        }
        return nodeOf.map { groups[Int($0)] }
    }

    /// Moves nodes to the neighbouring group with the highest gain until none gains; only nodes whose surroundings changed are
    /// looked at again.
    private mutating func moveNodes(of graph: CommunityGraph, groups: inout [Int32]) {
        var sums = GroupSums(graph, groups: groups)
        var queue = (0..<graph.count).shuffled(using: &generator)
        var isWaiting = Array(repeating: true, count: graph.count)
        var next = 0
        while next < queue.count {
            let node = queue[next]
            next += 1
            isWaiting[node] = false
            let former = groups[node]
            sums.read(node, of: graph, groups: groups)
            sums.take(node, of: graph, from: former)
            var best = (group: former, gain: sums.gain(node, of: graph, to: former, resolution))
            for group in sums.touched where group != former {
                let gain = sums.gain(node, of: graph, to: group, resolution)
                if gain > best.gain + 1e-12 { best = (group, gain) }
            }
            // A group of its own is better than one with which it has less in common than by chance.
            if best.gain < 0, let empty = sums.emptyGroup { best = (empty, 0) }
            sums.put(node, of: graph, into: best.group)
            sums.forget()
            guard best.group != former else { continue }
            groups[node] = best.group
            for position in graph.starts[node]..<graph.starts[node + 1] {
                let neighbour = Int(graph.ends[position])
                if !isWaiting[neighbour], groups[neighbour] != best.group {
                    isWaiting[neighbour] = true
                    queue.append(neighbour)
                }
            }
        }
    }

    /// Splits each group into parts that are each well connected inside it.
    private mutating func refine(_ graph: CommunityGraph, groups: [Int32]) -> [Int32] {
        var parts = (0..<graph.count).map { Int32($0) }
        var sums = GroupSums(graph, groups: parts)
        let whole = GroupSums(graph, groups: groups)
        var isAlone = Array(repeating: true, count: graph.count)
        /// Flow between each part and the rest of its group.
        var linked = Array(repeating: 0.0, count: graph.count)
        for node in 0..<graph.count {
            for position in graph.starts[node]..<graph.starts[node + 1]
            where groups[Int(graph.ends[position])] == groups[node] { linked[node] += graph.weights[position] }
        }
        func isWellConnected(_ part: Int, to group: Int32) -> Bool {
            let rest = (out: whole.out[Int(group)] - sums.out[part], into: whole.into[Int(group)] - sums.into[part])
            let expected = (sums.out[part] * rest.into + sums.into[part] * rest.out) / graph.total
            return linked[part] >= resolution * expected - 1e-9
        }
        for node in (0..<graph.count).shuffled(using: &generator)
        where isAlone[node] && isWellConnected(node, to: groups[node]) {
            sums.read(node, of: graph, groups: parts) { groups[$0] == groups[node] }
            sums.take(node, of: graph, from: Int32(node))
            var choices: [(part: Int32, gain: Double)] = [(Int32(node), 0)]
            for part in sums.touched where part != node && isWellConnected(Int(part), to: groups[node]) {
                let gain = sums.gain(node, of: graph, to: part, resolution)
                if gain >= 0 { choices.append((part, gain)) }
            }
            let chosen = choose(choices, scale: graph.total)
            sums.put(node, of: graph, into: chosen)
            if chosen != node {
                parts[node] = chosen
                isAlone[node] = false
                isAlone[Int(chosen)] = false
                linked[Int(chosen)] += linked[node] - 2 * sums.flow[Int(chosen)]
            }
            sums.forget()
        }
        return parts
    }

    /// Chooses one, the more likely the more it gains.
    private mutating func choose(_ choices: [(part: Int32, gain: Double)], scale: Double) -> Int32 {
        let most = choices.map(\.gain).max() ?? 0
        let odds = choices.map { exp(($0.gain - most) / scale / Self.randomness) }
        var left = Double.random(in: 0..<odds.reduce(0, +), using: &generator)
        for (choice, chance) in zip(choices, odds) {
            left -= chance
            if left < 0 { return choice.part }
        }
        return choices[choices.count - 1].part
    }

    /// Groups numbered 0, 1, 2 … in the order of their first nodes.
    private static func renumbered(_ groups: [Int32]) -> (groups: [Int32], count: Int) {
        var numbers = Array(repeating: Int32(-1), count: groups.count)
        var count: Int32 = 0
        let renumbered = groups.map { group in
            if numbers[Int(group)] < 0 {
                numbers[Int(group)] = count
                count += 1
            }
            return numbers[Int(group)]
        }
        return (renumbered, Int(count))
    }
}

/// Sums of groups, and the flow between one node and each of them.
private struct GroupSums {
    var out: [Double]
    var into: [Double]
    var sizes: [Int]
    var empty: [Int32] = []
    /// Flow both ways between the node last read and each group.
    var flow: [Double]
    var touched: [Int32] = []

    init(_ graph: CommunityGraph, groups: [Int32]) {
        out = Array(repeating: 0, count: graph.count)
        into = out
        flow = out
        sizes = Array(repeating: 0, count: graph.count)
        for node in 0..<graph.count {
            out[Int(groups[node])] += graph.out[node]
            into[Int(groups[node])] += graph.into[node]
            sizes[Int(groups[node])] += 1
        }
        empty = sizes.indices.filter { sizes[$0] == 0 }.map { Int32($0) }
    }

    /// A group without nodes.
    var emptyGroup: Int32? { empty.last { sizes[Int($0)] == 0 } }

    mutating func read(
        _ node: Int, of graph: CommunityGraph, groups: [Int32], where counts: (Int) -> Bool = { _ in true }
    ) {
        for position in graph.starts[node]..<graph.starts[node + 1] where counts(Int(graph.ends[position])) {
            let group = groups[Int(graph.ends[position])]
            if flow[Int(group)] == 0 { touched.append(group) }
            flow[Int(group)] += graph.weights[position]
        }
    }

    mutating func forget() {
        for group in touched { flow[Int(group)] = 0 }
        touched.removeAll(keepingCapacity: true)
    }

    mutating func take(_ node: Int, of graph: CommunityGraph, from group: Int32) {
        out[Int(group)] -= graph.out[node]
        into[Int(group)] -= graph.into[node]
        sizes[Int(group)] -= 1
        if sizes[Int(group)] == 0 { empty.append(group) }
    }

    mutating func put(_ node: Int, of graph: CommunityGraph, into group: Int32) {
        out[Int(group)] += graph.out[node]
        into[Int(group)] += graph.into[node]
        sizes[Int(group)] += 1
        if empty.last == group { empty.removeLast() }
    }

    /// What the modularity gains, in people, if a node outside every group joins one.
    func gain(_ node: Int, of graph: CommunityGraph, to group: Int32, _ resolution: Double) -> Double {
        flow[Int(group)]
            - resolution * (graph.out[node] * into[Int(group)] + graph.into[node] * out[Int(group)]) / graph.total
    }
}
