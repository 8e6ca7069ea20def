import Foundation

/// Words of the field, each with its meaning in plain English.
public struct Glossary: Hashable, Sendable {
    public struct Entry: Hashable, Sendable {
        public var term: String
        public var meaning: String
    }

    /// In the order of the alphabet.
    public var entries: [Entry]

    /// - Throws: everything that is wrong in the file.
    public init() throws {
        try self.init(ContentFile(Content.folder.appendingPathComponent("glossary.yaml")))
    }

    package init(_ file: ContentFile) throws {
        let fields = file.fields
        fields.allow(["terms"])
        let entries = fields.entries("terms").map { entry in
            entry.allow(["term", "means"])
            return Entry(term: entry.text("term"), meaning: entry.text("means"))
        }
        self.entries = entries.sorted { $0.term.lowercased() < $1.term.lowercased() }
        try file.throwProblems()
    }
}
