import FileTesting
import Formats
import TestSupport
import Testing

@Suite("The front page of Formats")
struct FrontPageTests {
    @Test("Its example says what it says")
    func example() throws {
        let table = try CSVTable(input("code,people\nA,3\nB,4\n"))
        #expect(table.rows.map(\.texts) == [["A", "3"], ["B", "4"]])
        var csv = CSVWriter(titles: ["code", "words"])
        csv.append(["A", "=1+1"])
        #expect(csv.text == "code,words\nA,'=1+1\n")
        #expect(
            refusal { try CSVTable(input("code,people\nA,3,4\n")) }
                == "flows.csv, line 2: the row has 3 fields; the first line has 2. A comma inside a cell needs quotation marks around it."
        )
    }
}
