import Dispatch
import Synchronization

/// What is worked out from one state of a locality, each result under what was asked; the last few of each kind.
///
/// Two who ask for the same at the same time cause one computation: the second waits for the first. Nobody else waits,
/// since no lock is held while something is worked out. A computation may ask for others, as long as none comes back to
/// itself.
package final class StudyCache: Sendable {
    private let results = Mutex<[Kind: [Result]]>([:])

    package init() {}

    /// One kind of result: its type, and the function that asks for it.
    private struct Kind: Hashable {
        let type: ObjectIdentifier
        let name: String
    }

    /// A result, or the computation under way that will have it.
    private final class Result: Sendable {
        let key: any Hashable & Sendable
        private let outcome = Mutex<Swift.Result<any Sendable, any Error>?>(nil)
        private let isDone = DispatchGroup()

        init(_ key: any Hashable & Sendable) {
            self.key = key
            isDone.enter()
        }

        func set(_ outcome: Swift.Result<any Sendable, any Error>) {
            self.outcome.withLock { $0 = outcome }
            isDone.leave()
        }

        /// What was found, once it is; waits as long as somebody else works it out.
        func wait() throws -> any Sendable {
            isDone.wait()
            return try outcome.withLock { $0 }!.get()
        }

        /// What was found; nil while it is worked out.
        var found: (any Sendable)? { try? outcome.withLock { $0 }?.get() }

        func isUnder(_ key: some Hashable & Sendable) -> Bool { AnyHashable(self.key) == AnyHashable(key) }
    }

    /// The result under a key, worked out where it is not known yet.
    ///
    /// - Parameters:
    ///   - name: of the function that asks, so that two kinds of result of the same type are told apart.
    ///   - limit: how many results of this kind are kept; the one that was not asked for longest makes room.
    /// - Throws: what the computation throws, to everyone who waits for it; a failure is not kept.
    package func value<Key: Hashable & Sendable, Value: Sendable>(
        _ name: String, _ key: Key, atMost limit: Int, _ compute: () throws -> Value
    ) throws -> Value {
        let kind = Kind(type: ObjectIdentifier(Value.self), name: name)
        let (result, isOurs) = results.withLock { results in
            var kept = results[kind] ?? []
            defer { results[kind] = kept }
            if let position = kept.firstIndex(where: { $0.isUnder(key) }) {
                let known = kept.remove(at: position)
                kept.append(known)
                return (known, false)
            }
            let new = Result(key)
            kept.append(new)
            if kept.count > limit { kept.removeFirst() }
            return (new, true)
        }
        // A kind holds values of one type, so the cast holds.
        guard isOurs else { return try result.wait() as! Value }
        do {
            let value = try compute()
            result.set(.success(value))
            return value
        } catch {
            results.withLock { $0[kind]?.removeAll { $0 === result } }
            result.set(.failure(error))
            throw error
        }
    }

    /// The result under a key where it has been worked out, else nil.
    package func known<Value: Sendable>(_ name: String, _ key: some Hashable & Sendable, as: Value.Type) -> Value? {
        results.withLock { results in
            results[Kind(type: ObjectIdentifier(Value.self), name: name)]?.first { $0.isUnder(key) }?.found as? Value
        }
    }
}
