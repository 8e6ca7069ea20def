/// What has to be corrected before a form can be used, on top of the page, each with a link to its field.
package struct ErrorSummary: Hashable, Sendable {
    let items: [Item]

    struct Item: Hashable, Sendable {
        let message: String
        /// The id of the field on the page.
        let field: String

        init(_ message: String, field: String) {
            self.message = message
            self.field = field
        }
    }

    /// `nil` where nothing is wrong.
    init?(_ items: [Item]) {
        guard !items.isEmpty else { return nil }
        self.items = items
    }
}

extension [ErrorSummary.Item] {
    /// Notes that what an address names is not among what there is.
    ///
    /// - Parameter what: “a layer of this locality”.
    mutating func note(unknown text: String, what: String, field: String) {
        append(.init("“\(text)” is not \(what); choose from the list.", field: field))
    }
}
