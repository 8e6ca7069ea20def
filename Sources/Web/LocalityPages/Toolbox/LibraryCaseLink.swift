import Content
import PageKit

/// A case of the library with what was learnt in it, as pages of tools link to it.
package struct LibraryCaseLink: Sendable {
    package let title: String
    package let address: String
    /// Place and lesson.
    package let words: String

    package init(_ item: CaseStudy) {
        title = item.title
        address = LibraryAddress.caseStudy(item.id)
        words = "\(item.place): \(item.lesson)"
    }
}

extension LibraryCaseLink: TemplateRecord {
    package static let fields: [TemplateField<Self>] = [
        .init("title", \.title), .init(code: "address", \.address), .init("words", \.words),
    ]
}
