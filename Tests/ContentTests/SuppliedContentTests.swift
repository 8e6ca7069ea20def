import Content
import Testing

@Suite("Content of the toolkit")
struct SuppliedContentTests {
    @Test("Every tool has a file that says what it is good for, and a page")
    func tools() throws {
        let tools = try Tool.all()
        #expect(
            Set(tools.map(\.id)).isSuperset(
                of: ["A3", "A4", "A5", "B2", "C2", "C7", "D5", "D8", "E2", "F5", "F7", "F8", "G2"]))
        #expect(tools.map(\.id) == tools.map(\.id).sorted())
        for tool in tools {
            #expect(!tool.title.isEmpty && tool.why.last.map(".?".contains) == true)
            #expect(tool.page.hasPrefix("/") && !tool.source.isEmpty)
        }
    }

    @Test("Both profiles name a guide population with its source")
    func profiles() throws {
        #expect(try Profile.named("2018").guidePopulation.value == 300_000)
        #expect(try Profile.named("2026").guidePopulation.value == 500_000)
        #expect(try ["2018", "2026"].allSatisfy { try !Profile.named($0).guidePopulation.source.isEmpty })
        let refusal = #expect(throws: (any Error).self) { try Profile.named("1974") }
        #expect(
            refusal.map { "\($0)" } == "profiles: there is no profile “1974”; there are 2018 and 2026.")
    }

    @Test("A file is recognised by its name, whatever its endings, and no two datasets claim one file")
    func catalogue() throws {
        let catalogue = try Catalogue.load()
        #expect(catalogue.entry(forFile: "commuting_msoa_2011.csv.gz")?.vintage == "March 2011")
        #expect(catalogue.entry(forFile: "mine.csv") == nil)
        let files = catalogue.entries.flatMap(\.files)
        #expect(Set(files).count == files.count)
    }
}
