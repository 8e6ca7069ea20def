/// Writes comma-separated text (RFC 4180) with LF at the end of each row.
///
/// Words that a spreadsheet would take for a formula get an apostrophe in front, which ``CSVTable`` takes away again.
public struct CSVWriter: Sendable {
    public private(set) var text: String

    public init(titles: [String]) {
        text = ""
        append(titles)
    }

    public mutating func append(_ fields: [String]) {
        text += fields.map { Self.quoted(SpreadsheetText.safe($0)) }.joined(separator: ",")
        text += "\n"
    }

    /// A field in quotes where it holds a comma, a quote, a line break or a space at its ends.
    ///
    /// Scalar by scalar: a quotation mark under an accent is one Character with it, and would be missed.
    public static func quoted(_ field: String) -> String {
        let scalars = field.unicodeScalars
        guard
            field.utf8.contains(where: { $0 == comma || $0 == quote || $0 == newline || $0 == carriageReturn })
                || scalars.first == " " || scalars.last == " "
        else { return field }
        var quoted = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in scalars { quoted.append(contentsOf: scalar == "\"" ? [scalar, scalar] : [scalar]) }
        quoted.append("\"")
        return String(quoted)
    }
}
