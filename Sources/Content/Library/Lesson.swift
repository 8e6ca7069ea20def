/// Something learnt, to be shown beside the tool where it helps.
public struct Lesson: Hashable, Sendable {
    public var id: String
    public var text: String
    /// Ids of the tools beside which it stands.
    public var tools: [String]
    /// The case in which it was learnt, where it was one.
    public var caseStudy: String?
    public var source: String
}

extension Lesson {
    package init(_ file: ContentFile) throws {
        let fields = file.fields
        fields.allow(["id", "text", "tools", "case", "source"])
        id = fields.identifier()
        text = fields.text("text")
        tools = fields.texts("tools").map(\.text)
        caseStudy = fields.optionalText("case")
        source = fields.text("source")
        try file.throwProblems()
    }

    /// Every lesson of the toolkit and of the council's own folder.
    public static func all(_ folders: ContentFolders = ContentFolders()) throws -> [Lesson] {
        try folders.all("lessons", id: \Lesson.id) { try Lesson($0) }
    }
}
