/// Words that a spreadsheet would take for a formula get an apostrophe in front, which reading takes away again.
///
/// ```swift
/// SpreadsheetText.guarded("=HYPERLINK(…)")     // "'=HYPERLINK(…)"
/// SpreadsheetText.plain("'=HYPERLINK(…)")      // "=HYPERLINK(…)"
/// ```
///
/// `plain(guarded(text))` is `text` for every text. Numbers are not guarded: a spreadsheet shall calculate with −3.
///
/// - SeeAlso: OWASP, *CSV Injection*.
public enum SpreadsheetText {
    public static func guarded(_ text: String) -> String { isFormula(text) ? "'" + text : text }

    public static func plain(_ text: String) -> String {
        guard text.unicodeScalars.first == "'", case let rest = text.unicodeScalars.dropFirst() else { return text }
        return isFormula(rest) ? String(String.UnicodeScalarView(rest)) : text
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
