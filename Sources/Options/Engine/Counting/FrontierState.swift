/// Layout of the state of a partial plan at the frontier: which open areas are in one group already, which open groups must
/// stay different, and, where needed, the weight of each group and the must-link sets that it contains.
///
/// A state is a row of words. Slot i of the frontier has one word: the number of its group in the low half, and, for
/// group number i, the groups that must differ from it as bits of the high half. After the slots come flags of must-link
/// sets and weights, one run of words for each group.
struct FrontierShape: Sendable, Hashable {
    /// Open areas.
    var slots: Int
    /// 1 where there are must-link sets, else 0.
    let flags: Int
    /// Number of limits whose weights are kept.
    let limits: Int

    var stride: Int { slots * (1 + flags + limits) }
}

/// A decoded state, to be changed and encoded again.
struct FrontierState {
    /// Group of each slot.
    var group: [Int] = []
    /// Groups that must differ from each group.
    var differs: [UInt32] = []
    /// Must-link sets that each group contains, as bits.
    var holds: [UInt64] = []
    /// Weights of each group, one after the other for each limit.
    var weights: [Int] = []
    /// New number of each group while the state is encoded.
    private var number: [Int] = []
    /// Groups in the order of their first slots while the state is encoded.
    private var order: [Int] = []

    mutating func read(_ words: ArraySlice<UInt64>, _ shape: FrontierShape) {
        group.removeAll(keepingCapacity: true)
        differs.removeAll(keepingCapacity: true)
        holds.removeAll(keepingCapacity: true)
        weights.removeAll(keepingCapacity: true)
        let base = words.startIndex
        for slot in 0..<shape.slots {
            group.append(Int(words[base + slot] & 0xFFFF_FFFF))
            differs.append(UInt32(words[base + slot] >> 32))
            if shape.flags == 1 { holds.append(words[base + shape.slots + slot]) }
            let first = base + shape.slots * (1 + shape.flags) + slot * shape.limits
            for limit in 0..<shape.limits { weights.append(Int(words[first + limit])) }
        }
    }

    /// Numbers the groups by their first slots, so that equal states are equal words, and appends the words.
    mutating func write(to words: inout [UInt64], _ shape: FrontierShape) {
        number.removeAll(keepingCapacity: true)
        number.append(contentsOf: repeatElement(-1, count: differs.count))
        order.removeAll(keepingCapacity: true)
        for old in group where number[old] < 0 {
            number[old] = order.count
            order.append(old)
        }
        for slot in 0..<shape.slots {
            var word = UInt64(number[group[slot]])
            if slot < order.count {
                var differing = differs[order[slot]]
                while differing != 0 {
                    let other = number[differing.trailingZeroBitCount]
                    if other >= 0 { word |= 1 << UInt64(32 + other) }
                    differing &= differing - 1
                }
            }
            words.append(word)
        }
        if shape.flags == 1 {
            for slot in 0..<shape.slots { words.append(slot < order.count ? holds[order[slot]] : 0) }
        }
        for slot in 0..<shape.slots {
            for limit in 0..<shape.limits {
                words.append(slot < order.count ? UInt64(weights[order[slot] * shape.limits + limit]) : 0)
            }
        }
    }

    /// Merges group b into group a, whether or not they had to differ.
    mutating func join(_ a: Int, _ b: Int, limits: Int) {
        differs[a] &= ~(1 << UInt32(b))
        differs[b] &= ~(1 << UInt32(a))
        for slot in group.indices where group[slot] == b { group[slot] = a }
        let differing = differs[b]
        differs[a] |= differing
        for other in differs.indices where differing & (1 << UInt32(other)) != 0 { differs[other] |= 1 << UInt32(a) }
        if !holds.isEmpty { holds[a] |= holds[b] }
        for limit in 0..<limits { weights[a * limits + limit] += weights[b * limits + limit] }
    }

    mutating func keepApart(_ a: Int, _ b: Int) {
        differs[a] |= 1 << UInt32(b)
        differs[b] |= 1 << UInt32(a)
    }

    func mustDiffer(_ a: Int, _ b: Int) -> Bool { differs[a] & (1 << UInt32(b)) != 0 }
}
