import Content
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Money
import PageKit
import Testing
import WebTesting

@Suite("A scheme that several people look at")
struct LiveTests {
    static let path = "/money/rates-pilot/live"
    static let form = MoneyPagesTests.form

    /// What stands in the field of a weight or another number that can be moved.
    func value(_ label: String, on answer: Visitor.Answer) throws -> String { try answer.page.control(label).value }

    @Test("A weight moved by one is moved for all, and the others make room for it")
    func moves() async throws {
        let visitor = try Visitor()
        let before = try await visitor.get(Self.path)
        #expect(try value("Weight of population %", on: before) == "100")
        let move = try await visitor.ask(
            .post, Self.path, headers: Self.form, body: "moved=population-weight&value=40&quiet=1")
        #expect(move.status == 204)
        let after = try await visitor.get(Self.path)
        #expect(try value("Weight of population %", on: after) == "40")
        #expect(try value("Weight of population growth %", on: after) == "60")
        #expect(try before.page.heading != after.page.heading)
    }

    @Test("A weight for which no number was entered cannot be moved, and the page says why")
    func missing() async throws {
        let weights = try await Visitor().get(Self.path).page.group("Weights, together 100%")
        #expect(!weights.controls.isEmpty && !weights.controls.contains { $0.name == "in.rates-growth-weight" })
        #expect(weights.words.contains("Weight of rates growth cannot be moved: no rates growth was entered."))
    }

    @Test("Without a script, fields and a button do the same; what cannot be is named with its field")
    func typed() async throws {
        let visitor = try Visitor()
        let move = try await visitor.ask(
            .post, Self.path, headers: Self.form,
            body: "in.population-weight=70&in.population-growth-weight=0&in.stability-share=60%25&do=move")
        #expect(move.status == 302 || move.status == 303)
        let moved = try await visitor.get(try #require(move["Location"]))
        #expect(try value("Weight of population growth %", on: moved) == "30")
        let others = try moved.page.group("Fund and multipliers")
        #expect(others.controls.first { $0.name == "in.stability-share" }?.value == "60")
        let bad = try await visitor.ask(
            .post, Self.path, headers: Self.form,
            body: "in.population-weight=170&in.population-growth-weight=30&do=move")
        #expect(bad.status == 400)
        let weight = try bad.page.control("Weight of population %")
        #expect(try bad.page.error("Weight of population: “170” is over 100%") == weight.id)
        #expect(weight.value == "170" && weight.error?.contains("“170” is over 100%") == true)
        let quiet = try await visitor.ask(
            .post, Self.path, headers: Self.form, body: "moved=population-weight&value=much&quiet=1")
        #expect(quiet.status == 400 && quiet.text.contains("“much” is not a percentage"))
    }

    @Test("The search finds the weights that leave the worst-off best off, and the way back leads to the start")
    func fairest() async throws {
        let visitor = try Visitor()
        let start = try await visitor.get(Self.path).page.heading
        _ = try await visitor.ask(
            .post, Self.path, headers: Self.form, body: "moved=population-weight&value=10&quiet=1")
        #expect(try await visitor.get(Self.path).page.heading != start)
        _ = try await visitor.ask(.post, Self.path, headers: Self.form, body: "do=fairest")
        let fairest = try await visitor.get(Self.path)
        // By resident nothing is fairer than to share by residents alone.
        #expect(try value("Weight of population %", on: fairest) == "100")
        _ = try await visitor.ask(.post, Self.path, headers: Self.form, body: "do=reset")
        #expect(try await visitor.get(Self.path).page.heading == start)
    }

    @Test("What was moved together can be opened as a case, to be kept")
    func opens() async throws {
        let visitor = try Visitor()
        _ = try await visitor.ask(
            .post, Self.path, headers: Self.form, body: "moved=population-weight&value=40&quiet=1")
        let answer = try await visitor.ask(.post, Self.path, headers: Self.form, body: "do=open")
        #expect(answer.status == 200)
        #expect(try answer.page.section("Keep this case").buttons.contains("Keep as a new case"))
        #expect(try value("Weight of population %", on: answer) == "40")
    }

    @Test("Who looks on is sent the present state at once and each move after it")
    func watches() async throws {
        let visitor = try Visitor()
        let watcher = Watcher(stopAfter: 2)
        let head = HTTPRequest(
            method: .get, scheme: "http", authority: "127.0.0.1:8080", path: Self.path + "/events")
        let request = Request(head: head, body: .init(buffer: ByteBuffer()))
        let response = try await visitor.responder.respond(
            to: request, context: PageContext(logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }))
        #expect(response.headers[.contentType] == "text/event-stream; charset=utf-8")
        let reading = Task { try? await response.body.write(watcher) }
        while watcher.count < 1 { try await Task.sleep(for: .milliseconds(5)) }
        _ = try await visitor.ask(
            .post, Self.path, headers: Self.form, body: "moved=population-weight&value=40&quiet=1")
        await reading.value
        let events = watcher.events
        #expect(events.count == 2)
        #expect(events[0].hasPrefix("id: 0\ndata: {") && events[1].hasPrefix("id: 1\ndata: {"))
        #expect(events[1].contains("\"in.population-weight\":\"40\""))
        #expect(events.allSatisfy { $0.hasSuffix("}\n\n") && $0.split(separator: "\n").count == 2 })
    }
}

/// Reads a number of events and then goes away, as a browser that is closed.
private final class Watcher: ResponseBodyWriter, @unchecked Sendable {
    private let lock = NSLock()
    private var held: [String] = []
    private let stopAfter: Int

    init(stopAfter: Int) { self.stopAfter = stopAfter }

    struct Gone: Error {}

    var events: [String] { lock.withLock { held } }
    var count: Int { events.count }

    func write(_ buffer: ByteBuffer) async throws {
        let count = lock.withLock {
            held.append(String(buffer: buffer))
            return held.count
        }
        if count >= stopAfter { throw Gone() }
    }

    func finish(_ trailingHeaders: HTTPFields?) {}
}
