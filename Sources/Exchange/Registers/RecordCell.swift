/// The items of a field in one cell of a CSV file, and back, whatever the register means by them.
///
/// One item stands as it is. Several stand as a list, each after a bullet, lines after the first indented:
///
/// ```
/// • Poole
/// • Bournemouth
/// ```
package enum RecordCell {
    package static func text(_ items: [String]) -> String {
        if items.count == 1, !items[0].hasPrefix("•"), !items[0].isEmpty { return items[0] }
        return items.map { "• " + $0.replacing("\n", with: "\n  ") }.joined(separator: "\n")
    }

    package static func items(_ text: String) -> [String] {
        guard !text.isEmpty else { return [] }
        guard text.hasPrefix("• ") || text == "•" else { return [text] }
        var items: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("• ") {
                items.append(String(line.dropFirst(2)))
            } else if line == "•" {
                items.append("")
            } else if !items.isEmpty {
                items[items.count - 1] += "\n" + (line.hasPrefix("  ") ? line.dropFirst(2) : line)
            }
        }
        return items
    }
}
