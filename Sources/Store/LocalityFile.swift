import Foundation
import GRDB

/// One locality – the place and partnership under discussion – in one SQLite file.
///
/// The file is whole by itself whenever no program has it open to serve it: copying it is a backup, sending it is sharing.
/// While it is served, ``backUp(to:)`` makes a whole copy. Several programs may have it open; each change is one transaction,
/// and a reader sees all of it or nothing.
public final class LocalityFile: Sendable {
    public let path: String
    package let database: any DatabaseWriter
    private let observer = FamilyObserver()

    /// How a program uses the file.
    public enum Use: Sendable {
        /// For one thing after the other: a command.
        case alone
        /// By many at once: readers and the one who writes do not wait for each other. What is written stands in files beside
        /// it until the last program closes it.
        case serving
    }

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
    public convenience init(opening path: String, for use: Use = .alone) throws {
        try self.init(opening: path, for: use, largestFile: nil)
    }

    /// - Parameter largestFile: bytes beyond which the disk counts as full, so that a test can fill it.
    package init(opening path: String, for use: Use = .alone, largestFile: Int?) throws {
        self.path = path
        guard FileManager.default.fileExists(atPath: path) else { throw Failure.missing(path) }
        do {
            let configuration = Self.configuration(largestFile: largestFile)
            // What is no locality of ours is left as it is, so it is looked at before anything is set up for many.
            var database: any DatabaseWriter = try DatabaseQueue(path: path, configuration: configuration)
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
            if case .serving = use {
                try database.close()
                database = try DatabasePool(path: path, configuration: configuration)
            }
            database.add(transactionObserver: observer)
            self.database = database
        } catch let error as DatabaseError {
            throw Self.failure(error, path: path)
        }
    }

    deinit { close() }

    /// Closes the file. Where nobody else has it open, it is one whole file again.
    ///
    /// A program that was ended by force leaves what it wrote in the file beside; the next one that opens it finds it there,
    /// and tidies up when it closes.
    public func close() {
        let mode = try? database.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
        guard (try? database.close()) != nil, mode == "wal", FileManager.default.fileExists(atPath: path),
            let last = try? DatabaseQueue(path: path)
        else { return }
        // Refused while another program has the file open, which will do the same in the end.
        _ = try? last.inDatabase { try String.fetchOne($0, sql: "PRAGMA journal_mode = delete") }
        try? last.close()
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
        configuration.maximumReaderCount = 16
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
    ///
    /// - Parameter families: what is changed, where the tables alone would say too much.
    package func write<Value>(
        changing families: Set<Family>? = nil, _ body: (Database) throws -> Value
    ) throws -> Value {
        do {
            return try database.write { db in
                _ = observer.take()
                let value = try body(db)
                try db.raise(families ?? observer.take())
                return value
            }
        } catch let error as DatabaseError {
            // On a full disk SQLite may put off taking back what it wrote until the file is read again. We do that at once, so
            // that the one file is whole by itself.
            _ = try? database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM locality") }
            throw Self.failure(error, path: path)
        }
    }

    static func failure(_ error: DatabaseError, path: String) -> Failure {
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
