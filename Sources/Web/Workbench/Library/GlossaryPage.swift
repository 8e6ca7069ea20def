import Content
import LocalityPages
import PageKit

/// What words mean, in plain English.
struct GlossaryPage: LocalityPage {
    static let template = "glossary"
    static let section: Section? = .library
    static let explainsWords = false

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
                anchor: entry.anchor, term: entry.term,
                also: entry.also.isEmpty ? "" : "(\(entry.also.joined(separator: ", ")))", meaning: entry.meaning)
        }
        heading = "\(entries.count) words in plain English"
    }

    init(_ request: PageRequest) throws { self.init(request.toolbox.glossary) }
}

extension GlossaryPage {
    static let fields: [TemplateField<Self>] = [
        .init("heading", \.heading), .init("entries", \.entries),
    ]
}

extension GlossaryPage.Entry: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init(code: "anchor", \.anchor), .init("term", \.term), .init("also", \.also), .init("meaning", \.meaning),
    ]
}
