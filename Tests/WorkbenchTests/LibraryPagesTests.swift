import Content
import Foundation
import LocalityPages
import PageKit
import Testing
import WebTesting
import Workbench

@Suite("The library in the workbench")
struct LibraryPagesTests {
    @Test("Cases of the place itself stand first, then places like it, each with how it compares")
    func alike() async throws {
        let page = try await Visitor().get("/library").page
        #expect(Array(page.headings(2).prefix(2)) == ["Here", "Places like Dorset first"])
        #expect(try page.section("Here").headings(3).contains("Nine councils become two"))
        let like = try page.section("Places like Dorset first")
        #expect(like.words.contains("alike: ") && like.words.contains("here 770,689"))
        #expect(like.words.contains("Likeness is the plain mean"))
    }

    @Test("A dozen cases are told, the others and the lessons stand folded by their names")
    func folded() async throws {
        let page = try await Visitor().get("/library").page
        #expect(try page.section("Places like Dorset first").headings(3).count == 12)
        let folds = page.main.element.all("details").map { $0.all("summary")[0].words }
        #expect(folds.contains { $0.hasSuffix("more cases, in the same order") })
        #expect(folds.contains { $0.hasSuffix("lessons") })
        let addresses = Set(page.links.map(\.address))
        for item in try Library().cases { #expect(addresses.contains("/library/\(item.id)"), "\(item.id)") }
    }

    @Test("Words, a tool, a time and an order narrow and sort the cases")
    func narrowed() async throws {
        let visitor = try Visitor()
        func cases(_ page: PageDocument) -> [String] {
            page.main.links.map(\.address).filter { $0.wholeMatch(of: /\/library\/[a-z0-9-]+/) != nil }
        }
        let later = try await visitor.get("/library?time=later").page
        #expect(later.words.contains("Later than the toolkit of 2018"))
        #expect(cases(later).contains("/library/somerset") && !cases(later).contains("/library/lightbulb"))
        let found = try await visitor.get("/library?words=straight+line&order=match").page
        #expect(found.heading.hasPrefix("One of ") && found.headings(3) == ["Council tax made equal in two years"])
        #expect(try found.control("Words").value == "straight line")
        #expect(!found.words.contains("Likeness is the plain mean"))
        let tool = try await visitor.get("/library?tool=C5").page
        #expect(try !tool.section("Data and reading for it").items.isEmpty)
        #expect(
            try tool.section("What was learnt").items.contains {
                $0.hasPrefix("Put finance officers before a live model.")
            })
        #expect(try await visitor.get("/library?words=zeppelin").page.heading.hasPrefix("None of "))
    }

    @Test("A later case says so, and says of each figure where it is printed and what is unverified")
    func later() async throws {
        let page = try await Visitor().get("/library/somerset").page
        #expect(page.words.contains("Later than the toolkit of 2018"))
        let figures = try page.section("Money and result").tables[0].rows
        #expect(
            figures.contains {
                $0.contains { $0.contains("Council reports as gathered by others, July 2026; unverified") }
            })
        #expect(try !page.meaning(of: "How like Dorset").isEmpty)
        #expect(try await Visitor().get("/library/nowhere").status == 404)
    }

    @Test("Datasets and reading are tables with address, licence and day of checking, and CSV")
    func references() async throws {
        let visitor = try Visitor()
        let page = try await visitor.get("/library/references").page
        #expect(page.links.contains { $0.address.hasPrefix("https://geoportal.statistics.gov.uk") })
        #expect(page.words.contains("; unverified."))
        let csv = try await visitor.get("/library/references/csv?table=reading")
        #expect(csv.text.contains("The Green Book") && !csv.text.contains("Nomis"))
        #expect(try await visitor.get("/library/references/csv?table=moon").status == 400)
    }

    @Test(
        "Cases stand beside what is worked out, and not beside pages that choose their own",
        arguments: [
            ("/options", true), ("/options/ranking", true), ("/money/rates-pilot?case=example", true),
            ("/places/clusters", true), ("/tools/A8", false), ("/library", false), ("/report", false),
        ])
    func beside(path: String, isThere: Bool) async throws {
        let page = try await Visitor().get(path).page
        #expect(page.headings(2).contains("Cases") == isThere)
        if isThere { #expect(try page.section("Cases").links.contains { $0.address.hasPrefix("/library/") }) }
    }

    @Test("Words that a page uses are explained at its end, each once; what nobody reads on it is not")
    func explained() async throws {
        let page = try await Visitor().get("/money/council-tax?case=example").page
        let list = try page.details("Words on this page: what they mean")
        #expect(page.main.element.children.last === list.element)
        let terms = list.definitions.map(\.term)
        #expect(terms.contains("Band D") && Set(terms).count == terms.count && terms.count > 1)
        let words = ExplainedWords(Glossary(entries: [.init(term: "levy", also: ["levies"], meaning: "A charge.")]))
        #expect(words.used(in: ["Two levies.", "A levy."]).map(\.anchor) == ["word-levy"])
        #expect(words.used(in: ["Levied."]).isEmpty)
        // Words in addresses, in lists to choose from and in fields are not read.
        var rendering = Rendering()
        _ = rendering.values(of: PageLink(words: "Two", address: "/levy"))
        _ = rendering.values(of: FormField.list("levy", "Which", chosen: nil, [("levy", "Levy")]))
        _ = rendering.values(of: FormField.line("levy", "What", "levy"))
        #expect(words.used(in: rendering.passages).isEmpty)
        _ = rendering.values(of: FormField.line("a", "The levy", ""))
        #expect(words.used(in: rendering.passages).count == 1)
    }

    @Test("A council changes a question and adds a case and a word, as the documentation says")
    func ownContent() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "own-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        func write(_ text: String, _ name: String) throws {
            let url = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        let name = "instruments/A8-collaboration.yaml"
        let ours = try String(contentsOf: BundledContent.folder.appending(path: name), encoding: .utf8)
        let question = "How do we get on with {partner}?"
        try write(ours.replacing(#/text: .*/#, with: "text: \(question)", maxReplacements: 1), name)
        try write(
            """
            id: our-hub
            title: One front desk
            place: Weymouth
            codes: [E07000053]
            partners: [a borough, a county]
            form: A shared rota
            year: '2026'
            what: Two councils share a desk.
            lesson: Agree the rota first.
            tools: [A8]
            source: Minutes of 3 May 2026
            """, "cases/our-hub.yaml")
        try write("terms:\n  - {term: rota, means: Who works when.}\n", "glossary.yaml")
        let visitor = try Visitor(Workbench(Scratch.sample(), content: ContentFolders(own: folder)))
        let tool = try await visitor.get("/tools/A8").page
        #expect(try tool.details("What is asked").items.contains("How do we get on with this partner?"))
        #expect(try tool.link("One front desk") == "/library/our-hub")
        #expect(try await visitor.get("/library").page.link("One front desk") == "/library/our-hub")
        let hub = try await visitor.get("/library/our-hub").page
        #expect(hub.heading == "One front desk")
        #expect(try hub.details("Words on this page").meaning(of: "rota") == "Who works when.")
    }
}
