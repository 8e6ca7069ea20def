import Foundation
import Hummingbird

/// The fields of a form, from an address or a request's body (`application/x-www-form-urlencoded`).
///
/// A name may come several times, as ticked boxes do.
package struct Form: Hashable, Sendable {
    package private(set) var fields: [Field] = []
    package private(set) var files: [File] = []

    package struct Field: Hashable, Sendable {
        package var name: String
        package var value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// What one field holds at most (bytes); a file may hold more.
    package static let largestField = PageContext.largestBody

    /// More fields than any of our forms has.
    package static let mostFields = 2_000

    package init(_ fields: [(String, String)] = [], files: [File] = []) {
        self.fields = fields.map { Field(name: $0.0, value: $0.1) }
        self.files = files
    }

    /// - Throws: ``Refusal`` where the text is not a form or has too many fields.
    package init(parsing text: String) throws {
        for part in text.split(separator: "&") {
            guard fields.count < Self.mostFields else {
                throw Refusal.badRequest("It has more than \(Self.mostFields) fields.")
            }
            let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(halves[0]), let value = Self.decoded(halves.count > 1 ? halves[1] : "") else {
                throw Refusal.badRequest("Part of it, “\(part.prefix(40))”, is not encoded as forms are.")
            }
            fields.append(Field(name: name, value: value))
        }
    }

    /// The first value under this name, without surrounding white space; `nil` where there is none or it is empty.
    package subscript(name: String) -> String? {
        let value = fields.first { $0.name == name }?.value.trimmingCharacters(in: .whitespacesAndNewlines)
        return value?.isEmpty == false ? value : nil
    }

    /// Every value under this name, in order.
    package func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    /// Nothing was sent: the page is opened, not used.
    package var isEmpty: Bool { fields.isEmpty && files.isEmpty }

    /// As it stands in an address after the question mark.
    package var query: String {
        fields.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }.joined(separator: "&")
    }

    private static func decoded(_ part: Substring) -> String? {
        part.replacing("+", with: " ").removingPercentEncoding.flatMap { isText($0) ? $0 : nil }
    }

    /// Whether it can be stored as text: a zero byte ends text in SQLite, and no browser sends one that was typed.
    package static func isText(_ value: String) -> Bool { !value.utf8.contains(0) }

    static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }

    private static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}

extension Form {
    /// What a form has sent.
    ///
    /// - Parameter tables: fields that may hold the text of a file.
    /// - Throws: ``Refusal`` where it or one of its fields is larger than any of ours, or it is no form.
    package init(sentBy request: Request, tables: Set<String> = []) async throws {
        let type = request.headers[.contentType] ?? ""
        if type.hasPrefix("multipart/form-data"), let boundary = type.firstMatch(of: #/boundary="?([^";]+)"?/#)?.1 {
            let body = try await request.body.collect(upTo: PageContext.largestUpload)
            self = try Form(body: Data(body.readableBytesView), boundary: String(boundary))
            let long = fields.first { !tables.contains($0.name) && $0.value.utf8.count > Self.largestField }
            if let long { throw Refusal.fieldTooLarge(long.name) }
            return
        }
        guard type.hasPrefix("application/x-www-form-urlencoded") else {
            throw Refusal.badRequest("A form was expected, not “\(type)”.")
        }
        let body = try await request.body.collect(upTo: PageContext.largestBody)
        self = try Form(parsing: String(buffer: body))
    }
}
