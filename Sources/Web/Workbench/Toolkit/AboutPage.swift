import Evidence
import Toolkit
import Workspace

/// One tool of the toolkit: what it is for, who uses it, what comes out, how far it has been used here, what others did.
package struct AboutPage: Page {
    static let template = "about"
    static let section: Section? = .toolkit

    let title: String
    let heading: String
    let part: String
    let purpose: String
    let who: String
    let gives: String
    let cards: [ToolkitPage.Item]
    let cases: [ToolPage.Aside]
    let lessons: [String]
    let source: String
    let before: Link?
    let after: Link?

    /// The tool that stands before or after it.
    struct Link: Sendable {
        let title: String
        let address: String

        init(_ about: AboutTool) {
            title = "\(about.id) \(about.title)"
            address = "/toolkit/\(about.id)"
        }
    }

    /// - Parameters:
    ///   - all: every tool, in the order of the toolkit.
    ///   - cards: what it has in the workbench, with how far each has been used.
    init(_ about: AboutTool, among all: [AboutTool], cards: [ToolkitPage.Item], library: Library) {
        title = "\(about.id) \(about.title)"
        heading = title
        part = about.part.title
        purpose = about.purpose
        who = about.who
        gives = about.gives
        self.cards = cards
        let others = library.cases(for: about.id).filter { !about.cases.contains($0.id) }
        cases = (about.cases.compactMap(library.caseStudy) + others).prefix(5).map {
            ToolPage.Aside(title: $0.title, address: "/library/\($0.id)", words: "\($0.place): \($0.lesson)")
        }
        lessons = library.lessons(for: about.id).map(\.text)
        source = "\(about.citation)"
        let place = all.firstIndex(of: about) ?? 0
        before = place > 0 ? Link(all[place - 1]) : nil
        after = place + 1 < all.count ? Link(all[place + 1]) : nil
    }
}

extension AboutPage {
    /// `/toolkit/A8`
    init(_ visit: Visit) throws {
        let toolbox = visit.workbench.toolbox
        guard let id = visit.parameters.get("about"), let about = toolbox.about.first(where: { $0.id == id }) else {
            throw Refusal.notFound
        }
        self.init(
            about, among: toolbox.about, cards: try ToolkitPage.items(visit).map { $0.item }.filter { $0.row == id },
            library: toolbox.library)
    }
}
