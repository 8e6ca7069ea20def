import Figures
import OptionStudies
import Pack
import PlaceStudies
import StoreTesting
import Testing

@Suite("The front page of Pack")
struct FrontPageTests {
    @Test("Its example says what it says")
    func example() throws {
        let scratch = try Scratch()
        let file = try scratch.sample()
        let place = try Place(file)
        let options = try OptionsStudy(place, limits: .init(fewest: 2, most: 2, minimumPopulation: 300_000))
        let report = try EvidencePack(file, place, options: options).report(date: "14 November 2018")
        #expect(report.title == "Six of 466 plans leave every council above 300,000")
        #expect(report.sections.last?.heading == "The areas")
        #expect(ReportWorkbook(report).workbook.pages.count == report.numberedTables.count + 2)
    }
}
