import Foundation
import Hummingbird

extension Response {
    /// A page of the workbench; asked for anew each time, since the locality may have changed.
    package static func html(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "private, no-cache"],
            body: .init(byteBuffer: ByteBuffer(string: text)))
    }

    /// A sentence for a script.
    package static func plain(_ text: String, status: HTTPResponse.Status) -> Response {
        Response(
            status: status, headers: [.contentType: MediaType.text, .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(string: text)))
    }

    /// A table to keep, as CSV.
    ///
    /// It begins with a mark of byte order, without which Excel takes UTF-8 for the letters of one country and shows “Â£”.
    ///
    /// - Parameter name: of the file, with its ending.
    package static func csv(_ text: String, named name: String) -> Response {
        file(Data(("\u{FEFF}" + text).utf8), MediaType.csv, named: name)
    }

    /// A file to keep.
    package static func file(_ bytes: Data, _ mediaType: String, named name: String) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: mediaType, .cacheControl: "private, no-cache",
                .contentDisposition: "attachment; filename=\"\(name)\"",
            ], body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
