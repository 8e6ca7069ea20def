/// A kind of record that a partnership keeps: its stakeholders, its barriers, its goals.
///
/// A register is content, not code: a text file names its fields, states and views, and every page, export and
/// document follows from it. See `docs/content.md`.
public struct Register: Hashable, Sendable {
    /// Short name, part of addresses: `barriers`.
    public var id: String
    public var title: String
    /// Letter and number of the tool of the toolkit that it serves: `A9`.
    public var tool: String?
    /// What it is good for, in a sentence or two.
    public var why: String
    /// What one of its records is, and several: “barrier”, “barriers”.
    public var noun: Noun
    /// The field by which a record is called.
    public var name: String
    public var fields: [Field]
    /// In their order, the first for new records; empty where records have no states.
    public var states: [State]
    public var computed: [ComputedColumn]
    /// What the heading of its pages watches for, as an owner who is missing.
    public var watches: [Watch]
    /// What the heading of its pages says before anything else: “Eight of nine councils are for it”.
    public var tallies: [Tally] = []
    public var views: [RegisterView]
    /// Records to begin with.
    public var starts: [StartingSet]
    /// Ids of what others did and learnt, to stand beside it.
    public var cases: [String]
    public var lessons: [String]
    /// The profiles in which it is offered; empty for all.
    public var profiles: [String]
    public var source: String

    public struct Noun: Hashable, Sendable {
        public var one: String
        public var many: String

        public init(one: String, many: String) {
            self.one = one
            self.many = many
        }
    }

    /// Where a record stands, with what that means.
    public struct State: Hashable, Sendable {
        public var id: String
        public var title: String
        public var meaning: String
        /// Nothing more is to be done.
        public var isEnd: Bool

        public init(id: String, title: String, meaning: String = "", isEnd: Bool = false) {
            self.id = id
            self.title = title
            self.meaning = meaning
            self.isEnd = isEnd
        }
    }

    /// A condition, with how the heading counts the records that meet it: “four without anybody to act”.
    public struct Watch: Hashable, Sendable {
        public var condition: RecordCondition
        /// Goes on after the number: “without anybody to act”.
        public var says: String

        public init(condition: RecordCondition, says: String) {
            self.condition = condition
            self.says = says
        }
    }

    /// So many of so many: a share of some records that is worth a heading.
    public struct Tally: Hashable, Sendable {
        public var condition: RecordCondition
        /// The records among which it is counted.
        public var of: RecordCondition
        /// Goes on after the numbers: “councils are for it”.
        public var says: String

        public init(condition: RecordCondition, of: RecordCondition, says: String) {
            self.condition = condition
            self.of = of
            self.says = says
        }
    }

    /// Records that a partnership can begin with, with where they come from.
    public struct StartingSet: Hashable, Sendable {
        public var id: String
        public var title: String
        public var source: String
        /// The profiles in which it is offered; empty for all.
        public var profiles: [String]
        public var records: [RecordEntry]

        public init(id: String, title: String, source: String, profiles: [String] = [], records: [RecordEntry] = []) {
            self.id = id
            self.title = title
            self.source = source
            self.profiles = profiles
            self.records = records
        }
    }

    public init(
        id: String, title: String, tool: String? = nil, why: String = "", noun: Noun, name: String, fields: [Field],
        states: [State] = [], computed: [ComputedColumn] = [], watches: [Watch] = [], views: [RegisterView] = [],
        starts: [StartingSet] = [], cases: [String] = [], lessons: [String] = [], profiles: [String] = [],
        source: String = ""
    ) {
        self.id = id
        self.title = title
        self.tool = tool
        self.why = why
        self.noun = noun
        self.name = name
        self.fields = fields
        self.states = states
        self.computed = computed
        self.watches = watches
        self.views = views
        self.starts = starts
        self.cases = cases
        self.lessons = lessons
        self.profiles = profiles
        self.source = source
    }

    public func field(_ id: String) -> Field? { fields.first { $0.id == id } }
    public func state(_ id: String) -> State? { states.first { $0.id == id } }
    public func view(_ id: String) -> RegisterView? { views.first { $0.id == id } }

    /// The title of a field, a computed column, or the state.
    public func title(of column: String) -> String {
        if column == Self.stateColumn { return "State" }
        return field(column)?.title ?? computed.first { $0.id == column }?.title ?? column
    }

    /// The name by which views and filters mean the state of a record.
    public static let stateColumn = "state"
}
