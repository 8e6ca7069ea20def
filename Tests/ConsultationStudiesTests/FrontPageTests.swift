import ConsultationStudies
import StoreTesting
import Testing

@Suite("The front page of ConsultationStudies")
struct FrontPageTests {
    @Test("Its example says what it says")
    func example() throws {
        let scratch = try Scratch()
        let file = try scratch.sample()
        let study = try #require(try ConsultationStudy.all(in: file).first)
        #expect(
            study.finding
                == "47% of residents (42% to 52%) choose “Two councils”; of those who came forward, 51%")
        let record = try #require(try file.consultation("councils"))
        #expect(ConsultationStudy(record, on: "2016-09-15").isWithheld)
    }
}
