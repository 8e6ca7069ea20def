/// States of one step of the frontier and the ways that lead to each, by groups closed.
struct StateTable<Count: Tally> {
    let stride: Int
    /// Numbers in a row of ways.
    let width: Int
    private(set) var count = 0
    /// Some number ran over; the ways are wrong.
    var hasOverflowed = false
    private var rows: [UInt64] = []
    private var counts: [Count] = []
    /// Numbers of groups closed for which there are ways, of each state.
    private var closedFrom: [Int16] = []
    private var closedTo: [Int16] = []
    private var slots: [Int32] = Array(repeating: -1, count: 16)

    init(stride: Int, width: Int) {
        self.stride = stride
        self.width = width
    }

    /// Words and numbers held.
    var size: Int { rows.count + counts.count }

    /// One way to have decided nothing.
    mutating func start() {
        count = 1
        counts = Array(repeating: .zero, count: width)
        counts[0] = .one
        closedFrom = [0]
        closedTo = [0]
    }

    func words(of index: Int) -> ArraySlice<UInt64> { rows[index * stride..<(index + 1) * stride] }

    func ways(of index: Int) -> ArraySlice<Count> { counts[index * width..<(index + 1) * width] }

    /// Adds the ways of a state of another table, taken one change further.
    ///
    /// - Parameter closed: groups that the step closed: 0 or 1. Ways with more groups than a row has room for are left out.
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
            if count * 2 > slots.count { widen() }
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

    private mutating func widen() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for index in 0..<count {
            var slot = hash(row: index) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(index)
        }
    }
}
