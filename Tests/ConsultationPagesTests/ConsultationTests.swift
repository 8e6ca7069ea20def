import ConsultationPages
import Content
import Exchange
import Foundation
import Store
import Testing
import WebTesting
import Workbench

@Suite("Consultations in the workbench")
struct ConsultationPageTests {
    let visitor: Visitor

    init() throws { visitor = try Visitor() }

    @Test("The page says what residents want with its margin, marks the open result, and that answers are invented")
    func page() async throws {
        let answer = try await visitor.get("/consultations/councils")
        #expect(answer.status == 200 && answer.bytes.count < 100_000)
        let page = try answer.page
        #expect(page.heading.contains("of residents ("))
        #expect(page.words.contains("The answers on this page are invented"))
        #expect(page.headings(2).contains("Three of four tests of a fair consultation are met"))
        #expect(try page.section("What came of it").table("We asked, you said, we did").rows.count > 0)
        #expect(page.tables.contains { $0.name.hasPrefix("What all groups share") })
        let choice = try page.table("How many councils should serve Dorset?")
        #expect(choice.columns == ["Answer", "Survey, weighted", "from", "to", "Came forward", "of those"])
        #expect(choice.rows[0] == ["Two councils", "47%", "42%", "52%", "326", "51%"])
        #expect(
            page.pictures[0].contains(
                "Two councils: Survey, weighted 47% (42% to 52%); Came forward, not representative"))
        let list = try await visitor.get("/consultations").page
        #expect(
            list.heading == "People were asked once" && list.links.contains { $0.address == "/consultations/councils" })
    }

    @Test("Divided by place those surveyed are counted, unweighted; an unknown way to divide is an error on the page")
    func divided() async throws {
        let answer = try await visitor.get("/consultations/councils?by=place")
        #expect(answer.status == 200)
        let page = try answer.page
        #expect(try page.control("Divide those surveyed by").value == "place")
        let divided = try page.section("Who answered what").table("How many councils should serve Dorset? By place")
        #expect(divided.columns == ["Place", "Two councils", "Three councils", "Leave nine as they are"])
        #expect(divided.rows[1] == ["Poole", "33", "13", "22"])
        // Each of the 420 once: 106, 68, 118 and 128 by place.
        #expect(divided.rows.map { $0.dropFirst().reduce(0) { $0 + (Int($1) ?? 0) } } == [106, 68, 118, 128])
        let wrong = try await visitor.get("/consultations/councils?by=income")
        #expect(wrong.status == 400)
        #expect(try wrong.page.error("Choose one of the ways to divide people") == "by")
    }

    @Test("The table to download holds the same numbers, and an unknown consultation is not found")
    func download() async throws {
        let file = try await visitor.get("/consultations/councils/answers.csv")
        #expect(file["content-type"] == "text/csv; charset=utf-8" && file.text.hasPrefix("\u{FEFF}Question,Answer,"))
        #expect(try await visitor.get("/consultations/other").status == 404)
        #expect(try await visitor.get("/consultations/other/answers.csv").status == 404)
    }
}

@Suite("Answering a consultation here")
struct ConsultationAnswerTests {
    /// The sample's consultation, open until 2999.
    private func open(_ body: (LocalityFile, Visitor) async throws -> Void) async throws {
        try await Scratch.changing { locality in
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
                "localities-\(UUID().uuidString)")
            defer { try? FileManager.default.removeItem(at: folder) }
            try locality.export(to: folder.path)
            let description = folder.appendingPathComponent("consultation-councils.yaml")
            let text = try String(contentsOf: description, encoding: .utf8)
            try text.replacing(/closed: \S+/, with: "closed: '2999-12-31'").write(
                to: description, atomically: true, encoding: .utf8)
            _ = try Importer(locality, today: .now).consultation(description.path)
            try await body(locality, Visitor(Workbench(locality)))
        }
    }

    private func send(_ visitor: Visitor, _ body: String) async throws -> Visitor.Answer {
        try await visitor.ask(
            .post, "/consultations/councils/answer",
            headers: Visitor.form,
            body: body)
    }

    @Test("More answers from one address than a room full of people gives in a minute are put off, with what was typed")
    func limit() async throws {
        try await open { locality, visitor in
            var statuses: [Int] = []
            for _ in 0...(2 * AnswerLimit.most) {
                statuses.append(try await send(visitor, "q-councils=Two+councils").status)
            }
            // Where the minute turns in between, twice as many are taken.
            let taken = statuses.prefix { $0 == 303 }.count
            #expect(taken >= AnswerLimit.most && statuses.last == 429)
            let before = try #require(try locality.consultation("councils")).respondents.count
            let answer = try await send(visitor, "q-councils=Two+councils&comment=Typed+with+care")
            #expect(answer.status == 429 && answer["Retry-After"] == "60")
            #expect(answer.text.contains("send it again in a minute") && answer.text.contains("Typed with care"))
            #expect(try locality.consultation("councils")?.respondents.count == before)
        }
    }

    @Test("Each address has its own minute, and all together have one")
    func minutes() {
        let limit = AnswerLimit()
        let noon = Date(timeIntervalSince1970: 1_795_000_020)
        let admitted = (0..<100).count { _ in limit.admits("a", at: noon) }
        #expect(admitted == AnswerLimit.most && limit.admits("b", at: noon))
        #expect(limit.admits("a", at: noon.addingTimeInterval(60)))
        let all = (0..<10_000).count { limit.admits("\($0)", at: noon.addingTimeInterval(120)) }
        #expect(all == AnswerLimit.mostOfAll)
    }

    @Test("An answer is kept, counted among those who came forward, and tells nothing of when it came")
    func kept() async throws {
        try await open { locality, visitor in
            let open = try await visitor.get("/consultations/councils").page
            #expect(try open.link("Answer the open questionnaire") == "/consultations/councils/answer")
            let before = try locality.history().count
            let answer = try await send(visitor, "q-councils=Two+councils&q-s1=agree&comment=Please+keep+the+bus")
            #expect(answer.status == 303 && answer["Location"] == "/consultations/councils/answer?kept=1")
            let record = try #require(try locality.consultation("councils"))
            #expect(record.respondents.count { $0.channel == .open } == 641)
            #expect(record.comments.map(\.text).contains("Please keep the bus"))
            // Neither at the end, where the answer to the first question is another one, nor in the history.
            #expect(record.respondents.last?.answers[0] == 2)
            #expect(try locality.history().count == before)
            #expect(try await visitor.get("/consultations/councils/answer?kept=1").page.heading.hasPrefix("Thank you"))
        }
    }

    @Test("An empty answer and one that is none of the answers are told, and nothing is kept")
    func refused() async throws {
        try await open { locality, visitor in
            let empty = try await send(visitor, "comment=")
            #expect(empty.status == 400)
            #expect(try empty.page.error("Answer at least one question.") == "q-councils")
            let odd = try await send(visitor, "q-councils=Seven&comment=Keep+this")
            #expect(odd.status == 400)
            #expect(try odd.page.error("Choose one of the answers to") == "q-councils")
            #expect(try odd.page.control("Anything else?").value == "Keep this")
            #expect(try locality.consultation("councils")?.respondents.count == 1060)
        }
    }

    @Test("A closed questionnaire takes no answers and says since when")
    func closed() async throws {
        let visitor = try Visitor()
        let page = try await send(visitor, "q-councils=Two+councils").page
        #expect(page.heading.hasPrefix("This questionnaire closed on 25 October 2016") && page.forms.isEmpty)
        let results = try await visitor.get("/consultations/councils").page
        #expect(!results.links.contains { $0.address == "/consultations/councils/answer" })
    }
}
