/// An indexed binary heap of areas by validity, lowest first, ties by number; any area can be updated or removed.
struct AreaRanking: ~Copyable {
    private let heap: FixedArray<Int32>
    private let place: FixedArray<Int32>
    private let validity: FixedArray<Double>
    private(set) var count: Int

    init(_ validities: [Double]) {
        count = validities.count
        heap = FixedArray(validities.indices.map { Int32($0) })
        place = FixedArray(validities.indices.map { Int32($0) })
        validity = FixedArray(validities)
        for position in stride(from: count / 2 - 1, through: 0, by: -1) { sink(from: position) }
    }

    /// The area that ranks lowest.
    var lowest: (area: Int, validity: Double)? {
        guard count > 0 else { return nil }
        let area = Int(heap[0])
        return (area, validity[area])
    }

    func contains(_ area: Int) -> Bool { place[area] >= 0 }

    func update(_ area: Int, to value: Double) {
        let former = validity[area]
        validity[area] = value
        if value < former { rise(from: Int(place[area])) } else { sink(from: Int(place[area])) }
    }

    mutating func remove(_ area: Int) {
        let position = Int(place[area])
        count -= 1
        place[area] = -1
        guard position < count else { return }
        put(heap[count], at: position)
        rise(from: position)
        sink(from: Int(place[Int(heap[position])]))
    }

    private func precedes(_ a: Int32, _ b: Int32) -> Bool {
        let (x, y) = (validity[Int(a)], validity[Int(b)])
        return x < y || (x == y && a < b)
    }

    private func put(_ area: Int32, at position: Int) {
        heap[position] = area
        place[Int(area)] = Int32(position)
    }

    private func rise(from start: Int) {
        let area = heap[start]
        var position = start
        while position > 0, precedes(area, heap[(position - 1) / 2]) {
            put(heap[(position - 1) / 2], at: position)
            position = (position - 1) / 2
        }
        put(area, at: position)
    }

    private func sink(from start: Int) {
        let area = heap[start]
        var position = start
        while true {
            var child = 2 * position + 1
            guard child < count else { break }
            if child + 1 < count, precedes(heap[child + 1], heap[child]) { child += 1 }
            guard precedes(heap[child], area) else { break }
            put(heap[child], at: position)
            position = child
        }
        put(area, at: position)
    }
}
