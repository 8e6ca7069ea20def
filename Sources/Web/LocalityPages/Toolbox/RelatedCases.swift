import PageKit
import Toolkit

/// Cases and lessons beside what is worked out on a page: those of the tools that the page serves, places like ours first.
struct RelatedCases: Sendable {
    let cases: [Entry]
    let lessons: [String]
    /// The library, for the tool.
    let more: Link

    struct Entry: Sendable {
        let title: String
        let address: String
        let place: String
        let lesson: String
    }

    /// - Returns: `nil` where the page serves no tool, or nothing is known that helps with it. Pages of questionnaires and
    ///   registers choose their own.
    init?(at path: String, _ toolbox: Toolbox, ours: Setting) {
        self.init(toolbox.tools(at: path), library: toolbox.library, ours: ours)
    }

    init?(_ tools: [Tool], library: Library, ours: Setting) {
        var seen: Set<String> = []
        let found = tools.flatMap { library.cases(for: $0.id) }.filter { seen.insert($0.id).inserted }
        let learnt = tools.flatMap { library.lessons(for: $0.id) }.map(\.text).filter { seen.insert($0).inserted }
        guard let tool = tools.first, !found.isEmpty || !learnt.isEmpty else { return nil }
        cases = library.likeness(of: found, to: ours).prefix(3).map { item, _ in
            Entry(
                title: item.title, address: "/library/\(item.id)", place: "\(item.place), \(item.year)",
                lesson: item.lesson)
        }
        let said = Set(cases.map(\.lesson))
        lessons = Array(learnt.filter { !said.contains($0) }.prefix(2))
        more = Link(words: "All that the library has on this", address: "/library?tool=\(tool.id)")
    }
}
