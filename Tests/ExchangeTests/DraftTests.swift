import Content
import Foundation
import GRDB
import Store
import StoreTesting
import TestSupport
import Testing

@Suite("Drafts of answers")
struct DraftTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func wave(
        _ asks: String, people: [(organisation: String, count: Int)] = []
    ) throws -> (file: LocalityFile, wave: Wave, tokens: [String]) {
        let file = try LocalityFile.create(at: scratch.path("a.locality"), title: "Nowhere", profile: "2018")
        for name in ["A", "B"] { try file.add(Organisation(key: name.lowercased(), name: name, kind: "x"), at: today) }
        let wave = try file.openWave(of: PartnersTests.instrument(asks), title: "Spring", at: today)
        for group in people { try file.invite(group.count, to: wave, organisation: group.organisation, label: "Staff") }
        return (file, wave, try file.respondents(of: wave).map(\.token))
    }

    @Test(
        "A draft is neither read, changed nor sent with another link",
        arguments: ["people of each organisation", "organisations"])
    func belongs(asks: String) throws {
        let people = asks == "organisations" ? [] : [(organisation: "a", count: 1), (organisation: "b", count: 1)]
        let (file, wave, tokens) = try wave(asks, people: people)
        let draft = try file.beginAnswers(tokens[0], at: today)
        let answer = LocalityFile.DraftAnswer(value: "2", comment: "mine")
        try file.keep(["trust": answer], about: "", in: draft, with: tokens[0])
        #expect(try file.draft(draft, with: tokens[1]) == nil)
        #expect(try file.draft(draft, with: "nothing") == nil)
        #expect(refusal { try file.keep(["trust": nil], about: "", in: draft, with: tokens[1]) } != nil)
        #expect(refusal { try file.send(draft, with: tokens[1], at: today) } != nil)
        #expect(try file.respondents(of: wave).allSatisfy { !$0.hasAnswered })
        #expect(try file.draft(draft, with: tokens[0])?[""]?["trust"] == answer)
        try file.send(draft, with: tokens[0], at: today)
        #expect(try file.respondents(of: wave).map(\.hasAnswered) == [true, false])
    }

    @Test("What stands in the file does not find a draft of an anonymous wave: neither its key nor the link does alone")
    func keyIsNotKept() throws {
        let (file, _, tokens) = try wave("people of each organisation", people: [("a", 1)])
        let draft = try file.beginAnswers(tokens[0], at: today)
        let bytes = try scratch.bytes("a.locality")
        #expect(bytes.range(of: Data(draft.utf8)) == nil)
        let kept = try #require(try file.read { try String.fetchOne($0, sql: "SELECT draft FROM sheet") })
        #expect(try file.draft(kept, with: tokens[0]) == nil)
    }

    @Test("A link begins twenty drafts of an anonymous wave and not one more; another link is not held up by it")
    func bounded() throws {
        let (file, _, tokens) = try wave("people of each organisation", people: [("a", 2)])
        for _ in 0..<LocalityFile.mostDrafts { _ = try file.beginAnswers(tokens[0], at: today) }
        #expect(refusal { try file.beginAnswers(tokens[0], at: today) }?.contains("was opened 20 times") == true)
        #expect(refusal { try file.beginAnswers(tokens[1], at: today) } == nil)
        #expect(try file.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sheet") } == 21)
    }

    @Test("A draft ends sixty days after it was begun, and not before")
    func ends() throws {
        let (file, _, tokens) = try wave("people of each organisation", people: [("a", 2)])
        let draft = try file.beginAnswers(tokens[0], at: today)
        func after(days: Int) -> Date { today.addingTimeInterval(86_400 * Double(days)) }
        _ = try file.beginAnswers(tokens[1], at: after(days: 60))
        #expect(try file.draft(draft, with: tokens[0]) != nil)
        _ = try file.beginAnswers(tokens[1], at: after(days: 61))
        #expect(try file.draft(draft, with: tokens[0]) == nil)
    }

    @Test("A second draft of a link that was used is not sent, and the first answers stay")
    func twoTabs() throws {
        let (file, wave, tokens) = try wave("people of each organisation", people: [("a", 1)])
        let drafts = try (0..<2).map { _ in try file.beginAnswers(tokens[0], at: today) }
        for draft in drafts {
            try file.keep(["trust": .init(value: "3", comment: "")], about: "", in: draft, with: tokens[0])
        }
        try file.send(drafts[0], with: tokens[0], at: today)
        #expect(
            refusal { try file.send(drafts[1], with: tokens[0], at: today) }?.contains("This link has been used.")
                == true)
        #expect(
            try file.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sheet WHERE draft IS NULL") } == 1)
        #expect(wave.isOpen)
    }
}
