/// Plans in the order of their cost, best first, made as they are asked for.
///
/// Half-made plans wait in a queue by the cost of the best plan that begins like them. That cost is exact, so each one
/// taken from the queue leads straight to the next plan, and what comes out first is proven to be the best.
struct BestFirst: IteratorProtocol {
    private struct Beginning {
        let node: Int32
        /// Last block cut off, and the beginning before it; -1 for none.
        let block: Int32
        let parent: Int32
        let groupsToCome: Int16
        let groups: Int16
        let cost: PartialCost

        /// One block more than another beginning.
        init(_ before: Beginning, at index: Int, block: Int32, to node: Int32, cost: PartialCost) {
            self.node = node
            self.block = block
            parent = Int32(index)
            groupsToCome = before.groupsToCome - 1
            groups = before.groups
            self.cost = cost
        }

        /// Nothing cut off yet.
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
    private var beginnings: [Beginning] = []
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
        if graph.hasTrivialPlan { add(Beginning(at: graph.start, groupsToCome: 0, groups: fixed.count, cost: cost)) }
        for k in 1...64 where graph.groupsAllowed >> UInt64(k - 1) & 1 != 0 {
            add(Beginning(at: graph.start, groupsToCome: k, groups: k + fixed.count, cost: cost))
        }
    }

    /// The blocks of the next best plan, the last one cut off first.
    mutating func next() -> [Int32]? {
        while let index = queue.popFirst() {
            let beginning = beginnings[index]
            let node = Int(beginning.node)
            if node == graph.end { return blocks(of: index) }
            for edge in Int(graph.firstEdge[node])..<Int(graph.firstEdge[node + 1]) {
                let block = graph.edgeBlock[edge]
                guard let cost = bounds.objective.costs[Int(block)] else { continue }
                let joined = beginning.cost.adding(cost, bounds.objective.operation)
                add(Beginning(beginning, at: index, block: block, to: graph.edgeTarget[edge], cost: joined))
            }
        }
        return nil
    }

    private mutating func add(_ beginning: Beginning) {
        let best = bounds.best(
            beginning.cost, node: Int(beginning.node), groupsToCome: Int(beginning.groupsToCome),
            groups: Int(beginning.groups))
        guard let best else { return }
        queue.insert(beginnings.count, cost: best, groupsToCome: beginning.groupsToCome)
        beginnings.append(beginning)
    }

    private func blocks(of index: Int) -> [Int32] {
        var blocks: [Int32] = []
        var index = index
        while index >= 0, beginnings[index].block >= 0 {
            blocks.append(beginnings[index].block)
            index = Int(beginnings[index].parent)
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
