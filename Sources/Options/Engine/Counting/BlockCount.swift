/// Counts plans group by group: the next group is always the one that holds the lowest area left, so each plan is met
/// once, and what is left after some groups is all that matters.
///
/// Sets of areas left are worked through by their lowest area. Cutting off a block only leads to later ones, so a layer
/// can be forgotten as soon as it is done.
struct BlockCount<Count: Tally> {
    let territory: Territory
    let blocks: Blocks
    let patience: Patience

    /// - Returns: plans by number of groups, from 0; nil where a number ran over.
    func run() throws(CountStop) -> [Count]? {
        let width = territory.mostGroups + 1
        let pieces = PieceCheck(territory)
        // The last layer has one set, that of no area left.
        var layers = Array(repeating: Layer<Count>(width: width), count: territory.count + 1)
        layers[0].start(with: .first(territory.count))
        var held = 1
        var trials = 0
        for position in 0..<territory.count {
            let layer = layers[position]
            layers[position] = Layer(width: width)
            held -= layer.table.count
            trials += layer.table.count * (blocks.starts[position + 1] - blocks.starts[position])
            if trials > patience.mostTrials { throw CountStop() }
            for (index, left) in layer.table.masks.enumerated() where layer.leadsOn(index) {
                for block in blocks.masks[blocks.starts[position]..<blocks.starts[position + 1]]
                where block.isSubset(of: left) {
                    let rest = left.subtracting(block)
                    let next = min(rest.lowest, territory.count)
                    let before = layers[next].table.count
                    let fits = layers[next].add(to: rest, from: layer, index) {
                        rest.isEmpty || pieces.canBeCut(rest)
                    }
                    guard fits else { return nil }
                    held += layers[next].table.count - before
                    if held > patience.mostSets { throw CountStop() }
                }
            }
        }
        return layers[territory.count].table.count == 0
            ? Array(repeating: .zero, count: width) : layers[territory.count].counts
    }
}

/// Sets of areas left that share their lowest area, and in how many ways each was reached, by groups cut off before.
private struct Layer<Count: Tally> {
    let width: Int
    var table = MaskTable()
    /// Ways, one row for each set that can still become a plan.
    private(set) var counts: [Count] = []
    /// Where the row of each set begins; -1 for those that cannot.
    private var rows: [Int] = []
    /// Numbers of groups for which there are ways.
    private var from: [Int8] = []
    private var to: [Int8] = []

    init(width: Int) { self.width = width }

    /// One way to have cut off nothing.
    mutating func start(with set: AreaSet) {
        _ = table.insert(set)
        rows = [0]
        (from, to) = ([0], [0])
        counts = [.one] + Array(repeating: .zero, count: width - 1)
    }

    func leadsOn(_ index: Int) -> Bool { rows[index] >= 0 }

    /// Adds the ways to a set of another layer, one group further on.
    ///
    /// - Parameter canBeCut: asked once for each set.
    /// - Returns: false where a number ran over.
    mutating func add(to set: AreaSet, from other: Layer, _ origin: Int, canBeCut: () -> Bool) -> Bool {
        let (index, isNew) = table.insert(set)
        if isNew {
            let isAlive = canBeCut()
            rows.append(isAlive ? counts.count : -1)
            from.append(.max)
            to.append(0)
            if isAlive { counts.append(contentsOf: repeatElement(.zero, count: width)) }
        }
        let row = rows[index]
        let (first, last) = (Int(other.from[origin]), min(Int(other.to[origin]), width - 2))
        guard row >= 0, first <= last else { return true }
        for k in first...last where counts[row + k + 1].add(other.counts[other.rows[origin] + k]) { return false }
        from[index] = min(from[index], Int8(first + 1))
        to[index] = max(to[index], Int8(last + 1))
        return true
    }
}
