/// A set of up to 64 areas as a bit mask: bits are positions in the order of an ``OrderedSubgraph``.
struct AreaSet: Hashable, Sendable {
    var bits: UInt64

    init(bits: UInt64 = 0) { self.bits = bits }

    init(_ positions: some Sequence<Int>) { bits = positions.reduce(0) { $0 | 1 << UInt64($1) } }

    /// The first `count` positions.
    static func first(_ count: Int) -> AreaSet { AreaSet(bits: count >= 64 ? .max : 1 << UInt64(count) - 1) }

    /// All positions from `position` on, as far as there are any.
    static func from(_ position: Int) -> AreaSet { AreaSet(bits: position >= 64 ? 0 : .max << UInt64(position)) }

    var isEmpty: Bool { bits == 0 }
    var count: Int { bits.nonzeroBitCount }
    /// Lowest position; 64 when empty.
    var lowest: Int { bits.trailingZeroBitCount }

    func contains(_ position: Int) -> Bool { bits & (1 << UInt64(position)) != 0 }
    func isSubset(of other: AreaSet) -> Bool { bits & ~other.bits == 0 }
    func meets(_ other: AreaSet) -> Bool { bits & other.bits != 0 }

    func union(_ other: AreaSet) -> AreaSet { AreaSet(bits: bits | other.bits) }
    func intersection(_ other: AreaSet) -> AreaSet { AreaSet(bits: bits & other.bits) }
    func subtracting(_ other: AreaSet) -> AreaSet { AreaSet(bits: bits & ~other.bits) }
    func inserting(_ position: Int) -> AreaSet { AreaSet(bits: bits | 1 << UInt64(position)) }
}

extension AreaSet: Sequence {
    struct Iterator: IteratorProtocol {
        var bits: UInt64

        mutating func next() -> Int? {
            guard bits != 0 else { return nil }
            let position = bits.trailingZeroBitCount
            bits &= bits - 1
            return position
        }
    }

    func makeIterator() -> Iterator { Iterator(bits: bits) }
}
