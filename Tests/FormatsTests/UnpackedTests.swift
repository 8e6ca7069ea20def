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
}
