/// A short way through the tools for one question or one role.
public struct GuidedPath: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        /// Begins with what somebody wants to know: “Should we merge?”
        case question
        /// Begins with who somebody is: “The finance officer”.
        case role
    }

    public struct Step: Hashable, Sendable {
        /// Id of a tool: `E1`.
        public var tool: String
        /// Which of its pages, where the tool has several; nil for the first.
        public var page: String?
        /// What to do there, in a sentence.
        public var says: String
    }

    public var id: String
    public var title: String
    public var kind: Kind
    public var why: String
    public var steps: [Step]
}

extension GuidedPath {
    package init(_ file: ContentFile) throws {
        let fields = file.fields
        fields.allow(["id", "title", "kind", "why", "steps"])
        id = fields.identifier()
        title = fields.text("title")
        kind = fields.word("kind", Kind.self) ?? .question
        why = fields.text("why")
        steps = fields.entries("steps").map { step in
            step.allow(["tool", "page", "says"])
            return Step(tool: step.text("tool"), page: step.optionalText("page"), says: step.text("says"))
        }
        if !fields.has("kind") { fields.report("“kind” is missing: question or role.") }
        if steps.isEmpty { fields.report("“steps” is missing: which tools, in which order.") }
        try file.throwProblems()
    }

    /// Every path of the toolkit and of the council's own folder.
    public static func all(_ folders: ContentFolders = ContentFolders()) throws -> [GuidedPath] {
        try folders.all("paths", id: \GuidedPath.id) { try GuidedPath($0) }
    }
}
