/// A partner: a council, a health body, a force, a charity.
public struct Organisation: Hashable, Sendable {
    /// Short name in files and addresses: `dorset-ccg`.
    public var key: String
    public var name: String
    /// As it stands over a narrow column: “Dorset CCG”.
    public var short: String
    /// What it is, in one or two words: “district council”.
    public var kind: String
    /// Code of its area, where it is a council of one.
    public var area: String?
    /// ISO day; empty where it is not known.
    public var joined: String
    /// ISO day on which it left the partnership; `nil` while it is in it.
    public var left: String?

    public init(
        key: String, name: String, short: String? = nil, kind: String, area: String? = nil, joined: String = "",
        left: String? = nil
    ) {
        self.key = key
        self.name = name
        self.short = short ?? name
        self.kind = kind
        self.area = area
        self.joined = joined
        self.left = left
    }

    /// “Weymouth & Portland” → `weymouth-portland`.
    public static func key(for name: String) -> String {
        name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
    }
}
