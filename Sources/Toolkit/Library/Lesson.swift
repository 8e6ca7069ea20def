/// Something learnt, to be shown beside the tool where it helps.
public struct Lesson: Hashable, Sendable {
    public var id: String
    public var text: String
    public var source: String
}

extension Lesson {
    init(_ file: ContentFile) throws {
        let fields = file.fields
        fields.allow(["id", "text", "source"])
        id = fields.identifier()
        text = fields.text("text")
        source = fields.text("source")
        try file.throwProblems()
    }

    /// Every lesson of the toolkit and of the council's own folder.
    public static func all(_ folders: ContentFolders = ContentFolders()) throws -> [Lesson] {
        try folders.all("lessons", id: \Lesson.id) { try Lesson($0) }
    }
}
