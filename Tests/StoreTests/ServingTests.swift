import Foundation
import GRDB
import Store
import StoreTesting
import TestSupport
import Testing

@Suite("A file that many use at once")
struct ServingTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func served() throws -> LocalityFile {
        let path = scratch.path("many.locality")
        _ = try LocalityFile.create(at: path, title: "Dorset", profile: "2018")
        return try LocalityFile(opening: path, for: .serving)
    }

    @Test("Readers see the last whole state while somebody writes, and do not wait")
    func readersDoNotWait() throws {
        let file = try served()
        let (hasWritten, mayEnd) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let group = DispatchGroup()
        DispatchQueue.global().async(group: group) {
            try? file.write { db in
                try db.execute(sql: "UPDATE locality SET title = 'Wessex'")
                hasWritten.signal()
                mayEnd.wait()
            }
        }
        hasWritten.wait()
        #expect(try file.identity().title == "Dorset")
        mayEnd.signal()
        group.wait()
        #expect(try file.identity().title == "Wessex")
    }

    @Test("Closed, it is one whole file again, and a copy of its bytes has everything")
    func wholeWhenClosed() throws {
        let file = try served()
        try file.setProfile("2026", at: .now)
        #expect(FileManager.default.fileExists(atPath: file.path + "-wal"))
        file.close()
        for ending in ["-wal", "-shm", "-journal"] {
            #expect(!FileManager.default.fileExists(atPath: file.path + ending), "\(ending)")
        }
        let copy = scratch.path("copy.locality")
        try FileManager.default.copyItem(atPath: file.path, toPath: copy)
        #expect(try LocalityFile(opening: copy).identity().profile == "2026")
        // Bytes 18 and 19 of a file in rollback mode are 1: it opens where nothing may be written beside it.
        let head = try Data(contentsOf: URL(fileURLWithPath: copy)).prefix(20)
        #expect(head.suffix(2) == Data([1, 1]))
    }

    @Test("What a server that was ended by force has written is there, and the next command tidies up")
    func endedByForce() throws {
        let file = try served()
        try file.setProfile("2026", at: .now)
        // The state of the files as a program leaves them that has no time to close.
        let left = scratch.path("left.locality")
        for ending in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: file.path + ending, toPath: left + ending)
        }
        let again = try LocalityFile(opening: left)
        #expect(try again.identity().profile == "2026")
        again.close()
        #expect(!FileManager.default.fileExists(atPath: left + "-wal"))
        #expect(try LocalityFile(opening: left).identity().profile == "2026")
    }

    @Test("A copy made while somebody writes is whole, is of one state, and only its owner may read it")
    func backup() throws {
        let file = try served()
        let isOver = DispatchSemaphore(value: 0)
        let group = DispatchGroup()
        DispatchQueue.global().async(group: group) {
            var turn = 0
            repeat {
                turn += 1
                // Two entries in one transaction: a copy has both or none.
                try? file.write { db in
                    try db.record("a\(turn)", at: "2026-01-01")
                    try db.record("b\(turn)", at: "2026-01-01")
                }
            } while isOver.wait(timeout: .now()) == .timedOut && turn < 20_000
        }
        for number in 1...5 {
            let copy = scratch.path("copy\(number).locality")
            try LocalityFile(opening: file.path).backUp(to: copy)
            let copied = try LocalityFile(opening: copy)
            #expect(try copied.history().count.isMultiple(of: 2))
            #expect(try copied.read { try $0.damage() } == [])
            let mode = try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? Int
            #expect(mode == 0o600)
        }
        isOver.signal()
        group.wait()
        #expect(throws: LocalityFile.Failure.exists(scratch.path("copy1.locality"))) {
            try file.backUp(to: scratch.path("copy1.locality"))
        }
    }

    @Test("A change raises the revision of its own family of records and of no other")
    func families() throws {
        let file = try served()
        func changed(by change: () throws -> Void) throws -> Set<Family> {
            let before = try file.revisions()
            try change()
            return try file.revisions().changes(since: before)
        }
        #expect(try changed { try file.setProfile("2026", at: .now) } == [.settings])
        #expect(try changed { try file.write { try $0.record("Nothing else", at: "2026-01-01") } } == [])
        #expect(try changed { try file.write { try $0.execute(sql: "DELETE FROM observation") } } == [.statistics])
        #expect(
            try changed { try file.write(changing: [.drafts]) { try $0.execute(sql: "DELETE FROM answer") } } == [
                .drafts
            ])
        // What fails has changed nothing, and does not count with the next change either.
        #expect(
            try changed {
                try? file.write { db in
                    try db.execute(sql: "DELETE FROM flow")
                    throw CancellationError()
                }
            } == [])
        #expect(try changed { try file.setProfile("2018", at: .now) } == [.settings])
        // Another program, by another connection.
        #expect(
            try changed { try LocalityFile(opening: file.path).write { try $0.execute(sql: "DELETE FROM link") } }
                == [.links])
    }

    @Test("Every table of the file belongs to a family, or is one on which nothing depends")
    func everyTable() throws {
        let tables = try served().read { db in
            try String.fetchAll(
                db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        }
        #expect(
            Set(tables.filter { Family(table: $0) == nil }) == ["history", "revision", "closing", "grdb_migrations"])
    }
}
