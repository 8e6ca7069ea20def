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
            #expect(try await visitor.get("/options?limits=1").text.contains("466 plans are possible"))
            let answer = try await visitor.ask(
                .post, "/links", headers: Self.form, body: Self.link + "&joins=no&reason=The+ferry+is+slow")
            #expect(answer.status == 303)
            let location = try #require(answer["Location"])
            let page = try await visitor.get(location).text
            #expect(page.contains("Poole and Purbeck do not join"))
            #expect(page.contains("The ferry is slow"))
            #expect(try await !visitor.get("/options?limits=1").text.contains("466 plans are possible"))
            #expect(try Place(file).links.first { $0.a == "E06000029" && $0.b == "E07000051" }?.joined == false)
        }
    }

    @Test(
        "A decision that lacks something is not kept; the page says what, and keeps what was entered",
        arguments: [
            (link, ["Choose whether", "Say why"]),
            ("link=E06000029%2BE06000029&joins=yes&reason=x", ["Choose a link"]),
            (link + "&joins=perhaps&reason=x", ["Choose whether"]),
            (link + "&joins=no&reason=%20%0A", ["Say why"]),
            (link + "&joins=no&reason=" + String(repeating: "x", count: 1_001), ["1001 characters"]),
        ])
    func refuses(body: String, sentences: [String]) async throws {
        let file = try Scratch.sample()
        let answer = try await Visitor(Workbench(file)).ask(.post, "/links", headers: Self.form, body: body)
        #expect(answer.status == 400)
        // Each sentence stands in the summary, which has the focus, and again at its field.
        #expect(answer.text.contains("role=\"alert\" aria-labelledby=\"errors\" tabindex=\"-1\" autofocus>"))
        for sentence in sentences {
            #expect(answer.text.components(separatedBy: sentence).count == 3)
            #expect(
                answer.text.firstMatch(of: try Regex("<span class=\"error\" id=\"[a-z]+-error\">[^<]*\(sentence)"))
                    != nil)
        }
        if body.hasPrefix(Self.link) { #expect(answer.text.contains("value=\"E06000029+E07000051\" selected")) }
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
        #expect(answer.text.contains("up to 64 kilobytes"))
        let json = try await visitor.ask(.post, "/links", headers: ["Content-Type": "application/json"], body: "{}")
        #expect(json.status == 400)
        #expect(json.text.contains("A form was expected"))
    }
}
