import Content
import Testing
import WebTesting
import Workbench

@Suite("Every tool of the toolkit is whole, and the sample uses it")
struct CompletenessTests {
    let about: [AboutTool]
    let cards: [Tool]
    let library: Library

    init() throws {
        about = try AboutTool.all()
        let written = try Tool.all()
        // An instrument that no card leads to is a card by itself.
        cards =
            try written
            + Instrument.all().filter { instrument in !written.contains { $0.page == "/tools/\(instrument.id)" } }
            .map {
                Tool(
                    id: $0.id, title: $0.title, part: $0.part, why: $0.why, page: "/tools/\($0.id)", source: $0.source)
            }
        library = try Library()
    }

    @Test("Each tool from A1 to G5 has its file: purpose, who, result, page in the document, and a case that exists")
    func files() {
        #expect(Set(about.map(\.id)) == Set(ToolRows.all.map(\.id)))
        for row in ToolRows.all {
            guard let tool = about.first(where: { $0.id == row.id }) else { continue }
            let texts = [tool.title, tool.purpose, tool.who, tool.gives]
            #expect(texts.allSatisfy { !$0.isEmpty } && Set(texts).count == 4, "\(row)")
            #expect(tool.citation.page != nil, "\(row)")
            #expect(!tool.cases.isEmpty && tool.cases.allSatisfy { library.caseStudy($0) != nil }, "\(row)")
        }
    }

    @Test("Each tool has at least one card, and each card belongs to a tool and to the same part")
    func cardsOfTools() {
        for row in ToolRows.all { #expect(cards.contains { $0.row == row.id }, "\(row)") }
        for card in cards {
            let tool = about.first { $0.id == card.row }
            #expect(tool?.part == card.part, "\(card.id) \(card.title)")
            #expect(!card.why.isEmpty && !card.source.isEmpty, "\(card.id) \(card.title)")
        }
    }

    @Test("Every instrument and register has cases that exist or a lesson, and says where it comes from")
    func content() throws {
        for instrument in try Instrument.all() {
            #expect(!instrument.cases.isEmpty && instrument.cases.allSatisfy { library.caseStudy($0) != nil })
            #expect(!instrument.source.isEmpty && !instrument.results.isEmpty, "\(instrument.id)")
        }
        let lessons = Set(library.lessons.map(\.id))
        for register in try RegisterFiles.all() {
            #expect(register.cases.allSatisfy { library.caseStudy($0) != nil }, "\(register.id)")
            #expect(register.lessons.allSatisfy(lessons.contains), "\(register.id)")
            #expect(!(register.cases.isEmpty && register.lessons.isEmpty), "\(register.id)")
            #expect(register.tool.map { id in about.contains { $0.id == id } } == true, "\(register.id)")
        }
    }

    @Test("In the sample every tool of the profile opens, and none has been left unused")
    func sampleUsesAll() async throws {
        let visitor = try Visitor()
        let toolkit = try await visitor.get("/toolkit").page
        let addresses = Set(toolkit.links.map(\.address))
        #expect(!toolkit.words.contains("Not looked at"))
        for card in cards where card.page != "/tools/F2" {
            let answer = try await visitor.get(String(card.page.prefix { $0 != "#" }))
            #expect(answer.status == 200, "\(card.page)")
            let heading = try answer.page.heading
            #expect(!heading.isEmpty && !heading.contains("not known yet"), "\(card.page): \(heading)")
            #expect(addresses.contains(card.page), "\(card.page)")
        }
        let file = try Scratch.sample()
        let kept = Set(try file.cases().map(\.model))
        for card in cards where card.page.hasPrefix("/money/") {
            let model = String(card.page.split(separator: "/")[1])
            #expect(kept.contains(model), "no case of \(model)")
        }
    }

    @Test("Ways through serve five roles and the toolkit's questions, are short, and name pages that their tools have")
    func ways() throws {
        let paths = try GuidedPath.all()
        let wanted = [
            "analyst", "councillor", "facilitator", "finance-officer", "programme-lead", "share-a-service",
            "should-we-merge", "health-to-listen",
        ]
        #expect(Set(paths.map(\.id)).isSuperset(of: wanted))
        for path in paths {
            #expect((3...8).contains(path.steps.count), "\(path.id)")
            for step in path.steps {
                let pages = cards.filter { $0.row == step.tool }.map(\.page)
                #expect(!pages.isEmpty && step.page.map(pages.contains) != false, "\(path.id): \(step)")
            }
        }
    }

    @Test("What the sample invents is marked as invented, and what it takes from a document names it")
    func marked() throws {
        let file = try Scratch.sample()
        #expect(try file.waves().allSatisfy { $0.note.contains("Invented") })
        let book = try file.registerBook(RegisterFiles.all(), today: file.day())
        for record in book.records.values.joined() {
            let first = try #require(try file.versions(of: record.link).first)
            let words = ([first.note] + first.entry.items.values.joined()).joined(separator: " ")
            #expect(words.contains("nvented") || words.contains("oolkit"), "\(record.link): \(words)")
        }
        #expect(try file.cases().flatMap(\.versions).allSatisfy { !$0.note.isEmpty })
    }

    @Test("Every tool is two clicks from the first page: the toolkit, then its card or what it is for")
    func twoClicks() async throws {
        let visitor = try Visitor()
        let overview = try await visitor.get("/").page
        let toolkit = try await visitor.get("/toolkit").page
        #expect(overview.main.links.contains { $0.address == "/toolkit" })
        for row in ToolRows.all {
            #expect(try toolkit.link("About\u{A0}\(row.id)") == "/toolkit/\(row.id)")
            let page = try await visitor.get("/toolkit/\(row.id)").page
            #expect(try !page.meaning(of: "Who answers or uses it").isEmpty)
        }
    }
}
