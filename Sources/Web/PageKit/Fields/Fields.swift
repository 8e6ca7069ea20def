/// A link as a template shows it.
package struct PageLink: Hashable, Sendable {
    package let words: String
    package let address: String
    /// Whether it leads to the page on which it stands.
    package var isCurrent = false

    package init(words: String, address: String, isCurrent: Bool = false) {
        self.words = words
        self.address = address
        self.isCurrent = isCurrent
    }
}

/// One of the things of which one or several are chosen.
package struct Choice: Sendable {
    package let value: String
    package let words: String
    package let isChosen: Bool
    /// What it means, in a sentence.
    package var hint: String?
    /// Under which it is sent, where that is not the name of its field: “none of these” among others.
    package var name: String?
    /// How much it counts, in a field of its own; nil where nothing counts more than another.
    package var weight: FormField?

    package init(value: String, words: String, isChosen: Bool, hint: String? = nil) {
        self.value = value
        self.words = words
        self.isChosen = isChosen
        self.hint = hint
    }
}

/// What a form sends along without showing it.
package struct Hidden: Hashable, Sendable {
    package let name: String
    package let value: String

    package init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

extension [Hidden] {
    package init(_ fields: [(String, String)]) { self = fields.map { Hidden(name: $0.0, value: $0.1) } }
}

extension PageLink: TemplateRecord {
    package static let fields: [TemplateField<Self>] = [
        .init("words", \.words), .init(code: "address", \.address), .init("isCurrent", \.isCurrent),
    ]
}

extension Choice: TemplateRecord {
    package static let fields: [TemplateField<Self>] = [
        .init(code: "value", \.value), .init("words", \.words), .init("isChosen", \.isChosen),
    ]
}

extension Hidden: TemplateRecord {
    package static let fields: [TemplateField<Self>] = [
        .init(code: "name", \.name), .init(code: "value", \.value),
    ]
}
