import Formats
import Foundation

/// Words of the field, each with its meaning in plain English.
public struct Glossary: Hashable, Sendable {
    public struct Entry: Hashable, Sendable {
        public var term: String
        /// Other forms of it: `ICB`.
        public var also: [String]
        public var meaning: String

        public init(term: String, also: [String] = [], meaning: String) {
            (self.term, self.also, self.meaning) = (term, also, meaning)
        }
    }

    /// In the order of the alphabet.
    public var entries: [Entry]
    /// Terms that may not be used unless they are explained.
    public var watched: [String]

    public init(entries: [Entry], watched: [String] = []) {
        self.entries = entries.sorted { $0.term.lowercased() < $1.term.lowercased() }
        self.watched = watched
    }

    /// The words of the toolkit, and those of the council's own `glossary.yaml`, which go before.
    ///
    /// - Throws: everything that is wrong in the files.
    public init(_ folders: ContentFolders = ContentFolders()) throws {
        var entries: [String: Entry] = [:]
        var watched: [String] = []
        for folder in [BundledContent.folder, folders.own].compactMap(\.self) {
            let url = folder.appendingPathComponent("glossary.yaml")
            guard FileManager.default.fileExists(atPath: url.path) else { continue }
            let read = try Glossary(ContentFile(url))
            for entry in read.entries { entries[entry.term.lowercased()] = entry }
            watched += read.watched
        }
        self.init(entries: Array(entries.values), watched: watched)
    }

    package init(_ file: ContentFile) throws {
        let fields = file.fields
        fields.allow(["terms", "watched"])
        let entries = fields.entries("terms").map { entry in
            entry.allow(["term", "also", "means"])
            return Entry(
                term: entry.text("term"), also: entry.texts("also").map(\.text), meaning: entry.text("means"))
        }
        self.init(entries: entries, watched: fields.texts("watched").map(\.text))
        try file.throwProblems()
    }
}
