import Formats
import Foundation

extension Instrument {
    /// Every instrument of the toolkit and of the council's own folder, in the order of their ids.
    ///
    /// - Throws: everything that is wrong in any of the files, each with file, line and what was expected.
    public static func all(_ folders: ContentFolders = ContentFolders()) throws -> [Instrument] {
        let scales = try RatingScale.all(folders)
        return try folders.all("instruments", id: \Instrument.id) { try Instrument($0, scales: scales) }
    }

    /// - Parameter text: of a file of instruments, as in `docs/content.md`.
    public init(text: String, file: String, scales: [String: RatingScale]) throws {
        try self.init(ContentFile(text: text, name: file), scales: scales)
    }

    static let fields = [
        "id", "version", "title", "why", "part", "asks", "anonymous", "minutes", "sections", "questions", "rows",
        "result", "results", "bands", "cases", "lessons", "profiles", "source",
    ]

    package init(_ file: ContentFile, scales: [String: RatingScale]) throws {
        let fields = file.fields
        fields.allow(Self.fields)
        id = fields.identifier()
        version = fields.whole("version", 1...999) ?? 1
        title = fields.text("title")
        why = fields.text("why")
        part = fields.word("part", Tool.Part.self) ?? .all
        if !fields.has("part") { fields.report("“part” is missing.") }
        asks = fields.word("asks", Asks.self) ?? .organisations
        if !fields.has("asks") { fields.report("“asks” is missing: who answers, and about what.") }
        isAnonymous = fields.flag("anonymous", default: asks.isOfPeople)
        minutes = fields.whole("minutes", 1...600)
        sections = Self.sections(fields, scales: scales)
        rows = Self.rows(fields)
        bands = fields.group("bands").map(Self.bands)
        cases = fields.texts("cases").map(\.text)
        lessons = fields.texts("lessons").map(\.text)
        profiles = fields.texts("profiles").map(\.text)
        source = fields.text("source")
        results = []
        results = readResults(fields)
        check(fields)
        try file.throwProblems()
    }

    private static func sections(_ fields: Fields, scales: [String: RatingScale]) -> [Section] {
        guard fields.has("questions") != fields.has("sections") else {
            fields.report("either “questions” or “sections” with questions of their own were expected.", at: "sections")
            return []
        }
        if fields.has("questions") {
            let questions = fields.entries("questions").map { Question($0, scales: scales) }
            return [Section(id: "questions", title: "", why: nil, isOnce: false, questions: questions)]
        }
        return fields.entries("sections").map { section in
            section.allow(["id", "title", "why", "once", "questions"])
            if !section.has("questions") { section.report("“questions” is missing in this section.") }
            return Section(
                id: section.identifier(), title: section.text("title"), why: section.optionalText("why"),
                isOnce: section.flag("once"),
                questions: section.entries("questions").map { Question($0, scales: scales) })
        }
    }

    private static func rows(_ fields: Fields) -> [Row] {
        fields.entries("rows").map { row in
            row.allow(["id", "title", "why"])
            return Row(id: row.identifier(), title: row.text("title"), why: row.optionalText("why"))
        }
    }

    private static func bands(_ fields: Fields) -> Bands {
        fields.allow(["source", "date", "words"])
        let bands = fields.entries("words").map { band in
            band.allow(["from", "word", "shape"])
            if !band.has("from") { band.report("“from” is missing: the least score of this band.") }
            if !band.has("shape") { band.report("“shape” is missing; there are full, half and empty.") }
            return Bands.Band(
                from: band.decimal("from") ?? 0, word: band.text("word"),
                shape: band.word("shape", Bands.Shape.self) ?? .empty)
        }
        return Bands(
            source: fields.text("source"), date: fields.text("date"), bands: bands.sorted { $0.from > $1.from })
    }
}

extension Instrument {
    /// What no single field can tell: ids that stand twice, names that lead nowhere, what does not go together.
    private func check(_ fields: Fields) {
        let list = fields.has("sections") ? "sections" : "questions"
        for id in Self.repeated(questions.map(\.id) + sections.map(\.id)) {
            fields.report("the id “\(id)” stands for two questions or sections; each needs its own.", at: list)
        }
        for id in Self.repeated(rows.map(\.id)) {
            fields.report("the id “\(id)” stands for two rows; each needs its own.", at: "rows")
        }
        if questions.isEmpty { fields.report("there is no question.", at: list) }
        if asks.subject == .rows, rows.isEmpty {
            fields.report("“rows” is missing: what “\(asks.rawValue)” asks about.")
        }
        if asks.subject != .rows, !rows.isEmpty {
            fields.report("“rows” are asked about only where “asks” says “about each row”.", at: "rows")
        }
        if asks.isOfPeople, !isAnonymous {
            fields.report("people answer anonymously; “anonymous: no” is for organisations.", at: "anonymous")
        }
        if asks == .relations, isAnonymous {
            fields.report(
                "“\(asks.rawValue)” cannot be anonymous: a view of a partner is the view of someone.", at: "anonymous")
        }
        if asks.subject != .itself, questionsEach.isEmpty, !questions.isEmpty {
            fields.report("every section is asked once, so nothing is asked about each one.", at: list)
        }
        for question in questions {
            for name in question.commentWhen?.names ?? [] where name != question.id {
                fields.report(
                    "the comment on “\(question.id)” can depend on this question only, not on “\(name)”.", at: list)
            }
        }
    }

    static func repeated(_ ids: [String]) -> [String] {
        var seen: Set<String> = []
        return ids.filter { !$0.isEmpty && !seen.insert($0).inserted }
    }
}
