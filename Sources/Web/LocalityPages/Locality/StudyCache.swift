import Synchronization

/// What is worked out from a locality once and kept until its file changes, by name.
final class HeldStudies: Sendable {
    private let held = Mutex<[String: any Sendable]>([:])
    /// More than people look at in one sitting; then all are forgotten.
    private static let most = 64

    /// Two who ask at the same time may both work it out; the results are the same.
    func callAsFunction<Value: Sendable>(_ name: String, _ make: () throws -> Value) rethrows -> Value {
        // In two steps: nothing would pass for an optional value that is nil.
        if let kept = held.withLock({ $0[name] }), let value = kept as? Value { return value }
        let value = try make()
        held.withLock { held in
            if held.count >= Self.most { held = [:] }
            held[name] = value
        }
        return value
    }
}
