/// A fixed number of plain values, owned by one place and checked for bounds in debug builds only: for loops that run
/// tens of millions of times.
struct FixedArray<Element: BitwiseCopyable>: ~Copyable {
    private let storage: UnsafeMutablePointer<Element>
    let count: Int

    init(repeating value: Element, count: Int) {
        storage = .allocate(capacity: count)
        storage.initialize(repeating: value, count: count)
        self.count = count
    }

    init(_ values: [Element]) {
        storage = .allocate(capacity: values.count)
        count = values.count
        for (index, value) in values.enumerated() { (storage + index).initialize(to: value) }
    }

    init(copying other: borrowing FixedArray) {
        storage = .allocate(capacity: other.count)
        storage.initialize(from: other.storage, count: other.count)
        count = other.count
    }

    deinit { storage.deallocate() }

    subscript(index: Int) -> Element {
        get {
            assert(0 <= index && index < count)
            return storage[index]
        }
        nonmutating set {
            assert(0 <= index && index < count)
            storage[index] = newValue
        }
    }
}
