import Content
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import PageKit
import Store
import Synchronization
import Testing
import WebTesting
import Workbench

@Suite("Answer links in the workbench")
struct AnswerLinkTests {
    /// A wave of B6 that is open, with two links of people of Poole and one of Purbeck.
    private func open(_ body: (LocalityFile, Visitor, [String]) async throws -> Void) async throws {
        try await Scratch.changing { file in
            let instrument = try #require(try Instrument.all().first { $0.id == "B6" })
            let wave = try file.openWave(of: instrument, title: "Winter", at: .now)
            try file.invite(2, to: wave, organisation: "poole", label: "Staff")
            try file.invite(1, to: wave, organisation: "purbeck", label: "Staff")
            try await body(file, Visitor(Workbench(file)), file.respondents(of: wave).map(\.token))
        }
    }

    private func begin(_ visitor: Visitor, _ token: String) async throws -> String {
        let answer = try await visitor.ask(.post, "/answer/\(token)", headers: Visitor.form)
        let address = try #require(answer["Location"])
        return String(address.split(separator: "/")[2])
    }

    @Test("A second tab that sends after the first gets a page that says so, with status 409")
    func twoTabs() async throws {
        try await open { file, visitor, tokens in
            let instrument = try #require(try Instrument.all().first { $0.id == "B6" })
            let question = try #require(instrument.questions.first)
            let drafts = [try await begin(visitor, tokens[0]), try await begin(visitor, tokens[0])]
            for draft in drafts {
                try file.keep([question.id: .init(value: "3", comment: "")], about: "", in: draft, with: tokens[0])
            }
            func send(_ draft: String) async throws -> Visitor.Answer {
                try await visitor.ask(.post, "/answer/\(tokens[0])/\(draft)/check", headers: Visitor.form)
            }
            #expect(try await send(drafts[0]).status == 303)
            for answer in [try await send(drafts[1]), try await send(drafts[0])] {
                #expect(answer.status == 409)
                #expect(answer.text.contains("<h1>Nothing of this was kept.</h1>"))
                #expect(answer.text.contains("This link has been used."))
            }
            for address in ["/list", "/check", "/ask/1"] {
                #expect(
                    try await visitor.get("/answer/\(tokens[0])/\(drafts[1])\(address)").status == 409, "\(address)")
            }
        }
    }

    @Test(
        "A draft under another link is no draft, for reading, keeping and sending; nobody is marked as having answered")
    func otherLink() async throws {
        try await open { file, visitor, tokens in
            let draft = try await begin(visitor, tokens[0])
            for other in tokens.dropFirst() {
                for address in ["/list", "/check", "/ask/1"] {
                    #expect(try await visitor.get("/answer/\(other)/\(draft)\(address)").status == 409)
                }
                for address in ["/check", "/ask/1"] {
                    let answer = try await visitor.ask(
                        .post, "/answer/\(other)/\(draft)\(address)", headers: Visitor.form, body: "q-x=1")
                    #expect(answer.status == 409)
                }
            }
            let wave = try #require(try file.waves(of: "B6").last)
            #expect(try file.respondents(of: wave).allSatisfy { !$0.hasAnswered })
        }
    }

    @Test("No page with a link, a draft or answers is kept by a browser")
    func noStore() async throws {
        try await open { _, visitor, tokens in
            let draft = try await begin(visitor, tokens[0])
            let base = "/answer/\(tokens[0])"
            for address in [
                base, "\(base)/\(draft)/list", "\(base)/\(draft)/ask/1", "\(base)/\(draft)/check", "\(base)/sent",
                "/answer/nothing",
                "/tools/B6", "/tools/B6/import", "/consultations/councils/answer", "/tools/A8/answers.csv?wave=1",
            ] {
                #expect(try await visitor.get(address)["Cache-Control"] == "no-store", "\(address)")
            }
            let sent = try await visitor.ask(.post, base, headers: Visitor.form)
            #expect(sent["Cache-Control"] == "no-store")
            #expect(try await visitor.get("/options")["Cache-Control"] == "private, no-cache")
        }
    }

    @Test("Neither a link nor a draft goes to the log, whatever goes wrong and however much is logged")
    func log() async throws {
        try await open { file, visitor, tokens in
            let draft = try await begin(visitor, tokens[0])
            let lines = LogLines()
            func ask(_ method: HTTPRequest.Method, _ path: String, _ body: String = "") async throws {
                var fields = HTTPFields()
                fields[.contentType] = "application/x-www-form-urlencoded"
                let request = Request(
                    head: HTTPRequest(
                        method: method, scheme: "http", authority: "127.0.0.1", path: path, headerFields: fields),
                    body: .init(buffer: ByteBuffer(string: body)))
                var logger = Logger(label: "test") { _ in lines }
                logger.logLevel = .trace
                _ = try await visitor.responder.respond(to: request, context: PageContext(logger: logger))
            }
            let base = "/answer/\(tokens[0])"
            let addresses = [
                base, "\(base)/\(draft)/list", "\(base)/\(draft)/ask/1", "\(base)/\(draft)/check", "\(base)/sent",
            ]
            for address in addresses {
                try await ask(.get, address)
                try await ask(.post, address, "q=%zz")
            }
            // The file goes: every address fails in the way that nobody expects.
            try Data(repeating: 0x41, count: 9_000).write(to: URL(filePath: file.path))
            for address in addresses {
                try await ask(.get, address)
                try await ask(.post, address, "q=1")
            }
            #expect(lines.all.contains { $0.contains("/answer/{token}") })
            for line in lines.all { #expect(!line.contains(tokens[0]) && !line.contains(draft), "\(line)") }
        }
    }

    @Test("A link that was opened too often says so on its page")
    func often() async throws {
        try await open { _, visitor, tokens in
            for _ in 0..<LocalityFile.mostDrafts { _ = try await begin(visitor, tokens[0]) }
            let answer = try await visitor.ask(.post, "/answer/\(tokens[0])", headers: Visitor.form)
            #expect(answer.status == 400 && answer.text.contains("was opened 20 times without sending anything"))
            #expect(try await visitor.ask(.post, "/answer/\(tokens[1])", headers: Visitor.form).status == 303)
        }
    }

    @Test("The promise says in one sentence what it is worth while the wave is open")
    func promise() async throws {
        try await open { _, visitor, tokens in
            let text = try await visitor.get("/answer/\(tokens[0])").text
            let sentence = try #require(text.firstMatch(of: #/While the questions are open, [^.]*\./#)?.output)
            #expect(sentence.contains("who has the file itself") && sentence.contains("when they close"))
        }
    }

    static let long = String(repeating: "é", count: 201)

    @Test("A name, a title or a label that is too long is said at its field, and what was typed is kept")
    func lengths() async throws {
        try await Scratch.changing { file in
            let visitor = try Visitor(Workbench(file))
            func post(_ path: String, _ fields: [(String, String)]) async throws -> Visitor.Answer {
                try await visitor.ask(.post, path, headers: Visitor.form, body: Form(fields).query)
            }
            let wave = try await post("/tools/B6/waves", [("title", Self.long)])
            #expect(wave.status == 400 && wave.text.contains("href=\"#wave-title\"") && wave.text.contains(Self.long))
            #expect(try await post("/tools/B6/waves", [("title", "Winter")]).status == 303)
            let links = try await post(
                "/tools/B6/links", [("count", "1"), ("organisation", "poole"), ("label", Self.long)])
            #expect(links.status == 400 && links.text.contains("href=\"#label\"") && links.text.contains(Self.long))
            for (field, others) in [
                ("name", [("kind", "x")]), ("short", [("name", "A"), ("kind", "x")]), ("kind", [("name", "A")]),
            ] {
                let answer = try await post("/partners", others + [(field, Self.long)])
                #expect(answer.status == 400 && answer.text.contains("href=\"#\(field)\""), "\(field)")
                #expect(answer.text.contains(Self.long), "\(field)")
            }
            for (field, most) in [("unit", 200), ("help", 1_000), ("choices", 200)] {
                let text = String(repeating: "é", count: most + 1)
                let answer = try await post(
                    "/registers/barriers/column", [("name", "N"), ("type", "choice"), (field, text)])
                #expect(answer.status == 400 && answer.text.contains("href=\"#\(field)\""), "\(field)")
            }
            #expect(try file.organisations().allSatisfy { $0.name.count <= 200 })
        }
    }

    @Test("No field holds more than 64 kilobytes, in a form with files neither; and a file is no field")
    func megabytes() async throws {
        try await Scratch.changing { file in
            let visitor = try Visitor(Workbench(file))
            let big = String(repeating: "x", count: 3_000_000)
            let headers = ["Content-Type": "multipart/form-data; boundary=----b", "Sec-Fetch-Site": "same-origin"]
            for (path, name) in [
                ("/partners", "kind"), ("/tools/B6/waves", "title"), ("/registers/barriers/column", "choices"),
            ] {
                let body = Visitor.body([("name", "A", nil), (name, big, nil)])
                let answer = try await visitor.ask(.post, path, headers: headers, body: body)
                #expect(answer.status == 413 && answer.text.contains("“\(name)” has more than 64 kilobytes"), "\(path)")
                // As a file it is not what the field asks for.
                let disguised = try await visitor.ask(
                    .post, path, headers: headers, body: Visitor.body([("name", "A", nil), (name, big, "x.csv")]))
                #expect(disguised.status == 400 && disguised.bytes.count < 1_000_000, "\(path)")
            }
        }
    }

    @Test("Pasted answers beyond 64 kilobytes are asked for as a file, and a file of very many rows is refused at once")
    func answers() async throws {
        try await Scratch.changing { file in
            let instrument = try #require(try Instrument.all().first { $0.id == "B5" })
            try file.openWave(of: instrument, title: "Winter", at: .now)
            let visitor = try Visitor(Workbench(file))
            let question = try #require(instrument.questions.first?.id)
            func text(_ rows: Int) -> String {
                "organisation,\(question)\n" + String(repeating: "poole,3\n", count: rows)
            }
            let headers = ["Content-Type": "multipart/form-data; boundary=----b", "Sec-Fetch-Site": "same-origin"]
            let pasted = try await visitor.ask(
                .post, "/tools/B5/import", headers: headers, body: Visitor.body([("text", text(20_000), nil)]))
            #expect(pasted.status == 400 && pasted.text.contains("has more than 64 kilobytes"))
            let clock = ContinuousClock()
            var answer: Visitor.Answer?
            let taken = try await clock.measure {
                answer = try await visitor.ask(
                    .post, "/tools/B5/import", headers: headers,
                    body: Visitor.body([("file", text(500_000), "answers.csv")]))
            }
            print("half a million rows of answers are refused in \(taken)")
            #expect(answer?.status == 400 && answer?.text.contains("20,000 are the most at a time") == true)
            #expect(taken < .seconds(30))
        }
    }
}

/// Keeps what is logged, whatever its level.
private final class LogLines: LogHandler, Sendable {
    private let held = Mutex<[String]>([])

    var all: [String] { held.withLock { $0 } }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { nil }
        set {}
    }
    var metadata: Logger.Metadata {
        get { [:] }
        set {}
    }
    var logLevel: Logger.Level {
        get { .trace }
        set {}
    }

    func log(event: LogEvent) { held.withLock { $0.append("\(event.message) \(event.metadata ?? [:])") } }
}
