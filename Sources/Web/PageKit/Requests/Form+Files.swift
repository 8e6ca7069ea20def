import Foundation

extension Form {
    /// A form with files in it, as browsers send it (`multipart/form-data`). A file is a field whose value is its text.
    ///
    /// - Parameter boundary: the line that parts the fields, as the request's header names it.
    /// - Throws: ``Refusal`` where the bytes are no such form, or a file is not text.
    /// - SeeAlso: RFC 7578.
    package init(body: Data, boundary: String) throws {
        let mark = Data("--\(boundary)".utf8)
        let (newLine, gap) = (Data("\r\n".utf8), Data("\r\n\r\n".utf8))
        var found: [Field] = []
        guard !boundary.isEmpty, var start = body.range(of: mark)?.upperBound else { throw Self.cutOff }
        while body[start...].starts(with: newLine) {
            guard found.count < Self.mostFields else {
                throw Refusal.badRequest("It has more than \(Self.mostFields) fields.")
            }
            let rest = body[body.index(start, offsetBy: newLine.count)...]
            guard let end = rest.range(of: newLine + mark), let head = rest[..<end.lowerBound].range(of: gap) else {
                throw Self.cutOff
            }
            guard let (name, isFile) = Self.name(in: String(decoding: rest[..<head.lowerBound], as: UTF8.self)) else {
                throw Refusal.badRequest("One of its fields has no name.")
            }
            // Spreadsheets may begin a file with a mark of byte order; it is no part of the text.
            guard let value = String(data: rest[head.upperBound..<end.lowerBound], encoding: .utf8), Self.isText(value)
            else {
                throw Refusal.badRequest(
                    "“\(name)” is not text in UTF-8. Save it as CSV UTF-8, and not as a spreadsheet.")
            }
            found.append(
                Field(
                    name: name, value: value.hasPrefix("\u{FEFF}") ? String(value.dropFirst()) : value, isFile: isFile))
            start = end.upperBound
        }
        guard body[start...].starts(with: Data("--".utf8)) else { throw Self.cutOff }
        self.init(fields: found)
    }

    private static let cutOff = Refusal.badRequest("The form is cut off or not written as browsers write it.")

    /// `Content-Disposition: form-data; name="file"; filename="answers.csv"`
    private static func name(in head: String) -> (name: String, isFile: Bool)? {
        let line = head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-disposition:") }
        guard let line, let found = line.firstMatch(of: #/[; ]name="([^"]*)"/#) else { return nil }
        return (String(found.1), line.contains("; filename="))
    }
}
