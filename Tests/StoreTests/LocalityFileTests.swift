import Exchange
import Foundation
import GRDB
import Store
import StoreTesting
import TestSupport
import Testing

@Suite("A locality file")
struct LocalityFileTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test("A new file is empty, of this profile, and whole")
    func new() throws {
        let file = try LocalityFile.create(at: scratch.path("a.locality"), title: "Kent and Medway", profile: "2018")
        let identity = try file.identity()
        #expect(identity.title == "Kent and Medway" && identity.profile == "2018" && identity.members == nil)
        let check = try Check(file)
        #expect(check.faults.isEmpty)
        #expect(check.gaps == ["There are no areas yet; import areas or boundaries first."])
    }

    @Test("A file that is there is never overwritten")
    func exists() throws {
        let path = try scratch.write("precious", to: "a.locality")
        #expect(
            refusal { try LocalityFile.create(at: path, title: "x", profile: "2018") }
                == "\(path): the file exists already and is left as it is.")
        #expect(try scratch.bytes("a.locality") == Data("precious".utf8))
    }

    @Test(
        "What is no locality file is refused in words",
        arguments: ["", "precious", String(repeating: "SQLite format 3", count: 99)])
    func notALocality(text: String) throws {
        let path = try scratch.write(text, to: "a.locality")
        #expect(refusal { try LocalityFile(opening: path) } == "\(path): this is not a locality file.")
        #expect(try scratch.bytes("a.locality") == Data(text.utf8))
    }

    @Test("Another program's SQLite file is refused and left as it is")
    func otherSQLite() throws {
        let path = scratch.path("a.locality")
        try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE cats (name TEXT)") }
        let before = try scratch.bytes("a.locality")
        #expect(refusal { try LocalityFile(opening: path) } == "\(path): this is not a locality file.")
        #expect(try scratch.bytes("a.locality") == before)
    }

    @Test("A file that is not there is named with the command that makes one")
    func missing() {
        let path = scratch.path("none.locality")
        #expect(
            refusal { try LocalityFile(opening: path) }
                == "\(path): there is no such file. Make one with: localities new \(path)")
    }

    @Test("A file from the future is refused and left as it is")
    func newer() throws {
        let path = scratch.path("dorset.locality")
        _ = try scratch.sample()
        try DatabaseQueue(path: path).write {
            try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('99 what comes next')")
        }
        let before = try scratch.bytes("dorset.locality")
        #expect(
            refusal { try LocalityFile(opening: path) }
                == "\(path): this file was made by a newer version of Localities; update the program to open it.")
        #expect(try scratch.bytes("dorset.locality") == before)
    }

    @Test("Two programs may have the file open; each sees what the other changed")
    func shared() throws {
        let one = try scratch.sample()
        let other = try LocalityFile(opening: one.path)
        let before = try other.revisions()
        try one.decide("E06000029", "E07000051", joined: false, reason: "the ferry is closed", at: today)
        #expect(try other.revisions() != before)
        #expect(try other.links(of: "district").first { $0.a == "E06000029" && $0.b == "E07000051" }?.joined == false)
    }

    @Test("A decision about a link holds until the next, and all stay in the history")
    func decisions() throws {
        let file = try scratch.sample()
        try file.decide("E07000051", "E06000029", joined: false, reason: "only a ferry", at: today)
        try file.decide("E06000029", "E07000051", joined: true, reason: "there is a land border too", at: today)
        let link = try #require(try file.links(of: "district").first { $0.a == "E06000029" && $0.b == "E07000051" })
        #expect(link.joined && link.decision?.reason == "there is a land border too")
        #expect(
            try file.history().map(\.what) == [
                "Link E07000051–E06000029 separated: only a ferry",
                "Link E06000029–E07000051 joined: there is a land border too",
            ])
        #expect(
            refusal { try file.decide("E06000028", "E07000053", joined: true, reason: "why not", at: today) }
                == "E06000028 and E07000053 are not neighbours, so there is no link to decide on.")
        #expect(
            refusal { try file.decide("E06000028", "E06000029", joined: true, reason: " ", at: today) }
                == "A decision about a link needs a reason.")
    }

    @Test("The history can neither be changed nor deleted")
    func history() throws {
        let file = try scratch.sample()
        try file.decide("E06000029", "E07000051", joined: false, reason: "only a ferry", at: today)
        for sql in ["DELETE FROM history", "UPDATE history SET what = 'nothing'"] {
            #expect(
                refusal { try DatabaseQueue(path: file.path).write { try $0.execute(sql: sql) } }?.contains(
                    "history is not") == true)
        }
        #expect(try file.history().count == 1)
    }

    @Test("A full disk is said in one sentence and changes nothing")
    func fullDisk() throws {
        let path = scratch.path("dorset.locality")
        _ = try scratch.sample()
        let before = try scratch.bytes("dorset.locality")
        let file = try LocalityFile(opening: path, largestFile: before.count)
        let flows = try scratch.write(
            "origin,destination,count\n" + (0..<50_000).map { "E06000028,X\($0),1" }.joined(separator: "\n"),
            to: "flows.csv")
        #expect(
            refusal { try Importer(file, today: today).flows(flows) }
                == "\(path): the disk is full; nothing was changed.")
        #expect(try scratch.bytes("dorset.locality") == before)
        #expect(try Check(LocalityFile(opening: path)).faults.isEmpty)
    }
}
