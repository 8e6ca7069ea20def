import Foundation

/// A dataset or something to read: who publishes it, on what terms, where it is, and what it is good for.
public struct Reference: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        case dataset, reading
    }

    public var id: String
    public var title: String
    public var kind: Kind
    public var publisher: String
    /// When it was published, or how often it is.
    public var date: String
    public var licence: String
    public var address: String
    /// What it is good for, in a sentence.
    public var use: String
    /// Ids of the tools that it helps with.
    public var tools: [String]
    /// The day on which somebody last compared the entry with the publisher's page (ISO date).
    public var checked: String
    /// What a reader must know: that it ended, moved, or costs money.
    public var note: String?
    /// Whether the publisher's page was seen; otherwise the page says “unverified”.
    public var isVerified: Bool
}

extension Reference {
    package init(_ file: ContentFile) throws {
        let fields = file.fields
        fields.allow([
            "id", "title", "kind", "publisher", "date", "licence", "address", "use", "tools", "checked", "note",
            "verified",
        ])
        id = fields.identifier()
        title = fields.text("title")
        kind = fields.word("kind", Kind.self) ?? .reading
        publisher = fields.text("publisher")
        date = fields.text("date")
        licence = fields.text("licence")
        address = fields.text("address")
        use = fields.text("use")
        tools = fields.texts("tools").map(\.text)
        checked = fields.text("checked")
        note = fields.optionalText("note")
        isVerified = fields.flag("verified", default: true)
        if !fields.has("kind") { fields.report("“kind” is missing: dataset or reading.") }
        if tools.isEmpty { fields.report("“tools” is missing: which tools does it help with?") }
        if !address.isEmpty, !Self.isAddress(address) {
            fields.report("“\(address)” is not an address such as https://www.ons.gov.uk.", at: "address")
        }
        if !checked.isEmpty, !Self.isDay(checked) {
            fields.report("“\(checked)” is not a day such as 2026-11-26.", at: "checked")
        }
        try file.throwProblems()
    }

    /// Whether it begins with `http` and names a host with a dot, without spaces.
    static func isAddress(_ text: String) -> Bool {
        text.wholeMatch(of: #/https?:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+(:[0-9]+)?(\/[^\s<>"]*)?/#) != nil
    }

    static func isDay(_ text: String) -> Bool {
        guard text.wholeMatch(of: #/[0-9]{4}-[0-9]{2}-[0-9]{2}/#) != nil else { return false }
        return (try? Date(text, strategy: .iso8601.year().month().day())) != nil
    }

    /// Every reference of the toolkit and of the council's own folder, by title.
    public static func all(_ folders: ContentFolders = ContentFolders()) throws -> [Reference] {
        try folders.all("references", id: \Reference.id) { try Reference($0) }
            .sorted { $0.title.lowercased() < $1.title.lowercased() }
    }
}
