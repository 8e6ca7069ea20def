/// How hard a text is to read, as the age at which most people can.
///
/// Counted by the grade level of Kincaid and others, to which five years are added:
/// `age = 0.39 × words/sentences + 11.8 × syllables/words − 15.59 + 5`.
///
/// ```swift
/// let text = Readability(["The cat sat on the mat."])
/// text.words      // 6
/// text.age        // 3.6: 0.39 × 6 + 11.8 × 6/6 − 10.59
/// ```
///
/// A reader takes a name (“North Yorkshire Council”) and a figure (“£1,671.45”) as a whole. So a name – words with a capital
/// that do not begin the sentence, one after the other – and a figure count as one word of one syllable each.
///
/// - SeeAlso: J. P. Kincaid and others (1975), *Derivation of new readability formulas for Navy enlisted personnel*.
public struct Readability: Hashable, Sendable {
    public private(set) var words = 0
    public private(set) var sentences = 0
    public private(set) var syllables = 0

    /// The age that no text of the toolkit may go beyond (years).
    public static let limit = 14.0

    /// - Parameter texts: each begins and ends a sentence of its own.
    public init(_ texts: some Sequence<String>) {
        for text in texts {
            for sentence in Sentence.all(in: text) {
                sentences += 1
                words += sentence.syllables.count
                syllables += sentence.syllables.reduce(0, +)
            }
        }
    }

    /// The age in years; `nil` where there is no sentence.
    public var age: Double? {
        guard sentences > 0, words > 0 else { return nil }
        return 0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(words) - 15.59 + 5
    }
}

/// One sentence, as the measure counts it.
struct Sentence {
    /// Of each word.
    private(set) var syllables: [Int] = []

    /// A full stop, a question or exclamation mark, a colon or a semicolon with a space behind ends a sentence.
    static func all(in text: String) -> [Sentence] {
        var all: [Sentence] = []
        var tokens: [String] = []
        func end() {
            let sentence = Sentence(tokens)
            if !sentence.syllables.isEmpty { all.append(sentence) }
            tokens = []
        }
        for token in text.split(whereSeparator: \.isWhitespace) {
            tokens.append(String(token))
            let last = token.last { !"”’\"')".contains($0) }
            if let last, ".?!:;".contains(last) { end() }
        }
        end()
        return all
    }

    private init(_ tokens: [String]) {
        var isInName = false
        for (position, token) in tokens.enumerated() {
            for word in token.split(whereSeparator: { "-–/".contains($0) }) {
                guard let first = word.first(where: { $0.isLetter || $0.isNumber }) else { continue }
                if word.contains(where: \.isNumber) {
                    syllables.append(1)
                    isInName = false
                } else if position > 0, first.isUppercase, word != "I" {
                    if !isInName { syllables.append(1) }
                    isInName = true
                } else {
                    syllables.append(Syllables.count(in: String(word)))
                    isInName = false
                }
            }
        }
    }
}
