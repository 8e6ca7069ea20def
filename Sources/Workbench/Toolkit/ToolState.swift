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

    private init(words: String, look: String) {
        self.words = words
        self.look = look
    }
}
