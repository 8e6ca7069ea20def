/// What has to be corrected before a form can be used, on top of the page, each with a link to its field.
package struct ErrorSummary: Hashable, Sendable {
    package let items: [Item]

    package struct Item: Hashable, Sendable {
        package let message: String
        /// The id of the field on the page.
        package let field: String

        package init(_ message: String, field: String) {
            self.message = message
            self.field = field
        }
    }

    /// `nil` where nothing is wrong.
    package init?(_ items: [Item]) {
        guard !items.isEmpty else { return nil }
        self.items = items
    }
}

extension [ErrorSummary.Item] {
    /// In the order in which the fields stand on the page; what is about none of them comes last.
    package func inOrder(of fields: [FormField]) -> Self {
        let places = Dictionary(fields.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        func place(_ item: ErrorSummary.Item) -> Int { places[item.field] ?? fields.count }
        return enumerated().sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }.map(\.element)
    }

    /// Notes that what an address names is not among what there is.
    ///
    /// - Parameter what: “a layer of this locality”.
    package mutating func note(unknown text: String, what: String, field: String) {
        append(.init("“\(text)” is not \(what); choose from the list.", field: field))
    }
}

extension ErrorSummary: TemplateRecord {
    package static let fields: [TemplateField<Self>] = [
        .init("items", \.items)
    ]
}

extension ErrorSummary.Item: TemplateRecord {
    package static let fields: [TemplateField<Self>] = [
        .init("message", \.message), .init(code: "field", \.field),
    ]
}
