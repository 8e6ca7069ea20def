import Money
import MoneyModels
import MoneyStudies
import StoreTesting
import Testing

@Suite("The front page of MoneyStudies")
struct FrontPageTests {
    @Test("Its example says what it says")
    func example() throws {
        let scratch = try Scratch()
        let file = try scratch.sample()
        let cases = try CaseReport.all(in: file)
        #expect(
            cases[0].sections[0].heading
                == "Against councils that stay apart, this path forgoes £7,050 over 7 years")
        #expect(cases[0].methods[0].heading.hasPrefix("Working: "))
        let model = try #require(ModelRegistry.model("council-tax"))
        #expect(try !MoneyStudy(model, model.sample).finding.isEmpty)
    }
}
