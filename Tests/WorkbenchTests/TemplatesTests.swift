import LocalityPages
import PageKit
import Testing
import WebTesting
import Workbench

@Suite("Templates")
struct TemplatesTests {
    @Test("A locality with markup for a name is shown as it is written, in the page and in the tab")
    func hostileName() async throws {
        let workbench = try Workbench(Scratch.empty(title: "<script>alert(1)</script>"))
        let answer = try await Visitor(workbench).get("/")
        let page = try answer.page
        #expect(page.title == "Overview – <script>alert(1)</script> – Localities")
        let place = page.element.all("span").first { $0.hasClass("place") }
        #expect(place?.words == "<script>alert(1)</script>")
        #expect(!answer.text.contains("<script>"))
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

    @Test(
        "No form is stopped by the browser before the page can say what is wrong, and none holds what the browser checks"
    )
    func novalidate() throws {
        for (name, text) in try Routes.files.joined({ try $0.templates() }) {
            for form in text.matches(of: /<form [^>]*>/) {
                #expect(form.output.contains(" novalidate"), "\(name): \(form.output)")
            }
            for constraint in [" required", " maxlength=", " minlength=", " pattern=", " min=", "type=\"number\""] {
                #expect(!text.contains(constraint), "\(name): \(constraint)")
            }
        }
    }

    @Test("No style sheet fetches anything from elsewhere")
    func noForeignStyle() throws {
        let sheets = try Routes.files.joined { try $0.statics() }.filter { $0.key.hasSuffix(".css") }
        #expect(sheets.count >= 4)
        for (name, bytes) in sheets {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("@import") && !text.contains("url("), "\(name)")
        }
    }

    @Test("Each name in a template is given by the page that uses it, and each template is used")
    func names() throws {
        var check = TemplateCheck(try Routes.files.joined { try $0.templates() })
        let pages: [any Page.Type] = Routes.all.compactMap(\.page)
        #expect(pages.count > 50)
        for page in pages {
            #expect(check.problems(in: page.template, with: Frame.shape(around: page)) == [], "\(page)")
        }
        #expect(check.problems(in: RefusalPage.template, with: Frame.shape(around: RefusalPage.self)) == [])
        for (template, part) in Routes.fragments {
            #expect(check.problems(in: template, with: part.shape) == [])
        }
        #expect(try Set(Routes.files.joined { try $0.templates() }.keys).subtracting(check.used).sorted() == [])
    }

    @Test("A name that no page gives, and a template that is not there, are found")
    func unknownNames() {
        struct Inner: TemplateRecord {
            let words = "x"
            static let fields: [TemplateField<Self>] = [.init("words", \.words)]
        }
        struct Outer: TemplateRecord {
            let title = "x"
            let items: [Inner] = []
            static let fields: [TemplateField<Self>] = [.init("title", \.title), .init("items", \.items)]
        }
        var check = TemplateCheck([
            "good": "{{<frame}}{{$main}}{{#page}}{{title}}{{#items}}{{words}}{{title}}{{^last()}},{{/last()}}{{/items}}"
                + "{{^empty(items)}}{{items.words}}{{/empty(items)}}{{/page}}{{/main}}{{/frame}}",
            "frame": "{{$main}}{{nothing}}{{/main}}",
            "asks": "{{#page}}{{#empty(items)}}{{words}}{{/empty(items)}}{{/page}}",
            "bad": "{{#page}}{{#items}}{{word}}{{/items}}{{#no}}{{title}}{{/no}}{{> lost}}{{/page}}{{title}}",
        ])
        #expect(check.problems(in: "good", with: .record([("page", Outer.self)])) == [])
        // Where a list is only asked about, names are still those of the page.
        #expect(check.problems(in: "asks", with: .record([("page", Outer.self)])) == ["asks: {{words}}"])
        #expect(
            check.problems(in: "bad", with: .record([("page", Outer.self)]))
                == ["bad: {{no}}", "bad: {{title}}", "bad: {{word}}", "there is no template “lost”"])
    }
}
