/// What others did: who, where, in what form, and what came of it, with where that is written.
public struct CaseStudy: Hashable, Sendable {
    public var id: String
    public var title: String
    public var place: String
    public var year: String
    /// What they did, in a sentence or two.
    public var what: String
    public var lesson: String
    public var source: String
}

extension CaseStudy {
    init(_ file: ContentFile) throws {
        let fields = file.fields
        fields.allow(["id", "title", "place", "year", "what", "lesson", "source"])
        id = fields.identifier()
        title = fields.text("title")
        place = fields.text("place")
        year = fields.text("year")
        what = fields.text("what")
        lesson = fields.text("lesson")
        source = fields.text("source")
        try file.throwProblems()
    }

    /// Every case of the toolkit and of the council's own folder.
    public static func all(_ folders: ContentFolders = ContentFolders()) throws -> [CaseStudy] {
        try folders.all("cases", id: \CaseStudy.id) { try CaseStudy($0) }
    }
}
