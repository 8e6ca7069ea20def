/// One tool of the toolkit, as its card shows it.
public struct Tool: Codable, Hashable, Sendable {
    /// The parts of the toolkit, in its own order.
    public enum Part: String, Codable, CaseIterable, Sendable {
        case why, action, economies, lives, resilience, reform, all

        public var title: String {
            switch self {
            case .why: "Why, and with whom?"
            case .action: "From intention to action"
            case .economies: "Stronger economies"
            case .lives: "Better lives"
            case .resilience: "Resilience and impact"
            case .reform: "Devolution and reform"
            case .all: "Across all of it"
            }
        }
    }

    /// Letter and number: `A3`.
    public var id: String
    public var title: String
    public var part: Part
    /// What it is good for, in a sentence.
    public var why: String
    /// Address of its page in the workbench.
    public var page: String
    public var source: String

    public init(id: String, title: String, part: Part, why: String, page: String, source: String) {
        self.id = id
        self.title = title
        self.part = part
        self.why = why
        self.page = page
        self.source = source
    }

    /// Letter and number of the tool to which it belongs: `F2` of `F2-merger`.
    public var row: String { String(id.prefix { $0 != "-" }) }

    /// Every tool that has a file, in the order of the toolkit.
    public static func all() throws -> [Tool] {
        try BundledContent.files(in: "tools").map { try ContentYAML.read(Tool.self, from: $0) }
    }
}
