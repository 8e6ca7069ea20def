/// A noncopyable array of fixed size with bounds checked in debug builds only, for loops that run tens of millions of times.
struct FixedArray<Element: BitwiseCopyable>: ~Copyable {
    private let storage: UnsafeMutablePointer<Element>
    let count: Int

    /// Values that are written before they are read.
    init(uninitialized count: Int) {
        // Aligned to lines of the cache, so that no value of a power of two bytes lies across two of them.
        storage = UnsafeMutableRawPointer.allocate(byteCount: count * MemoryLayout<Element>.stride, alignment: 64)
            .bindMemory(to: Element.self, capacity: count)
        self.count = count
    }

    init(repeating value: Element, count: Int) {
        self.init(uninitialized: count)
        storage.initialize(repeating: value, count: count)
    }

    init(_ values: some Collection<Element>) {
        self.init(uninitialized: values.count)
        for (index, value) in values.enumerated() { (storage + index).initialize(to: value) }
    }

    init(copying other: borrowing FixedArray) {
        self.init(uninitialized: other.count)
        storage.initialize(from: other.storage, count: other.count)
    }

    deinit { storage.deallocate() }

    var values: [Element] { Array(UnsafeBufferPointer(start: storage, count: count)) }

    subscript(index: Int) -> Element {
        get {
            assert(0 <= index && index < count)
            return storage[index]
        }
        nonmutating _modify {
            assert(0 <= index && index < count)
            yield &storage[index]
        }
    }
}
