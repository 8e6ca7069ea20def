import Synchronization

/// A value that is worked out when it is first asked for, and then kept.
///
/// Two who ask at the same time may both work it out; what they work it out from does not change, so neither do they differ.
final class Once<Value: Sendable>: Sendable {
    private let known = Mutex<Value?>(nil)

    func value(_ make: () -> Value) -> Value {
        if let value = known.withLock({ $0 }) { return value }
        let value = make()
        known.withLock { $0 = value }
        return value
    }
}
