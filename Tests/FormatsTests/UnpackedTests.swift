import FileTesting
import Formats
import Foundation
import TestSupport
import Testing

@Suite("Files that become large")
struct UnpackedTests {
    @Test("A small packed file that becomes more than 500 MB is refused, in one member or many")
    func packed() throws {
        let member = Gzip.pack(Data(repeating: UInt8(ascii: "1"), count: 20_000_000))
        let file = Data((0..<26).flatMap { _ in member })
        #expect(file.count < 1_000_000)
        #expect(
            refusal { try InputFile(name: "bomb.csv.gz", bytes: file) }
                == "bomb.csv.gz: Unpacked, the file is larger than 500 MB. Keep the rows of your area and try again.")
    }

    @Test("A table of more cells than fit into memory is refused at the row that is one too many")
    func cells() throws {
        let text = "a,b\n" + String(repeating: "1,2\n", count: 6)
        #expect(
            refusal { try CSVTable(input(text, name: "x.csv"), mostCells: 10) }
                == "x.csv, line 7: the table has more than 10 cells, which are the most; keep the rows of your area and try again."
        )
        #expect(try CSVTable(input(text, name: "x.csv"), mostCells: 12).rows.count == 6)
    }

    @Test("A weight and a figure have a largest value")
    func weight() throws {
        let table = try CSVTable(input("code,people\nA,2e15\n", name: "x.csv"))
        #expect(
            refusal { try table.weight(table.rows[0], 1) }
                == "x.csv, line 2, column “people”: “2e15” is more than a weight can be: a thousand million million (10¹⁵)."
        )
    }

    @Test("Figures that come to more than 2⁵³ together are refused at the row that is one too many")
    func sum() throws {
        // Nine times 10¹⁵ are 9.000 × 10¹⁵, below 9.007 × 10¹⁵; the tenth, on line 11, is one too many. Signs do not help.
        let table = try CSVTable(
            input("code,sheep\n" + String(repeating: "A,-1e15\nB,1e15\n", count: 5), name: "x.csv"))
        var problems = InputProblems()
        let figures = table.figures(in: 1, &problems)
        #expect(figures.count { $0 != nil } == 9)
        #expect(
            problems.shown.map(\.description) == [
                "x.csv, line 11, column “sheep”: with “1e15” the figures of the column come to more than 9,007,199,254,740,992, which is the most that can be added up exactly."
            ])
    }
}
