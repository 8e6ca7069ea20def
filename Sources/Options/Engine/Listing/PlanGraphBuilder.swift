/// Builds the graph of plans: a forward pass over the sets of remaining areas, then a backward pass that removes dead ends.
struct PlanGraphBuilder {
    private let subgraph: OrderedSubgraph
    private let blocks: Blocks
    /// Sets of remaining areas, in the order of discovery; the first is all areas, the second is empty.
    private var sets: [AreaSet]
    /// The order in which they were processed, by lowest area.
    private var order: [Int32] = []
    /// Edges of `order[i]` are `firstEdge[i]..<firstEdge[i + 1]`.
    private var firstEdge: [Int32] = [0]
    private var edgeBlock: [Int32] = []
    private var edgeTarget: [Int32] = []

    /// - Returns: nil when the budget is exceeded.
    init?(_ subgraph: OrderedSubgraph, _ budget: ComputeBudget) {
        guard let blocks = Blocks(subgraph, mostBlocks: budget.mostBlocks) else { return nil }
        self.subgraph = subgraph
        self.blocks = blocks
        sets = [.first(subgraph.count), AreaSet()]
        guard connect(budget) else { return nil }
    }

    private mutating func connect(_ budget: ComputeBudget) -> Bool {
        let components = ComponentCheck(subgraph)
        var layers = Array(repeating: (table: MaskTable(), number: [Int32]()), count: subgraph.count)
        _ = layers[0].table.insert(sets[0])
        layers[0].number = [0]
        var trials = 0
        for position in 0..<subgraph.count {
            let layer = layers[position]
            layers[position] = (MaskTable(), [])
            trials += layer.table.count * (blocks.starts[position + 1] - blocks.starts[position])
            if trials > budget.mostTrials { return false }
            for (index, left) in layer.table.masks.enumerated() where layer.number[index] >= 0 {
                order.append(layer.number[index])
                for block in blocks.starts[position]..<blocks.starts[position + 1]
                where blocks.masks[block].isSubset(of: left) {
                    let rest = left.subtracting(blocks.masks[block])
                    let target: Int32
                    if rest.isEmpty {
                        target = 1
                    } else {
                        let (row, isNew) = layers[rest.lowest].table.insert(rest)
                        if isNew {
                            let isFeasible = components.canBePartitioned(rest)
                            layers[rest.lowest].number.append(isFeasible ? Int32(sets.count) : -1)
                            if isFeasible { sets.append(rest) }
                        }
                        target = layers[rest.lowest].number[row]
                    }
                    guard target >= 0 else { continue }
                    if edgeBlock.count == budget.mostEdges { return false }
                    edgeBlock.append(Int32(block))
                    edgeTarget.append(target)
                }
                firstEdge.append(Int32(edgeBlock.count))
            }
        }
        return true
    }

    func graph(of space: PlanSpace) -> PlanGraph {
        let toCome = groupsToCome
        // Nodes from which the end can be reached are numbered in the order of processing; the end comes last.
        var number = Array(repeating: Int32(-1), count: sets.count)
        let alive = order.filter { toCome[Int($0)] != 0 }
        for (new, old) in alive.enumerated() { number[Int(old)] = Int32(new) }
        number[1] = Int32(alive.count)
        guard number[0] == 0 else { return PlanGraph(space: space, trivial: false) }

        var blockNumber = Array(repeating: Int32(-1), count: blocks.count)
        var used: [Int] = []
        var newFirst: [Int32] = [0]
        var newBlock: [Int32] = []
        var newTarget: [Int32] = []
        for (index, node) in order.enumerated() where number[Int(node)] >= 0 {
            for edge in Int(firstEdge[index])..<Int(firstEdge[index + 1]) {
                let target = number[Int(edgeTarget[edge])]
                guard target >= 0 else { continue }
                let block = Int(edgeBlock[edge])
                if blockNumber[block] < 0 {
                    blockNumber[block] = Int32(used.count)
                    used.append(block)
                }
                newBlock.append(blockNumber[block])
                newTarget.append(target)
            }
            newFirst.append(Int32(newBlock.count))
        }
        newFirst.append(Int32(newBlock.count))
        let most = min(64, space.mostGroups - space.fixed.count)
        let fewest = max(1, space.fewestGroups - space.fixed.count)
        let allowed = most < fewest ? 0 : AreaSet.first(most).subtracting(.first(fewest - 1)).bits
        return PlanGraph(
            space: space,
            blocks: used.map { blocks.masks[$0].map { subgraph.areas[$0] }.sorted() } + space.fixed,
            freeBlocks: used.count, firstEdge: newFirst, edgeBlock: newBlock, edgeTarget: newTarget,
            groupsToCome: alive.map { toCome[Int($0)] } + [0], groupsAllowed: allowed, hasTrivialPlan: false)
    }

    /// For each set the possible numbers of remaining groups: bit k − 1 for k.
    private var groupsToCome: [UInt64] {
        var groups = Array(repeating: UInt64(0), count: sets.count)
        for index in order.indices.reversed() {
            var possible: UInt64 = 0
            for edge in Int(firstEdge[index])..<Int(firstEdge[index + 1]) {
                let target = Int(edgeTarget[edge])
                possible |= target == 1 ? 1 : groups[target] << 1
            }
            groups[Int(order[index])] = possible
        }
        return groups
    }
}
