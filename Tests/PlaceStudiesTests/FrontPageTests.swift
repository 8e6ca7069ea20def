import Figures
import PlaceStudies
import StoreTesting
import Testing

@Suite("The front page of PlaceStudies")
struct FrontPageTests {
    @Test("Its example says what it says")
    func example() throws {
        let scratch = try Scratch()
        let file = try scratch.sample()
        let place = try Place(file)
        #expect(place.areas.count == 8)
        #expect(place.total(.population, of: ["E06000028", "E06000029"]) == 346_022)
        let finding = "Eight areas of Dorset lie in four travel-to-work areas"
        #expect(try RegionsStudy(file, place)?.finding == finding)
        #expect(try PlaceReport(file, place).parts()[1].sections[0].heading == finding)
    }
}
