import Foundation
import Synchronization

/// How many answers to open questionnaires come from one address within a minute: enough for a room full of people, too few
/// for a program that answers without end.
///
/// Addresses are held in memory for a minute and stand nowhere else.
package final class AnswerLimit: Sendable {
    /// From one address within a minute.
    package static let most = 30
    /// From all addresses within a minute, so that what is held is bounded too.
    package static let mostOfAll = 3_000

    private struct Minute {
        var number = 0
        var all = 0
        var counts: [String: Int] = [:]
    }

    private let minute = Mutex(Minute())

    package init() {}

    /// Whether one more is taken; it then counts.
    ///
    /// - Parameter client: nil where it came through no socket, as in tests.
    package func admits(_ client: String?, at time: Date) -> Bool {
        minute.withLock { minute in
            let number = Int((time.timeIntervalSince1970 / 60).rounded(.down))
            if number != minute.number { minute = Minute(number: number) }
            let client = client ?? ""
            let count = minute.counts[client, default: 0]
            guard count < Self.most, minute.all < Self.mostOfAll else { return false }
            minute.counts[client] = count + 1
            minute.all += 1
            return true
        }
    }
}
