import GRDB
import Synchronization

/// Whether a file has the tables, indexes and triggers that its migrations make.
///
/// A file may come from anybody. A view in place of a table could work for ever, a trigger of others would change what we
/// write, and a table without our rules could hold what no reader of ours expects.
enum Schema {
    private static let known = Mutex<[String: [Part]]>([:])

    private struct Part: Hashable, Sendable {
        let type: String
        let name: String
        let sql: String
    }

    /// Whether the list of migrations is the table that it should be, so that it may be read.
    static func hasListOfMigrations(_ db: Database) throws -> Bool {
        let name = "grdb_migrations"
        let expected = try Migrations.migrator.migrations.first.map(parts(upTo:))?.filter { $0.name == name }
        return try parts(of: db).filter { $0.name == name } == expected
    }

    /// Whether the file is one of ours, as far as its migrations have come.
    static func isOurs(_ db: Database) throws -> Bool {
        let found = try parts(of: db)
        let applied = try Migrations.migrator.appliedMigrations(db)
        guard let last = applied.last else { return false }
        let expected = try parts(upTo: last)
        let names = Set(expected.map(\.name))
        // Tables and indexes of others change nothing; triggers of others do.
        return Set(expected).isSubset(of: found)
            && found.allSatisfy { part in
                part.type == "trigger" || names.contains(part.name) ? expected.contains(part) : true
            }
    }

    private static func parts(upTo migration: String) throws -> [Part] {
        if let parts = known.withLock({ $0[migration] }) { return parts }
        let empty = try DatabaseQueue()
        try Migrations.migrator.migrate(empty, upTo: migration)
        let parts = try empty.read(Self.parts)
        known.withLock { $0[migration] = parts }
        return parts
    }

    /// All but the indexes that SQLite makes by itself, which have no text.
    private static func parts(of db: Database) throws -> [Part] {
        try Row.fetchAll(db, sql: "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL").map { row in
            // Programs set spaces and quotation marks as they like.
            let sql: String = try row.value("sql")
            return Part(
                type: try row.value("type"), name: try row.value("name"),
                sql: sql.filter { !$0.isWhitespace && $0 != "\"" }.lowercased())
        }
    }
}
