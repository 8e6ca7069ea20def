import Evidence
import Toolkit
import Workspace

/// How far a tool has been used, in words.
struct ToolState: Sendable, Hashable {
    let words: String
    /// `done`, `begun`, `not` or `ready`: how the words look.
    let look: String

    static let notLooked = ToolState(words: "Not looked at", look: "not")
    static let begun = ToolState(words: "Begun by a colleague", look: "begun")
    static let done = ToolState(words: "Done", look: "done")
    /// A page that computes and asks nobody.
    static let ready = ToolState(words: "Ready to use", look: "ready")

    /// Of an instrument, by its waves.
    init(waves: [Wave]) {
        if waves.isEmpty {
            self = .notLooked
        } else {
            self = waves.contains(where: \.isOpen) ? .begun : .done
        }
    }

    /// Of a register.
    init(_ progress: RegisterProgress) {
        switch progress {
        case .notLookedAt: self = .notLooked
        case .begun: self = .begun
        case .done: self = .done
        }
    }

    /// Of a model, by the cases that are kept.
    init(cases: Int) {
        self =
            cases == 0 ? .ready : ToolState(words: "\(Words.sentence(Words.count(cases, "case"))) kept", look: "begun")
    }

    var isBegun: Bool { look == Self.begun.look }

    private init(words: String, look: String) {
        self.words = words
        self.look = look
    }
}
