import Base
import Content
import Figures
import LocalityPages
import PageKit
import Store

/// One case: what was done, its figures as they are printed, what became of it, and what was learnt.
struct CasePage: LocalityPage {
    static let template = "case"
    static let section: Section? = .library

    let title: String
    let heading: String
    let lesson: String
    /// That it is none of the toolkit's own cases; `nil` for those.
    let later: String?
    let facts: [Fact]
    let figures: Table?
    let since: [Later]
    let lessons: [String]
    let tools: [PageLink]

    struct Fact: Sendable {
        let name: String
        let words: String
    }

    struct Later: Sendable {
        let year: String
        let says: String
        /// With “unverified” where it was not confirmed.
        let source: String
    }

    /// - Parameter ours: the locality and what can be said of it to compare; `nil` to compare with nothing.
    init(_ item: CaseStudy, library: Library, tools: [Tool], ours: (name: String, setting: Setting)? = nil) {
        title = item.title
        heading = item.title
        lesson = item.lesson
        later = item.isLater ? LibraryPage.later : nil
        let alike = ours.flatMap { ours in
            LikenessWords(ours.setting, item.setting).map { Fact(name: "How like \(ours.name)", words: $0.sentence) }
        }
        facts =
            [
                Fact(name: "Where and when", words: "\(item.place), \(item.year)"),
                Fact(name: "Who", words: item.partners.joined(separator: "; ")), Fact(name: "Form", words: item.form),
                Fact(name: "What they did", words: item.what),
            ] + [Self.size(item), alike].compactMap(\.self) + [Fact(name: "Written in", words: "\(item.citation)")]
        since = item.since.map {
            Later(year: String($0.year), says: $0.says, source: Self.source($0.source, isVerified: $0.isVerified))
        }
        lessons = library.lessons(from: item.id).map(\.text).filter { $0 != item.lesson }
        self.tools = tools.filter { item.tools.contains($0.id) }.map {
            PageLink(words: "\($0.id) \($0.title)", address: $0.page)
        }
        figures = item.figures.isEmpty ? nil : Self.table(item)
    }

    private static func size(_ item: CaseStudy) -> Fact? {
        let setting = item.setting
        let parts = [
            setting.councils.map { Words.count($0, "council") },
            setting.people.map { "about \(Words.number($0)) people" },
            setting.density.map { "\(Words.number($0, decimals: 1)) people to the hectare" },
        ].compactMap(\.self)
        guard !parts.isEmpty else { return nil }
        let source = item.settingSource.map { " (\($0))" } ?? ""
        return Fact(name: "How large", words: Words.sentence(Words.list(parts)) + source)
    }

    private static func table(_ item: CaseStudy) -> Table {
        var table = Table("Figures as printed", columns: ["Figure", "What it is", "Where it is printed", "Note"])
        for figure in item.figures {
            let page = figure.page ?? (figure.source == nil ? item.citation.page : nil)
            let place = Citation(document: figure.source ?? item.citation.document, page: page)
            table.append([
                .text(figure.figure), .text(figure.says),
                .text(source(place.description, isVerified: figure.isVerified)), .text(figure.note ?? ""),
            ])
        }
        return table
    }

    private static func source(_ source: String, isVerified: Bool) -> String {
        isVerified ? source : "\(source); unverified"
    }
}

extension CasePage {
    /// `/library/lightbulb`
    init(_ request: PageRequest) throws {
        let toolbox = request.toolbox
        guard let item = request.parameters.get("case").flatMap(toolbox.library.caseStudy) else {
            throw Refusal.notFound
        }
        let ours = (try? request.locality).map { (name: $0.place.title, setting: $0.place.setting) }
        self.init(item, library: toolbox.library, tools: toolbox.tools, ours: ours)
    }
}

extension CasePage {
    static let fields: [TemplateField<Self>] = [
        .init("heading", \.heading), .init("lesson", \.lesson), .init("later", \.later),
        .init("facts", \.facts), .init("figures", \.figures), .init("since", \.since), .init("lessons", \.lessons),
        .init("tools", \.tools),
    ]
}

extension CasePage.Fact: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("name", \.name), .init("words", \.words),
    ]
}

extension CasePage.Later: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("year", \.year), .init("says", \.says), .init("source", \.source),
    ]
}
