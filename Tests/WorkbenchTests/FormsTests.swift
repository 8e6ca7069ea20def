import Content
import Exchange
import Foundation
import HTTPTypes
import Partners
import Store
import Testing
import WebTesting
import Workbench

/// A form that was filled in wrongly: where it is sent, what is entered, and the field that is wrong.
struct WrongEntry: Sendable, CustomTestStringConvertible {
    let method: HTTPRequest.Method
    /// As the table of routes has it.
    let route: String
    let path: String
    /// As they stand in a body or an address.
    let entered: [(String, String)]
    /// The id of the field.
    let field: String

    init(
        _ method: HTTPRequest.Method, _ path: String, route: String? = nil, _ entered: [(String, String)], field: String
    ) {
        (self.method, self.path, self.entered, self.field) = (method, path, entered, field)
        self.route = route ?? path
    }

    var testDescription: String { "\(method) \(path): \(field)" }
}

@Suite("Forms")
struct FormsTests {
    /// The sample with what has to be there for all forms: open waves, a draft, an open questionnaire, a kept plan.
    static let asked: (visitor: Visitor, token: String, draft: String) = {
        do {
            let file = try Scratch.sample()
            let instruments = try Instrument.all()
            func open(_ id: String) throws -> Wave {
                try file.openWave(of: instruments.first { $0.id == id }!, title: "Autumn", at: .now)
            }
            let token = try file.respondents(of: open("A8"))[0].token
            _ = try open("B5")
            let folder = FileManager.default.temporaryDirectory.appending(path: "forms-\(UUID().uuidString)")
            defer { try? FileManager.default.removeItem(at: folder) }
            try file.export(to: folder.path)
            let description = folder.appending(path: "consultation-councils.yaml")
            let text = try String(contentsOf: description, encoding: .utf8)
            try text.replacing(#/closed: \S+/#, with: "closed: '2999-12-31'").write(
                to: description, atomically: true, encoding: .utf8)
            _ = try Importer(file, today: .now).consultation(description.path)
            return (try Visitor(Workbench(file)), token, try file.beginAnswers(token, at: .now))
        } catch {
            fatalError("\(error)")
        }
    }()

    /// The sample as it is: its questionnaire is closed, so that its comments can be read.
    static let closed: Visitor = {
        do { return try Visitor() } catch { fatalError("\(error)") }
    }()

    private static func visitor(_ path: String) -> Visitor { path.contains("/comments") ? closed : asked.visitor }

    /// What the named parts of addresses stand for, each several times where pages differ by them.
    static let parts: [(name: String, values: [String])] = [
        ("{file}", []), ("/consultations/{key}", ["/consultations/councils"]), ("{case}", ["lightbulb"]),
        ("{about}", ["A1"]), ("{tool}", ["A8", "B5", "B6"]), ("{token}", [asked.token]), ("{draft}", [asked.draft]),
        ("{step}", ["1", "2", "all-1"]), ("{view}", ["board"]), ("{record}", ["1"]),
        ("{register}", registers),
        (
            "{model}",
            [
                "council-tax", "business-case", "business-rates", "rates-pilot", "shared-service", "sharing-benchmarks",
                "prevention", "social-return", "pilot-evaluation", "prevention-evidence", "infrastructure-pool",
                "land-value", "housing", "funding-shock", "asset-transfer",
            ]
        ),
        ("/options/plans/{key}", ["/options/plans/approved-2018"]),
    ]

    /// Every register, since its form is made from its description.
    static let registers: [String] = {
        let folder = BundledContent.folder.appending(path: "registers")
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(".yaml".count)) }.sorted()
    }()

    /// Every page that reads, at the addresses that people keep.
    static let pages: [String] =
        RoutesTests.published.filter { $0.hasPrefix("GET ") && !$0.contains("?") }
        .map { String($0.dropFirst(4)) }.filter { !$0.hasSuffix("events") && !$0.hasSuffix("/sent") }
        .flatMap { path in
            parts.reduce([path]) { paths, part in
                paths.flatMap { path in
                    path.contains(part.name) ? part.values.map { path.replacing(part.name, with: $0) } : [path]
                }
            }
        } + ["/consultations/councils/comments?by=Ann", "/tools/A7/result?wave=3&organisation=poole"]

    @Test(
        "Each control of each form has a label and an id, each hint is one short sentence, and only the page judges",
        arguments: pages)
    func shape(path: String) async throws {
        let answer = try await Self.visitor(path).get(path)
        guard answer.status == 200, answer["Content-Type"]?.hasPrefix("text/html") == true else { return }
        let page = PageElement(page: answer.text)
        let ids = page.all.compactMap { $0["id"] }
        #expect(Set(ids).count == ids.count, "twice: \(Set(ids.filter { id in ids.count { $0 == id } > 1 }).sorted())")
        for form in page.all("form") {
            #expect(form["novalidate"] != nil, "\(form["action"] ?? "")")
            for control in form.controls {
                let name = "\(path): \(control["name"] ?? "without a name")"
                #expect(control["id"]?.isEmpty == false, "\(name) has no id")
                #expect(page.label(of: control)?.isEmpty == false, "\(name) has no label")
                for constraint in ["required", "maxlength", "minlength", "pattern", "min", "max", "step"] {
                    #expect(control[constraint] == nil, "\(name): \(constraint) is checked by the browser only")
                }
                if control["type"] == "radio" {
                    #expect(control.around.contains { $0.name == "fieldset" }, "\(name) stands in no fieldset")
                }
                for id in control["aria-describedby"]?.split(separator: " ") ?? [] {
                    #expect(page.with(id: String(id)) != nil, "\(name): nothing is \(id)")
                }
            }
            for hint in form.all.filter({ $0.classes.contains("hint") }) {
                #expect(hint.all("a").isEmpty, "\(path): a link in “\(hint.words)”")
                #expect(hint.words.split(separator: " ").count < 20, "\(path): \(hint.words)")
                #expect(hint.words.firstMatch(of: #/[.!?] [A-Z]/#) == nil, "\(path): \(hint.words)")
            }
        }
    }

    // MARK: What is wrong

    static let answering = "/answer/\(asked.token)/\(asked.draft)/ask/"
    static let long = String(repeating: "x", count: 2_001)

    /// For each form at least one way to fill it in wrongly.
    static let wrong: [WrongEntry] = [
        .init(.get, "/places", [("choose", "1"), ("area", "E00000000")], field: "areas"),
        .init(.get, "/places/areas", [("method", "dissolve"), ("min-size", "few")], field: "min-size"),
        .init(.get, "/places/areas", [("min-size", "9000"), ("target-size", "8,000")], field: "target-size"),
        .init(.get, "/places/areas", [("curve", "steep")], field: "curve"),
        .init(.get, "/places/compare", [("with", "nothing")], field: "with"),
        .init(.get, "/places/housing", [("commuting", "all"), ("moving", "60")], field: "commuting"),
        .init(.get, "/places/lenses", [("at-least", "most")], field: "at-least"),
        .init(.get, "/places/clusters", [("share", "a lot")], field: "share"),
        .init(.get, "/places/clusters", [("centre", "E00000000")], field: "centre"),
        .init(.get, "/places/sectors", [("sector", "99")], field: "sector"),
        .init(.get, "/places/footprints", [("layer", "nothing")], field: "layer"),
        .init(.get, "/places/alike", [("chosen", "1")], field: "measures"),
        .init(.get, "/places/needs", [("chosen", "1")], field: "measures"),
        .init(.get, "/places/needs", [("groups", "99")], field: "groups"),
        .init(.get, "/places/map", [("classes", "99")], field: "classes"),
        .init(.get, "/places/recut", [("by", "nothing")], field: "by"),
        .init(.get, "/options", [("limits", "1"), ("fewest", "two"), ("least", "300,000")], field: "fewest"),
        .init(.get, "/options", [("limits", "1"), ("fewest", "3"), ("most", "2")], field: "most"),
        .init(.get, "/options", [("limits", "1"), ("join-a", "E06000029")], field: "join-b"),
        .init(.get, "/options", [("limits", "1"), ("criteria", "nothing")], field: "criteria"),
        .init(
            .get, "/options/merging", [("minimum", "many"), ("ties", "1"), ("likeness", "2"), ("wishes", "3")],
            field: "minimum"),
        .init(
            .get, "/options/merging",
            [("minimum", "47,000"), ("ties", "1"), ("who", "E06000029")], field: "whom"),
        .init(
            .post, "/options/ranking",
            [("limits", "1"), ("fewest", "2"), ("judge", ""), ("points-population-range", "50")],
            field: "judge"),
        .init(
            .post, "/options/ranking", [("limits", "1"), ("judge", "Ann"), ("points-population-range", "lots")],
            field: "points-population-range"),
        .init(
            .post, "/options/plans", [("plan", "00011111"), ("name", "West"), ("author", ""), ("note", "Because")],
            field: "author"),
        .init(.post, "/options/plans", [("plan", "00011111"), ("name", ""), ("author", "Ann")], field: "name"),
        .init(
            .post, "/options/plans",
            [("plan", "00011111"), ("name", "West"), ("author", "Ann"), ("name-0", String(long.prefix(101)))],
            field: "name-0"),
        .init(.get, "/options/paint", [("plan", "00011111"), ("name-1", String(long.prefix(101)))], field: "name-1"),
        .init(.post, "/options/paint/table", [("table", "code,area\nx,y")], field: "table"),
        .init(.post, "/links", [("link", "E06000029+E07000051"), ("joins", ""), ("reason", "Ferry")], field: "joins"),
        .init(.post, "/links", [("link", ""), ("joins", "no"), ("reason", "")], field: "reason"),
        .init(.post, "/money/check", [("table", "nothing")], field: "table"),
        .init(
            .post, "/money/council-tax", route: "/money/{model}",
            [
                ("profile", "2018"), ("in.first-year", "2024-25"), ("in.councils.1.name", "A"),
                ("in.councils.1.charge", "lots"), ("in.councils.1.base", "10"), ("in.councils.2.name", "B"),
                ("in.councils.2.charge", "1,500"), ("in.councils.2.base", "12"), ("do", "work"),
            ], field: "in-councils-1-charge"),
        .init(
            .post, "/money/business-case", route: "/money/{model}",
            [("case", "two-councils-low"), ("do", "keep"), ("name", ""), ("author", "Ann"), ("note", "Mine")],
            field: "name"),
        .init(
            .post, "/money/council-tax", route: "/money/{model}",
            [("do", "paste.councils"), ("paste.councils", "Name\tnothing\nA\t1")], field: "in-councils-paste"),
        .init(.get, "/money/business-case/compare", route: "/money/{model}/compare", [("case", "none")], field: "case"),
        .init(
            .post, "/money/rates-pilot/live", route: "/money/{model}/live",
            [("case", "example"), ("in.population-weight", "a lot"), ("do", "move")], field: "in-population-weight"),
        .init(.post, "/partners", [("name", ""), ("short", "Police"), ("kind", "Police")], field: "name"),
        .init(.post, "/partners/leave", [("partner", ""), ("day", "tomorrow")], field: "partner"),
        .init(.post, "/partners/leave", [("partner", "poole"), ("day", "tomorrow")], field: "day"),
        .init(
            .post, "/tools/B5/links", route: "/tools/{tool}/links", [("count", "abc"), ("label", "Staff")],
            field: "count"),
        .init(.post, "/tools/B5/close", route: "/tools/{tool}/close", [], field: "sure"),
        .init(.post, "/tools/B6/waves", route: "/tools/{tool}/waves", [("title", "")], field: "wave-title"),
        .init(
            .post, "/tools/A7/waves", route: "/tools/{tool}/waves", [("title", "Autumn"), ("chosen", "yes")],
            field: "ask"),
        .init(.post, "/tools/B5/import", route: "/tools/{tool}/import", [("text", "x,y\n1,2")], field: "text"),
        .init(
            .post, "/tools/A7/result/place", route: "/tools/{tool}/result/place",
            [("wave", "3"), ("organisation", "poole"), ("partner", ""), ("place", ""), ("reason", "Safety")],
            field: "place"),
        .init(
            .post, answering + "1", route: "/answer/{token}/{draft}/ask/{step}", [("c-stage", "Only this")],
            field: "q-stage"),
        .init(
            .post, answering + "1", route: "/answer/{token}/{draft}/ask/{step}", [("q-stage", "1")], field: "c-stage"),
        .init(
            .post, answering + "all-1", route: "/answer/{token}/{draft}/ask/{step}", [("q-stage", "2")],
            field: "c-stage"),
        .init(
            .post, "/consultations/councils/answer", route: "/consultations/{key}/answer", [("comment", long)],
            field: "comment"),
        .init(.get, "/consultations/councils", route: "/consultations/{key}", [("by", "income")], field: "by"),
        .init(
            .get, "/consultations/councils/comments", route: "/consultations/{key}/comments", [("by", "")], field: "by"),
        .init(
            .post, "/consultations/councils/comments", route: "/consultations/{key}/comments",
            [("by", "Ann"), ("comment", "1")], field: "themes"),
        .init(
            .post, "/consultations/councils/comments", route: "/consultations/{key}/comments",
            [("step", "theme"), ("by", "Ann"), ("comment", "1"), ("title", "")], field: "title"),
        .init(
            .post, "/consultations/councils/done", route: "/consultations/{key}/done",
            [("asked", "What"), ("said", ""), ("did", "That")], field: "said"),
        .init(.get, "/registers/barriers", route: "/registers/{register}", [("sort", "nothing")], field: "sort"),
        .init(
            .post, "/registers/barriers/add", route: "/registers/{register}/add",
            [("kind", "time"), ("when", "soon"), ("by", "Ann")], field: "barrier"),
        .init(
            .post, "/registers/barriers/add", route: "/registers/{register}/add", [("by", String(long.prefix(101)))],
            field: "by"),
        .init(
            .post, "/registers/barriers/records/1/edit", route: "/registers/{register}/records/{record}/edit",
            [("barrier", ""), ("note", "Why"), ("by", "Ann")], field: "barrier"),
        .init(
            .post, "/registers/barriers/records/1/remove", route: "/registers/{register}/records/{record}/remove",
            [("note", "")], field: "note"),
        .init(
            .post, "/registers/barriers/column", route: "/registers/{register}/column",
            [("name", ""), ("type", "choice"), ("choices", "One"), ("unit", "homes")], field: "choices"),
        .init(
            .post, "/registers/barriers/import", route: "/registers/{register}/import", [("text", "Nonsense\nx")],
            field: "text"),
    ]

    /// Forms in which nothing can be wrong: buttons and lists, or words to look for.
    static let unmistakable: Set = [
        "GET /library", "GET /options/compare", "GET /tools/{tool}/result", "GET /registers/{register}/views/{view}",
        "POST /toolkit/profile", "POST /answer/{token}", "POST /answer/{token}/{draft}/check",
        "POST /registers/{register}/begin", "POST /registers/{register}/done",
    ]

    @Test(
        "A form filled in wrongly comes back with “Error: ”, a summary first, the same words at the field, and all that was entered",
        arguments: wrong)
    func refused(entry: WrongEntry) async throws {
        let query = entry.entered.map { "\($0.0)=\(Self.encoded($0.1))" }.joined(separator: "&")
        let answer =
            try await entry.method == .get
            ? Self.visitor(entry.path).get("\(entry.path)?\(query)")
            : Self.visitor(entry.path).ask(.post, entry.path, headers: Visitor.form, body: query)
        #expect(answer.status == 400)
        let page = PageElement(page: answer.text)
        #expect(page.all("title").first?.words.hasPrefix("Error: ") == true)
        let main = try #require(page.all("main").first)
        let summary = try #require(main.children.first)
        #expect(summary.classes == ["error-summary"] && summary["autofocus"] != nil && summary["tabindex"] == "-1")
        // Nothing on the page takes the focus from it: what the address leads to would.
        let target = entry.path.split(separator: "#").dropFirst().first.map(String.init)
        #expect(target.flatMap { page.with(id: $0) } == nil)
        let items = summary.all("a").map { (field: String(($0["href"] ?? "").dropFirst()), words: $0.words) }
        #expect(items.contains { $0.field == entry.field }, "\(items)")
        for item in items {
            let control = try #require(page.with(id: item.field), "nothing on the page is \(item.field)")
            #expect(
                control.descriptions(in: page).contains { $0.contains(item.words) },
                "“\(item.words)” is not said at \(item.field)")
            let isTyped = ["input", "select", "textarea"].contains(control.name)
            let isChosen = ["radio", "checkbox"].contains(control["type"])
            if isTyped, !isChosen,
                !control.around.contains(where: { $0.name == "fieldset" && $0["aria-describedby"] != nil })
            {
                #expect(control["aria-invalid"] == "true", "\(item.field)")
            }
        }
        for (name, value) in entry.entered where name != "do" {
            let controls = main.all("form").flatMap(\.controls).filter { $0["name"] == name }
            guard !controls.isEmpty else { continue }
            // What is no choice cannot be chosen.
            let offered = controls.contains { control in
                control.name == "select"
                    ? control.all("option").contains { $0["value"] == value }
                    : ["radio", "checkbox"].contains(control["type"]) ? control["value"] == value : true
            }
            if offered {
                #expect(controls.contains { $0.value == value }, "\(name) no longer holds “\(value.prefix(40))”")
            }
        }
    }

    @Test("For each form of the workbench there is a way to fill it in wrongly that is tried here")
    func complete() async throws {
        let routes = RoutesTests.published.filter { !$0.contains("?") }
        let tried = Set(Self.wrong.map { "\($0.method.rawValue) \($0.route)" }).union(Self.unmistakable)
        var missing: Set<String> = []
        for path in Self.pages {
            let answer = try await Self.visitor(path).get(path)
            guard answer.status == 200, answer["Content-Type"]?.hasPrefix("text/html") == true else { continue }
            for form in PageElement(page: answer.text).all("form") {
                let action = (form["action"] ?? path).split { "?#".contains($0) }.first.map(String.init) ?? path
                let method = form["method"]?.uppercased() ?? "GET"
                guard let route = routes.first(where: { Self.matches($0, method, action) }) else {
                    missing.insert("\(method) \(action) leads nowhere")
                    continue
                }
                if !tried.contains(route) { missing.insert(route) }
            }
        }
        #expect(missing.sorted() == [])
    }

    private static func matches(_ route: String, _ method: String, _ action: String) -> Bool {
        guard route.hasPrefix(method + " ") else { return false }
        let (parts, own) = (route.dropFirst(method.count + 1).split(separator: "/"), action.split(separator: "/"))
        return parts.count == own.count && zip(parts, own).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

extension PageElement {
    /// What a control is called: by its label, the label around it, or by itself.
    fileprivate func label(of control: PageElement) -> String? {
        all("label").first { $0["for"] != nil && $0["for"] == control["id"] }?.words
            ?? control.around.first { $0.name == "label" }?.words ?? control["aria-label"]
    }
}
