import Figures
import Foundation
import PageKit
import Testing

@Suite("Rendering")
struct RenderingTests {
    struct Values: TemplateRecord {
        let text: String
        let missing: String?
        let picture: HTML
        let flag: Bool
        let list: [Inner]

        struct Inner: TemplateRecord {
            let name: String
            static let fields: [TemplateField<Self>] = [.init("name", \.name)]
        }

        static let fields: [TemplateField<Self>] = [
            .init("text", \.text), .init("missing", \.missing), .init("picture", \.picture), .init("flag", \.flag),
            .init("list", \.list),
        ]
    }

    @Test("Text is escaped, our own markup is not, nothing stays nothing")
    func tree() throws {
        let values = Values(
            text: "<b>&'\"", missing: nil, picture: HTML("<svg/>"), flag: true, list: [.init(name: "a<b")])
        var rendering = Rendering()
        let tree = rendering.values(of: values)
        #expect(tree["text"] as? String == "&lt;b&gt;&amp;&#39;&quot;")
        #expect(tree["missing"] is NSNull)
        #expect(tree["picture"] as? String == "<svg/>")
        #expect(tree["flag"] as? Bool == true)
        #expect((tree["list"] as? [[String: String]]) == [["name": "a&lt;b"]])
    }

    @Test("Figures are written with the number of their source, and the same source has the same number")
    func sources() throws {
        struct Page: TemplateRecord {
            let people: Figure
            let jobs: Figure
            let lede: Prose
            let computed: Figure

            static let fields: [TemplateField<Self>] = [
                .init("people", \.people), .init("jobs", \.jobs), .init("lede", \.lede),
                .init("computed", \.computed),
            ]
        }
        let (census, estimates) = (Source("Census 2011"), Source("Mid-year estimates"))
        let page = Page(
            people: Figure(1_234, .people, source: estimates), jobs: Figure(5, .jobs, source: census),
            lede: "Of \(Figure(1_234, .people, source: estimates)), some <work>.", computed: Figure(7, .plain()))
        var rendering = Rendering()
        let tree = rendering.values(of: page)
        let people = try #require(tree["people"] as? String)
        #expect(people.hasPrefix("1,234 people<a ") && people.contains("#source-1"))
        #expect((tree["jobs"] as? String)?.contains("#source-2") == true)
        let lede = try #require(tree["lede"] as? String)
        #expect(lede.contains("#source-1") && lede.contains("some &lt;work&gt;."))
        #expect(tree["computed"] as? String == "7")
        #expect(rendering.sources.cited == [estimates, census])
    }

    @Test("A quotation mark hidden under a combining accent is escaped all the same")
    func combining() {
        // “"” and U+0301 are one character to Swift but two to a browser, which sees the attribute end.
        var rendering = Rendering()
        #expect("\"\u{301} onclick=".rendered(by: &rendering, id: "") as? String == "&quot;\u{301} onclick=")
        #expect("<\u{338}script".rendered(by: &rendering, id: "") as? String == "&lt;\u{338}script")
    }

    @Test("The example of the front page")
    func example() throws {
        struct Greeting: TemplateRecord {
            let name: String
            static let fields: [TemplateField<Self>] = [.init("name", \.name)]
        }
        let templates = try Templates(["greeting": "<p>Welcome, {{name}}.</p>"])
        #expect(
            templates.fragment(Greeting(name: "A & B"), template: "greeting") == "<p>Welcome, A &amp; B.</p>")
    }
}
