import Synchronization

/// Answers of closed waves, read once: nothing is added to them, and nobody changes what was sent.
///
/// A page of results for 200 partners needs two waves of 40,000 ties; reading them takes longer than everything that is
/// worked out from them.
final class ClosedWaves: Sendable {
    private struct Held {
        /// What SQLite says of changes by other programs, which might have put another file in this one's place.
        var version: Int64
        var disclosures: [Int64: Disclosure] = [:]
    }

    private let held = Mutex(Held(version: -1))
    /// More waves than a result and its history look at.
    private static let most = 8

    /// - Parameters:
    ///   - wave: one that is closed.
    ///   - version: of the file, as far as other programs change it.
    func callAsFunction(_ wave: Wave, version: Int64, _ read: () throws -> Disclosure) rethrows -> Disclosure {
        if let known = held.withLock({ $0.version == version ? $0.disclosures[wave.id] : nil }) { return known }
        let disclosure = try read()
        held.withLock { held in
            if held.version != version || held.disclosures.count >= Self.most { held = Held(version: version) }
            held.disclosures[wave.id] = disclosure
        }
        return disclosure
    }
}
