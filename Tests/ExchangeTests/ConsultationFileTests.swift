import Consultations
import Exchange
import Foundation
import GRDB
import Store
import StoreTesting
import TestSupport
import Testing

@Suite("Consultations in the locality")
struct ConsultationFileTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    /// The files of the sample's consultation, ready to be spoiled.
    private func files() throws -> [String: String] {
        try scratch.sample().export(to: scratch.path("out"))
        return try scratch.contents("out").filter { $0.key.hasPrefix("consultation-") }
            .mapValues { String(decoding: $0, as: UTF8.self) }
    }

    private func sentence(_ spoil: (inout [String: String]) -> Void) throws -> String? {
        var files = try self.files()
        spoil(&files)
        for (name, text) in files { _ = try scratch.write(text, to: name) }
        let locality = try LocalityFile.create(at: scratch.path("new.locality"), title: "New", profile: "2018")
        let told = refusal {
            try Importer(locality, today: today).consultation(scratch.path("consultation-councils.yaml"))
        }
        // Half of it must not be there.
        #expect(try told == nil || locality.consultation("councils") == nil)
        return told
    }

    @Test("The sample’s consultation: 420 surveyed, 640 who came forward, marked as invented, and whole")
    func sample() throws {
        let record = try #require(try scratch.sample().consultation("councils"))
        #expect(record.consultation.invented)
        #expect(record.respondents.count { $0.channel == .survey } == 420)
        #expect(record.respondents.count { $0.channel == .open } == 640)
        #expect(record.result.opinions.value?.groups.count == 2)
        #expect(record.comments.count == 40 && record.themes.read == 37)
    }

    @Test("Imported into another locality it comes out with the same bytes")
    func identity() throws {
        #expect(try sentence { _ in } == nil)
        let again = try LocalityFile(opening: scratch.path("new.locality"))
        try again.export(to: scratch.path("again"))
        let (first, second) = (try scratch.contents("out"), try scratch.contents("again"))
        for name in first.keys where name.hasPrefix("consultation-") { #expect(first[name] == second[name], "\(name)") }
    }

    @Test("Imported twice it stands there once, with the later answers")
    func twice() throws {
        let file = try scratch.sample()
        try file.export(to: scratch.path("out"))
        _ = try Importer(file, today: today).consultation(scratch.path("out/consultation-councils.yaml"))
        #expect(try file.consultationHeads().map(\.key) == ["councils"])
        #expect(try file.consultation("councils")?.respondents.count == 1060)
    }

    @Test("One more answer is one more person; nothing tells that it came last")
    func answered() throws {
        let file = try scratch.sample()
        let before = try #require(try file.consultation("councils"))
        let none = [Int?](repeating: nil, count: before.consultation.questions.count)
        let first = try #require(before.comments.first)
        try file.answer("councils", [0] + none.dropFirst(), comment: "Mind the buses", number: first.number)
        let after = try #require(try file.consultation("councils"))
        #expect(after.respondents.count == before.respondents.count + 1)
        #expect(after.respondents == Consultation.sorted(after.respondents))
        #expect(after.respondents.contains { $0.channel == .open && $0.answers == [0] + none.dropFirst() })
        let comment = try #require(after.comments.first { $0.text == "Mind the buses" })
        #expect(!before.comments.map(\.number).contains(comment.number))
        #expect(after.comments.count == before.comments.count + 1 && after.codings == before.codings)
        // The numbers under which people stand are by chance: in their order neither this one nor any other is last.
        let positions = try file.read { db in
            try Int64.fetchAll(db, sql: "SELECT position FROM consultation_respondent ORDER BY position")
        }
        #expect(Set(positions).count == after.respondents.count && positions.contains { $0 > 1_000_000_000 })
        #expect(refusal { try file.answer("none", [], comment: nil, number: 1) } == "There is no consultation “none”.")
    }

    @Test("Who could be told apart by their categories is not stored")
    func exposed() throws {
        let told = try sentence { files in
            files["consultation-councils-answers.csv", default: ""] +=
                "open,Poole,65 and over,Two councils,Homes" + String(repeating: ",agree", count: 10) + "\n"
        }
        #expect(
            told == """
                consultation-councils-answers.csv: 1 person is place “Poole”, age “65 and over” among those who came forward; \
                fewer than 5 can be told apart. Join categories, or leave the cells empty.
                """)
    }

    @Test(
        "What is wrong names file, line and column, and nothing is stored",
        arguments: [
            (
                "consultation-councils-answers.csv", "survey,Bournemouth", "poll,Bournemouth",
                "consultation-councils-answers.csv, line 2, column “channel”: “poll” is neither survey nor open."
            ),
            (
                "consultation-councils-answers.csv", "s10\n", "s11\n",
                "consultation-councils-answers.csv, line 1, column “s11”: it is neither “channel” nor a margin or question of consultation-councils.yaml."
            ),
            (
                "consultation-councils-comments.csv", "1,", "0,",
                "consultation-councils-comments.csv, line 2, column “number”: “0” is not a number of its own, from 1."
            ),
            (
                "consultation-councils-themes.csv", "1,first", "99,first",
                "consultation-councils-themes.csv, line 2, column “comment”: there is no comment “99”."
            ),
            (
                "consultation-councils.yaml", "closed: '2016-10-25'", "closed: '2016-01-25'",
                "consultation-councils.yaml: It closes on 2016-01-25, before it opens on 2016-08-30."
            ),
            (
                "consultation-councils.yaml", "drawn: 1500", "asked: 1500",
                "consultation-councils.yaml, line 8: “asked” is not a field here; there are “key”, “title”, “purpose”, “opened”, “closed”, “invented”, “population”, “drawn”, “margins”, “questions”, “themes”, “responses” and “checks”."
            ),
            (
                "consultation-councils.yaml", "    people: 151270", "    count: 151270",
                """
                consultation-councils.yaml, line 15: “people” is missing; how many belong to “Poole” was expected.
                consultation-councils.yaml, line 16: “count” is not a field here; there are “name” and “people”.
                """
            ),
            (
                "consultation-councils.yaml", "population: 770689", "population: many",
                "consultation-councils.yaml, line 7: “many” is not a whole number from 1 to 100000000, as “population” is to be."
            ),
            (
                "consultation-councils.yaml", "    people: 151270", "    people:",
                "consultation-councils.yaml, line 16: “people” is empty; a whole number from 0 to 100000000 was expected."
            ),
            (
                "consultation-councils.yaml", "finding: partly", "finding: nearly",
                "consultation-councils.yaml, line 108: “nearly” is not known as “finding”; there are “met”, “partly”, “open” and “not met”."
            ),
        ])
    func mistakes(file: String, text: String, instead: String, expected: String) throws {
        let told = try sentence { files in
            guard let range = files[file]?.range(of: text) else { return }
            files[file]?.replaceSubrange(range, with: instead)
        }
        #expect(told == expected)
    }

    @Test("A category of the population in which nobody answered leaves the survey without weights, in words")
    func emptyMargin() throws {
        _ = try sentence { files in
            let name = "consultation-councils-answers.csv"
            files[name] = files[name]?.split(separator: "\n").filter { !$0.contains("Poole") }.joined(separator: "\n")
        }
        let record = try #require(try LocalityFile(opening: scratch.path("new.locality")).consultation("councils"))
        #expect(record.result.weights.refusal?.hasPrefix("Margin “place”: nobody who answered is in “Poole”") == true)
        #expect(record.result.answers(0).allSatisfy { $0.survey.value == nil })
    }
}
