import Toolkit

/// What words mean, in plain English.
package struct GlossaryPage: Page {
    static let template = "glossary"
    static let section: Section? = .library

    let title = "Words"
    let heading: String
    let entries: [Entry]

    struct Entry: Sendable {
        let anchor: String
        let term: String
        /// Other forms of it, in brackets; empty for none.
        let also: String
        let meaning: String
    }

    init(_ glossary: Glossary) {
        entries = glossary.entries.map { entry in
            Entry(
                anchor: Self.anchor(entry.term), term: entry.term,
                also: entry.also.isEmpty ? "" : "(\(entry.also.joined(separator: ", ")))", meaning: entry.meaning)
        }
        heading = "\(entries.count) words in plain English"
    }

    init(_ visit: Visit) throws { self.init(visit.workbench.toolbox.glossary) }

    /// Where a word stands on a page: `word-band-d`.
    static func anchor(_ term: String) -> String {
        "word-"
            + term.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
    }
}
