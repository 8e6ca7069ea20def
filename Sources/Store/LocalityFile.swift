import Foundation
import GRDB
import Synchronization

/// One locality – the place and partnership under discussion – in one SQLite file.
///
/// The file is whole by itself whenever no program has it open to serve it: copying it is a backup, sending it is sharing.
/// While it is served, ``backUp(to:)`` makes a whole copy. Several programs may have it open; each change is one transaction,
/// and a reader sees all of it or nothing.
public final class LocalityFile: Sendable {
    public let path: String
    /// Which file stood at the path when it was opened, whatever stands there since.
    private let number: UInt64?
    package let database: any DatabaseWriter
    private let observer = FamilyObserver()
    private let isClosed = Mutex(false)

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
        case altered(String)
        case unreachable(String)
        case moved(String)
        case refused(String, String)
        case other(String, Int32)

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
            case .altered(let file):
                "\(file): its tables are not as Localities makes them, so nothing in it is trusted; take the last copy."
            case .unreachable(let file):
                "\(file): the disk or the folder on which the file lies cannot be read or written; nothing was changed."
            case .moved(let file):
                "\(file): the file was replaced or taken away while it was open; start the program again to open what is there now."
            case .refused(let file, let rule): "\(file): \(rule); nothing was changed."
            case .other(let file, let number):
                "\(file): the file could not be used (SQLite reports error \(number)); nothing was changed."
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
        number = Self.number(of: path)
        let attributes = try? FileManager.default.attributesOfItem(atPath: (path as NSString).resolvingSymlinksInPath)
        guard let attributes else { throw Failure.missing(path) }
        // A pipe would be waited on for ever.
        guard attributes[.type] as? FileAttributeType == .typeRegular else { throw Failure.notALocality(path) }
        do {
            // What is no locality of ours is left as it is, so it is looked at before anything is set up for many. Rules of older
            // files use functions that SQLite only allows where a file is trusted; until they are known to be ours, nothing is
            // read but the list of what there is.
            var database: any DatabaseWriter = try DatabaseQueue(
                path: path, configuration: Self.configuration(isTrusted: true, largestFile: largestFile))
            let (application, tables) = try database.read { db in
                (
                    try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
                    try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
                )
            }
            guard application == Migrations.applicationID, tables > 0 else { throw Failure.notALocality(path) }
            // A view could stand in place of any table, even of the list of migrations.
            guard try database.read(Schema.hasListOfMigrations) else { throw Failure.altered(path) }
            let migrator = Migrations.migrator
            if try database.read(migrator.hasBeenSuperseded) { throw Failure.newer(path) }
            guard try database.read(Schema.isOurs) else { throw Failure.altered(path) }
            if try database.read({ try !migrator.hasCompletedMigrations($0) }) {
                try migrator.migrate(database)
                // What migrations wrote anew leaves no trace of how it stood before.
                Self.vacuum(database)
            }
            try database.close()
            let configuration = Self.configuration(largestFile: largestFile)
            database =
                switch use {
                case .alone: try DatabaseQueue(path: path, configuration: configuration)
                case .serving: try DatabasePool(path: path, configuration: configuration)
                }
            database.add(transactionObserver: observer)
            self.database = database
        } catch let error where Self.isOfDatabase(error) {
            throw Self.failure(error, path: path)
        }
    }

    deinit { close() }

    /// Closes the file. Where nobody else has it open, it is one whole file again.
    ///
    /// A program that was ended by force leaves what it wrote in the file beside; the next one that opens it finds it there,
    /// and tidies up when it closes.
    public func close() {
        let isFirst = isClosed.withLock { isClosed in
            defer { isClosed = true }
            return !isClosed
        }
        guard isFirst else { return }
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
        try claim(path)
        do {
            let database = try DatabaseQueue(path: path, configuration: configuration(isTrusted: true))
            try Migrations.migrator.migrate(database)
            try database.write { db in
                try db.execute(
                    sql: "INSERT INTO locality (id, title, profile) VALUES (1, ?, ?)", arguments: [title, profile])
            }
            try database.close()
        } catch let error where isOfDatabase(error) {
            for leftover in [path, path + "-journal"] { try? FileManager.default.removeItem(atPath: leftover) }
            throw failure(error, path: path)
        }
        return try LocalityFile(opening: path)
    }

    /// Makes an empty file that only its owner may read: it holds answer links, which are secrets.
    static func claim(_ path: String) throws {
        let file = open(path, O_CREAT | O_EXCL | O_WRONLY, 0o600)
        guard file >= 0 else {
            switch errno {
            case EEXIST: throw Failure.exists(path)
            case ENOSPC: throw Failure.diskFull(path)
            default: throw Failure.readOnly(path)
            }
        }
        try? FileHandle(fileDescriptor: file).close()
    }

    private static func number(of path: String) -> UInt64? {
        var status = stat()
        return stat(path, &status) == 0 ? UInt64(status.st_ino) : nil
    }

    /// - Parameter isTrusted: whether rules of the file may call any function of SQLite.
    private static func configuration(isTrusted: Bool = false, largestFile: Int? = nil) -> Configuration {
        var configuration = Configuration()
        configuration.prepareDatabase { db in
            // What a file brings along is not trusted; what is deleted is overwritten; a damaged page is refused, not used.
            try db.execute(
                sql: """
                    PRAGMA trusted_schema = \(isTrusted ? "ON" : "OFF");
                    PRAGMA secure_delete = ON;
                    PRAGMA cell_size_check = ON
                    """)
            if let largestFile {
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
        } catch let error where Self.isOfDatabase(error) {
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
        } catch let error where Self.isOfDatabase(error) {
            // On a full disk SQLite may put off taking back what it wrote until the file is read again. We do that at once, so
            // that the one file is whole by itself.
            _ = try? database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM locality") }
            throw Self.failure(error, path: path)
        }
    }

    /// Writes the file anew, so that no page of it tells what stood there before.
    ///
    /// Where there is no room for that, or another program reads, the file stays as it is: what was deleted is overwritten
    /// even so (`secure_delete`).
    func vacuum() { Self.vacuum(database) }

    private static func vacuum(_ database: any DatabaseWriter) {
        try? database.writeWithoutTransaction { db in
            try db.execute(sql: "VACUUM")
            // Where there is a log beside the file, it holds no pages of before any more either.
            try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
    }

    /// - Throws: where another file stands at its path, as after a backup was put there.
    package func requireSameFile() throws {
        guard Self.number(of: path) == number else { throw Failure.moved(path) }
    }

    private static func isOfDatabase(_ error: any Error) -> Bool { error is DatabaseError || error is RowDecodingError }

    static func failure(_ error: any Error, path: String) -> Failure {
        // A value that its column cannot hold.
        guard let error = error as? DatabaseError else { return .damaged(path) }
        return switch error.resultCode {
        case .SQLITE_NOTADB: .notALocality(path)
        case .SQLITE_FULL: .diskFull(path)
        case .SQLITE_IOERR: .unreachable(path)
        case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path)
        case .SQLITE_READONLY where error.extendedResultCode == .SQLITE_READONLY_DBMOVED: .moved(path)
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN: .readOnly(path)
        case .SQLITE_CORRUPT: .damaged(path)
        case .SQLITE_CONSTRAINT: .refused(path, rule(broken: error))
        case .SQLITE_TOOBIG: .refused(path, "something is too large to be stored")
        default: .other(path, error.resultCode.rawValue)
        }
    }

    /// What a change would have broken. Rules of ours say it in words; those of SQLite’s kinds are named here, since their
    /// own words are names of columns.
    private static func rule(broken error: DatabaseError) -> String {
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_TRIGGER: error.message ?? "a rule of the file forbids it"
        case .SQLITE_CONSTRAINT_FOREIGNKEY: "something that was to be stored belongs to what is not there"
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY:
            "something that was to be stored is there already"
        case .SQLITE_CONSTRAINT_NOTNULL: "something that was to be stored has a part missing"
        default: "something that was to be stored is not what may stand there"
        }
    }
}
