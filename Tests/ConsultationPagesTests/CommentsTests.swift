import Content
import Foundation
import Testing
import WebTesting
import Workbench

@Suite("Reading comments and saying what was done")
struct CommentsTests {
    private func post(_ visitor: Visitor, _ part: String, _ body: String) async throws -> Visitor.Answer {
        try await visitor.ask(
            .post, "/consultations/councils/\(part)",
            headers: ["Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"], body: body)
    }

    /// The number of the comment that the page shows to a reader.
    private func commentToRead(by reader: String, _ visitor: Visitor) async throws -> String {
        let page = try await visitor.get("/consultations/councils/comments?by=\(reader)").page
        let form = try page.form("/consultations/councils/comments", button: "Keep and go on")
        #expect(form.fields.contains { $0 == ("by", reader) })
        return try #require(form.fields.first { $0.name == "comment" }?.value)
    }

    @Test("A reader puts a comment under two themes, changes that, and the next comment comes")
    func reading() async throws {
        try await Scratch.changing { file in
            let visitor = try Visitor(Workbench(file))
            let start = try await visitor.get("/consultations/councils/comments").page
            #expect(start.heading.hasPrefix("40 comments, 37 read so far"))
            let number = try await commentToRead(by: "Ann", visitor)
            let kept = try await post(visitor, "comments", "by=Ann&comment=\(number)&theme=cost&theme=parishes")
            #expect(kept.status == 303)
            func own() throws -> [String] {
                try file.consultation("councils")?.codings.first { $0.coder == "Ann" }?.themes ?? []
            }
            #expect(try own() == ["cost", "parishes"])
            _ = try await post(visitor, "comments", "by=Ann&comment=\(number)&none=yes")
            #expect(try own().isEmpty)
            let next = try await visitor.get("/consultations/councils/comments?by=Ann").page
            #expect(next.words.contains("One of 40 read"))
            #expect(try await commentToRead(by: "Ann", visitor) != number)
            // Nobody sees what another reader said of the comments that are still to be read.
            let other = try await visitor.get("/consultations/councils/comments?by=Ben").page
            #expect(other.heading == "What is this comment about?")
            let themes = try other.group("What it is about")
            #expect(themes.controls.count > 2 && themes.chosen == [])
        }
    }

    @Test("Neither a theme nor “None of these” is a mistake, and so are both together")
    func mistakes() async throws {
        let visitor = try Visitor()
        let number = try await commentToRead(by: "Ann", visitor)
        for fields in ["", "&theme=cost&none=yes"] {
            let answer = try await post(visitor, "comments", "by=Ann&comment=\(number)\(fields)")
            let page = try answer.page
            #expect(answer.status == 400 && page.title.hasPrefix("Error: Read the comments"))
            #expect(try page.error("Choose what the comment is about") == "themes")
            #expect(try page.group("What it is about").error == page.errors.first?.message)
        }
        let unknown = try await post(visitor, "comments", "by=Ann&comment=\(number)&theme=weather")
        #expect(unknown.status == 400)
        #expect(try unknown.page.error("“weather” is none of the themes.") == "themes")
        let twice = try await post(visitor, "comments", "by=Ann&comment=\(number)&step=theme&title=Towns+and+parishes")
        #expect(twice.status == 400)
        let title = try twice.page.control("What the theme is")
        #expect(title.value == "Towns and parishes")
        #expect(title.error == "There is a theme “Towns and parishes” already.")
        #expect(try twice.page.error("There is a theme “Towns and parishes” already.") == title.id)
    }

    @Test("A theme that is missing is added and stands for every reader; it comes out with the export")
    func theme() async throws {
        try await Scratch.changing { file in
            let visitor = try Visitor(Workbench(file))
            let added = try await post(visitor, "comments", "by=Ann&comment=1&step=theme&title=Buses+%26+trains")
            #expect(added.status == 303)
            #expect(try file.consultation("councils")?.consultation.themes.last?.id == "buses-trains")
            let themes = try await visitor.get("/consultations/councils/comments?by=Ben").page.group("What it is about")
            #expect(try themes.control("Buses & trains").value == "buses-trains")
        }
    }

    @Test("What was done is added to “we asked, you said, we did”; a part that is missing is named")
    func done() async throws {
        try await Scratch.changing { file in
            let visitor = try Visitor(Workbench(file))
            let lacking = try await post(visitor, "done", "asked=Where&said=&did=Here")
            let page = try lacking.page
            #expect(lacking.status == 400 && page.title.hasPrefix("Error: We asked, you said, we did"))
            #expect(try page.error("“You said” is missing.") == page.control("You said").id)
            // What was entered stands in the form again.
            #expect(try page.control("We asked").value == "Where" && page.control("We did").value == "Here")
            let added = try await post(visitor, "done", "asked=Where+to+meet&said=Nearer&did=In+three+towns")
            #expect(added.status == 303)
            let responses = try await visitor.get("/consultations/councils").page.section("What came of it").tables[0]
            #expect(responses.rows.last == ["Where to meet", "Nearer", "In three towns"])
        }
    }
}
