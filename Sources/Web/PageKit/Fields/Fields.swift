/// A link as a template shows it.
struct Link: Hashable, Sendable {
    let words: String
    let address: String
    /// Whether it leads to the page on which it stands.
    var isCurrent = false
}

/// One of the things of which one or several are chosen.
struct Choice: Hashable, Sendable {
    let value: String
    let words: String
    let isChosen: Bool
    /// What it means, in a sentence; not every template shows it.
    var hint: String?
}

/// What a form sends along without showing it.
struct Hidden: Hashable, Sendable {
    let name: String
    let value: String
}

/// A field of a form that holds a text or a number, as a template shows it.
struct TextField: Sendable {
    let name: String
    let label: String
    let hint: String?
    let value: String
    let error: String?
}

/// A list of choices of which one is made, as a template shows it.
struct ChoiceField: Sendable {
    let name: String
    let label: String
    let options: [Choice]

    /// - Parameter options: values with their words, in the order shown.
    init(_ name: String, _ label: String, chosen: String?, options: [(String, String)]) {
        self.name = name
        self.label = label
        self.options = options.map { Choice(value: $0.0, words: $0.1, isChosen: $0.0 == chosen) }
    }
}

/// Things of which any number is chosen, as a template shows them; each may say how much it counts.
struct CheckField: Sendable {
    let id: String
    let name: String
    let legend: String
    /// What opens it, where it is folded away.
    var fold: String?
    /// Whether what is folded away is open at first.
    var isOpen = false
    let options: [Item]

    struct Item: Sendable {
        let value: String
        let words: String
        let isChosen: Bool
        /// As typed; nil where nothing counts more than another.
        var weight: String?
    }
}
