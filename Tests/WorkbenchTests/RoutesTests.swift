import Content
import Foundation
import HTTPTypes
import Partners
import Testing
import WebTesting
import Workbench

@Suite("Routes")
struct RoutesTests {
    /// A locality in which a wave is open, with a link that was answered and a draft that was begun again.
    static let asked: (visitor: Visitor, token: String, draft: String) = {
        do {
            let file = try Scratch.sample()
            let instrument = try Instrument.all().first { $0.id == "A8" }!
            let wave = try file.openWave(of: instrument, title: "Autumn", at: .now)
            let token = try file.respondents(of: wave)[0].token
            let sent = try file.beginAnswers(token, at: .now)
            try file.keep(["stage": .init(value: "4", comment: "")], about: "poole", in: sent, with: token)
            try file.send(sent, with: token, at: .now)
            return (try Visitor(Workbench(file)), token, try file.beginAnswers(token, at: .now))
        } catch {
            fatalError("\(error)")
        }
    }()

    /// What stands for each named part of an address.
    static let parts = [
        "{file}": "icon.svg", "/consultations/{key}": "/consultations/councils", "{case}": "lightbulb", "{about}": "A1",
        "{tool}": "A8",
        "{token}": asked.token, "{draft}": asked.draft, "{step}": "1", "{register}": "barriers", "{view}": "board",
        "{record}": "1", "{model}": "rates-pilot", "/options/plans/{key}": "/options/plans/approved-2018",
    ]

    /// An address of each route, with a value for each named part and the fields without which it has nothing to show.
    static let addresses = Routes.all.map { route in
        let path = parts.reduce(route.path) { $0.replacing($1.key, with: $1.value) }
        let fields = ["/options/compare": "?plan=00011111&plan=00111111", "/tools/A8/result/csv": "?table=1"]
        return (route.method, path + (fields[path] ?? ""))
    }

    /// Those that read and come to an end.
    static let reads = zip(Routes.all, addresses).filter { $0.0.method == .get && !$0.0.isEndless }.map(\.1)

    @Test("No address and method stand twice in the table")
    func unique() {
        let lines = Routes.all.map { "\($0.method) \($0.path)" }
        #expect(Set(lines).count == lines.count)
        #expect(!lines.isEmpty)
    }

    /// What `addresses.txt` says: methods with addresses.
    static let published: [String] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "addresses.txt")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
    }()

    @Test("No address that people may have kept has vanished, and each new one is in the list")
    func addressesStay() {
        let routes = Set(Routes.all.map { "\($0.method.rawValue) \($0.path)" })
        let kept = Set(Self.published.filter { !$0.contains("?") })
        #expect(kept.count > 100)
        #expect(kept.subtracting(routes).sorted() == [])
        #expect(routes.subtracting(kept).sorted() == [], "new addresses belong into addresses.txt")
    }

    @Test(
        "No table that people may have kept the address of has vanished",
        arguments: published.filter { $0.contains("?") })
    func tablesStay(line: String) async throws {
        let answer = try await Self.asked.visitor.get(String(line.dropFirst("GET ".count)))
        #expect(answer.status == 200 && answer["Content-Type"] == "text/csv; charset=utf-8", "\(line)")
    }

    @Test("Every route that reads answers a visitor at this computer", arguments: reads)
    func answers(method: HTTPRequest.Method, path: String) async throws {
        let answer = try await Self.asked.visitor.ask(method, path)
        #expect(answer.status == 200, "\(path)")
        #expect(!answer.bytes.isEmpty)
        #expect(answer["Content-Security-Policy"]?.hasPrefix("default-src 'none'") == true)
        #expect(answer["X-Content-Type-Options"] == "nosniff")
        #expect(answer["Referrer-Policy"] == "same-origin")
        // Every page is well formed, is called something, and has one heading; parts of pages are well formed.
        guard answer["Content-Type"]?.hasPrefix("text/html") == true else { return }
        let page = try answer.page
        guard answer.text.hasPrefix("<!doctype html>") else { return }
        #expect(!page.title.isEmpty && !page.heading.isEmpty)
        #expect(page.controls.filter(\.label.isEmpty).map(\.name) == [], "controls without a label")
        #expect(!page.buttons.contains(""), "buttons without words")
    }

    @Test("Every route says the same to HEAD as to GET, without a body", arguments: reads)
    func heads(method: HTTPRequest.Method, path: String) async throws {
        let whole = try await Self.asked.visitor.ask(.get, path)
        let head = try await Self.asked.visitor.ask(.head, path)
        #expect(head.status == whole.status)
        #expect(head.headers == whole.headers)
        #expect(head.bytes.isEmpty)
    }

    @Test("Every route refuses a method that is not in the table and names those that are", arguments: addresses)
    func refusesOtherMethods(method: HTTPRequest.Method, path: String) async throws {
        let answer = try await Self.asked.visitor.ask(.delete, path)
        #expect(answer.status == 405)
        #expect(answer["Allow"]?.contains(method.rawValue) == true)
        #expect(answer.text.contains("not DELETE"))
    }

    @Test("No route answers under another site's name on the loopback", arguments: addresses)
    func refusesOtherNames(method: HTTPRequest.Method, path: String) async throws {
        let answer = try await Self.asked.visitor.ask(method, path, from: "evil.example:8080")
        #expect(answer.status == 421)
        #expect(answer.text.contains("use localhost"))
    }

    @Test("An address that is not in the table gets a page that leads back")
    func notFound() async throws {
        let answer = try await Visitor().get("/nowhere")
        #expect(answer.status == 404)
        #expect(answer["Content-Type"] == "text/html; charset=utf-8")
        let page = try answer.page
        #expect(page.heading == "There is no page at this address.")
        #expect(try page.link("Go to the overview") == "/")
        #expect(answer["Content-Security-Policy"] != nil)
    }
}
