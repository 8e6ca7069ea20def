import Testing
import WebTesting
import Workbench

@Suite("Templates")
struct TemplatesTests {
    @Test("A locality with markup for a name is shown as it is written, in the page and in the tab")
    func hostileName() async throws {
        let workbench = try Workbench(Scratch.empty(title: "<script>alert(1)</script>"))
        let page = try await Visitor(workbench).get("/")
        #expect(page.text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(!page.text.contains("<script>"))
    }

    @Test("A locality whose profile is not at hand is refused before any page, with the profiles that are")
    func unknownProfile() throws {
        let file = try Scratch.empty(profile: "1974")
        var refusal: String?
        do { _ = try Workbench(file) } catch { refusal = "\(error)" }
        #expect(refusal == "this locality: its profile is “1974”; at hand are “2018” and “2026”.")
    }

    @Test("No template has unescaped braces: what is markup is decided by its type")
    func noTripleBraces() throws {
        let templates = try Routes.files.joined { try $0.templates() }
        #expect(templates.count >= 3)
        for (name, text) in templates { #expect(!text.contains("{{{") && !text.contains("{{&"), "\(name)") }
    }

    @Test("No template has a style or a script of its own, which the browser would be told to ignore")
    func noInlineStyle() throws {
        for (name, text) in try Routes.files.joined({ try $0.templates() }) {
            #expect(!text.contains("style=") && !text.contains("<style"), "\(name)")
            // The layout names the script of a page; it is a file of ours.
            let scripts = text.replacing("<script type=\"module\" src=\"{{.}}\"></script>", with: "")
            #expect(!scripts.contains("<script"), "\(name)")
        }
    }
}
