import Consultations

extension Consultation {
    /// Reads the description of a consultation and checks that it goes together.
    ///
    /// - Throws: `InputProblems` with everything that is wrong, each with its line and what was expected.
    public init(_ file: ContentFile) throws {
        let fields = file.fields
        fields.allow([
            "key", "title", "purpose", "opened", "closed", "invented", "population", "drawn", "margins", "questions",
            "themes", "responses", "checks",
        ])
        self.init(
            key: fields.text("key"), title: fields.text("title"), purpose: fields.text("purpose"),
            opened: fields.text("opened"), closed: fields.text("closed"), invented: fields.flag("invented"),
            population: fields.whole("population", 1...Self.mostPeople),
            drawn: fields.whole("drawn", 1...Self.mostPeople),
            margins: fields.entries("margins").map(KnownMargin.init),
            questions: fields.entries("questions").map(Question.init),
            themes: fields.entries("themes").map(Theme.init), responses: fields.entries("responses").map(Response.init),
            checks: fields.entries("checks").compactMap(Check.init))
        // What does not go together is said only of a file that could be read: else one mistake would be told twice.
        try file.throwProblems()
        for problem in problems { file.report(problem, line: nil) }
        try file.throwProblems()
    }

    /// More than live anywhere in Britain.
    fileprivate static let mostPeople = 100_000_000
}

extension Consultation.KnownMargin {
    fileprivate init(_ fields: Fields) {
        fields.allow(["name", "source", "categories"])
        self.init(
            name: fields.text("name"), source: fields.text("source"),
            categories: fields.entries("categories").map { category in
                category.allow(["name", "people"])
                let name = category.text("name")
                if !category.has("people") {
                    category.report("“people” is missing; how many belong to “\(name)” was expected.")
                }
                return .init(name: name, people: category.whole("people", 0...Consultation.mostPeople) ?? 0)
            })
    }
}

extension Consultation.Question {
    fileprivate init(_ fields: Fields) {
        fields.allow(["id", "kind", "text", "options"])
        self.init(
            id: fields.identifier(), kind: fields.required("kind", Kind.self) ?? .choice, text: fields.text("text"),
            options: fields.has("options") ? fields.texts("options").map(\.text) : nil)
    }
}

extension Consultation.Theme {
    fileprivate init(_ fields: Fields) {
        fields.allow(["id", "title"])
        self.init(id: fields.identifier(), title: fields.text("title"))
    }
}

extension Consultation.Response {
    fileprivate init(_ fields: Fields) {
        fields.allow(["asked", "said", "did"])
        self.init(asked: fields.text("asked"), said: fields.text("said"), did: fields.text("did"))
    }
}

extension Consultation.Check {
    fileprivate init?(_ fields: Fields) {
        fields.allow(["test", "finding", "evidence"])
        guard let test = fields.required("test", Test.self), let finding = fields.required("finding", Finding.self)
        else {
            return nil
        }
        self.init(test: test, finding: finding, evidence: fields.textOrNothing("evidence"))
    }
}

extension Fields {
    /// One of some words, which must be there.
    fileprivate func required<Word: RawRepresentable & CaseIterable>(_ name: String, _ type: Word.Type) -> Word?
    where Word.RawValue == String {
        if !has(name) { report("“\(name)” is missing.") }
        return word(name, type)
    }
}
