import Base
import Content
import Figures
import PageKit
import Store

/// How far a tool has been used, in words.
package struct ToolState: Sendable, Hashable {
    package let words: String
    /// `done`, `begun`, `not` or `ready`: how the words look.
    package let look: String

    package static let notLooked = ToolState(words: "Not looked at", look: "not")
    package static let begun = ToolState(words: "Begun by a colleague", look: "begun")
    package static let done = ToolState(words: "Done", look: "done")
    /// A page that computes and asks nobody.
    package static let ready = ToolState(words: "Ready to use", look: "ready")

    /// Of an instrument, by its waves.
    package init(waves: [Wave]) {
        if waves.isEmpty {
            self = .notLooked
        } else {
            self = waves.contains(where: \.isOpen) ? .begun : .done
        }
    }

    /// Of a register.
    package init(_ progress: RegisterProgress) {
        switch progress {
        case .notLookedAt: self = .notLooked
        case .begun: self = .begun
        case .done: self = .done
        }
    }

    /// Of a model, by the cases that are kept.
    package init(cases: Int) {
        self =
            cases == 0 ? .ready : ToolState(words: "\(Words.sentence(Words.count(cases, "case"))) kept", look: "begun")
    }

    package var isBegun: Bool { look == Self.begun.look }

    private init(words: String, look: String) {
        self.words = words
        self.look = look
    }
}

extension ToolState: TemplateRecord {
    package static let fields: [TemplateField<Self>] = [
        .init("words", \.words), .init(code: "look", \.look),
    ]
}
