/// Figures in sentences, and whether what they rest on is named.
public enum CitedFigures {
    /// Amounts, shares and counts in a text; years, dates, codes and sections of Acts are none.
    ///
    /// ```swift
    /// CitedFigures.found(in: "In 2018, £2.5m was saved by 650 staff under section 151.")    // ["£2.5m", "650"]
    /// ```
    public static func found(in text: String) -> [String] {
        let words = text.split(whereSeparator: \.isWhitespace).map(bare)
        return words.indices.filter { position in
            let before = position > 0 ? words[position - 1].lowercased() : ""
            let after = position + 1 < words.count ? words[position + 1].lowercased() : ""
            return isFigure(words[position]) && !labels.contains(before) && !instructions.contains(after)
        }.map { words[$0] }
    }

    /// Without the marks around it.
    private static func bare(_ token: Substring) -> String {
        let word = token.drop { "“‘(\"'".contains($0) }
        return String(word.reversed().drop { "”’)\"'.,;:?!".contains($0) }.reversed())
    }

    /// Before these a number is a day, or says what to do: “share out 100 points”.
    private static let instructions: Set<String> = [
        "points",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    /// After these a number is a name.
    private static let labels: Set<String> = [
        "section", "sections", "part", "paragraph", "schedule", "regulation", "page", "p", "pages", "si", "table",
        "tier", "grade", "census", "act", "profile", "wave", "day", "figure", "option", "version", "question",
    ]

    private static func isFigure(_ word: String) -> Bool {
        guard word.contains(where: \.isNumber), word != "0" else { return false }
        // A year, two years, a financial year.
        if word.wholeMatch(of: #/(19|20)[0-9]{2}(s|([–\/-][0-9]{2,4}))?/#) != nil { return false }
        // A place in an order, such as the 2nd.
        if word.wholeMatch(of: #/[0-9]{1,2}(st|nd|rd|th)/#) != nil { return false }
        // A code: letters and digits together, such as A8, E07000049 or 2007-style Acts.
        if word.wholeMatch(of: #/[A-Za-z]+[0-9]+[A-Za-z0-9-]*/#) != nil { return false }
        return word.wholeMatch(of: #/[£−–+-]{0,2}[0-9][0-9,. –-]*(%|[a-z]{1,3})?/#) != nil
    }

    /// Whether a source says where to look: a page, or – for what has no pages – a year.
    public static func isExact(_ source: String, page: Int?) -> Bool {
        if page != nil || source.contains(#/\b(pp?\.|pages?) ?[0-9]/#) { return true }
        return !source.hasPrefix("Toolkit 2018") && source.contains(#/(19|20)[0-9]{2}/#)
    }
}
