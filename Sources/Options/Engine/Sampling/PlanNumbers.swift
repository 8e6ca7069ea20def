import BigInt

/// Ranks and unranks plans: numbers every plan of a graph from 0 in the order of the walk, and finds the plan with a number.
///
/// It holds the number of paths to the end from each node, for each number of remaining groups. So any plan is found
/// directly by its number, and a uniformly random number gives a uniformly random plan.
public struct PlanNumbers: Sendable {
    public let graph: PlanGraph
    /// How many plans there are.
    public let count: UInt128
    /// Paths to the end from each node, in rows: with k remaining groups at k.
    private let ways: [UInt128]
    private let width: Int
    /// Paths to the end from each node with any number of groups; for graphs in which every number is allowed.
    private let anyWays: [UInt128]?

    /// - Returns: nil where there are more than 2¹²⁸ plans.
    public init?(_ graph: PlanGraph) {
        let width = 1 + (graph.groupsToCome.map { 64 - $0.leadingZeroBitCount }.max() ?? 0)
        var ways = Array(repeating: UInt128(0), count: (graph.end + 1) * width)
        ways[graph.end * width] = 1
        for node in (0..<graph.end).reversed() {
            for edge in Int(graph.firstEdge[node])..<Int(graph.firstEdge[node + 1]) {
                let target = Int(graph.edgeTarget[edge])
                for k in 1..<width where ways[node * width + k].add(ways[target * width + k - 1]) { return nil }
            }
        }
        self.graph = graph
        self.ways = ways
        self.width = width
        var count: UInt128 = graph.hasTrivialPlan ? 1 : 0
        for k in 1..<max(1, width) where graph.groupsAllowed >> UInt64(k - 1) & 1 != 0 {
            if count.add(ways[graph.start * width + k]) { return nil }
        }
        self.count = count
        let isAny = (1..<max(1, width)).allSatisfy { graph.groupsAllowed >> UInt64($0 - 1) & 1 != 0 }
        anyWays = isAny ? (0...graph.end).map { ways[$0 * width..<($0 + 1) * width].reduce(0, +) } : nil
    }

    /// The blocks of the plan with this number.
    ///
    /// - Parameter number: less than `count`.
    func blocks(at number: UInt128) -> [Int32] {
        precondition(number < count, "there is no plan with this number")
        var left = number
        var node = graph.start
        var blocks: [Int32] = []
        var allowed = graph.groupsAllowed
        while node != graph.end {
            for edge in Int(graph.firstEdge[node])..<Int(graph.firstEdge[node + 1]) {
                let target = Int(graph.edgeTarget[edge])
                let plans = plans(from: target, allowed: allowed)
                if left < plans {
                    blocks.append(graph.edgeBlock[edge])
                    node = target
                    break
                }
                left -= plans
            }
            allowed >>= 1
        }
        return blocks
    }

    /// Paths from a node, reached by one more group, with an allowed number of groups: bit k − 1 for k, that group
    /// included.
    private func plans(from node: Int, allowed: UInt64) -> UInt128 {
        if let anyWays { return anyWays[node] }
        var plans: UInt128 = 0
        for k in 0..<width where allowed >> UInt64(k) & 1 != 0 { plans += ways[node * width + k] }
        return plans
    }

    /// The plan with this number, less than `count`.
    public func plan(at number: UInt128) -> Plan { graph.plan(of: blocks(at: number)) }
}
