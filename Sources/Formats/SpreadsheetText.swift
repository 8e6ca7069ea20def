/// Words that a spreadsheet would take for a formula get an apostrophe in front, which reading takes away again.
///
/// ```swift
/// SpreadsheetText.guarded("=HYPERLINK(…)")     // "'=HYPERLINK(…)"
/// SpreadsheetText.plain("'=HYPERLINK(…)")      // "=HYPERLINK(…)"
/// ```
///
/// `plain(guarded(text))` is `text` for every text. A number with a sign stays a number: a spreadsheet shall calculate with
/// -3.
///
/// - SeeAlso: OWASP, *CSV Injection*.
public enum SpreadsheetText {
    public static func guarded(_ text: String) -> String {
        isFormula(text) && !isNumber(text) ? "'" + text : text
    }

    public static func plain(_ text: String) -> String {
        guard text.unicodeScalars.first == "'", case let rest = text.unicodeScalars.dropFirst() else { return text }
        return isFormula(rest) ? String(String.UnicodeScalarView(rest)) : text
    }

    private static func isNumber(_ text: String) -> Bool {
        let afterSign = text.utf8.dropFirst().first
        return Double(text) != nil && afterSign.map { (0x30...0x39).contains($0) || $0 == 0x2e } == true
    }

    private static func isFormula(_ text: String) -> Bool { isFormula(text.unicodeScalars[...]) }

    /// Also where apostrophes stand before, so that a text that begins with one comes back as it was.
    private static func isFormula(_ scalars: String.UnicodeScalarView.SubSequence) -> Bool {
        switch scalars.first(where: { $0 != "'" }) {
        case "=", "+", "-", "@", "\t", "\r": true
        default: false
        }
    }
}
