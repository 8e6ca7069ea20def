import Content
import Exchange
import Foundation
import Hummingbird
import NIOCore
import Store
import Synchronization
import Testing

/// A publisher on this computer that behaves as ArcGIS and Nomis do, and fails when told to.
private final class Publisher: Sendable {
    struct State {
        var asked: [String] = []
        /// Answers from these numbers on fail with a status.
        var failing: [Int: Int] = [:]
        var announced = 5
        var isCutOff = false
    }

    let state = Mutex(State())

    /// Serves for as long as `body` runs.
    func serving(_ body: (_ port: Int) async throws -> Void) async throws {
        let router = Router()
        router.get("layer") { _, _ in
            Self.json("{\"objectIdField\":\"OBJECTID\",\"maxRecordCount\":2,\"editingInfo\":{\"lastEditDate\":1}}")
        }
        router.get("layer/query") { request, _ in self.query(request) }
        router.get("table.csv") { request, _ in self.table(request) }
        router.get("broken/query") { _, _ in Self.json("{\"error\":{\"code\":400,\"message\":\"Invalid URL\"}}") }
        router.get("broken") { _, _ in Self.json("{}") }
        let (ports, port) = AsyncStream<Int>.makeStream()
        var application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { port.yield($0.localAddress?.port ?? 0) })
        application.logger.logLevel = .critical
        let running = application
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await running.run() }
            for await number in ports {
                try await body(number)
                break
            }
            group.cancelAll()
        }
    }

    private static func json(_ text: String) -> Response {
        Response(
            status: .ok, headers: [.contentType: "application/json"], body: .init(byteBuffer: ByteBuffer(string: text)))
    }

    private func failure(_ request: Request) -> Response? {
        state.withLock { state in
            state.asked.append(request.uri.query ?? "")
            guard let status = state.failing.removeValue(forKey: state.asked.count) else { return nil }
            return Response(status: .init(code: status))
        }
    }

    private func query(_ request: Request) -> Response {
        let fields = request.uri.queryParameters
        let announced = state.withLock { $0.announced }
        if fields["returnCountOnly"] == "true" { return Self.json("{\"count\":\(announced)}") }
        if let failure = failure(request) { return failure }
        let offset = fields["resultOffset"].flatMap { Int($0) } ?? 0
        let size = fields["resultRecordCount"].flatMap { Int($0) } ?? 1
        let features = (offset..<max(offset, min(offset + size, 5))).map { index in
            """
            {"type":"Feature","id":\(index + 1),"properties":{"OBJECTID":\(index + 1),"code":"E0700000\(index + 1)","name":"N\(index + 1)"},\
            "geometry":{"type":"Polygon","coordinates":[[[\(index),50],[\(index + 1),50],[\(index + 1),51],[\(index),51],[\(index),50]]]}}
            """
        }
        let text = "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}"
        return Self.json(state.withLock { $0.isCutOff } ? String(text.dropLast(20)) : text)
    }

    private func table(_ request: Request) -> Response {
        if let failure = failure(request) { return failure }
        let fields = request.uri.queryParameters
        let offset = fields["recordoffset"].flatMap { Int($0) } ?? 0
        let limit = fields["recordlimit"].flatMap { Int($0) } ?? 0
        let rows = (offset..<max(offset, min(offset + limit, 30_000))).map { "\"E\($0)\",\"A\",\($0)\n" }
        let text = "\"GEOGRAPHY_CODE\",\"GEOGRAPHY_NAME\",\"OBS_VALUE\"\n" + rows.joined()
        return Response(
            status: .ok, headers: [.contentType: "text/csv"], body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}

@Suite("Fetching from a publisher’s open interface")
struct FetchTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("fetch-\(UUID().uuidString)")

    private func entry(_ service: Catalogue.Fetch.Service, _ address: String) -> Catalogue.Entry {
        .init(
            key: "set", title: "Set", address: "https://example.org",
            fetch: .init(
                service: service, address: address,
                columns: service == .nomis ? ["GEOGRAPHY_CODE": "code", "OBS_VALUE": "population"] : nil))
    }

    private var fetcher: Fetcher {
        Fetcher(web: .system(timeout: 5), cache: folder.appendingPathComponent("cache"), pauses: [0.01, 0.01])
    }

    private func refusal(_ body: () async throws -> some Any) async -> String? {
        do {
            _ = try await body()
            return nil
        } catch { return "\(error)" }
    }

    @Test("A layer of five features comes in three pages and becomes one file that imports")
    func pages() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let publisher = Publisher()
        try await publisher.serving { port in
            let found = try await fetcher.fetch(entry(.arcgis, "http://127.0.0.1:\(port)/layer"), into: folder)
            #expect(found.count == 5 && found.asked == 3)
            #expect(found.path.hasSuffix("set.geojson"))
            let file = try LocalityFile.create(
                at: folder.appendingPathComponent("a.locality").path, title: "Somewhere", profile: "2018")
            let told = try Importer(file, today: .now).boundaries(found.path)
            #expect(told.lines.first == "5 boundaries of the geography “district”, 4 pairs of neighbours.")
        }
    }

    @Test("What was broken off goes on where it stopped, and a busy server is asked again")
    func resume() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let publisher = Publisher()
        try await publisher.serving { port in
            let entry = entry(.arcgis, "http://127.0.0.1:\(port)/layer")
            publisher.state.withLock { $0.failing = [1: 503, 3: 500, 4: 500, 5: 500] }
            let said = await refusal { try await fetcher.fetch(entry, into: folder) }
            #expect(
                said?.contains("no answer after 3 tries (it answers with 500). What has come is kept") == true,
                "\(said ?? "")")
            #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("set.geojson").path))
            let found = try await fetcher.fetch(entry, into: folder)
            // The first of three pages was in the cache.
            #expect(found.count == 5 && found.asked == 2)
            let again = try await fetcher.fetch(entry, into: folder)
            #expect(again.asked == 0)
        }
    }

    @Test("A short, a broken and a refused answer are said to be so, and nothing is put in place")
    func checks() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let publisher = Publisher()
        try await publisher.serving { port in
            publisher.state.withLock { $0.announced = 7 }
            let short = await refusal {
                try await fetcher.fetch(entry(.arcgis, "http://127.0.0.1:\(port)/layer"), into: folder)
            }
            #expect(short == "127.0.0.1: 5 of 7 features came, and then none; fetch again.")
            publisher.state.withLock { ($0.announced, $0.isCutOff) = (5, true) }
            let cut = await refusal {
                try await fetcher.fetch(entry(.arcgis, "http://127.0.0.1:\(port)/layer"), into: folder)
            }
            #expect(cut == "127.0.0.1: the answer is not whole JSON; fetch again.")
            let refused = await refusal {
                try await fetcher.fetch(entry(.arcgis, "http://127.0.0.1:\(port)/broken"), into: folder)
            }
            #expect(refused == "127.0.0.1: it refuses (400): Invalid URL.")
            let lost = await refusal {
                try await fetcher.fetch(entry(.nomis, "http://127.0.0.1:\(port)/nowhere"), into: folder)
            }
            #expect(lost == "127.0.0.1: it answers with 404 to /nowhere.")
            #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("set.geojson").path))
        }
    }

    @Test("A table longer than Nomis gives at once comes whole, under our names")
    func nomis() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try await Publisher().serving { port in
            let found = try await fetcher.fetch(
                entry(.nomis, "http://127.0.0.1:\(port)/table.csv?geography=TYPE424"), into: folder)
            #expect(found.count == 30_000 && found.asked == 2)
            let text = try String(contentsOfFile: found.path, encoding: .utf8)
            #expect(text.hasPrefix("code,population") && text.contains("E29999,29999"))
        }
    }

    @Test("A dataset without an open interface names where to download it")
    func none() async {
        let said = await refusal {
            try await fetcher.fetch(.init(key: "x", title: "X", address: "https://example.org"), into: folder)
        }
        #expect(said == "“x” cannot be fetched; download it at https://example.org and import the file.")
    }

    @Test(
        "The age of figures is counted from the last year that they describe",
        arguments: [
            ("Mid-2017", 2017), ("2018–19", 2019), ("March 2011", 2011), ("2015–2020", 2020), ("latest", nil),
            ("", nil),
        ])
    func age(vintage: String, year: Int?) {
        #expect(Dataset(key: "a", title: "A", vintage: vintage).year == year)
    }
}
