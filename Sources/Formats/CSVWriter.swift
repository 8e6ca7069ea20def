/// Writes comma-separated text (RFC 4180) with LF at the end of each row.
public struct CSVWriter: Sendable {
    public private(set) var text: String

    public init(titles: [String]) {
        text = ""
        append(titles)
    }

    public mutating func append(_ fields: [String]) {
        text += fields.map(Self.quoted).joined(separator: ",")
        text += "\n"
    }

    /// A field in quotes where it holds a comma, a quote, a line break or a space at its ends.
    public static func quoted(_ field: String) -> String {
        let needsQuotes =
            field.utf8.contains { $0 == comma || $0 == quote || $0 == newline || $0 == carriageReturn }
            || field.first == " " || field.last == " "
        return needsQuotes ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
    }
}
