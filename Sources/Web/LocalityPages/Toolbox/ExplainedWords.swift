import Content
import Figures
import Foundation
import PageKit

/// Finds the words of the glossary that a page uses and puts their meanings at its end.
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

    /// The page with the list before the end of its `main` part; the page as it was where it uses none of the words.
    package func adding(to html: String) -> String {
        guard let begin = html.range(of: "<main"), let end = html.range(of: "</main>", options: .backwards) else {
            return html
        }
        let found = used(in: Self.text(of: html[begin.lowerBound..<end.lowerBound]))
        guard !found.isEmpty else { return html }
        return html[..<end.lowerBound] + list(found) + html[end.lowerBound...]
    }

    /// Positions of the entries that a text uses, in the order of the alphabet.
    package func used(in text: String) -> [Int] {
        let words = Self.words(text)
        var found: Set<Int> = []
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
        return found.sorted()
    }

    private func list(_ found: [Int]) -> String {
        let items = found.map { position in
            let entry = entries[position]
            let forms = ([entry.term] + entry.also).joined(separator: "|")
            return "<div><dt id=\"\(entry.anchor)\" data-forms=\"\(Markup.escaped(forms))\">"
                + "\(Markup.escaped(entry.term))</dt><dd>\(Markup.escaped(entry.meaning))</dd></div>"
        }
        return "<details class=\"words noprint\" id=\"words\"><summary>Words on this page: what they mean</summary>"
            + "<dl class=\"summary\">\(items.joined())</dl></details>\n"
    }

    /// What people read: without tags, pictures, scripts, fields.
    private static func text(of html: Substring) -> String {
        var text = ""
        var rest = html.utf8[...]
        var hidden: [UInt8]?
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            if hidden == nil { text += String(decoding: rest[..<start], as: UTF8.self) + " " }
            rest = rest[start...]
            guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { break }
            let tag = Array(rest[rest.index(after: start)..<end])
            let name = tag.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") }
            if let waiting = hidden {
                if name.elementsEqual([UInt8(ascii: "/")] + waiting) { hidden = nil }
            } else if ["svg", "script", "style", "select", "textarea"].contains(where: { name.elementsEqual($0.utf8) })
            {
                hidden = Array(name)
            }
            rest = rest[rest.index(after: end)...]
        }
        return hidden == nil ? text + String(decoding: rest, as: UTF8.self) : text
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
    }

    private static func singular(_ word: String) -> String {
        word.hasSuffix("s") && word.count > 3 ? String(word.dropLast()) : word
    }
}

extension Glossary.Entry {
    /// Where the word stands on a page: `word-band-d`.
    package var anchor: String {
        "word-" + term.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
    }
}
