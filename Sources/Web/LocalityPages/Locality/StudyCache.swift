import Dispatch
import Foundation
import Synchronization

/// What is worked out from states of a locality, each result under what was asked; the last few of each kind.
///
/// Two who ask for the same at the same time cause one computation: the second waits for the first. Nobody else waits, but
/// for those who ask for something that takes seconds too: of those only a few are worked out at a time, so that there is a
/// processor for everybody else. A computation may ask for others, as long as none comes back to itself.
///
/// Whoever waits holds a thread, so this is asked from threads that may wait (`PageThreads`).
package final class StudyCache: Sendable {
    /// How long a computation may take.
    package enum Effort: Sendable {
        /// Less than people notice.
        case small
        /// Seconds.
        case large
    }

    /// Why something is not worked out now: too many wait already.
    package struct Busy: Error, Hashable, Sendable {}

    private let results = Mutex<[Kind: [Entry]]>([:])
    /// For computations of large effort.
    private let places: DispatchSemaphore
    private let waiting = Mutex(0)
    private let mostWaiting: Int

    /// - Parameters:
    ///   - places: how many computations of large effort run at a time.
    ///   - mostWaiting: how many may wait for such a place; who comes then is refused.
    package init(places: Int = max(1, ProcessInfo.processInfo.activeProcessorCount - 1), mostWaiting: Int = 40) {
        self.places = DispatchSemaphore(value: places)
        self.mostWaiting = mostWaiting
    }

    /// One kind of result: its type, and the function that asks for it.
    private struct Kind: Hashable {
        let type: ObjectIdentifier
        let name: String
    }

    /// A result, or the computation that will have it.
    private final class Entry: Sendable {
        private enum Phase {
            case queued, running
            case done(Result<any Sendable, any Error>)
        }

        let key: any Hashable & Sendable
        private let phase = Mutex(Phase.queued)
        private let isDone = DispatchGroup()

        init(_ key: any Hashable & Sendable) {
            self.key = key
            isDone.enter()
        }

        /// Whether it is for the caller to work it out; for one of all callers it is.
        func start() -> Bool {
            phase.withLock { phase in
                guard case .queued = phase else { return false }
                phase = .running
                return true
            }
        }

        func finish(_ result: Result<any Sendable, any Error>) {
            phase.withLock { $0 = .done(result) }
            isDone.leave()
        }

        /// What was found, once it is; waits as long as somebody else works it out.
        func wait() throws -> any Sendable {
            isDone.wait()
            return try outcome!.get()
        }

        /// What was found; nil as long as it is worked out.
        var outcome: Result<any Sendable, any Error>? {
            phase.withLock { if case .done(let result) = $0 { result } else { nil } }
        }

        func isUnder(_ key: some Hashable & Sendable) -> Bool { AnyHashable(self.key) == AnyHashable(key) }
    }

    /// Whether a computation that has a place is under way here: what it asks for is part of it.
    @TaskLocal private static var hasPlace = false

    /// The result under a key, worked out where it is not known yet.
    ///
    /// - Parameters:
    ///   - name: of the function that asks, so that two kinds of result of the same type are told apart.
    ///   - limit: how many results of this kind are kept; the one that was not asked for longest makes room.
    /// - Throws: what the computation throws, to everyone who waits for it; a failure is not kept. ``Busy`` where too many
    ///   wait for a place.
    package func value<Key: Hashable & Sendable, Value: Sendable>(
        _ name: String, _ key: Key, atMost limit: Int, effort: Effort = .small, _ compute: () throws -> Value
    ) throws -> Value {
        let kind = Kind(type: ObjectIdentifier(Value.self), name: name)
        let (entry, isNew) = entry(of: kind, key, atMost: limit)
        let waitsForPlace = isNew && effort == .large && !Self.hasPlace
        if waitsForPlace {
            guard takePlace() else {
                finish(entry, of: kind, .failure(Busy()))
                throw Busy()
            }
        }
        defer { if waitsForPlace { places.signal() } }
        // Who has a place already may start what somebody else still waits with, so that nobody who has one waits for
        // somebody who has none.
        guard isNew || Self.hasPlace, entry.start() else {
            // A kind holds values of one type, so the cast holds.
            return try entry.wait() as! Value
        }
        let result = Result { try waitsForPlace ? Self.$hasPlace.withValue(true, operation: compute) : compute() }
        finish(entry, of: kind, result.map { $0 })
        return try result.get()
    }

    private func entry(of kind: Kind, _ key: some Hashable & Sendable, atMost limit: Int) -> (Entry, isNew: Bool) {
        results.withLock { results in
            var kept = results[kind] ?? []
            defer { results[kind] = kept }
            if let position = kept.firstIndex(where: { $0.isUnder(key) }) {
                let known = kept.remove(at: position)
                kept.append(known)
                return (known, false)
            }
            let new = Entry(key)
            kept.append(new)
            if kept.count > limit { kept.removeFirst() }
            return (new, true)
        }
    }

    /// Waits for a place; false where too many do.
    private func takePlace() -> Bool {
        if places.wait(timeout: .now()) == .success { return true }
        let isAdmitted = waiting.withLock { waiting in
            guard waiting < mostWaiting else { return false }
            waiting += 1
            return true
        }
        guard isAdmitted else { return false }
        places.wait()
        waiting.withLock { $0 -= 1 }
        return true
    }

    private func finish(_ entry: Entry, of kind: Kind, _ result: Result<any Sendable, any Error>) {
        if case .failure = result { results.withLock { $0[kind]?.removeAll { $0 === entry } } }
        entry.finish(result)
    }

    /// The result under a key where it has been worked out, else nil.
    package func known<Value: Sendable>(_ name: String, _ key: some Hashable & Sendable, as: Value.Type) -> Value? {
        let entry = results.withLock { results in
            results[Kind(type: ObjectIdentifier(Value.self), name: name)]?.first { $0.isUnder(key) }
        }
        return try? entry?.outcome?.get() as? Value
    }
}
