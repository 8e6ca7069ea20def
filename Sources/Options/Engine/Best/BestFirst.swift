/// Enumerates plans in the order of their cost by best-first search, lazily.
///
/// Partial plans are queued by the cost of their best completion. That bound is exact, so no partial plan is expanded
/// without need, and plans come out in proven order.
struct BestFirst: IteratorProtocol {
    private struct PartialPlan {
        let node: Int32
        /// The last block, and the partial plan before it; -1 for none.
        let block: Int32
        let parent: Int32
        let groupsToCome: Int16
        let groups: Int16
        let cost: PartialCost

        /// Another partial plan with one more block.
        init(_ before: PartialPlan, at index: Int, block: Int32, to node: Int32, cost: PartialCost) {
            self.node = node
            self.block = block
            parent = Int32(index)
            groupsToCome = before.groupsToCome - 1
            groups = before.groups
            self.cost = cost
        }

        /// No block yet.
        init(at node: Int, groupsToCome: Int, groups: Int, cost: PartialCost) {
            self.node = Int32(node)
            block = -1
            parent = -1
            self.groupsToCome = Int16(groupsToCome)
            self.groups = Int16(groups)
            self.cost = cost
        }
    }

    private let graph: PlanGraph
    private let bounds: CompletionBounds
    private var partialPlans: [PartialPlan] = []
    private var queue = Queue()

    init(_ graph: PlanGraph, _ objective: PlanObjective) {
        self.graph = graph
        bounds = CompletionBounds(objective, graph)
        let fixed = graph.freeBlocks..<graph.blocks.count
        var cost = PartialCost.empty(objective.operation)
        for block in fixed {
            guard let blockCost = objective.costs[block] else { return }
            cost = cost.adding(blockCost, objective.operation)
        }
        if graph.hasTrivialPlan { add(PartialPlan(at: graph.start, groupsToCome: 0, groups: fixed.count, cost: cost)) }
        for k in 1...64 where graph.groupsAllowed >> UInt64(k - 1) & 1 != 0 {
            add(PartialPlan(at: graph.start, groupsToCome: k, groups: k + fixed.count, cost: cost))
        }
    }

    /// The blocks of the next best plan, the last one first.
    mutating func next() -> [Int32]? {
        while let index = queue.popFirst() {
            let partial = partialPlans[index]
            let node = Int(partial.node)
            if node == graph.end { return blocks(of: index) }
            for edge in Int(graph.firstEdge[node])..<Int(graph.firstEdge[node + 1]) {
                let block = graph.edgeBlock[edge]
                guard let cost = bounds.objective.costs[Int(block)] else { continue }
                let joined = partial.cost.adding(cost, bounds.objective.operation)
                add(PartialPlan(partial, at: index, block: block, to: graph.edgeTarget[edge], cost: joined))
            }
        }
        return nil
    }

    private mutating func add(_ partial: PartialPlan) {
        let best = bounds.best(
            partial.cost, node: Int(partial.node), groupsToCome: Int(partial.groupsToCome),
            groups: Int(partial.groups))
        guard let best else { return }
        queue.insert(partialPlans.count, cost: best, groupsToCome: partial.groupsToCome)
        partialPlans.append(partial)
    }

    private func blocks(of index: Int) -> [Int32] {
        var blocks: [Int32] = []
        var index = index
        while index >= 0, partialPlans[index].block >= 0 {
            blocks.append(partialPlans[index].block)
            index = Int(partialPlans[index].parent)
        }
        return blocks
    }

    /// A heap: cheapest first; among equals the one with the fewest groups to come, then the earliest.
    private struct Queue {
        private var heap: [(cost: Double, groupsToCome: Int16, index: Int)] = []

        mutating func insert(_ index: Int, cost: Double, groupsToCome: Int16) {
            heap.append((cost, groupsToCome, index))
            var child = heap.count - 1
            while child > 0, heap[child] < heap[(child - 1) / 2] {
                heap.swapAt(child, (child - 1) / 2)
                child = (child - 1) / 2
            }
        }

        mutating func popFirst() -> Int? {
            guard let first = heap.first else { return nil }
            let last = heap.removeLast()
            guard !heap.isEmpty else { return first.index }
            heap[0] = last
            var parent = 0
            while true {
                var least = parent
                for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && heap[child] < heap[least] {
                    least = child
                }
                if least == parent { return first.index }
                heap.swapAt(parent, least)
                parent = least
            }
        }
    }
}
