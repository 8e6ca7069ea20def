/// Words that a spreadsheet would take for a formula get an apostrophe in front, which reading takes away again.
package enum SpreadsheetText {
    /// As it is written; a number with a sign stays a number.
    package static func safe(_ text: String) -> String { isDangerous(text) && !isNumber(text) ? "'" + text : text }

    /// As it was before it was written.
    package static func plain(_ text: String) -> String {
        guard text.unicodeScalars.first == "'" else { return text }
        let rest = String(text.unicodeScalars.dropFirst())
        return isDangerous(rest) ? rest : text
    }

    /// Also where apostrophes stand before, so that a text that begins with one comes back as it was.
    private static func isDangerous(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first(where: { $0 != "'" }) else { return false }
        return "=+-@\t\r".unicodeScalars.contains(first)
    }

    private static func isNumber(_ text: String) -> Bool {
        Double(text) != nil && text.utf8.dropFirst().first.map { (0x30...0x39).contains($0) || $0 == 0x2e } == true
    }
}
