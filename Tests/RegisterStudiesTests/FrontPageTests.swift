import Content
import RegisterStudies
import StoreTesting
import Testing

@Suite("The front page of RegisterStudies")
struct FrontPageTests {
    @Test("Its example says what it says")
    func example() throws {
        let scratch = try Scratch()
        let file = try scratch.sample()
        let registers = try RegisterFiles.all()
        let studies = try RegisterStudy.all(registers, in: file, today: file.day())
        #expect(
            studies.flatMap(\.sections).first?.heading == "Six opportunities, two without anybody who leads")
    }
}
