import Synchronization

/// What pages of one subject keep in memory for as long as the workbench is open, whatever becomes of the file: one value
/// of each type.
package final class SharedState: Sendable {
    private let values = Mutex<[ObjectIdentifier: any Sendable]>([:])

    package init() {}

    /// The value of this type; made when it is first asked for.
    package func value<Value: Sendable>(_ make: () -> Value) -> Value {
        values.withLock { values in
            let type = ObjectIdentifier(Value.self)
            if let value = values[type] as? Value { return value }
            let value = make()
            values[type] = value
            return value
        }
    }
}
