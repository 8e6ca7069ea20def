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

    @Test("A reader puts a comment under two themes, changes that, and the next comment comes")
    func reading() async throws {
        try await Scratch.changing { file in
            let visitor = try Visitor(Workbench(file))
            let start = try await visitor.get("/consultations/councils/comments")
            #expect(start.text.contains("<h1>40 comments, 37 read so far"))
            let first = try await visitor.get("/consultations/councils/comments?by=Ann").text
            let number = try #require(first.firstMatch(of: #/name="comment" value="(\d+)"/#)?.1)
            let kept = try await post(visitor, "comments", "by=Ann&comment=\(number)&theme=cost&theme=parishes")
            #expect(kept.status == 303)
            func own() throws -> [String] {
                try file.consultation("councils")?.codings.first { $0.coder == "Ann" }?.themes ?? []
            }
            #expect(try own() == ["cost", "parishes"])
            _ = try await post(visitor, "comments", "by=Ann&comment=\(number)&none=yes")
            #expect(try own().isEmpty)
            let next = try await visitor.get("/consultations/councils/comments?by=Ann").text
            #expect(next.contains("One of 40 read") && !next.contains("name=\"comment\" value=\"\(number)\""))
            // Nobody sees what another reader said of the comments that are still to be read.
            let other = try await visitor.get("/consultations/councils/comments?by=Ben").text
            #expect(!other.contains(" checked") && other.contains("<h1>What is this comment about?</h1>"))
        }
    }

    @Test("Neither a theme nor “None of these” is a mistake, and so are both together")
    func mistakes() async throws {
        let visitor = try Visitor()
        let number = try #require(
            try await visitor.get("/consultations/councils/comments?by=Ann").text.firstMatch(
                of: #/name="comment" value="(\d+)"/#)?.1)
        for fields in ["", "&theme=cost&none=yes"] {
            let answer = try await post(visitor, "comments", "by=Ann&comment=\(number)\(fields)")
            #expect(answer.status == 400 && answer.text.contains("Choose what the comment is about"))
            #expect(answer.text.contains("<title>Error: Read the comments"))
        }
        let unknown = try await post(visitor, "comments", "by=Ann&comment=\(number)&theme=weather")
        #expect(unknown.status == 400 && unknown.text.contains("“weather” is none of the themes."))
        let twice = try await post(visitor, "comments", "by=Ann&comment=\(number)&step=theme&title=Towns+and+parishes")
        #expect(twice.status == 400 && twice.text.contains("There is a theme “Towns and parishes” already."))
    }

    @Test("A theme that is missing is added and stands for every reader; it comes out with the export")
    func theme() async throws {
        try await Scratch.changing { file in
            let visitor = try Visitor(Workbench(file))
            let added = try await post(visitor, "comments", "by=Ann&comment=1&step=theme&title=Buses+%26+trains")
            #expect(added.status == 303)
            #expect(try file.consultation("councils")?.consultation.themes.last?.id == "buses-trains")
            #expect(
                try await visitor.get("/consultations/councils/comments?by=Ben").text.contains("Buses &amp; trains"))
        }
    }

    @Test("What was done is added to “we asked, you said, we did”; a part that is missing is named")
    func done() async throws {
        try await Scratch.changing { file in
            let visitor = try Visitor(Workbench(file))
            let lacking = try await post(visitor, "done", "asked=Where&said=&did=Here")
            #expect(lacking.status == 400 && lacking.text.contains("“You said” is missing."))
            #expect(lacking.text.contains("<title>Error: We asked, you said, we did"))
            let added = try await post(visitor, "done", "asked=Where+to+meet&said=Nearer&did=In+three+towns")
            #expect(added.status == 303)
            #expect(try await visitor.get("/consultations/councils").text.contains("In three towns"))
        }
    }
}
