import Content
import HTTPTypes
import Hummingbird
import Logging
import PageKit
@_exported import PageReading
import Partners
import Workbench

/// Asks the workbench for pages as a browser would, without a socket: the same responder, the same middleware.
package struct Visitor {
    package let responder: RouterResponder<PageContext>

    package init(_ workbench: Workbench? = nil, boundTo host: String = "127.0.0.1") throws {
        responder = try (workbench ?? Workbench(Scratch.sample())).responder(boundTo: host)
    }

    package func ask(
        _ method: HTTPRequest.Method = .get, _ path: String, from authority: String = "127.0.0.1:8080",
        headers: [String: String] = [:], body: String = ""
    ) async throws -> Answer {
        var fields = HTTPFields()
        for (name, value) in headers {
            guard let name = HTTPField.Name(name) else { preconditionFailure("“\(name)” is no name of a header.") }
            fields[name] = value
        }
        let head = HTTPRequest(method: method, scheme: "http", authority: authority, path: path, headerFields: fields)
        let request = Request(head: head, body: .init(buffer: ByteBuffer(string: body)))
        var logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        logger[metadataKey: "hb.request.id"] = "7"
        let response = try await responder.respond(to: request, context: PageContext(logger: logger))
        return try await Answer(response)
    }

    /// How a browser announces a form of our own page.
    package static let form = [
        "Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin",
    ]

    /// A form with files in it, as a browser writes it.
    package static func body(
        _ fields: [(name: String, value: String, file: String?)], boundary: String = "----b"
    ) -> String {
        fields.map { field in
            let file = field.file.map { "; filename=\"\($0)\"\r\nContent-Type: text/csv" } ?? ""
            return
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(field.name)\"\(file)\r\n\r\n\(field.value)\r\n"
        }.joined() + "--\(boundary)--\r\n"
    }

    package func get(_ path: String, headers: [String: String] = [:]) async throws -> Answer {
        try await ask(.get, path, headers: headers)
    }
}

extension Visitor {
    /// What came back.
    package struct Answer {
        package let status: Int
        package let headers: HTTPFields
        package let bytes: [UInt8]

        package init(_ response: Response) async throws {
            let body = Bytes()
            try await response.body.write(body)
            status = response.status.code
            headers = response.headers
            bytes = body.bytes
        }

        package var text: String { String(decoding: bytes, as: UTF8.self) }

        /// As it is read; throws where it is not well formed.
        package var page: PageDocument { get throws { try PageDocument(text) } }

        package subscript(name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
    }
}

/// Gathers a response's body.
private final class Bytes: ResponseBodyWriter {
    private(set) var bytes: [UInt8] = []
    func write(_ buffer: ByteBuffer) { bytes.append(contentsOf: buffer.readableBytesView) }
    func finish(_ trailingHeaders: HTTPFields?) {}
}
