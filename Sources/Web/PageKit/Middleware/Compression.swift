import Formats
import Hummingbird

/// Sends text as gzip to browsers that take it: a page with its map shrinks to about a quarter.
package struct Compression: RouterMiddleware {
    package typealias Context = PageContext

    package init() {}

    /// Below this, headers weigh more than what is saved (bytes).
    package static let smallest = 512
    /// Above this, holding the whole in memory costs more than sending it as it is (bytes).
    package static let largest = 32 * 1024 * 1024

    package func handle(
        _ request: Request, context: PageContext, next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        guard Self.isText(response.headers[.contentType]), response.headers[.contentEncoding] == nil,
            let length = response.body.contentLength, (Self.smallest...Self.largest).contains(length)
        else { return response }
        response.headers[.vary] = "Accept-Encoding"
        guard Self.accepts(request.headers[.acceptEncoding] ?? "") else { return response }
        let body = Collected()
        try await response.body.write(body)
        response.headers[.contentEncoding] = "gzip"
        response.body = .init(byteBuffer: gzip(body.buffer))
        return response
    }

    package static func isText(_ mediaType: String?) -> Bool {
        guard let mediaType else { return false }
        return mediaType.hasPrefix("text/") || mediaType.hasPrefix("image/svg")
            || mediaType.hasPrefix("application/json") || mediaType.hasPrefix("application/geo+json")
    }

    /// Whether `Accept-Encoding` names gzip and does not rule it out (`gzip;q=0`).
    package static func accepts(_ encodings: String) -> Bool {
        encodings.split(separator: ",").contains { encoding in
            let parts = encoding.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
            return parts.first == "gzip"
                && !parts.dropFirst().contains { $0.hasPrefix("q=0") && Double($0.dropFirst(2)) == 0 }
        }
    }
}

/// Gathers what a body writes.
private final class Collected: ResponseBodyWriter {
    private(set) var buffer = ByteBuffer()
    func write(_ buffer: ByteBuffer) { self.buffer.writeImmutableBuffer(buffer) }
    func finish(_ trailingHeaders: HTTPFields?) {}
}

/// The bytes as a gzip file.
package func gzip(_ bytes: ByteBuffer) -> ByteBuffer {
    bytes.withUnsafeReadableBytes { source in
        Gzip.pack(source) { capacity, pack in
            var packed = ByteBuffer()
            packed.writeWithUnsafeMutableBytes(minimumWritableBytes: capacity, pack)
            return packed
        }
    }
}
