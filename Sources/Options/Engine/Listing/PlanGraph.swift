import BigInt

/// A directed acyclic graph whose paths from start to end are the feasible plans (a decision diagram).
///
/// A node is the set of areas that remain after some groups; the start is all areas, the end is none. An edge removes a
/// block. Every path reaches the end. Enumeration, sampling, optimisation and ranking all work on this graph, which is a
/// hundred to a thousand times smaller than the list of plans.
public struct PlanGraph: Sendable {
    public let space: PlanSpace
    /// Areas of each group that is part of some plan, ascending; the fixed groups come last.
    public let blocks: [[Int]]
    /// Number of blocks that are not fixed groups.
    let freeBlocks: Int
    /// Edges of node n are `firstEdge[n]..<firstEdge[n + 1]`. Nodes are in topological order; the first is the start, the
    /// last one the end.
    let firstEdge: [Int32]
    /// Block that each edge removes.
    let edgeBlock: [Int32]
    /// Node to which each edge leads.
    let edgeTarget: [Int32]
    /// For each node the possible numbers of remaining groups: bit k − 1 for k groups. Zero at the end.
    let groupsToCome: [UInt64]
    /// Numbers of groups, fixed ones left out, that a plan may have: bit k − 1 for k groups.
    let groupsAllowed: UInt64

    /// Whether no plan is feasible.
    public var isEmpty: Bool { start == end ? !hasTrivialPlan : groupsToCome[start] & groupsAllowed == 0 }

    var start: Int { 0 }
    var end: Int { groupsToCome.count - 1 }
    /// Whether the fixed groups alone are a feasible plan.
    let hasTrivialPlan: Bool

    /// Size of the graph.
    public var size: (nodes: Int, edges: Int, blocks: Int) { (groupsToCome.count, edgeBlock.count, blocks.count) }
}

/// Why plans cannot be listed. Counting may still work.
public enum ListProblem: Error, Hashable, Sendable, CustomStringConvertible {
    case tooManyAreas(Int)
    case tooManyGroups(areas: Int)

    public var description: String {
        switch self {
        case .tooManyAreas(let count):
            "Plans are listed for at most 64 areas, and here are \(count); take them apart into regions, or search "
                + "without proof."
        case .tooManyGroups(let areas):
            "The \(areas) areas can be grouped in too many ways to list; narrow the limits, or keep areas together."
        }
    }
}

extension PlanSpace {
    /// The graph of all feasible plans.
    ///
    /// - Throws: where the graph would be too large for the budget.
    public func graph(_ budget: ComputeBudget = .batch) throws(ListProblem) -> PlanGraph {
        guard let graph = try graphIfSmall(budget) else {
            throw .tooManyGroups(areas: freeAreas.count)
        }
        return graph
    }

    /// - Returns: nil where it would be too large for the budget.
    func graphIfSmall(_ budget: ComputeBudget) throws(ListProblem) -> PlanGraph? {
        let free = freeAreas
        guard free.count <= 64 else { throw .tooManyAreas(free.count) }
        let feasible = fixed.allSatisfy { judge(group: $0).isFeasible }
        let most = mostGroups - fixed.count
        guard feasible, most >= 0, !free.isEmpty else {
            return PlanGraph(space: self, trivial: feasible && free.isEmpty && most >= 0 && fixed.count >= fewestGroups)
        }
        let subgraph = OrderedSubgraph(self, areas: free).tightened(fewestGroups: fewestGroups - fixed.count)
        return PlanGraphBuilder(subgraph, budget)?.graph(of: self)
    }
}

extension PlanGraph {
    /// A graph of no plan, or of the fixed groups alone.
    init(space: PlanSpace, trivial: Bool) {
        self.space = space
        blocks = space.fixed
        freeBlocks = 0
        firstEdge = [0, 0]
        edgeBlock = []
        edgeTarget = []
        groupsToCome = [0]
        groupsAllowed = 0
        hasTrivialPlan = trivial
    }

    /// The plan made of these blocks and the fixed groups.
    func plan(of blocks: some Sequence<Int32>) -> Plan {
        var labels = Array(repeating: -1, count: space.areaCount)
        for block in blocks { for area in self.blocks[Int(block)] { labels[area] = Int(block) } }
        for block in freeBlocks..<self.blocks.count { for area in self.blocks[block] { labels[area] = block } }
        return Plan(labels: labels)
    }
}
