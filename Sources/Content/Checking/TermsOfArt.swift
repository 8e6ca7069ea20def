/// Words that only people of the trade know: short forms, and terms that are watched for.
///
/// ```swift
/// let glossary = Glossary(entries: [.init(term: "integrated care board", also: ["ICB"], meaning: "…")], watched: [])
/// TermsOfArt(glossary).unexplained(in: "The ICB and the CCG met.")     // ["CCG"]
/// ```
public struct TermsOfArt: Sendable {
    private let known: Set<String>
    private let watched: [Phrase]

    /// A term as its words, in small letters.
    private typealias Phrase = [String]

    public init(_ glossary: Glossary) {
        let terms = glossary.entries.flatMap { [$0.term] + $0.also }
        known = Set(terms.map { $0.lowercased() })
        watched = glossary.watched.filter { word in
            let phrase = Self.words(word.lowercased())
            return !terms.contains { Self.contains(Self.words($0.lowercased()), phrase) }
        }.map { Self.words($0.lowercased()) }
    }

    /// Each once, in the order of the text.
    public func unexplained(in text: String) -> [String] {
        var found: [String] = []
        func add(_ term: String) { if !found.contains(term) { found.append(term) } }
        for match in text.matches(of: #/\b[A-Z][A-Za-z]?[A-Z]+(s?)\b/#) {
            let short = String(match.output.0.dropLast(match.output.1.count))
            if !known.contains(short.lowercased()), !Self.isNumeral(short) { add(short) }
        }
        let words = Self.words(text.lowercased())
        for phrase in watched where Self.contains(words, phrase) { add(phrase.joined(separator: " ")) }
        return found
    }

    static func words(_ text: String) -> [String] {
        text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
    }

    /// Whether the words stand in it one after the other; the last may be a plural.
    static func contains(_ words: [String], _ phrase: [String]) -> Bool {
        guard let last = phrase.last, words.count >= phrase.count else { return false }
        return words.indices.dropLast(phrase.count - 1).contains { start in
            let here = words[start..<(start + phrase.count)]
            return here.dropLast() == phrase.dropLast()[...] && (here.last == last || here.last == last + "s")
        }
    }

    private static func isNumeral(_ text: String) -> Bool { text.allSatisfy { "IVX".contains($0) } }
}
