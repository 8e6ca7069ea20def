import Exchange
import Formats
import Foundation
import GRDB
import Store
import StoreTesting
import TestSupport
import Testing

@Suite("Files of earlier versions")
struct OlderFileTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private static func fixture(_ name: String) throws -> String {
        let url = try #require(Bundle.module.url(forResource: "Fixtures/\(name)", withExtension: nil))
        return try String(contentsOf: url, encoding: .utf8)
    }

    /// The file of version 0.1.0, with at least one row in each of its tables.
    private func old() throws -> DatabaseQueue {
        let queue = try DatabaseQueue(path: scratch.path("old.locality"))
        let dump = try Self.fixture("locality-0.1.0.sql")
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA application_id = \(Migrations.applicationID)")
            try db.execute(sql: dump)
        }
        return queue
    }

    private static func counts(_ db: Database) throws -> [String: Int] {
        let tables = try String.fetchAll(
            db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'grdb_migrations'")
        return Dictionary(
            uniqueKeysWithValues: try tables.map {
                ($0, try Int.fetchOne(db, sql: "SELECT count(*) FROM \($0)") ?? 0)
            })
    }

    @Test("A locality of 0.1.0 opens with every row of every table")
    func opens() throws {
        let queue = try old()
        let before = try queue.read(Self.counts)
        try queue.close()
        #expect(before.values.allSatisfy { $0 > 0 }, "the fixture has something in every table")
        let file = try LocalityFile(opening: scratch.path("old.locality"))
        let after = try file.read(Self.counts)
        for (table, rows) in before { #expect(after[table] == rows, "\(table)") }
        #expect(try Check(file).faults.isEmpty)
        // Every figure is cited as its statistic was.
        let statistics = try file.statistics(of: "district")
        #expect(statistics.count == 4 && statistics.allSatisfy { $0.exceptions.isEmpty && $0.values.count == 8 })
        let consultation = try #require(try file.consultation("councils"))
        #expect(consultation.respondents.count == 78 && consultation.codings.count == 55)
    }

    /// Files that are written otherwise since: of an anonymous wave no row is a person's any more.
    private static let changed: Set = ["answers-B1-1.csv"]

    @Test("Its export is the one that 0.1.0 wrote, byte for byte, but for the files that the changelog names")
    func exports() throws {
        try old().close()
        try LocalityFile(opening: scratch.path("old.locality")).export(to: scratch.path("out"))
        let sums = try scratch.contents("out").mapValues { bytes in try InputFile(name: "out", bytes: bytes).sha256 }
        let expected = try Self.fixture("export-0.1.0.sha256").split(separator: "\n").map { line in
            (String(line.dropFirst(66)), String(line.prefix(64)))
        }
        #expect(Set(sums.keys) == Set(expected.map(\.0)))
        for (name, sum) in expected {
            #expect((sums[name] == sum) == !Self.changed.contains(name), "\(name)")
        }
    }

    @Test("A file that stopped at any migration is brought up to date", arguments: Migrations.migrator.migrations)
    func stopped(migration: String) throws {
        let path = scratch.path("old.locality")
        let queue = try DatabaseQueue(path: path)
        try Migrations.migrator.migrate(queue, upTo: migration)
        try queue.write { try $0.execute(sql: "INSERT INTO locality (id, title, profile) VALUES (1, 'X', '2018')") }
        try queue.close()
        let file = try LocalityFile(opening: path)
        #expect(try file.identity().title == "X" && Check(file).faults.isEmpty)
    }

    @Test("A flow of more people than there can be is refused in words, not met with a crash")
    func hugeFlow() throws {
        let file = try scratch.sample()
        try DatabaseQueue(path: file.path).write {
            try $0.execute(
                sql: "UPDATE flow SET people = 4000000000 WHERE layer = 1 AND origin = 0 AND destination = 0")
        }
        #expect(
            refusal { try file.flowTable(of: "commuting") }?.contains("4000000000 people, more than there can be")
                == true)
        try DatabaseQueue(path: file.path).write {
            try $0.execute(
                sql: "UPDATE flow SET people = 1, origin = 9000 WHERE layer = 1 AND origin = 0 AND destination = 0")
        }
        #expect(
            refusal { try file.flowTable(of: "commuting") }?.contains("names a place that they do not have") == true)
    }
}
