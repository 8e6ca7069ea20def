import Exchange
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import PageKit
import Partners
import Store
import Testing
import Workbench

/// Asks the workbench for pages as a browser would, without a socket: the same responder, the same middleware.
struct Visitor {
    let responder: RouterResponder<PageContext>

    init(_ workbench: Workbench? = nil, boundTo host: String = "127.0.0.1") throws {
        responder = try (workbench ?? Workbench(Scratch.sample())).responder(boundTo: host)
    }

    func ask(
        _ method: HTTPRequest.Method = .get, _ path: String, from authority: String = "127.0.0.1:8080",
        headers: [String: String] = [:], body: String = ""
    ) async throws -> Answer {
        var fields = HTTPFields()
        for (name, value) in headers { fields[try #require(HTTPField.Name(name))] = value }
        let head = HTTPRequest(method: method, scheme: "http", authority: authority, path: path, headerFields: fields)
        let request = Request(head: head, body: .init(buffer: ByteBuffer(string: body)))
        var logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        logger[metadataKey: "hb.request.id"] = "7"
        let response = try await responder.respond(to: request, context: PageContext(logger: logger))
        return try await Answer(response)
    }

    func get(_ path: String, headers: [String: String] = [:]) async throws -> Answer {
        try await ask(.get, path, headers: headers)
    }
}

/// What came back.
struct Answer {
    let status: Int
    let headers: HTTPFields
    let bytes: [UInt8]

    init(_ response: Response) async throws {
        let body = Bytes()
        try await response.body.write(body)
        status = response.status.code
        headers = response.headers
        bytes = body.bytes
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    subscript(name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
}

/// Gathers a response's body.
private final class Bytes: ResponseBodyWriter {
    private(set) var bytes: [UInt8] = []
    func write(_ buffer: ByteBuffer) { bytes.append(contentsOf: buffer.readableBytesView) }
    func finish(_ trailingHeaders: HTTPFields?) {}
}

/// Localities made for one test.
enum Scratch {
    /// This run's own folder, removed when the run ends.
    private static let folder: URL = {
        let url = FileManager.default.temporaryDirectory.appending(path: "localities-\(UUID().uuidString)")
        try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        atexit { try? FileManager.default.removeItem(at: Scratch.folder) }
        return url
    }()

    static func path() -> String { folder.appending(path: "\(UUID().uuidString).locality").path }

    /// Dorset as it stood in 2018.
    static func sample() throws -> LocalityFile { try LocalityFile.create(at: path(), sample: "dorset") }

    /// The same, to be changed; removed at the end.
    static func changing(_ body: (LocalityFile) async throws -> Void) async throws {
        let path = path()
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await body(LocalityFile.create(at: path, sample: "dorset"))
    }

    /// A locality of this name that has nothing in it yet.
    static func empty(title: String = "Nowhere", profile: String = "2018") throws -> LocalityFile {
        try LocalityFile.create(at: path(), title: title, profile: profile)
    }
}

extension LocalityFile {
    /// Brings in areas with their people, and who borders on whom.
    ///
    /// - Parameters:
    ///   - areas: CSV: code,name,population_2024.
    ///   - links: CSV: code_a,code_b.
    func bring(areas: String, links: String) throws {
        let importer = try Importer(self, today: .now)
        func bring(_ text: String, _ name: String, _ read: (String) throws -> ImportSummary) throws {
            let url = URL(fileURLWithPath: "\(path)-\(name).csv")
            defer { try? FileManager.default.removeItem(at: url) }
            try Data(text.utf8).write(to: url)
            _ = try read(url.path)
        }
        try bring(areas, "areas", importer.areas)
        try bring(areas, "population", importer.statistics)
        try bring(links, "links", importer.links)
    }
}
