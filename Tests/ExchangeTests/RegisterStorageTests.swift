import Base
import Content
import Exchange
import Formats
import Foundation
import GRDB
import Registers
import Store
import StoreTesting
import TestSupport
import Testing

@Suite("Records of registers")
struct RegisterStorageTests {
    let scratch: Scratch
    let file: LocalityFile
    let registers: [Register]
    let barriers: Register

    init() throws {
        scratch = try Scratch()
        file = try LocalityFile.create(at: scratch.path("a.locality"), title: "Dorset", profile: "2018")
        registers = try RegisterFiles.all()
        barriers = try #require(registers.first { $0.id == "barriers" })
    }

    var book: RegisterBook { get throws { try file.registerBook(registers, today: Day(iso: "2018-11-14")!) } }

    static let entry = RecordEntry(
        state: "seen", items: ["barrier": ["=1+1"], "kind": ["turf"], "overcome": ["Talk;\n• at last\n  often"]])

    @Test("Each writing of a record is kept with who and when, and the latest holds")
    func versions() throws {
        let link = try file.add(Self.entry, to: barriers, by: "Ann", at: today)
        var second = Self.entry
        second.state = "acting"
        second.items["owner"] = ["Bob"]
        try file.write(second, as: link, of: barriers, basedOn: 1, by: "Bob", note: "we met", at: today + 60)
        try file.write(second, as: link, of: barriers, by: "Cat", at: today + 120)  // nothing changed, nothing written
        let versions = try file.versions(of: link)
        #expect(versions.map(\.by) == ["Ann", "Bob"] && versions.map(\.note) == ["", "we met"])
        #expect(versions.map(\.entry) == [Self.entry, second])
        #expect(RecordVersion.changes(from: versions[0].entry, to: versions[1].entry) == ["owner", "state"])
        #expect(try book.record(link)?.entry == second)
    }

    @Test("Two who write at once: the second is told that the first has written, and nothing is lost")
    func meanwhile() throws {
        let link = try file.add(Self.entry, to: barriers, by: "Ann", at: today)
        var other = Self.entry
        other.items["owner"] = ["Bob"]
        try file.write(other, as: link, of: barriers, basedOn: 1, by: "Bob", at: today)
        let said = refusal {
            try file.write(Self.entry, as: link, of: barriers, basedOn: 1, by: "Cat", at: today)
        }
        #expect(said?.hasPrefix("Bob has written this barrier anew while you had it open.") == true)
        #expect(try book.record(link)?.entry == other)
    }

    @Test("A record that is taken out is gone from its register and stays in its history, until it is written again")
    func removal() throws {
        let link = try file.add(Self.entry, to: barriers, by: "Ann", at: today)
        try file.remove(link, of: barriers, by: "Ann", note: "twice", at: today)
        #expect(try book.record(link) == nil)
        #expect(try file.versions(of: link).map(\.isRemoved) == [false, true])
        try file.write(Self.entry, as: link, of: barriers, by: "Ann", at: today)
        #expect(try book.record(link)?.version == 3)
    }

    @Test(
        "Nothing that was written can be changed or deleted in the file",
        arguments: [
            "UPDATE record SET number = 9", "DELETE FROM record", "UPDATE record_version SET by = 'x'",
            "DELETE FROM record_version", "UPDATE record_item SET item = 'x'", "DELETE FROM record_item",
        ])
    func appendOnly(sql: String) throws {
        try file.add(Self.entry, to: barriers, by: "Ann", at: today)
        #expect(refusal { try file.write { db in try db.execute(sql: sql) } } != nil)
        #expect(try book.records["barriers"]?.map(\.entry) == [Self.entry])
    }

    @Test("A link to a record that never was is refused")
    func links() throws {
        let stakeholders = try #require(registers.first { $0.id == "stakeholders" })
        let entry = RecordEntry(state: "named", items: ["body": ["Poole"], "works-with": ["stakeholders/7"]])
        #expect(
            refusal { try file.add(entry, to: stakeholders, by: "Ann", at: today) }?.contains("stakeholders/7") == true)
    }

    @Test("A set to begin with is added in one go, and links inside it lead to the new records")
    func begin() throws {
        let stakeholders = try #require(registers.first { $0.id == "stakeholders" })
        let set = try #require(stakeholders.starts.first { $0.id == "typical-2018" })
        try file.add(RecordEntry(state: "named", items: ["body": ["Us"]]), to: stakeholders, by: "Ann", at: today)
        #expect(try file.begin(set, of: stakeholders, by: "Ann", at: today) == set.records.count)
        let book = try book
        let practice = try #require(book.records["stakeholders"]?.first { book.name(of: $0) == "General practices" })
        #expect(
            book.linked("works-with", of: practice, in: stakeholders).map { book.name(of: $0) } == [
                "Clinical commissioning group"
            ])
        #expect(try file.registerStates() == ["stakeholders": .begun])
        try file.mark(stakeholders, done: true, by: "Ann", at: today)
        #expect(try file.registerStates() == ["stakeholders": .done])
    }

    @Test("A set that is asked for twice adds only what is not there, by name; all of it when it is asked for again")
    func beginTwice() throws {
        let stakeholders = try #require(registers.first { $0.id == "stakeholders" })
        let set = try #require(stakeholders.starts.first { $0.id == "typical-2018" })
        let group = RecordEntry(state: "contacted", items: ["body": ["clinical Commissioning Group"]])
        try file.add(group, to: stakeholders, by: "Ann", at: today)
        #expect(try file.begin(set, of: stakeholders, by: "Ann", at: today) == set.records.count - 1)
        #expect(try file.begin(set, of: stakeholders, by: "Ann", at: today) == 0)
        let practice = try #require(
            try book.records["stakeholders"]?.first { try book.name(of: $0) == "General practices" })
        // Ours was there first; the link inside the set leads to it.
        #expect(try book.linked("works-with", of: practice, in: stakeholders).map(\.number) == [1])
        #expect(try file.begin(set, of: stakeholders, again: true, by: "Ann", at: today) == set.records.count)
    }

    @Test("Export, import and export again give the same bytes, with histories, removals, columns and marks")
    func folder() throws {
        let link = try file.add(Self.entry, to: barriers, by: "Ann, \"A\"", note: "'=x", at: today)
        var second = Self.entry
        second.items["between"] = ["• Poole", "=Bournemouth"]
        second.items["evidence"] = ["Minutes", ""]
        second.items["own-cost"] = ["-12550"]
        second.items["barrier"] = ["''+still"]
        try file.write(second, as: link, of: barriers, by: "Bob", at: today)
        try file.remove(link, of: barriers, by: "Bob", note: "-", at: today)
        try file.add(Self.entry, to: barriers, by: "Ann", at: today)
        let column = try #require(
            AddedColumn(
                id: "own-risk", title: "Risk", type: "choice",
                choices: [.init(id: "high", title: "High"), .init(id: "low", title: "Low")]))
        try file.add(column, to: barriers, by: "Ann", at: today)
        try file.mark(barriers, done: true, by: "Ann", at: today)
        try file.export(to: scratch.path("one"))
        let other = try LocalityFile.create(at: scratch.path("b.locality"), folder: scratch.path("one"))
        #expect(try other.versions(of: link) == file.versions(of: link))
        try other.export(to: scratch.path("two"))
        let (one, two) = (try scratch.contents("one"), try scratch.contents("two"))
        #expect(Set(one.keys).isSuperset(of: ["register-barriers.csv", "register-columns.csv", "register-marks.csv"]))
        #expect(one == two)
        let text = String(decoding: try #require(one["register-barriers.csv"]), as: UTF8.self)
        #expect(text.contains("'=1+1") && text.contains("''=x") && !text.contains(",=1+1"))
    }

    @Test(
        "A broken file of a register is refused by line, and no locality is left behind",
        arguments: [
            ("1,1,", "1,2,", "line 2, column “version”: “2” stands where version 1 of record 1 was expected."),
            (",no,", ",perhaps,", "line 2, column “removed”: “perhaps” is neither yes nor no."),
            ("record,version", "version,record", "line 1: the columns record, version, at, by"),
            (",Ann,", ",,", "line 2, column “by”: it is empty"),
        ])
    func broken(old: String, new: String, sentence: String) throws {
        try file.add(Self.entry, to: barriers, by: "Ann", at: today)
        try file.export(to: scratch.path("out"))
        let path = scratch.path("out/register-barriers.csv")
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacing(old, with: new, maxReplacements: 1).write(toFile: path, atomically: true, encoding: .utf8)
        let said = refusal { try LocalityFile.create(at: scratch.path("b.locality"), folder: scratch.path("out")) }
        #expect(said?.contains("register-barriers.csv, \(sentence)") == true, "\(said ?? "nothing was said")")
        #expect(!FileManager.default.fileExists(atPath: scratch.path("b.locality")))
    }

    @Test("A spreadsheet goes out and comes back without a change; what people change in it is changed")
    func sheet() throws {
        let link = try file.add(Self.entry, to: barriers, by: "Ann", at: today)
        let sheet = RegisterSheet(barriers, in: try book)
        let text = sheet.csv(try #require(book.records["barriers"]))
        let same = try sheet.changes(in: InputFile(name: "x.csv", bytes: Data(text.utf8)))
        #expect(same == RegisterSheet.Changes(added: [], changed: [:], unchanged: 1))
        let changed =
            text.replacing("Turf", with: "trust")
            + ",Late trains,Time,Poole; Purbeck,,Write to them,,27/3/2019,,,,\n"
        let changes = try sheet.changes(in: InputFile(name: "x.csv", bytes: Data(changed.utf8)))
        #expect(changes.changed[link]?.items["kind"] == ["trust"])
        #expect(changes.added.map { $0.items["between"] } == [["Poole", "Purbeck"]])
        #expect(changes.added.map { $0.items["due"] } == [["2019-03-27"]])
        try file.store(changes, in: barriers, by: "Ann", note: "from a file", at: today)
        #expect(try book.records["barriers"]?.count == 2)
    }

    @Test("A spreadsheet that was saved before somebody else wrote the record is refused for that record")
    func oldSheet() throws {
        let link = try file.add(Self.entry, to: barriers, by: "Ann", at: today)
        let text = try RegisterSheet(barriers, in: book).csv(#require(book.records["barriers"]))
        let mine = try InputFile(name: "x.csv", bytes: Data(text.replacing("Turf", with: "trust").utf8))
        let early = try RegisterSheet(barriers, in: try book).changes(in: mine)
        var theirs = Self.entry
        theirs.items["overcome"] = ["Ask them"]
        try file.write(theirs, as: link, of: barriers, by: "Ben", at: today)

        let said = refusal { try RegisterSheet(barriers, in: try book).changes(in: mine) } ?? ""
        #expect(said.contains("column “Version”: Ben has written barrier 1 anew since this file was saved"), "\(said)")
        // Also where the file was read before Ben wrote, and is stored after.
        let late = refusal { try file.store(early, in: barriers, by: "Ann", note: "", at: today) } ?? ""
        #expect(late.contains("Ben has written this barrier anew"), "\(late)")
        #expect(try book.record(link)?.entry == theirs)
        // A row that says what stands there now is no change, whatever its version.
        let same = try RegisterSheet(barriers, in: book).csv(#require(book.records["barriers"]))
            .replacing(",2\n", with: ",1\n")
        let changes = try RegisterSheet(barriers, in: try book).changes(
            in: InputFile(name: "x.csv", bytes: Data(same.utf8)))
        #expect(changes.unchanged == 1 && changes.changed.isEmpty)
    }

    @Test(
        "A spreadsheet with mistakes is refused with all of them, by line and column",
        arguments: [
            ("Record,Nonsense\n", ["“Nonsense” is no column of this register"]),
            (
                "Record,kind\n9,Turf\n,Air\n",
                [
                    "x.csv, line 2, column “Record”: “9” is no barrier of this register; leave it empty for a new one.",
                    "x.csv, line 3, column “kind”: “Air” is not among the answers; there are Turf, Trust, Time.",
                    "x.csv, line 3: “What stands in the way?” is missing, and it is needed.",
                ]
            ),
            (
                "barrier,kind,overcome,due,state\nA,Turf,B,soon,never\n",
                [
                    "x.csv, line 2, column “due”: “soon” is not a date",
                    "x.csv, line 2, column “state”: “never” is no state",
                ]
            ),
            ("", ["x.csv: the file is empty"]),
        ])
    func badSheet(text: String, sentences: [String]) throws {
        let sheet = RegisterSheet(barriers, in: try book)
        let said = refusal { try sheet.changes(in: InputFile(name: "x.csv", bytes: Data(text.utf8))) } ?? ""
        for sentence in sentences { #expect(said.contains(sentence), "\(said)") }
        #expect(try book.records["barriers"] == nil)
    }
}

@Suite("Cells of a register’s file")
struct RecordCellTests {
    @Test("Items of any text survive the cell of a file", arguments: 0..<200)
    func cells(seed: Int) {
        var state = UInt64(seed) &* 2_862_933_555_777_941_757 &+ 3_037_000_493
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let pieces = ["a", "• ", "•", "\n", "  ", "=", "'", ";", "\"", ",", "x y", "-", "@"]
        let items = (0..<next(4)).map { _ in
            (0..<next(6)).map { _ in pieces[next(pieces.count)] }.joined()
                .trimmingCharacters(in: .whitespacesAndNewlines)
        }
        let text = SpreadsheetText.plain(SpreadsheetText.guarded(RecordCell.text(items)))
        #expect(RecordCell.items(text.trimmingCharacters(in: .whitespaces)) == items, "seed \(seed): \(items)")
    }
}
