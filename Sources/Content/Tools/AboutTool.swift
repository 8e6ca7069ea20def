/// What a tool of the toolkit is for: its purpose, who answers or uses it, what comes out, which cases help, and where
/// the toolkit tells of it.
///
/// A tool has one of these and one or more cards (``Tool``), each with a page in the workbench: A2 is a register of what is
/// exposed and a model that counts the money.
public struct AboutTool: Hashable, Sendable {
    /// Letter and number: `A3`.
    public var id: String
    public var title: String
    public var part: Tool.Part
    public var purpose: String
    /// Who answers or uses it.
    public var who: String
    /// What comes out.
    public var gives: String
    /// Ids of cases to look at first.
    public var cases: [String]
    /// The document, and the page on which the tool, or the section that holds it, begins.
    public var citation: Citation
}

extension AboutTool {
    package init(_ file: ContentFile) throws {
        let fields = file.fields
        fields.allow(["id", "title", "part", "purpose", "who", "gives", "cases", "source", "page"])
        id = fields.identifier()
        title = fields.text("title")
        part = fields.word("part", Tool.Part.self) ?? .all
        purpose = fields.text("purpose")
        who = fields.text("who")
        gives = fields.text("gives")
        cases = fields.texts("cases").map(\.text)
        citation = Citation(document: fields.text("source"), page: fields.whole("page", 1...9_999))
        if !fields.has("part") { fields.report("“part” is missing: where does it stand in the toolkit?") }
        try file.throwProblems()
    }

    /// Every tool of the toolkit and of the council's own folder, in the toolkit's own order.
    public static func all(_ folders: ContentFolders = ContentFolders()) throws -> [AboutTool] {
        try folders.all("about", id: \AboutTool.id) { try AboutTool($0) }
    }
}
