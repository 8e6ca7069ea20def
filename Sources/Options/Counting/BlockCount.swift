/// Counts plans group by group: the next group is always the one that holds the lowest area left, so each plan is met
/// once, and what is left after some groups is all that matters.
///
/// Sets of areas left are worked through by their lowest area. Cutting off a block only leads to later ones, so a layer
/// can be forgotten as soon as it is done.
struct BlockCount<Count: Tally> {
    let territory: Territory
    let blocks: Blocks
    /// Sets of areas left that are too many to hold at once.
    let budget: Int

    /// - Returns: plans by number of groups, from 0; nil where a number ran over.
    func run() throws(CountStop) -> [Count]? {
        let width = territory.mostGroups + 1
        let pieces = PieceCheck(territory)
        var layers = Array(repeating: Layer<Count>(), count: territory.count)
        var total = Array(repeating: Count.zero, count: width)
        layers[0].add(.first(territory.count), width: width)
        layers[0].counts[0] = .one
        var held = 1
        for position in 0..<territory.count {
            let layer = layers[position]
            layers[position] = Layer()
            held -= layer.table.count
            for (index, left) in layer.table.masks.enumerated() {
                guard let ways = layer.ways(of: index, width: width) else { continue }
                for block in blocks.masks[blocks.starts[position]..<blocks.starts[position + 1]]
                where block.isSubset(of: left) {
                    let rest = left.subtracting(block)
                    guard !rest.isEmpty else {
                        for k in 1..<width where total[k].add(ways[ways.startIndex + k - 1]) { return nil }
                        continue
                    }
                    let before = layers[rest.lowest].table.count
                    let overflow = layers[rest.lowest].add(ways, to: rest, width: width) { pieces.canBeCut(rest) }
                    if overflow { return nil }
                    held += layers[rest.lowest].table.count - before
                    if held > budget { throw CountStop() }
                }
            }
        }
        return total
    }
}

/// Sets of areas left that share their lowest area, and in how many ways each was reached, by groups cut off before.
private struct Layer<Count: Tally> {
    var table = MaskTable()
    /// Ways, one row for each set that can still become a plan.
    var counts: [Count] = []
    /// Where the row of each set begins; -1 for those that cannot.
    private var rows: [Int] = []

    mutating func add(_ set: AreaSet, width: Int) {
        _ = table.insert(set)
        rows.append(counts.count)
        counts.append(contentsOf: repeatElement(.zero, count: width))
    }

    func ways(of index: Int, width: Int) -> ArraySlice<Count>? {
        rows[index] < 0 ? nil : counts[rows[index]..<rows[index] + width]
    }

    /// Adds ways to a set, one group further on.
    ///
    /// - Parameter canBeCut: asked once for each set.
    /// - Returns: true where a number ran over.
    mutating func add(_ ways: ArraySlice<Count>, to set: AreaSet, width: Int, canBeCut: () -> Bool) -> Bool {
        let (index, isNew) = table.insert(set)
        if isNew {
            let alive = canBeCut()
            rows.append(alive ? counts.count : -1)
            if alive { counts.append(contentsOf: repeatElement(.zero, count: width)) }
        }
        let row = rows[index]
        guard row >= 0 else { return false }
        var overflow = false
        for k in 1..<width where counts[row + k].add(ways[ways.startIndex + k - 1]) { overflow = true }
        return overflow
    }
}
