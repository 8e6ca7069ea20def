import GRDB
import Synchronization

/// Notes which families of records a transaction changes, from the tables that its statements name. No row is looked at, so
/// an import of millions costs nothing more.
final class FamilyObserver: TransactionObserver, Sendable {
    private let changed = Mutex<Set<Family>>([])

    /// What was noted since it was last asked for.
    func take() -> Set<Family> {
        changed.withLock { changed in
            defer { changed = [] }
            return changed
        }
    }

    /// Asked once for each kind of change that a statement can make, before it runs.
    func observes(eventsOfKind kind: DatabaseEventKind) -> Bool {
        let table =
            switch kind {
            case .insert(let table), .delete(let table), .update(let table, _): table
            }
        if let family = Family(table: table) { changed.withLock { _ = $0.insert(family) } }
        return false
    }

    func databaseDidChange(with event: DatabaseEvent) {}
    func databaseDidCommit(_ db: Database) {}
    func databaseDidRollback(_ db: Database) {}
}
