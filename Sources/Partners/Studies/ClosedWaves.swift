import Store
import Synchronization

/// Answers of closed waves, read once: nothing is added to them, and nobody changes what was sent.
///
/// A page of results for 200 partners needs two waves of 40,000 ties; reading them takes longer than everything that is
/// worked out from them.
package final class ClosedWaves: Sendable {
    /// For all files that the program has open.
    package static let shared = ClosedWaves()

    private struct Key: Hashable {
        var file: ObjectIdentifier
        var wave: Int64
    }

    private struct Entry {
        /// Keeps the file open, so that no other can come by the same identity.
        var file: LocalityFile
        /// Of the answers and all that says who may see them.
        var revisions: Revisions
        var disclosure: Disclosure
    }

    private let entries = Mutex<[Key: Entry]>([:])
    /// More waves than a result and its history look at.
    private static let most = 8

    /// What may be seen of a wave; of one that is open still as it is now.
    package func disclosure(of wave: Wave, in file: LocalityFile) throws -> Disclosure {
        guard !wave.isOpen else { return try file.disclosure(of: wave) }
        let key = Key(file: ObjectIdentifier(file), wave: wave.id)
        let known = entries.withLock { $0[key] }
        let (revisions, disclosure) = try file.snapshot {
            let revisions = try file.revisions().of([.settings, .partners, .answers])
            return (
                revisions,
                try known.flatMap { $0.revisions == revisions ? $0.disclosure : nil } ?? file.disclosure(of: wave)
            )
        }
        entries.withLock { entries in
            if entries.count >= Self.most { entries.removeAll() }
            entries[key] = Entry(file: file, revisions: revisions, disclosure: disclosure)
        }
        return disclosure
    }
}
