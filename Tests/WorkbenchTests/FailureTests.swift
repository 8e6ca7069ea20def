import Foundation
import HTTPTypes
import Hummingbird
import Logging
import PageKit
import Partners
import Synchronization
import Testing
import WebTesting
import Workbench

@Suite("When something goes wrong")
struct FailureTests {
    @Test("What nobody expected becomes a page without details, and a line in the log under the number on the page")
    func unexpected() async throws {
        struct SecretError: Error { let path = "/home/someone" }
        let lines = Lines()
        var logger = Logger(label: "test") { _ in lines }
        logger[metadataKey: "hb.request.id"] = "4711"
        let request = Request(
            head: HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: "/options"),
            body: .init(buffer: ByteBuffer()))
        let response = try await Workbench(Scratch.sample()).errorPages.handle(
            request, context: PageContext(logger: logger)
        ) { _, _ in throw SecretError() }
        #expect(response.status == .internalServerError)
        let answer = try await Visitor.Answer(response)
        let (page, text) = (try answer.page, answer.text)
        #expect(page.heading == "The page could not be made." && page.words.contains("4711"))
        #expect(!text.contains("Secret") && !text.contains("someone"))
        let logged = try #require(lines.all.first)
        #expect(logged.contains("GET /options") && logged.contains("SecretError") && logged.contains("4711"))
    }

    @Test("After a change that failed, nobody is told that nothing was changed")
    func unexpectedChange() async throws {
        struct SecretError: Error {}
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let request = Request(
            head: HTTPRequest(method: .post, scheme: "http", authority: "localhost", path: "/links"),
            body: .init(buffer: ByteBuffer()))
        let response = try await Workbench(Scratch.sample()).errorPages.handle(
            request, context: PageContext(logger: logger)
        ) { _, _ in throw SecretError() }
        let text = try await Visitor.Answer(response).text
        #expect(response.status == .internalServerError)
        #expect(text.contains("look before you send it again") && !text.contains("not been changed"))
    }

    @Test("What cannot be kept is said in words, and not as a fault of the program")
    func nonsense() async throws {
        try await Scratch.changing { file in
            let body = "wave=1&organisation=nonsense&partner=poole&place=core&reason=x"
            let answer = try await Visitor(Workbench(file)).ask(
                .post, "/tools/A7/result/place", headers: Visitor.form, body: body)
            #expect(answer.status == 400)
            let page = try answer.page
            #expect(page.heading == "This cannot be kept as it was sent.")
            #expect(page.words.contains("There is no partner “nonsense”."))
        }
    }

    @Test("A locality that is damaged while it is served is named as such, and the server goes on")
    func damaged() async throws {
        try await Scratch.changing { file in
            let visitor = try Visitor(Workbench(file))
            #expect(try await visitor.get("/").status == 200)
            try Data(repeating: 0x41, count: 100_000).write(to: URL(filePath: file.path))
            let answer = try await visitor.get("/")
            #expect(answer.status == 503)
            #expect(try answer.page.heading == "The locality cannot be read.")
            #expect(try await visitor.get("/static/icon.svg").status == 200)
        }
    }
}

/// Keeps what is logged.
private final class Lines: LogHandler, Sendable {
    private let held = Mutex<(lines: [String], metadata: Logger.Metadata)>(([], [:]))

    var all: [String] { held.withLock { $0.lines } }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { held.withLock { $0.metadata[key] } }
        set { held.withLock { $0.metadata[key] = newValue } }
    }

    var metadata: Logger.Metadata {
        get { held.withLock { $0.metadata } }
        set { held.withLock { $0.metadata = newValue } }
    }

    var logLevel: Logger.Level {
        get { .info }
        set {}
    }

    func log(event: LogEvent) {
        held.withLock { $0.lines.append("\(event.message) \(event.metadata ?? [:])") }
    }
}
