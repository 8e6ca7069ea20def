import Content
import PageKit

/// Finds the words of the glossary that a page uses, to be explained at its end.
package struct ExplainedWords: Sendable {
    /// Entries with their forms, by the first word of a form: most words of a page begin none.
    private let forms: [String: [Form]]
    private let entries: [Glossary.Entry]

    private struct Form: Sendable {
        let words: [String]
        let entry: Int
    }

    package init(_ glossary: Glossary) {
        entries = glossary.entries
        var forms: [String: [Form]] = [:]
        for (position, entry) in glossary.entries.enumerated() {
            for text in [entry.term] + entry.also {
                let words = Self.words(text)
                guard let first = words.first else { continue }
                forms[first, default: []].append(Form(words: words, entry: position))
            }
        }
        self.forms = forms
    }

    /// The words of the glossary that some passages use, in the order of the alphabet, each once.
    package func used(in passages: [String]) -> [ExplainedWord] {
        var found: Set<Int> = []
        for passage in passages {
            let words = Self.words(passage)
            for (position, word) in words.enumerated() {
                for form in (forms[word] ?? []) + (forms[Self.singular(word)] ?? []) where !found.contains(form.entry) {
                    let here = words[position...].prefix(form.words.count)
                    if here.count == form.words.count,
                        here.dropLast().elementsEqual(form.words.dropLast()),
                        here.last == form.words.last || here.last.map(Self.singular) == form.words.last
                    {
                        found.insert(form.entry)
                    }
                }
            }
        }
        return found.sorted().map { ExplainedWord(entries[$0]) }
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
    }

    private static func singular(_ word: String) -> String {
        word.hasSuffix("s") && word.count > 3 ? String(word.dropLast()) : word
    }
}

/// A word of the glossary, as the end of a page explains it.
package struct ExplainedWord: Hashable, Sendable {
    package let anchor: String
    package let term: String
    /// The term and its other forms, with bars between: a script looks for them.
    package let forms: String
    package let meaning: String

    package init(_ entry: Glossary.Entry) {
        anchor = entry.anchor
        term = entry.term
        forms = ([entry.term] + entry.also).joined(separator: "|")
        meaning = entry.meaning
    }
}

extension ExplainedWord: TemplateRecord {
    package static let fields: [TemplateField<Self>] = [
        .init(code: "anchor", \.anchor), .init("term", \.term), .init(code: "forms", \.forms),
        .init("meaning", \.meaning),
    ]
}

extension Glossary.Entry {
    /// Where the word stands on a page: `word-band-d`.
    package var anchor: String {
        "word-" + term.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
    }
}
