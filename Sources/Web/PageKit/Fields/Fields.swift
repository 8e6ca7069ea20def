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
    let options: [Option]

    struct Option: Sendable {
        let value: String
        let words: String
        let isChosen: Bool
    }

    /// - Parameter options: values with their words, in the order shown.
    init(_ name: String, _ label: String, chosen: String?, options: [(String, String)]) {
        self.name = name
        self.label = label
        self.options = options.map { Option(value: $0.0, words: $0.1, isChosen: $0.0 == chosen) }
    }
}
