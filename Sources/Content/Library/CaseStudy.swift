/// What others did: who, where, in what form, with what money, and what came of it, with where that is written.
public struct CaseStudy: Hashable, Sendable {
    public var id: String
    public var title: String
    /// The place, in words.
    public var place: String
    /// GSS codes of the areas as they were then; empty abroad. They find cases near a locality, and cases like it.
    public var codes: [String]
    /// How large and how dense the place was, and how governed; finds places like ours.
    public var setting: Setting
    /// Where the figures of the setting come from; `nil` where it has none.
    public var settingSource: String?
    public var partners: [String]
    /// How the partners were tied together: a joint committee, a company, a shared post.
    public var form: String
    public var year: String
    /// What they did, in a few sentences.
    public var what: String
    public var figures: [PrintedFigure]
    public var lesson: String
    /// Ids of the tools that it helps with.
    public var tools: [String]
    /// What became of it, where that is known.
    public var since: [LaterEvent]
    public var citation: Citation

    /// Whether it is not among the cases of the toolkit of 2018.
    public var isLater: Bool { !citation.document.hasPrefix("Toolkit 2018") }
}

/// A figure as a document prints it, never computed by us.
public struct PrintedFigure: Hashable, Sendable {
    /// With its unit: `£2.5m`, `42 %`.
    public var figure: String
    public var says: String
    /// Where it is printed; the page of the case where none is given.
    public var page: Int?
    /// The document that prints it, where it is another one than that of the case.
    public var source: String?
    /// What a reader must know: that it does not add up, or what it leaves out.
    public var note: String?
    /// Whether it was confirmed at its source; otherwise the page says “unverified”.
    public var isVerified: Bool
}

/// Something that happened after the document was printed.
public struct LaterEvent: Hashable, Sendable {
    public var year: Int
    public var says: String
    public var source: String
    /// Whether it was confirmed at its source; otherwise the page says “unverified”.
    public var isVerified: Bool
}

extension CaseStudy {
    package init(_ file: ContentFile) throws {
        let fields = file.fields
        fields.allow([
            "id", "title", "place", "codes", "setting", "partners", "form", "year", "what", "figures", "lesson",
            "tools",
            "since", "source", "page",
        ])
        id = fields.identifier()
        title = fields.text("title")
        place = fields.text("place")
        codes = fields.texts("codes").map(\.text)
        setting = Setting(tiers: Setting.Tiers(codes: codes), fields.group("setting"))
        settingSource = fields.group("setting")?.text("source")
        partners = fields.texts("partners").map(\.text)
        form = fields.text("form")
        year = fields.text("year")
        what = fields.text("what")
        lesson = fields.text("lesson")
        tools = fields.texts("tools").map(\.text)
        citation = Citation(document: fields.text("source"), page: fields.whole("page", 1...9_999))
        figures = fields.entries("figures").map(PrintedFigure.init)
        since = fields.entries("since").map(LaterEvent.init)
        if partners.isEmpty { fields.report("“partners” is missing: who took part?") }
        if tools.isEmpty { fields.report("“tools” is missing: which tools does it help with?") }
        try file.throwProblems()
    }

    /// Every case of the toolkit and of the council's own folder.
    public static func all(_ folders: ContentFolders = ContentFolders()) throws -> [CaseStudy] {
        try folders.all("cases", id: \CaseStudy.id) { try CaseStudy($0) }
    }
}

extension PrintedFigure {
    init(_ fields: Fields) {
        fields.allow(["figure", "says", "page", "source", "note", "verified"])
        figure = fields.text("figure")
        says = fields.text("says")
        page = fields.whole("page", 1...9_999)
        source = fields.optionalText("source")
        note = fields.optionalText("note")
        isVerified = fields.flag("verified", default: true)
    }
}

extension LaterEvent {
    init(_ fields: Fields) {
        fields.allow(["year", "says", "source", "verified"])
        year = fields.whole("year", 1900...2100) ?? 0
        says = fields.text("says")
        source = fields.text("source")
        isVerified = fields.flag("verified", default: true)
        if !fields.has("year") { fields.report("“year” is missing.") }
    }
}
