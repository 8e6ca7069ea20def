import CZlib
import Foundation
import Hummingbird

/// The style sheet and pictures, held in memory: a few files that change only with the program.
struct StaticFiles: Sendable {
    private let files: [String: File]

    struct File: Sendable {
        let bytes: ByteBuffer
        let mediaType: String
        /// Changes when the bytes do.
        let version: String
    }

    init(folder: URL) throws {
        var files: [String: File] = [:]
        for url in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            guard let mediaType = Self.mediaTypes[url.pathExtension] else { continue }
            let data = try Data(contentsOf: url)
            let sum = data.withUnsafeBytes { crc32(0, $0.bindMemory(to: UInt8.self).baseAddress, UInt32($0.count)) }
            files[url.lastPathComponent] = File(
                bytes: ByteBuffer(bytes: data), mediaType: mediaType, version: String(sum, radix: 16))
        }
        self.files = files
    }

    /// Where a page finds the file; with its version, so that it may be kept for ever.
    func address(of name: String) -> String {
        "/static/\(name)" + (files[name].map { "?v=\($0.version)" } ?? "")
    }

    /// The file that the address names.
    static func response(to visit: Visit) throws -> Response {
        guard let name = visit.parameters.get("file"), let file = visit.workbench.files.files[name] else {
            throw Refusal.notFound
        }
        let tag = "W/\"\(file.version)\""
        let isVersioned = visit.fields["v"] == file.version
        let headers: HTTPFields = [
            .contentType: file.mediaType, .eTag: tag,
            .cacheControl: isVersioned ? "public, max-age=31536000, immutable" : "no-cache",
        ]
        let held = visit.request.headers[values: .ifNoneMatch].joined(separator: ",").split(separator: ",")
        if held.contains(where: { $0.trimmingCharacters(in: .whitespaces) == tag }) {
            return Response(status: .notModified, headers: headers)
        }
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: file.bytes))
    }

    private static let mediaTypes = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
        "png": "image/png",
    ]
}
