/// A questionnaire of the toolkit, as its text file describes it: what to ask of whom, how to score it, how to show it.
///
/// How to write one is in `docs/content.md`.
public struct Instrument: Hashable, Sendable {
    /// Who answers, and about what.
    public enum Asks: String, CaseIterable, Sendable {
        case organisations
        case people
        case peopleByOrganisation = "people of each organisation"
        case relations = "organisations about each other"
        case organisationsByRow = "organisations about each row"
        case peopleByRow = "people about each row"
    }

    /// Questions that belong together: a building block, an element of a culture.
    public struct Section: Hashable, Sendable {
        public var id: String
        public var title: String
        public var why: String?
        /// Asked once on a sheet, not for each partner or row.
        public var isOnce: Bool
        public var questions: [Question]
    }

    /// Something that is asked about in turn: a model of governance, a service.
    public struct Row: Hashable, Sendable {
        public var id: String
        public var title: String
        public var why: String?
    }

    /// Letter and number in the toolkit: `A8`.
    public var id: String
    /// Raised when questions or scales change their meaning; results of two versions are not compared.
    public var version: Int
    public var title: String
    /// What it is good for, in a sentence or two.
    public var why: String
    public var part: Tool.Part
    public var asks: Asks
    /// Who answered is never kept with what was answered.
    public var isAnonymous: Bool
    /// About how long it takes.
    public var minutes: Int?
    public var sections: [Section]
    public var rows: [Row]
    public var results: [Result]
    public var bands: Bands?
    /// Ids of cases and lessons that help.
    public var cases: [String]
    public var lessons: [String]
    /// The years in which it is offered; empty for every one.
    public var profiles: [String]
    public var source: String

    /// Every question in the order of the file.
    public var questions: [Question] { sections.flatMap(\.questions) }

    public func question(_ id: String) -> Question? { questions.first { $0.id == id } }
    public func section(_ id: String) -> Section? { sections.first { $0.id == id } }
    public func row(_ id: String) -> Row? { rows.first { $0.id == id } }

    /// Questions asked once on a sheet: all, where it is not about partners or rows.
    public var questionsOnce: [Question] {
        sections.filter { $0.isOnce || asks.subject == .itself }.flatMap(\.questions)
    }

    /// Questions asked for each partner or row.
    public var questionsEach: [Question] {
        asks.subject == .itself ? [] : sections.filter { !$0.isOnce }.flatMap(\.questions)
    }
}

extension Instrument.Asks {
    public enum Subject: Sendable { case itself, organisations, rows }

    /// What the questions are about.
    public var subject: Subject {
        switch self {
        case .organisations, .people, .peopleByOrganisation: .itself
        case .relations: .organisations
        case .organisationsByRow, .peopleByRow: .rows
        }
    }

    /// Whether people answer for themselves; else someone answers for an organisation.
    public var isOfPeople: Bool {
        switch self {
        case .people, .peopleByOrganisation, .peopleByRow: true
        case .organisations, .relations, .organisationsByRow: false
        }
    }

    /// Whether a sheet says from which organisation it comes.
    public var isByOrganisation: Bool { self == .peopleByOrganisation || !isOfPeople }
}
