import PageKit
import PlaceStudies
import Testing
import WebTesting
import Workbench

@Suite("Deciding on a link")
struct LinksTests {
    static let form = Visitor.form
    /// Poole and Purbeck, which share a border of 3.2 km and a chain ferry.
    static let link = "link=E06000029%2BE07000051"

    @Test("A decision with a reason is kept, shown, and changes the count of plans")
    func decides() async throws {
        try await Scratch.changing { file in
            let visitor = try Visitor(Workbench(file))
            #expect(try await visitor.get("/options?limits=1").page.heading.hasPrefix("466 plans are possible"))
            let answer = try await visitor.ask(
                .post, "/links", headers: Self.form, body: Self.link + "&joins=no&reason=The+ferry+is+slow")
            #expect(answer.status == 303)
            let location = try #require(answer["Location"])
            let page = try await visitor.get(location).page
            #expect(page.statuses.contains { $0.contains("Poole and Purbeck do not join") })
            let decided = page.tables[0].rows.filter { row in row.contains { $0.contains("The ferry is slow") } }
            #expect(decided.map { Array($0.prefix(5)) } == [["Poole", "Purbeck", "land", "3.2", "no"]])
            let count = try await visitor.get("/options?limits=1").page.heading
            #expect(count.contains("plans are possible") && !count.hasPrefix("466"))
            #expect(try Place(file).links.first { $0.a == "E06000029" && $0.b == "E07000051" }?.joined == false)
        }
    }

    @Test(
        "A decision that lacks something is not kept; the page says what, and keeps what was entered",
        arguments: [
            (link, ["joins": "Choose whether", "reason": "Say why"]),
            ("link=E06000029%2BE06000029&joins=yes&reason=x", ["link": "Choose a link"]),
            (link + "&joins=perhaps&reason=x", ["joins": "Choose whether"]),
            (link + "&joins=no&reason=%20%0A", ["reason": "Say why"]),
            (link + "&joins=no&reason=" + String(repeating: "x", count: 1_001), ["reason": "1001 characters"]),
        ])
    func refuses(body: String, sentences: [String: String]) async throws {
        let file = try Scratch.sample()
        let answer = try await Visitor(Workbench(file)).ask(.post, "/links", headers: Self.form, body: body)
        #expect(answer.status == 400)
        let page = try answer.page
        // Each sentence stands in the summary, which has the focus, and again at its field.
        #expect(page.beginsAtErrors && Set(page.errors.map(\.field)) == Set(sentences.keys))
        let said = try [
            "link": page.control("Link").error, "reason": page.control("Why").error,
            "joins": page.group("May one council hang together by it?").error,
        ].compactMapValues(\.self)
        #expect(said.keys.sorted() == sentences.keys.sorted())
        for (message, field) in page.errors {
            #expect(message.contains(try #require(sentences[field])) && said[field] == message)
        }
        if body.hasPrefix(Self.link) { #expect(try page.control("Link").value == "E06000029+E07000051") }
        #expect(try Place(file).links.allSatisfy { $0.decision == nil })
    }

    @Test("A decision sent by another site's page is refused and nothing is changed")
    func otherSite() async throws {
        let file = try Scratch.sample()
        var headers = Self.form
        headers["Sec-Fetch-Site"] = "cross-site"
        let answer = try await Visitor(Workbench(file)).ask(
            .post, "/links", headers: headers, body: Self.link + "&joins=no&reason=x")
        #expect(answer.status == 403)
        #expect(try Place(file).links.allSatisfy { $0.decision == nil })
    }

    @Test("A form larger than any of ours, or of another kind, is refused in words")
    func tooLarge() async throws {
        let visitor = try Visitor()
        let large = String(repeating: "a", count: PageContext.largestBody + 1)
        let answer = try await visitor.ask(.post, "/links", headers: Self.form, body: large)
        #expect(answer.status == 413)
        #expect(try answer.page.words.contains("up to 64 kilobytes"))
        let json = try await visitor.ask(.post, "/links", headers: ["Content-Type": "application/json"], body: "{}")
        #expect(json.status == 400)
        #expect(try json.page.words.contains("A form was expected"))
    }
}
