/// Text over several lines.
enum TextLines {
    /// At most two lines of at most this width; what does not fit ends in an ellipsis.
    static func wrapped(_ text: String, width: Double, size: Double) -> [String] {
        guard TextWidth.of(text, size: size) > width else { return [text] }
        let words = text.split(separator: " ").map(String.init)
        var first = ""
        var rest = words[...]
        while let word = rest.first, first.isEmpty || TextWidth.of("\(first) \(word)", size: size) <= width {
            first += first.isEmpty ? word : " " + word
            rest = rest.dropFirst()
        }
        let lines = rest.isEmpty ? [first] : [first, rest.joined(separator: " ")]
        return lines.map { shortened($0, width: width, size: size) }
    }

    private static func shortened(_ line: String, width: Double, size: Double) -> String {
        guard TextWidth.of(line, size: size) > width else { return line }
        var kept = line
        while !kept.isEmpty, TextWidth.of(kept + "…", size: size) > width { kept.removeLast() }
        return kept + "…"
    }
}
