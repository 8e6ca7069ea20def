import Formats
import Foundation
import Hummingbird

/// Style sheets, scripts and pictures, held in memory: a few files that change only with the program.
package struct StaticFiles: Sendable {
    private let files: [String: File]

    package struct File: Sendable {
        package let bytes: ByteBuffer
        package let mediaType: String
        /// Changes when the bytes do.
        package let version: String

        package init(_ data: Data, mediaType: String) {
            bytes = ByteBuffer(bytes: data)
            version = String(data.crc32, radix: 16)
            self.mediaType = mediaType
        }
    }

    /// - Parameter files: the bytes of each under its name; those of kinds that no page needs are left out.
    package init(_ files: [String: Data]) {
        var served: [String: File] = [:]
        for (name, data) in files {
            guard let mediaType = Self.mediaTypes[URL(filePath: name).pathExtension] else { continue }
            served[name] = File(data, mediaType: mediaType)
        }
        self.files = served
    }

    /// Where all of them are.
    package static let path = "/static/{file}"

    /// Where a page finds the file; with its version, so that it may be kept for ever.
    package func address(of name: String) -> String {
        Self.path.replacing("{file}", with: name) + (files[name].map { "?v=\($0.version)" } ?? "")
    }

    /// The file of this name, as a browser that may hold it already asks for it.
    ///
    /// - Parameter version: the one that stands in the address.
    /// - Throws: ``Refusal`` where there is none.
    package func response(_ name: String?, version: String?, headers asked: HTTPFields) throws -> Response {
        guard let name, let file = files[name] else { throw Refusal.notFound }
        let tag = "W/\"\(file.version)\""
        let isVersioned = version == file.version
        let headers: HTTPFields = [
            .contentType: file.mediaType, .eTag: tag,
            .cacheControl: isVersioned ? "public, max-age=31536000, immutable" : "no-cache",
        ]
        let held = asked[values: .ifNoneMatch].joined(separator: ",").split(separator: ",")
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
