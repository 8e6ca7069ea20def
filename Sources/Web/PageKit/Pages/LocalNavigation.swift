/// The navigation between pages about one thing, below that of the workbench.
package struct LocalNavigation: Sendable {
    /// What it is called where it is read aloud.
    package let label: String
    package let entries: [PageLink]

    package init<Part: LocalPart>(_ current: Part) {
        label = Part.label
        entries = Part.allCases.map { PageLink(words: $0.rawValue, address: $0.address, isCurrent: $0 == current) }
    }
}

/// One of the pages about one thing, by the name it has in their navigation; the cases are in its order.
package protocol LocalPart: CaseIterable, Equatable, RawRepresentable<String>, Sendable {
    static var label: String { get }
    var address: String { get }
}

extension LocalNavigation: TemplateRecord {
    package static let fields: [TemplateField<Self>] = [
        .init("label", \.label), .init("entries", \.entries),
    ]
}
