/// A computed column: its value follows from other columns by one of a few rules.
public struct ComputedColumn: Hashable, Sendable {
    public var id: String
    public var title: String
    public var rule: Rule

    public init(id: String, title: String, rule: Rule) {
        self.id = id
        self.title = title
        self.rule = rule
    }

    /// Columns may be fields or computed columns that stand before.
    public enum Rule: Hashable, Sendable {
        /// Days from today to a date, or to the end of a period; negative once it is past.
        case daysUntil(String)
        /// Of numbers, or of money; what is not given counts nothing, and all missing is missing.
        case sum([String])
        /// The first less the second.
        case difference(String, String)
        /// Of a number or money with numbers or shares.
        case product([String])
        /// The first as a part of the second.
        case share(String, of: String)
        /// Years until a yearly saving has paid back a cost.
        case payback(String, by: String)
        /// A date less a span: the latest start.
        case before(String, by: String)
        /// A date plus a span: the earliest end.
        case after(String, by: String)
        /// A column of the record that a field names.
        case from(link: String, column: String)
        /// The latest date, or the largest number, among the records that a field names.
        case latest(link: String, column: String)
        /// By when it must be done, counted back through what waits for it: a date of its own, how long each takes, and the
        /// field that names what a record waits for.
        case countBack(date: String, by: String, through: String)
        /// Marks times weights, over the sum of weights; missing unless all marks are given.
        case weighted([Weight])
    }

    public struct Weight: Hashable, Sendable {
        public var column: String
        public var weight: Int

        public init(_ column: String, _ weight: Int) {
            self.column = column
            self.weight = weight
        }
    }

    /// The columns of the same register that it reads.
    public var reads: [String] {
        switch rule {
        case .daysUntil(let column): [column]
        case .sum(let columns), .product(let columns): columns
        case .difference(let a, let b), .share(let a, let b), .payback(let a, let b), .before(let a, let b),
            .after(let a, let b):
            [a, b]
        case .from(let link, _), .latest(let link, _): [link]
        case .countBack(let date, let by, let link): [date, by, link]
        case .weighted(let weights): weights.map(\.column)
        }
    }
}
