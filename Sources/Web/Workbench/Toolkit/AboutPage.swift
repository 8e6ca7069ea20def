import Content
import Figures
import LocalityPages
import PageKit
import PartnerPages

/// One tool of the toolkit: what it is for, who uses it, what comes out, how far it has been used here, what others did.
struct AboutPage: LocalityPage {
    static let template = "about"
    static let section: Section? = .toolkit

    let title: String
    let heading: String
    let part: String
    let purpose: String
    let who: String
    let gives: String
    let cards: [ToolkitPage.Item]
    let cases: [LibraryCaseLink]
    let lessons: [String]
    let source: String
    let before: PageLink?
    let after: PageLink?

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
        cases = (about.cases.compactMap(library.caseStudy) + others).prefix(5).map(LibraryCaseLink.init)
        lessons = library.lessons(for: about.id).map(\.text)
        source = "\(about.citation)"
        let place = all.firstIndex(of: about) ?? 0
        before = place > 0 ? Self.link(all[place - 1]) : nil
        after = place + 1 < all.count ? Self.link(all[place + 1]) : nil
    }

    private static func link(_ about: AboutTool) -> PageLink {
        PageLink(words: "\(about.id) \(about.title)", address: ToolkitAddress.about(about.id))
    }
}

extension AboutPage {
    /// `/toolkit/A8`
    init(_ request: PageRequest) throws {
        let toolbox = request.toolbox
        guard let id = request.parameters.get("about"), let about = toolbox.about.first(where: { $0.id == id }) else {
            throw Refusal.notFound
        }
        self.init(
            about, among: toolbox.about, cards: try ToolkitPage.items(request).map { $0.item }.filter { $0.row == id },
            library: toolbox.library)
    }
}

extension AboutPage {
    static let fields: [TemplateField<Self>] = [
        .init("heading", \.heading), .init("part", \.part), .init("purpose", \.purpose),
        .init("who", \.who), .init("gives", \.gives), .init("cards", \.cards), .init("cases", \.cases),
        .init("lessons", \.lessons), .init("source", \.source), .init("before", \.before), .init("after", \.after),
    ]
}
