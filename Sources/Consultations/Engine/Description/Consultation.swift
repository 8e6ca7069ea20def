/// A consultation of the public: an open questionnaire beside a survey drawn by chance, what was asked, said and done.
///
/// The two are never added up. The survey speaks for the population within a margin; the open questionnaire speaks for those
/// who came forward.
public struct Consultation: Hashable, Sendable, Codable {
    /// In addresses and files: `councils-2016`.
    public var key: String
    public var title: String
    /// What was to be decided, in a sentence.
    public var purpose: String
    /// First and last day, as ISO dates.
    public var opened: String
    public var closed: String
    /// Whether the answers were made up, to show how it works.
    public var invented: Bool
    /// People the survey was drawn from, and how many of them were asked; nil where there is no survey.
    public var population: Int?
    public var drawn: Int?
    public var margins: [KnownMargin]
    public var questions: [Question]
    public var themes: [Theme]
    public var responses: [Response]
    public var checks: [Check]

    /// What is known of the population: how many people belong to each category.
    public struct KnownMargin: Hashable, Sendable, Codable {
        public struct Category: Hashable, Sendable, Codable {
            public var name: String
            public var people: Int

            public init(name: String, people: Int) {
                self.name = name
                self.people = people
            }
        }

        public var name: String
        /// Where the numbers come from.
        public var source: String
        public var categories: [Category]

        public init(name: String, source: String, categories: [Category]) {
            self.name = name
            self.source = source
            self.categories = categories
        }
    }

    public struct Question: Hashable, Sendable, Codable {
        public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
            /// One of several options.
            case choice
            /// Agree, disagree or pass; opinion groups are made of these.
            case statement
        }

        public var id: String
        public var kind: Kind
        public var text: String
        /// Of a choice; a statement has none of its own.
        public var options: [String]?

        /// What can be answered, in order.
        public var answers: [String] {
            switch kind {
            case .choice: options ?? []
            case .statement: ["agree", "disagree", "pass"]
            }
        }

        public init(id: String, kind: Kind, text: String, options: [String]? = nil) {
            self.id = id
            self.kind = kind
            self.text = text
            self.options = options
        }
    }

    /// A subject that comments are about.
    public struct Theme: Hashable, Sendable, Codable {
        public var id: String
        public var title: String

        public init(id: String, title: String) {
            self.id = id
            self.title = title
        }
    }

    /// “We asked, you said, we did.”
    public struct Response: Hashable, Sendable, Codable {
        public var asked: String
        public var said: String
        public var did: String

        public init(asked: String, said: String, did: String) {
            self.asked = asked
            self.said = said
            self.did = did
        }
    }

    /// One of the four tests of a lawful consultation, and what shows that it was met.
    public struct Check: Hashable, Sendable, Codable {
        public enum Test: String, Hashable, Sendable, Codable, CaseIterable {
            case formative, reasons, time, considered

            public var title: String {
                switch self {
                case .formative: "Nothing was decided yet"
                case .reasons: "People were told enough to answer well"
                case .time: "There was time enough to answer"
                case .considered: "Answers were weighed before deciding"
                }
            }
        }

        public enum Finding: String, Hashable, Sendable, Codable, CaseIterable {
            case met, partly, open
            case notMet = "not met"
        }

        public var test: Test
        public var finding: Finding
        /// What shows it: a document, a date, a minute.
        public var evidence: String

        public init(test: Test, finding: Finding, evidence: String) {
            self.test = test
            self.finding = finding
            self.evidence = evidence
        }
    }

    public init(
        key: String, title: String, purpose: String, opened: String, closed: String, invented: Bool,
        population: Int? = nil, drawn: Int? = nil, margins: [KnownMargin], questions: [Question], themes: [Theme],
        responses: [Response], checks: [Check]
    ) {
        self.key = key
        self.title = title
        self.purpose = purpose
        self.opened = opened
        self.closed = closed
        self.invented = invented
        self.population = population
        self.drawn = drawn
        self.margins = margins
        self.questions = questions
        self.themes = themes
        self.responses = responses
        self.checks = checks
    }
}

/// How somebody came to answer.
public enum Channel: String, Hashable, Sendable, Codable, CaseIterable {
    /// Drawn by chance and asked.
    case survey
    /// Came forward.
    case open
}

/// What one person answered; nothing tells who, when or in which order.
public struct Respondent: Hashable, Sendable {
    public var channel: Channel
    /// Category in each margin, by its position; nil for not said.
    public var groups: [Int?]
    /// Answer to each question, by its position among the question's answers; nil for none.
    public var answers: [Int?]

    public init(channel: Channel, groups: [Int?], answers: [Int?]) {
        self.channel = channel
        self.groups = groups
        self.answers = answers
    }
}

/// What somebody wrote. Kept apart from what the same person ticked.
public struct Comment: Hashable, Sendable {
    public var number: Int
    public var channel: Channel
    public var text: String

    public init(number: Int, channel: Channel, text: String) {
        self.number = number
        self.channel = channel
        self.text = text
    }
}

/// One reader's view of what a comment is about.
public struct Coding: Hashable, Sendable {
    public var comment: Int
    public var coder: String
    /// Theme ids; empty where it is about none of them.
    public var themes: [String]

    public init(comment: Int, coder: String, themes: [String]) {
        self.comment = comment
        self.coder = coder
        self.themes = themes
    }
}
