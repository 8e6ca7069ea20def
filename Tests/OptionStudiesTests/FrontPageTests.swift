import Base
import Figures
import OptionStudies
import PlaceStudies
import StoreTesting
import Testing

@Suite("The front page of OptionStudies")
struct FrontPageTests {
    @Test("Its example says what it says")
    func example() throws {
        let scratch = try Scratch()
        let file = try scratch.sample()
        let place = try Place(file)
        let study = try OptionsStudy(place, limits: .init(fewest: 2, most: 2, minimumPopulation: 300_000))
        #expect(study.finding == "Six of 466 plans leave every council above 300,000")
        #expect(study.named[0].standings[0]?.rank == 2)
        #expect(try OptionsStudy(place).all.map { Words.number($0.total) } == "466")
    }
}
