import Exchange
import Foundation
import GRDB
import Store
import StoreTesting
import TestSupport
import Testing

@Suite("Files that are damaged, or that somebody made to do harm")
struct HostileFileTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    /// Opens the file and asks for everything that a check, a report and an export ask for.
    ///
    /// - Returns: the sentences with which it is refused; none where all could be read.
    private func readAll(_ path: String) -> [String] {
        do {
            let file = try LocalityFile(opening: path)
            let readings: [() throws -> Any] = [
                { try Check(file).faults }, { try file.identity() }, { try file.organisations() },
                { try file.waves().map { try file.disclosure(of: $0) } }, { try file.statistics(of: "district") },
                { try file.boundaries(of: "district") }, { try file.links(of: "district") }, { try file.roles() },
                { try file.flowTable(of: "commuting") as Any }, { try file.consultation("councils") as Any },
                { try file.cases() }, { try file.drawnVersions() }, { try file.weighings() }, { try file.history() },
                { try file.divisions() }, { try file.sectorTables() }, { try file.datasets() },
                { try file.export(to: scratch.path("out-\(UUID().uuidString)")) },
            ]
            return readings.compactMap { reading in refusal { try reading() } }
        } catch {
            return ["\(error)"]
        }
    }

    /// Words that are SQLite's, Swift's or the system's, and no person's.
    private static let raw = [
        "SQLite", "constraint", "Error(", "Optional(", "NSCocoa", "database disk image", "malformed", "rowid", "GRDB",
        "Decoding",
    ]

    private func expectWords(_ sentences: [String], sourceLocation: SourceLocation = #_sourceLocation) {
        for sentence in sentences {
            for raw in Self.raw { #expect(!sentence.contains(raw), "\(sentence)", sourceLocation: sourceLocation) }
        }
    }

    @Test(
        "A page of bytes by chance anywhere in the file ends in a sentence or is read, and never in a crash",
        arguments: 0..<24)
    func damaged(seed: Int) throws {
        _ = try scratch.sample()
        let path = scratch.path("dorset.locality")
        var bytes = [UInt8](try scratch.bytes("dorset.locality"))
        var generator = SplitMix(state: UInt64(seed) + 1)
        let pages = bytes.count / 4096
        for _ in 0...(seed % 3) {
            let page = Int.random(in: 0..<pages, using: &generator)
            let start = page * 4096 + (page == 0 ? 100 : 0)
            let length = [16, 200, 4096 - (page == 0 ? 100 : 0)][seed % 3]
            for place in start..<(start + length) { bytes[place] = UInt8.random(in: 0...255, using: &generator) }
        }
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        print("seed \(seed)")
        expectWords(readAll(path))
    }

    @Test("Check says of a file with a broken page that it is damaged, and reads no further")
    func check() throws {
        let file = try scratch.sample()
        let page = try #require(
            try file.read { try Int.fetchOne($0, sql: "SELECT rootpage FROM sqlite_master WHERE name = 'observation'") }
        )
        var bytes = try scratch.bytes("dorset.locality")
        let start = (page - 1) * 4096
        bytes.replaceSubrange((start + 20)..<(start + 400), with: Data(repeating: 0xee, count: 380))
        try bytes.write(to: URL(fileURLWithPath: scratch.path("broken.locality")))
        let found = refusal { try Check(LocalityFile(opening: scratch.path("broken.locality"))) }
        if let found {
            #expect(found.contains("the file is damaged"))
        } else {
            let check = try Check(LocalityFile(opening: scratch.path("broken.locality")))
            #expect(check.faults.count == 1 && check.faults[0].hasPrefix("The file is damaged:"))
            #expect(check.contents.isEmpty && check.gaps.isEmpty && check.title == nil)
        }
    }

    /// Changes the file behind the back of its rules, as another program can.
    private func changed(_ sql: String) throws -> String {
        _ = try scratch.sample()
        let path = scratch.path("dorset.locality")
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA foreign_keys = OFF; \(sql)") }
        try queue.close()
        return path
    }

    static let alterations = [
        "DROP TABLE organisation; CREATE VIEW organisation AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id, 'a' AS key, 'a' AS name, 'a' AS short, 'a' AS kind, NULL AS area, '2018' AS joined, NULL AS left_on FROM n",
        "DROP TABLE grdb_migrations; CREATE VIEW grdb_migrations AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT 'x' AS identifier FROM n",
        "CREATE TRIGGER mine AFTER INSERT ON history BEGIN UPDATE locality SET title = 'mine'; END",
        "DROP TRIGGER sheet_is_kept",
        "DROP TRIGGER sheet_is_kept; CREATE TRIGGER sheet_is_kept BEFORE DELETE ON sheet BEGIN DELETE FROM answer; END",
        "DROP TABLE sheet",
        "DROP TABLE role; CREATE TABLE role (role, statistic)",
        "DROP TABLE locality; CREATE TABLE locality (id, title, profile, members, comparison, smallest_group, stands_on)",
    ]

    @Test("A file whose tables are not ours is refused before anything of it is read", arguments: alterations)
    func altered(sql: String) throws {
        let path = try changed(sql)
        #expect(
            refusal { try LocalityFile(opening: path) }
                == "\(path): its tables are not as Localities makes them, so nothing in it is trusted; take the last copy."
        )
    }

    @Test("A table of somebody else beside ours does no harm")
    func other() throws {
        let path = try changed("CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('hello')")
        #expect(readAll(path).isEmpty)
    }

    static let lies = [
        "UPDATE organisation SET name = x'00ff'", "UPDATE locality SET smallest_group = 'many'",
        "UPDATE wave SET version = 1.5", "UPDATE statistic SET unit = NULL", "UPDATE observation SET digits = 'x'",
        "UPDATE consultation_answer SET question = 99", "UPDATE consultation_group SET margin = 99",
        "UPDATE consultation_code SET theme = 99", "UPDATE area SET code = NULL WHERE rowid = 1",
        "UPDATE boundary SET shape = 'flat'", "UPDATE flow SET people = 4000000000",
        "UPDATE sheet SET organisation = 999",
        "UPDATE money_case_version SET inputs = '{'", "UPDATE drawn_plan SET version = 'last'",
        "UPDATE respondent SET answered = 7",
    ]

    @Test("A value that its column cannot hold ends in a sentence, whatever wrote it there", arguments: lies)
    func lie(sql: String) throws {
        // The rules are taken away, the value is written, and the rules are put back as they were.
        let path = try changed(
            "PRAGMA ignore_check_constraints = ON; PRAGMA writable_schema = ON; "
                + "CREATE TEMP TABLE kept AS SELECT rowid AS place, sql FROM sqlite_master; "
                + "UPDATE sqlite_master SET sql = replace(replace(replace(sql, 'IS NOT NULL', 'IS  NOT  NULL'), ' STRICT', ''), ' NOT NULL', '') WHERE type = 'table' AND sql LIKE '%STRICT' AND sql NOT LIKE '%WITHOUT ROWID%'; "
                + "DELETE FROM sqlite_master WHERE type = 'trigger'")
        let queue = try DatabaseQueue(path: path)
        queue.inDatabase { db in
            try? db.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; \(sql)")
        }
        try queue.close()
        expectWords(readAll(path))
        // The same file with its true schema: what is read is decided by the values alone.
        let fresh = try LocalityFile.create(at: scratch.path("fresh.locality"), title: "x", profile: "2018")
        let schema = try fresh.read { try Row.fetchAll($0, sql: "SELECT type, name, tbl_name, sql FROM sqlite_master") }
        let again = try DatabaseQueue(path: path)
        try again.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA writable_schema = ON")
            for row in schema {
                let (type, name, table, sql): (String, String, String, String?) = (
                    row["type"], row["name"], row["tbl_name"], row["sql"]
                )
                if type == "trigger" {
                    try db.execute(
                        sql: "INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) VALUES (?, ?, ?, 0, ?)",
                        arguments: [type, name, table, sql])
                } else if let sql {
                    try db.execute(sql: "UPDATE sqlite_master SET sql = ? WHERE name = ?", arguments: [sql, name])
                }
            }
        }
        try again.close()
        let found = readAll(path)
        expectWords(found)
    }

    @Test("A new file is its owner's alone, and a folder or a pipe is no locality")
    func rights() throws {
        let file = try scratch.sample()
        let rights = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
        #expect(rights == 0o600)
        #expect(refusal { try LocalityFile(opening: scratch.folder.path) }?.contains("not a locality file") == true)
        #expect(mkfifo(scratch.path("pipe"), 0o600) == 0)
        #expect(
            refusal { try LocalityFile(opening: scratch.path("pipe")) }
                == "\(scratch.path("pipe")): this is not a locality file.")
    }

    @Test("What is deleted is overwritten, and nothing that a file brings along is trusted")
    func pragmas() throws {
        let file = try scratch.sample()
        for (pragma, expected) in [("secure_delete", 1), ("trusted_schema", 0), ("cell_size_check", 1)] {
            let found = try file.read { try Int.fetchOne($0, sql: "PRAGMA \(pragma)") }
            #expect(found == expected, "\(pragma)")
        }
    }

    @Test("A broken rule is named in words: ours as they are, SQLite's without its names")
    func rules() throws {
        let file = try scratch.sample()
        let broken = [
            "UPDATE history SET what = 'x'": "history is not", "INSERT INTO area (geography) VALUES ('district')": "",
            "UPDATE wave SET opened = '2999-01-01'": "", "INSERT INTO sheet (wave) VALUES (999)": "",
        ]
        try file.write { try $0.record("Something happened", at: "2018-06-04T09:00:00Z") }
        for (sql, words) in broken {
            let sentence = try #require(refusal { try file.write { try $0.execute(sql: sql) } }, "\(sql)")
            #expect(words.isEmpty || sentence.contains(words), "\(sentence)")
            #expect(sentence.hasSuffix("nothing was changed."), "\(sentence)")
            expectWords([sentence])
        }
    }

    @Test("A file that was replaced while it was open is named as such, for reading and for writing")
    func moved() throws {
        let file = try scratch.sample()
        _ = try scratch.sample("copy.locality")
        try file.requireSameFile()
        #expect(rename(scratch.path("copy.locality"), file.path) == 0)
        for sentence in [
            refusal { try file.requireSameFile() },
            refusal { try file.decide("E06000029", "E07000051", joined: false, reason: "x", at: today) },
        ] {
            #expect(sentence?.contains("was replaced or taken away while it was open; start the program again") == true)
        }
    }
}
