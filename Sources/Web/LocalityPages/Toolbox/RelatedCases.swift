import Content
import PageKit

/// Cases and lessons beside what is worked out on a page: those of the tools that the page serves, places like ours first.
package struct RelatedCases: Sendable {
    package let cases: [Entry]
    package let lessons: [String]
    /// The library, for the tool.
    package let more: PageLink

    package struct Entry: Sendable {
        package let title: String
        package let address: String
        package let place: String
        package let lesson: String

        package init(title: String, address: String, place: String, lesson: String) {
            self.title = title
            self.address = address
            self.place = place
            self.lesson = lesson
        }
    }

    /// - Returns: `nil` where the page serves no tool, or nothing is known that helps with it. Pages of questionnaires and
    ///   registers choose their own.
    package init?(at path: String, _ toolbox: Toolbox, ours: Setting) {
        self.init(toolbox.tools(at: path), library: toolbox.library, ours: ours)
    }

    package init?(_ tools: [Tool], library: Library, ours: Setting) {
        var seen: Set<String> = []
        let found = tools.flatMap { library.cases(for: $0.id) }.filter { seen.insert($0.id).inserted }
        let learnt = tools.flatMap { library.lessons(for: $0.id) }.map(\.text).filter { seen.insert($0).inserted }
        guard let tool = tools.first, !found.isEmpty || !learnt.isEmpty else { return nil }
        cases = library.likeness(of: found, to: ours).prefix(3).map { item, _ in
            Entry(
                title: item.title, address: LibraryAddress.caseStudy(item.id), place: "\(item.place), \(item.year)",
                lesson: item.lesson)
        }
        let said = Set(cases.map(\.lesson))
        lessons = Array(learnt.filter { !said.contains($0) }.prefix(2))
        more = PageLink(words: "All that the library has on this", address: "\(LibraryAddress.all)?tool=\(tool.id)")
    }
}

extension RelatedCases {
    /// What people read of it.
    var passages: [String] { cases.flatMap { [$0.title, $0.place, $0.lesson] } + lessons }
}

extension RelatedCases: TemplateRecord {
    package static let fields: [TemplateField<Self>] = [
        .init("cases", \.cases), .init("lessons", \.lessons), .init("more", \.more),
    ]
}

extension RelatedCases.Entry: TemplateRecord {
    package static let fields: [TemplateField<Self>] = [
        .init("title", \.title), .init(code: "address", \.address), .init("place", \.place), .init("lesson", \.lesson),
    ]
}
