import Foundation
import Yams

/// What a content file says: its sentences, apart from what is a name, a title, an address or a source.
public struct ContentProse: Hashable, Sendable {
    /// A text with the field in which it stands and its line.
    public struct Passage: Hashable, Sendable {
        public var field: String
        public var text: String
        public var line: Int
        /// Whether the entry in which it stands, or else the file, says exactly where it comes from.
        public var isCited: Bool
    }

    /// What is read as sentences.
    public private(set) var sentences: [Passage] = []
    /// Everything that people see, titles and sources too.
    public private(set) var all: [Passage] = []

    /// - Parameter text: of a YAML file; nothing is found in one that cannot be read.
    public init(yaml text: String) {
        guard let node = try? compose(yaml: text) else { return }
        gather(node, field: "", origin: Origin(source: "", page: nil))
    }

    public var readability: Readability { Readability(sentences.map(\.text)) }

    /// Figures that name nothing on which they rest. Examples of what to enter are no figures.
    public var uncited: [Passage] {
        all.filter { passage in
            !passage.isCited && !Self.sources.contains(passage.field) && !Self.examples.contains(passage.field)
                && (passage.field == "figure" || Self.isSentence(passage.text))
                && !CitedFigures.found(in: passage.text).isEmpty
        }
    }

    /// Fields whose text is a name, a title or a source, and no sentence.
    private static let names: Set<String> = [
        "date", "figure", "form", "law", "licence", "name", "owner", "partners", "place", "publisher", "source", "term",
        "title", "vintage", "year",
    ]

    /// Fields that only the program reads.
    private static let codes: Set<String> = [
        "address", "also", "by", "case", "cases", "checked", "codes", "column", "columns", "comment-when", "dataset",
        "file",
        "files", "footprint", "gap-when", "id", "key", "kind", "lessons", "measure", "met-when", "of", "page", "per",
        "profiles", "register", "registers", "role", "scale", "service", "sha256", "show", "sort", "stage", "tool",
        "tools",
        "type", "unit", "watched", "when",
    ]

    private static let sources: Set<String> = ["source", "law", "date", "year", "title", "vintage"]
    private static let examples: Set<String> = ["help", "hint"]

    /// What an entry names as its source: in one text, in fields, or – for a dataset – by its vintage.
    private static func source(of mapping: Node.Mapping) -> String? {
        guard let source = mapping["source"] else { return mapping["vintage"]?.scalar?.string }
        return source.scalar?.string ?? source.mapping?.values.compactMap(\.scalar?.string).joined(separator: ", ")
    }

    /// A sentence ends like one, or has eight words or more.
    static func isSentence(_ text: String) -> Bool {
        let words = text.split(whereSeparator: \.isWhitespace).count
        return words >= 8 || words >= 3 && (text.last.map { ".?!".contains($0) } ?? false)
    }

    /// Where a text comes from, as the entry in which it stands says, or else what that stands in.
    private struct Origin {
        var source: String
        var page: Int?
        /// Whether the entry says that nobody saw the source; then it owes no page.
        var isOpen = false

        var isExact: Bool { isOpen || CitedFigures.isExact(source, page: page) }

        func inside(_ mapping: Node.Mapping) -> Origin {
            let own = ContentProse.source(of: mapping)
            let verified = mapping["verified"]?.scalar?.string
            return Origin(
                source: own ?? source, page: mapping["page"]?.int ?? (own == nil ? page : nil),
                isOpen: verified == "no" || verified == "false" || own == nil && isOpen)
        }
    }

    private mutating func gather(_ node: Node, field: String, origin: Origin) {
        switch node {
        case .mapping(let mapping):
            let origin = origin.inside(mapping)
            for (key, value) in mapping { gather(value, field: key.scalar?.string ?? field, origin: origin) }
        case .sequence(let sequence):
            for item in sequence { gather(item, field: field, origin: origin) }
        case .scalar(let scalar):
            guard !Self.codes.contains(field) else { return }
            let text = scalar.string.trimmingCharacters(in: .whitespacesAndNewlines)
            guard text.contains(where: \.isLetter) || field == "figure" else { return }
            let passage = Passage(
                field: field, text: text, line: scalar.mark?.line ?? 1, isCited: origin.isExact)
            all.append(passage)
            if !Self.names.contains(field), Self.isSentence(text) { sentences.append(passage) }
        default: break
        }
    }
}
