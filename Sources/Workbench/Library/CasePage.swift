import Evidence
import Toolkit

/// One case: what was done, its figures as they are printed, what became of it, and what was learnt.
package struct CasePage: Page {
    static let template = "case"
    static let section: Section? = .library

    let title: String
    let heading: String
    let place: String
    let form: String
    let partners: [String]
    let what: String
    let lesson: String
    let figures: Table?
    let since: [Later]
    let lessons: [String]
    let tools: [LibraryPage.Link]
    let citation: String

    struct Later: Sendable {
        let year: String
        let says: String
        /// With “unverified” where it was not confirmed.
        let source: String
    }

    init(_ item: CaseStudy, library: Library, tools: [Tool]) {
        title = item.title
        heading = item.title
        place = "\(item.place), \(item.year)"
        form = item.form
        partners = item.partners
        what = item.what
        lesson = item.lesson
        citation = "\(item.citation)"
        since = item.since.map {
            Later(year: String($0.year), says: $0.says, source: $0.isVerified ? $0.source : "\($0.source); unverified")
        }
        lessons = library.lessons(from: item.id).map(\.text).filter { $0 != item.lesson }
        self.tools = tools.filter { item.tools.contains($0.id) }.map {
            LibraryPage.Link(title: "\($0.id) \($0.title)", address: $0.page)
        }
        figures = item.figures.isEmpty ? nil : Self.table(item)
    }

    private static func table(_ item: CaseStudy) -> Table {
        var table = Table("Figures as printed", columns: ["Figure", "What it is", "Page", "Note"])
        for figure in item.figures {
            table.append([
                .text(figure.figure), .text(figure.says),
                (figure.page ?? item.citation.page).map { .text(String($0)) } ?? .missing("not stated"),
                .text(figure.note ?? ""),
            ])
        }
        return table
    }
}

extension CasePage {
    /// `/library/lightbulb`
    init(_ visit: Visit) throws {
        let library = visit.workbench.toolbox.library
        guard let item = visit.parameters.get("case").flatMap(library.caseStudy) else { throw Refusal.notFound }
        self.init(item, library: library, tools: visit.workbench.toolbox.tools)
    }
}
