import Synchronization

/// Results that are costly to work out and asked for again and again, kept under what was asked; the last few of them.
///
/// What is being worked out is waited for, not worked out twice.
final class Shelf<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let limit: Int
    private let held = Mutex<(values: [Key: Value], order: [Key])>(([:], []))

    init(limit: Int) { self.limit = limit }

    func value(_ key: Key, _ make: () throws -> Value) rethrows -> Value {
        try held.withLock { held in
            if let value = held.values[key] { return value }
            let value = try make()
            if held.order.count >= limit { held.values[held.order.removeFirst()] = nil }
            held.order.append(key)
            held.values[key] = value
            return value
        }
    }
}
