import Formats
import Foundation
import Hummingbird

/// Style sheets, scripts and pictures, held in memory: a few files that change only with the program.
struct StaticFiles: Sendable {
    private let files: [String: File]

    struct File: Sendable {
        let bytes: ByteBuffer
        let mediaType: String
        /// Changes when the bytes do.
        let version: String

        init(_ data: Data, mediaType: String) {
            bytes = ByteBuffer(bytes: data)
            version = String(data.crc32, radix: 16)
            self.mediaType = mediaType
        }
    }

    /// - Parameters:
    ///   - folder: where they lie.
    ///   - evidence: the style sheet of the evidence pack, served as `evidence.css`.
    init(folder: URL, evidence: String) throws {
        var files: [String: File] = [:]
        for url in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            guard let mediaType = Self.mediaTypes[url.pathExtension] else { continue }
            files[url.lastPathComponent] = File(try Data(contentsOf: url), mediaType: mediaType)
        }
        files["evidence.css"] = Self.mediaTypes["css"].map { File(Data(evidence.utf8), mediaType: $0) }
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
