/// Text over several lines.
enum TextLines {
    /// Lines of at most this width, no more than asked for; what does not fit ends in an ellipsis.
    static func wrapped(_ text: String, width: Double, size: Double, most: Int = 2) -> [String] {
        var lines: [String] = []
        var rest = text.split(separator: " ").map(String.init)[...]
        while !rest.isEmpty, lines.count < most - 1, TextWidth.of(rest.joined(separator: " "), size: size) > width {
            var line = rest.removeFirst()
            while let word = rest.first, TextWidth.of("\(line) \(word)", size: size) <= width {
                line += " " + word
                rest = rest.dropFirst()
            }
            lines.append(line)
        }
        if !rest.isEmpty { lines.append(rest.joined(separator: " ")) }
        return (lines.isEmpty ? [text] : lines).map { shortened($0, width: width, size: size) }
    }

    private static func shortened(_ line: String, width: Double, size: Double) -> String {
        guard TextWidth.of(line, size: size) > width else { return line }
        var kept = line
        while !kept.isEmpty, TextWidth.of(kept + "…", size: size) > width { kept.removeLast() }
        return kept + "…"
    }
}
