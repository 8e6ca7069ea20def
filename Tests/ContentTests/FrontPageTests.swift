import Content
import Formats
import Testing

@Suite("The front page of Content")
struct FrontPageTests {
    @Test("Its example says what it says")
    func example() throws {
        let file = try ContentFile(text: "id: trust\nsteps: [low, high]\ncolour: red\n", name: "trust.yaml")
        #expect(file.fields.text("id") == "trust")
        #expect(file.fields.texts("steps").map(\.text) == ["low", "high"])
        file.fields.allow(["id", "title", "steps"])
        _ = file.fields.text("title")
        let problems = #expect(throws: InputProblems.self) { try file.throwProblems() }
        #expect(problems?.shown.count == 2 && problems?.shown.last?.line == 3)
        let catalogue = try Catalogue.load()
        #expect(catalogue.entry(forFile: "commuting_msoa_2011.csv.gz")?.vintage == "March 2011")
        #expect(try Profile.named("2018").guidePopulation.value == 300_000)
    }
}
