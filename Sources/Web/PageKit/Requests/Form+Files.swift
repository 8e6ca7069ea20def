import Foundation

extension Form {
    /// A file that somebody chose in a form. It is never taken for what was typed, which may not be as large.
    package struct File: Hashable, Sendable {
        package var field: String
        /// As it is called on the computer of whoever sends it.
        package var name: String
        package var bytes: Data

        package init(field: String, name: String, bytes: Data) {
            (self.field, self.name, self.bytes) = (field, name, bytes)
        }

        /// Its text, without the mark of byte order that spreadsheets put first; `nil` where it is no text in UTF-8.
        package var text: String? { Form.text(of: bytes) }
    }

    /// The file of a field; nil where none was chosen, or an empty one.
    package func file(_ field: String) -> File? { files.first { $0.field == field && !$0.bytes.isEmpty } }

    /// A form with files in it, as browsers send it (`multipart/form-data`).
    ///
    /// - Parameter boundary: the line that parts the fields, as the request's header names it.
    /// - Throws: ``Refusal`` where the bytes are no such form, or a field that is no file is not text.
    /// - SeeAlso: RFC 7578.
    package init(body: Data, boundary: String) throws {
        let mark = Data("--\(boundary)".utf8)
        let (newLine, gap) = (Data("\r\n".utf8), Data("\r\n\r\n".utf8))
        var found: [(String, String)] = []
        var files: [File] = []
        guard !boundary.isEmpty, var start = body.range(of: mark)?.upperBound else { throw Self.cutOff }
        while body[start...].starts(with: newLine) {
            guard found.count + files.count < Self.mostFields else {
                throw Refusal.badRequest("It has more than \(Self.mostFields) fields.")
            }
            let rest = body[body.index(start, offsetBy: newLine.count)...]
            guard let end = rest.range(of: newLine + mark), let head = rest[..<end.lowerBound].range(of: gap) else {
                throw Self.cutOff
            }
            let heading = String(decoding: rest[..<head.lowerBound], as: UTF8.self)
            guard let name = Self.name(in: heading) else {
                throw Refusal.badRequest("One of its fields has no name.")
            }
            let content = rest[head.upperBound..<end.lowerBound]
            if let file = Self.name(in: heading, "filename") {
                // The end of a long name is enough to tell files apart, and what it is.
                files.append(File(field: name, name: String(file.suffix(100)), bytes: Data(content)))
            } else if let text = Self.text(of: content) {
                found.append((name, text))
            } else {
                throw Refusal.badRequest(
                    "“\(name)” is not text in UTF-8. Save it as CSV UTF-8, and not as a spreadsheet.")
            }
            start = end.upperBound
        }
        guard body[start...].starts(with: Data("--".utf8)) else { throw Self.cutOff }
        self.init(found, files: files)
    }

    private static let cutOff = Refusal.badRequest("The form is cut off or not written as browsers write it.")

    /// Spreadsheets may begin a text with a mark of byte order; it is no part of it.
    private static func text(of bytes: Data) -> String? {
        guard let text = String(data: bytes, encoding: .utf8), isText(text) else { return nil }
        return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    }

    /// `Content-Disposition: form-data; name="file"; filename="answers.csv"`
    private static func name(in head: String, _ which: String = "name") -> String? {
        let line = head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-disposition:") }
        let parts = line?.matches(of: #/[; ](\w+)="([^"]*)"/#) ?? []
        return parts.first { $0.1 == which }.map { String($0.2) }
    }
}
