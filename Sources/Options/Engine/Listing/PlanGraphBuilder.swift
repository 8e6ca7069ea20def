/// Builds the graph of plans: onward over the sets of areas left, then back to drop what leads nowhere.
struct PlanGraphBuilder {
    private let territory: Territory
    private let blocks: Blocks
    /// Sets of areas left, in the order in which they were found; the first is the whole, the second is nothing.
    private var sets: [AreaSet]
    /// The order in which they were worked through, by lowest area.
    private var order: [Int32] = []
    /// Edges of `order[i]` are `firstEdge[i]..<firstEdge[i + 1]`.
    private var firstEdge: [Int32] = [0]
    private var edgeBlock: [Int32] = []
    private var edgeTarget: [Int32] = []

    /// - Returns: nil when there are too many blocks or edges.
    init?(_ territory: Territory, _ patience: Patience) {
        guard let blocks = Blocks(territory, budget: patience.mostBlocks) else { return nil }
        self.territory = territory
        self.blocks = blocks
        sets = [.first(territory.count), AreaSet()]
        guard connect(patience) else { return nil }
    }

    private mutating func connect(_ patience: Patience) -> Bool {
        let pieces = PieceCheck(territory)
        var layers = Array(repeating: (table: MaskTable(), number: [Int32]()), count: territory.count)
        _ = layers[0].table.insert(sets[0])
        layers[0].number = [0]
        var trials = 0
        for position in 0..<territory.count {
            let layer = layers[position]
            layers[position] = (MaskTable(), [])
            trials += layer.table.count * (blocks.starts[position + 1] - blocks.starts[position])
            if trials > patience.mostTrials { return false }
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
                            let alive = pieces.canBeCut(rest)
                            layers[rest.lowest].number.append(alive ? Int32(sets.count) : -1)
                            if alive { sets.append(rest) }
                        }
                        target = layers[rest.lowest].number[row]
                    }
                    guard target >= 0 else { continue }
                    if edgeBlock.count == patience.mostEdges { return false }
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
        // New numbers, in working order, for those from which the end can be reached; the end comes last.
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
            blocks: used.map { blocks.masks[$0].map { territory.areas[$0] }.sorted() } + space.fixed,
            freeBlocks: used.count, firstEdge: newFirst, edgeBlock: newBlock, edgeTarget: newTarget,
            groupsToCome: alive.map { toCome[Int($0)] } + [0], groupsAllowed: allowed, hasTrivialPlan: false)
    }

    /// For each set in how many more groups it can end: bit k − 1 for k.
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
