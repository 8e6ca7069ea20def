import FileTesting
import Formats
import TestSupport
import Testing

@Suite("The front page of Formats")
struct FrontPageTests {
    @Test("Its example says what it says")
    func example() throws {
        let flows = try FlowFile.read(input("origin,destination,count\nA,B,3\nB,B,4\n"))
        #expect(flows.codes == ["A", "B"])
        #expect(flows.people == [3, 4])
        var csv = CSVWriter(titles: ["code", "words"])
        csv.append(["A", "=1+1"])
        #expect(csv.text == "code,words\nA,'=1+1\n")
        #expect(
            refusal { try FlowFile.read(input("origin,destination,count\nA,B,12a\n")) }
                == "flows.csv, line 2, column “count”: “12a” is not a whole number of people.")
    }
}
