/// A hash table of the states after one step of the frontier, with the number of ways to each by completed groups.
struct StateTable<Count: CountingInteger> {
    let stride: Int
    /// Numbers in a row of ways.
    let width: Int
    private(set) var count = 0
    /// A number has overflowed, so the counts are wrong.
    var hasOverflowed = false
    private var rows: [UInt64] = []
    private var counts: [Count] = []
    /// Range of the numbers of completed groups with at least one way, of each state.
    private var closedFrom: [Int16] = []
    private var closedTo: [Int16] = []
    private var slots: [Int32] = Array(repeating: -1, count: 16)

    init(stride: Int, width: Int) {
        self.stride = stride
        self.width = width
    }

    /// Words and numbers held.
    var size: Int { rows.count + counts.count }

    /// Resets to the initial state, which is reached in exactly one way.
    mutating func reset() {
        count = 1
        counts = Array(repeating: .zero, count: width)
        counts[0] = .one
        closedFrom = [0]
        closedTo = [0]
    }

    func words(of index: Int) -> ArraySlice<UInt64> { rows[index * stride..<(index + 1) * stride] }

    func ways(of index: Int) -> ArraySlice<Count> { counts[index * width..<(index + 1) * width] }

    /// Adds the ways of a state of another table after one transition.
    ///
    /// - Parameter closed: groups that the transition completed: 0 or 1. Ways with more groups than a row has are dropped.
    mutating func add(
        _ state: inout FrontierState, _ shape: FrontierShape, from other: StateTable, _ origin: Int, closed: Int
    ) {
        state.write(to: &rows, shape)
        var slot = hash(row: count) & (slots.count - 1)
        while slots[slot] >= 0, !isEqual(Int(slots[slot]), count) { slot = (slot + 1) & (slots.count - 1) }
        let index: Int
        if slots[slot] >= 0 {
            rows.removeLast(stride)
            index = Int(slots[slot])
        } else {
            index = count
            slots[slot] = Int32(index)
            count += 1
            counts.append(contentsOf: repeatElement(.zero, count: width))
            closedFrom.append(.max)
            closedTo.append(0)
            if count * 2 > slots.count { rehash() }
        }
        let from = Int(other.closedFrom[origin])
        let to = min(Int(other.closedTo[origin]), width - 1 - closed)
        guard from <= to else { return }
        for k in from...to where counts[index * width + k + closed].add(other.counts[origin * other.width + k]) {
            hasOverflowed = true
        }
        closedFrom[index] = min(closedFrom[index], Int16(from + closed))
        closedTo[index] = max(closedTo[index], Int16(to + closed))
    }

    private func isEqual(_ a: Int, _ b: Int) -> Bool {
        for word in 0..<stride where rows[a * stride + word] != rows[b * stride + word] { return false }
        return true
    }

    private func hash(row: Int) -> Int {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
        for word in row * stride..<(row + 1) * stride {
            hash = (hash ^ rows[word]) &* 0xBF58_476D_1CE4_E5B9
            hash ^= hash >> 32
        }
        return Int(truncatingIfNeeded: hash >> 8)
    }

    private mutating func rehash() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for index in 0..<count {
            var slot = hash(row: index) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(index)
        }
    }
}
