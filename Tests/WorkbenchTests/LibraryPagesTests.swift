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
        let page = try await Visitor().get("/library")
        #expect(page.status == 200)
        let text = page.text
        let here = try #require(text.range(of: "<h2>Here</h2>"))
        let like = try #require(text.range(of: "<h2>Places like Dorset first</h2>"))
        #expect(text[here.upperBound..<like.lowerBound].contains("Nine councils become two"))
        #expect(text.contains("alike: ") && text.contains("here 770,689"))
        #expect(text.contains("Likeness is the plain mean"))
    }

    @Test("A dozen cases are told, the others and the lessons stand folded by their names")
    func folded() async throws {
        let text = try await Visitor().get("/library").text
        #expect(text.components(separatedBy: "<article class=\"card\">").count == 13)
        #expect(text.contains("more cases, in the same order</summary>") && text.contains("lessons</summary>"))
        for item in try Library().cases { #expect(text.contains("/library/\(item.id)\""), "\(item.id)") }
    }

    @Test("Words, a tool, a time and an order narrow and sort the cases")
    func narrowed() async throws {
        let visitor = try Visitor()
        let later = try await visitor.get("/library?time=later").text
        #expect(later.contains("Later than the toolkit of 2018") && !later.contains("Lightbulb</a>"))
        let words = try await visitor.get("/library?words=straight+line&order=match").text
        #expect(words.contains("One of ") && words.contains("Council tax made equal in two years"))
        #expect(!words.contains("Likeness is the plain mean"))
        let tool = try await visitor.get("/library?tool=C5").text
        #expect(tool.contains("Data and reading for it") && tool.contains("Put finance officers before a live model."))
        #expect(try await visitor.get("/library?words=zeppelin").text.contains("None of "))
    }

    @Test("A later case says so, and says of each figure where it is printed and what is unverified")
    func later() async throws {
        let text = try await Visitor().get("/library/somerset").text
        #expect(text.contains("Later than the toolkit of 2018"))
        #expect(text.contains("Council reports as gathered by others, July 2026; unverified"))
        #expect(text.contains("How like Dorset"))
        #expect(try await Visitor().get("/library/nowhere").status == 404)
    }

    @Test("Datasets and reading are tables with address, licence and day of checking, and CSV")
    func references() async throws {
        let visitor = try Visitor()
        let text = try await visitor.get("/library/references").text
        #expect(text.contains("https://geoportal.statistics.gov.uk") && text.contains("; unverified."))
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
        let text = try await Visitor().get(path).text
        #expect(text.contains("<aside class=\"helps") == isThere, "\(path)")
    }

    @Test("Words that a page uses are explained at its end, each once; what nobody reads on it is not")
    func explained() async throws {
        let text = try await Visitor().get("/money/council-tax?case=example").text
        let list = try #require(text.range(of: "<details class=\"words"))
        #expect(text[list.lowerBound...].contains("id=\"word-band-d\""))
        #expect(text.components(separatedBy: "id=\"word-band-d\"").count == 2)
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
        let tool = try await visitor.get("/tools/A8").text
        #expect(tool.contains("How do we get on with this partner?") && tool.contains("One front desk"))
        #expect(try await visitor.get("/library").text.contains("One front desk"))
        #expect(try await visitor.get("/library/our-hub").text.contains("Who works when."))
    }
}
