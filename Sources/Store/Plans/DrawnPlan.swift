/// A plan that somebody drew and kept: one of its versions.
///
/// A plan is never overwritten. Whoever changes it adds a version; the address stays the same and shows the latest.
public struct DrawnPlan: Hashable, Sendable {
    /// What the author said of it.
    public struct Title: Hashable, Sendable {
        public var name: String
        public var author: String
        public var note: String

        public init(name: String, author: String, note: String = "") {
            self.name = name
            self.author = author
            self.note = note
        }

        /// Longer ones belong into a document (characters).
        public static let (mostName, mostAuthor, mostNote) = (100, 100, 2_000)
    }

    /// One council of the plan: its number on the map, its name where it was given one, the codes of its areas.
    public struct Council: Hashable, Sendable {
        /// From 1.
        public var number: Int
        /// Empty where it has none.
        public var name: String
        /// Ascending.
        public var codes: [String]

        public init(number: Int, name: String = "", codes: [String]) {
            self.number = number
            self.name = name
            self.codes = codes
        }
    }

    /// Its address: `two-councils`, the same for all versions.
    public var key: String
    /// From 1.
    public var version: Int
    public var title: Title
    /// Key of the plan from which it was copied.
    public var origin: String?
    /// By number; areas of none have no council yet.
    public var councils: [Council]
    /// ISO 8601, UTC.
    public var kept: String

    package init(
        key: String, version: Int, title: Title, origin: String? = nil, councils: [Council], kept: String
    ) {
        self.key = key
        self.version = version
        self.title = title
        self.origin = origin
        self.councils = councils
        self.kept = kept
    }

    /// Number of the council by code of the area.
    public var numbers: [String: Int] {
        var numbers: [String: Int] = [:]
        for council in councils { for code in council.codes { numbers[code] = council.number } }
        return numbers
    }
}
