import Foundation
import Testing
import Workbench

@Suite("Templates")
struct TemplatesTests {
    struct Values {
        let text: String
        let missing: String?
        let picture: Markup
        let flag: Bool
        let list: [Inner]
        struct Inner { let name: String }
    }

    @Test("Text is escaped, our own markup is not, nothing stays nothing")
    func tree() throws {
        let values = Values(
            text: "<b>&'\"", missing: nil, picture: Markup(html: "<svg/>"), flag: true, list: [.init(name: "a<b")])
        let tree = try #require(Templates.tree(values) as? [String: Any])
        #expect(tree["text"] as? String == "&lt;b&gt;&amp;&#39;&quot;")
        #expect(tree["missing"] is NSNull)
        #expect(tree["picture"] as? String == "<svg/>")
        #expect(tree["flag"] as? Bool == true)
        #expect((tree["list"] as? [[String: String]]) == [["name": "a&lt;b"]])
    }

    @Test("A quotation mark hidden under a combining accent is escaped all the same")
    func combining() {
        // “"” and U+0301 are one character to Swift but two to a browser, which sees the attribute end.
        #expect("\"\u{301} onclick=".escaped == "&quot;\u{301} onclick=")
        #expect("<\u{338}script".escaped == "&lt;\u{338}script")
    }

    @Test("A locality with markup for a name is shown as it is written, in the page and in the tab")
    func hostileName() async throws {
        let workbench = try Workbench(place: "<script>alert(1)</script>", profile: "\"><i>")
        let page = try await Visitor(workbench).get("/")
        #expect(page.text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(!page.text.contains("<script>"))
        #expect(!page.text.contains("<i>"))
    }

    @Test("No template has unescaped braces: what is markup is decided by its type")
    func noTripleBraces() throws {
        let templates = try Resources.templates()
        #expect(templates.count >= 3)
        for (name, text) in templates { #expect(!text.contains("{{{") && !text.contains("{{&"), "\(name)") }
    }

    @Test("No template has a style or a script of its own, which the browser would be told to ignore")
    func noInlineStyle() throws {
        for (name, text) in try Resources.templates() {
            #expect(!text.contains("style=") && !text.contains("<style") && !text.contains("<script"), "\(name)")
        }
    }
}
