/// Writes comma-separated text (RFC 4180).
///
/// ```swift
/// var csv = CSVWriter(titles: ["code", "name"])
/// csv.append(["E06000058", "Bournemouth, Christchurch and Poole"])
/// csv.text    // "code,name\nE06000058,\"Bournemouth, Christchurch and Poole\"\n"
/// ```
///
/// Words that a spreadsheet would take for a formula get an apostrophe in front, which ``CSVTable`` takes away again.
public struct CSVWriter: Sendable {
    /// What stands at the end of each row.
    public enum LineEnd: String, Hashable, Sendable {
        case lf = "\n"
        /// As the RFC has it, and spreadsheets write it.
        case crlf = "\r\n"
    }

    public private(set) var text = ""
    private let lineEnd: LineEnd

    public init(titles: [String], lineEnd: LineEnd = .lf) {
        self.lineEnd = lineEnd
        append(titles)
    }

    public mutating func append(_ fields: [String]) {
        text += fields.lazy.map { Self.quoted(SpreadsheetText.guarded($0)) }.joined(separator: ",")
        text += lineEnd.rawValue
    }

    /// A field in quotation marks where it holds a comma, a quotation mark, a line break or a space at its ends.
    ///
    /// Scalar by scalar: to Swift CR LF is one Character, and so is a quotation mark under an accent.
    public static func quoted(_ field: String) -> String {
        let bytes = field.utf8
        let needsQuotes =
            bytes.contains { $0 == comma || $0 == quote || $0 == newline || $0 == carriageReturn }
            || bytes.first == space || bytes.last == space
        guard needsQuotes else { return field }
        var quoted = String.UnicodeScalarView(["\""])
        for scalar in field.unicodeScalars {
            quoted.append(scalar)
            if scalar == "\"" { quoted.append(scalar) }
        }
        quoted.append("\"")
        return String(quoted)
    }
}

private let space = UInt8(ascii: " ")
