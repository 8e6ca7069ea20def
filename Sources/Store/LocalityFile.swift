import Foundation
import GRDB

/// One locality – the place and partnership under discussion – in one SQLite file.
///
/// The file is whole by itself whenever nobody is writing: copying it is a backup, sending it is sharing. Several
/// programs may have it open; each change is one transaction, and a reader sees all of it or nothing.
public final class LocalityFile: Sendable {
    public let path: String
    package let database: DatabaseQueue

    /// Where a council keeps sets of criteria of its own: the folder `criteria` beside the file. It need not exist.
    public var criteriaFolder: URL {
        URL(fileURLWithPath: path).deletingLastPathComponent().appendingPathComponent("criteria")
    }

    /// Why a file cannot be opened or changed, in one sentence.
    public enum Failure: Error, Hashable, Sendable, CustomStringConvertible {
        case missing(String)
        case exists(String)
        case notALocality(String)
        case newer(String)
        case diskFull(String)
        case busy(String)
        case readOnly(String)
        case damaged(String)
        case other(String, String)

        public var description: String {
            switch self {
            case .missing(let file): "\(file): there is no such file. Make one with: localities new \(file)"
            case .exists(let file): "\(file): the file exists already and is left as it is."
            case .notALocality(let file): "\(file): this is not a locality file."
            case .newer(let file):
                "\(file): this file was made by a newer version of Localities; update the program to open it."
            case .diskFull(let file): "\(file): the disk is full; nothing was changed."
            case .busy(let file): "\(file): another program is changing this file; try again when it is done."
            case .readOnly(let file): "\(file): the file or its folder may not be written; nothing was changed."
            case .damaged(let file): "\(file): the file is damaged; take the last copy."
            case .other(let file, let reason): "\(file): \(reason)"
            }
        }
    }

    /// Opens a locality file, and brings one of an older version up to date.
    public convenience init(opening path: String) throws { try self.init(opening: path, largestFile: nil) }

    /// - Parameter largestFile: bytes beyond which the disk counts as full, so that a test can fill it.
    package init(opening path: String, largestFile: Int?) throws {
        self.path = path
        guard FileManager.default.fileExists(atPath: path) else { throw Failure.missing(path) }
        do {
            database = try DatabaseQueue(path: path, configuration: Self.configuration(largestFile: largestFile))
            let (application, tables) = try database.read { db in
                (
                    try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
                    try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
                )
            }
            guard application == Migrations.applicationID, tables > 0 else { throw Failure.notALocality(path) }
            let migrator = Migrations.migrator
            if try database.read(migrator.hasBeenSuperseded) { throw Failure.newer(path) }
            if try database.read({ try !migrator.hasCompletedMigrations($0) }) { try migrator.migrate(database) }
        } catch let error as DatabaseError {
            throw Self.failure(error, path: path)
        }
    }

    /// Makes a new, empty locality file.
    ///
    /// - Parameter profile: the year whose criteria, names and rates apply: `2018` or `2026`.
    public static func create(at path: String, title: String, profile: String) throws -> LocalityFile {
        guard !FileManager.default.fileExists(atPath: path) else { throw Failure.exists(path) }
        do {
            let database = try DatabaseQueue(path: path, configuration: configuration(largestFile: nil))
            try Migrations.migrator.migrate(database)
            try database.write { db in
                try db.execute(
                    sql: "INSERT INTO locality (id, title, profile) VALUES (1, ?, ?)", arguments: [title, profile])
            }
            try database.close()
        } catch let error as DatabaseError {
            for leftover in [path, path + "-journal"] { try? FileManager.default.removeItem(atPath: leftover) }
            throw failure(error, path: path)
        }
        return try LocalityFile(opening: path)
    }

    private static func configuration(largestFile: Int?) -> Configuration {
        var configuration = Configuration()
        if let largestFile {
            configuration.prepareDatabase { db in
                let page = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 4096
                try db.execute(sql: "PRAGMA max_page_count = \(largestFile / page)")
            }
        }
        configuration.busyMode = .timeout(5)
        configuration.label = "locality"
        return configuration
    }

    /// Reads in one transaction: what `body` sees does not change meanwhile. Inside a snapshot it is the snapshot's.
    package func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        do {
            return try Self.snapshot === self ? database.unsafeReentrantRead(body) : database.read(body)
        } catch let error as DatabaseError {
            throw Self.failure(error, path: path)
        }
    }

    /// Changes in one transaction: all of `body`, or nothing.
    package func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        do {
            return try database.write(body)
        } catch let error as DatabaseError {
            // On a full disk SQLite may put off taking back what it wrote until the file is read again. We do that at once, so
            // that the one file is whole by itself.
            _ = try? database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM locality") }
            throw Self.failure(error, path: path)
        }
    }

    /// A number that changes whenever anybody changed the file.
    public func version() throws -> Int64 {
        try read { db in
            try db.versionByOthers() << 32 | Int64(db.totalChangesCount & 0xffff_ffff)
        }
    }

    /// A number that changes whenever another program changed the file.
    package func versionByOthers() throws -> Int64 { try read { try $0.versionByOthers() } }

    private static func failure(_ error: DatabaseError, path: String) -> Failure {
        switch error.resultCode {
        case .SQLITE_NOTADB: .notALocality(path)
        case .SQLITE_FULL: .diskFull(path)
        case .SQLITE_IOERR: .diskFull(path)
        case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path)
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN: .readOnly(path)
        case .SQLITE_CORRUPT: .damaged(path)
        default: .other(path, error.message ?? "SQLite reports error \(error.resultCode.rawValue).")
        }
    }
}

extension Database {
    fileprivate func versionByOthers() throws -> Int64 { try Int64.fetchOne(self, sql: "PRAGMA data_version") ?? 0 }
}
