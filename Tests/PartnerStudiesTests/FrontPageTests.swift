import Content
import PartnerStudies
import StoreTesting
import Testing

@Suite("The front page of PartnerStudies")
struct FrontPageTests {
    @Test("Its example says what it says")
    func example() throws {
        let scratch = try Scratch()
        let file = try scratch.sample()
        let partnership = try Partnership(file, instruments: Instrument.all())
        #expect(partnership.phase == "Change")
        let relations = try #require(partnership.findings.first { $0.instrument.id == "A8" })
        #expect(
            relations.heading
                == "16 pairs of partners see their relation differently; Bournemouth and Christchurch most")
        #expect(relations.part.tables.count > 2)
    }
}
