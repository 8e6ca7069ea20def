/// How firmly a value is known.
public enum EvidenceGrade: String, Hashable, Sendable, Codable {
    /// Printed in a source that was read.
    case printed
    /// From a compilation by others; the source itself was not read.
    case secondary
    /// An assumption: whether there is a source that says so or not, none was read.
    case recalled
    /// Worked out by this project from printed values.
    case derived
    /// Local choice; there is nothing to look up.
    case chosen

    /// What is not printed, derived or chosen is shown as unverified until a source is given.
    public var isVerified: Bool { self != .secondary && self != .recalled }
}

/// Where a value comes from: what a reader needs to find it again.
public struct Citation: Hashable, Sendable, Codable {
    public var title: String
    public var publisher: String?
    /// ISO date, or the year.
    public var date: String?
    public var address: String?

    public init(_ title: String, publisher: String? = nil, date: String? = nil, address: String? = nil) {
        self.title = title
        self.publisher = publisher
        self.date = date
        self.address = address
    }

    /// `Green Book, HM Treasury, 2022`.
    public var text: String { [title, publisher, date].compactMap { $0 }.joined(separator: ", ") }
}
