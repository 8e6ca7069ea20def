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
package struct Choice: Hashable, Sendable {
    package let value: String
    package let words: String
    package let isChosen: Bool
    /// What it means, in a sentence; not every template shows it.
    package var hint: String?

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

/// A field of a form that holds a text or a number, as a template shows it.
package struct TextField: Sendable {
    package let name: String
    package let label: String
    package let hint: String?
    package let value: String
    package let error: String?

    package init(name: String, label: String, hint: String?, value: String, error: String?) {
        self.name = name
        self.label = label
        self.hint = hint
        self.value = value
        self.error = error
    }
}

/// A list of choices of which one is made, as a template shows it.
package struct ChoiceField: Sendable {
    package let name: String
    package let label: String
    package let options: [Choice]

    /// - Parameter options: values with their words, in the order shown.
    package init(_ name: String, _ label: String, chosen: String?, options: [(String, String)]) {
        self.name = name
        self.label = label
        self.options = options.map { Choice(value: $0.0, words: $0.1, isChosen: $0.0 == chosen) }
    }
}

/// Things of which any number is chosen, as a template shows them; each may say how much it counts.
package struct CheckField: Sendable {
    package let id: String
    package let name: String
    package let legend: String
    /// What opens it, where it is folded away.
    package var fold: String?
    /// Whether what is folded away is open at first.
    package var isOpen = false
    package let options: [Item]

    package init(id: String, name: String, legend: String, fold: String? = nil, isOpen: Bool = false, options: [Item]) {
        self.id = id
        self.name = name
        self.legend = legend
        self.fold = fold
        self.isOpen = isOpen
        self.options = options
    }

    package struct Item: Sendable {
        package let value: String
        package let words: String
        package let isChosen: Bool
        /// As typed; nil where nothing counts more than another.
        package var weight: String?

        package init(value: String, words: String, isChosen: Bool, weight: String? = nil) {
            self.value = value
            self.words = words
            self.isChosen = isChosen
            self.weight = weight
        }
    }
}

extension PageLink: TemplateRecord {
    package static let fields: [TemplateField<Self>] = [
        .init("words", \.words), .init("address", \.address), .init("isCurrent", \.isCurrent),
    ]
}

extension Choice: TemplateRecord {
    package static let fields: [TemplateField<Self>] = [
        .init("value", \.value), .init("words", \.words), .init("isChosen", \.isChosen), .init("hint", \.hint),
    ]
}

extension Hidden: TemplateRecord {
    package static let fields: [TemplateField<Self>] = [
        .init("name", \.name), .init("value", \.value),
    ]
}

extension TextField: TemplateRecord {
    package static let fields: [TemplateField<Self>] = [
        .init("name", \.name), .init("label", \.label), .init("hint", \.hint), .init("value", \.value),
        .init("error", \.error),
    ]
}

extension ChoiceField: TemplateRecord {
    package static let fields: [TemplateField<Self>] = [
        .init("name", \.name), .init("label", \.label), .init("options", \.options),
    ]
}

extension CheckField: TemplateRecord {
    package static let fields: [TemplateField<Self>] = [
        .init("id", \.id), .init("name", \.name), .init("legend", \.legend), .init("fold", \.fold),
        .init("isOpen", \.isOpen), .init("options", \.options),
    ]
}

extension CheckField.Item: TemplateRecord {
    package static let fields: [TemplateField<Self>] = [
        .init("value", \.value), .init("words", \.words), .init("isChosen", \.isChosen), .init("weight", \.weight),
    ]
}
