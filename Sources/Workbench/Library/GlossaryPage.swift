import Toolkit

/// What words mean, in plain English.
package struct GlossaryPage: Page {
    static let template = "glossary"
    static let section: Section? = .library

    let title = "Words"
    let heading: String
    let entries: [Entry]

    struct Entry: Sendable {
        let term: String
        let meaning: String
    }

    init(_ glossary: Glossary) {
        entries = glossary.entries.map { Entry(term: $0.term, meaning: $0.meaning) }
        heading = "\(entries.count) words in plain English"
    }

    init(_ visit: Visit) throws { self.init(try Glossary()) }
}
