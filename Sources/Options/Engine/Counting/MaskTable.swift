/// A hash table that numbers sets of areas in the order of insertion. Open addressing on one word: the hashing of the
/// standard dictionary would cost more than all the rest of counting.
struct MaskTable: Sendable {
    private(set) var masks: [AreaSet] = []
    private var slots: [Int32]
    private var shift: UInt64

    init() {
        slots = Array(repeating: -1, count: 16)
        shift = 60
    }

    var count: Int { masks.count }

    func find(_ mask: AreaSet) -> Int? {
        let slot = slots[self.slot(of: mask)]
        return slot < 0 ? nil : Int(slot)
    }

    /// - Returns: its number and whether it is new.
    mutating func insert(_ mask: AreaSet) -> (index: Int, isNew: Bool) {
        let slot = slot(of: mask)
        if slots[slot] >= 0 { return (Int(slots[slot]), false) }
        slots[slot] = Int32(masks.count)
        masks.append(mask)
        if masks.count * 2 > slots.count { rehash() }
        return (masks.count - 1, true)
    }

    /// The slot of a mask, or the free slot for it.
    private func slot(of mask: AreaSet) -> Int {
        var slot = Int((mask.bits &* 0x9E37_79B9_7F4A_7C15) >> shift)
        while slots[slot] >= 0, masks[Int(slots[slot])] != mask { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private mutating func rehash() {
        slots = Array(repeating: -1, count: slots.count * 2)
        shift -= 1
        for (index, mask) in masks.enumerated() { slots[slot(of: mask)] = Int32(index) }
    }
}
