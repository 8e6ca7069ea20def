import Dispatch

/// Computes a value for each number from 0 up to `count` on all cores; the results are in order.
func concurrentMap<Value: Sendable>(_ count: Int, _ value: @Sendable (Int) -> Value) -> [Value] {
    guard count > 0 else { return [] }
    return Array(unsafeUninitializedCapacity: count) { buffer, filled in
        // Each number writes to its own place and nothing reads before all are done.
        nonisolated(unsafe) let places = buffer
        DispatchQueue.concurrentPerform(iterations: count) { index in
            places.initializeElement(at: index, to: value(index))
        }
        filled = count
    }
}
