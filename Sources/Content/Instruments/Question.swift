import Foundation

/// One question of an instrument.
public struct Question: Hashable, Sendable {
    /// One of several things to choose from.
    public struct Choice: Hashable, Sendable {
        public var id: String
        public var title: String

        package init(id: String, title: String) {
            self.id = id
            self.title = title
        }
    }

    /// What an answer is.
    public enum Kind: Hashable, Sendable {
        /// A step of a scale.
        case scale(RatingScale)
        /// One of some.
        case choice([Choice])
        /// Any of some.
        case several([Choice])
        /// A number with its unit, within limits.
        case number(unit: String, least: Decimal, most: Decimal)
        /// Hours a month; they are added up.
        case hours
        case text
        /// All of some in an order, first to last.
        case ranking([Choice])
        /// A sum of points shared out among some.
        case points([Choice], total: Int)
    }

    public var id: String
    /// May name the partner or the row asked about as `{partner}` and `{row}`.
    public var text: String
    public var hint: String?
    public var kind: Kind
    /// Says something of what is wanted, not of what is.
    public var isWanted: Bool
    public var isOptional: Bool
    /// Whether “I do not know” is among the answers.
    public var offersUnknown: Bool
    /// A comment is asked for where this holds.
    public var commentWhen: Condition?

    package init(
        id: String, text: String, hint: String?, kind: Kind, isWanted: Bool, isOptional: Bool, offersUnknown: Bool,
        commentWhen: Condition?
    ) {
        (self.id, self.text, self.hint, self.kind) = (id, text, hint, kind)
        (self.isWanted, self.isOptional, self.offersUnknown) = (isWanted, isOptional, offersUnknown)
        self.commentWhen = commentWhen
    }

    public var scale: RatingScale? { if case .scale(let scale) = kind { scale } else { nil } }

    /// What may be chosen, ranked or given points.
    public var choices: [Choice] {
        switch kind {
        case .choice(let choices), .several(let choices), .ranking(let choices), .points(let choices, _): choices
        default: []
        }
    }

    /// The question with the name of what it asks about.
    public func text(about subject: String) -> String {
        text.replacing("{partner}", with: subject).replacing("{row}", with: subject)
    }

    public func title(of choice: String) -> String { choices.first { $0.id == choice }?.title ?? choice }
}
