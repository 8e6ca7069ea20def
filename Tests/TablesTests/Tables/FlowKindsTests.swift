import FileTesting
import Formats
import Foundation
import Tables
import TestSupport
import Testing

@Suite("Kinds of files of flows")
struct FlowKindsTests {
    private func flows(_ text: String, _ settings: TableReading.Setting...) throws -> FlowRows {
        try FlowRows(input(text), options: TableReading.Options(.flows, settings: settings))
    }

    private func table(_ amounts: [String], separator: String) -> String {
        let codes = ["E07900001", "E07900002"]
        let pairs = codes.flatMap { from in codes.map { [from, $0] } }
        return (["origin", "destination", "count"].joined(separator: separator) + "\n")
            + zip(pairs, amounts).map { ($0 + [$1]).joined(separator: separator) + "\n" }.joined()
    }

    @Test(
        "“28.248” among numbers below a thousand may be either, whatever separates cells, and is asked about",
        arguments: [";", ","])
    func points(separator: String) throws {
        let text = table(["28.248", "4.100", "986", "35.120"], separator: separator)
        let asked = try flows(text)
        #expect(asked.doubts.count == 1)
        #expect(asked.doubts.first?.answers.map(\.setting.value) == ["count=comma", "count=point"])
        #expect(try flows(text, .init(.decimal, "count=comma")).amounts == [28_248, 4100, 986, 35_120])
        let point = try flows(text, .init(.decimal, "count=point"))
        #expect(point.decimals == 3 && point.amounts == [28_248, 4100, 986_000, 35_120])
    }

    @Test("Estimates of which some are longer or shorter behind the point are fractions, and nobody is asked")
    func fractions() throws {
        let read = try flows(table(["28.248", "4.1", "986", "35.12"], separator: ","))
        #expect(read.doubts.isEmpty && read.decimals == 3 && read.amounts == [28_248, 4100, 986_000, 35_120])
        let large = try flows(table(["28.248", "4.100", "12986", "35.120"], separator: ","))
        #expect(large.doubts.isEmpty)
    }

    @Test("A row of totals without codes is left out and said; another row without a code is refused")
    func totals() throws {
        let head = "origin,origin name,destination,destination name,count\n"
        let rows = "E07900001,A,E07900002,B,5\nE07900002,B,E07900001,A,7\n"
        let read = try flows(head + rows + ",Total,,Total,12\n")
        #expect(
            read.amounts == [5, 7] && read.understood.contains("1 row is a total without a code, and was left out."))
        let said = refusal { try flows(head + rows + ",Elsewhere,E07900001,A,12\n") }
        #expect(said?.contains("line 4: there is no code") == true, "\(said ?? "not refused")")
    }

    @Test("A code that is written in two ways is one place; one that only looks like another is refused")
    func writings() throws {
        let read = try flows("origin,destination,count\nE07900001,E07900002,5\ne07900001,E07900002,7\n")
        #expect(read.codes == ["E07900001", "E07900002"] && read.amounts == [5, 7])
        #expect(read.understood.contains { $0.contains("“e07900001” was read as “E07900001”") })
        let said = refusal { try flows("origin,destination,count\nE07900001,E07900002,5\nE0790OO01,E07900002,7\n") }
        #expect(said?.contains("“E0790OO01” (“E07900001” is meant?)") == true, "\(said ?? "not refused")")
    }

    @Test("Places that were meant to be one become one, and no row is lost")
    func renaming() throws {
        var read = try flows("origin,destination,count\n1001,1002,5\n001001,1002,7\n1002,001001,1\n")
        read.rename { $0.count == 4 ? "00" + $0 : $0 }
        #expect(read.codes == ["001001", "001002"])
        #expect(read.origins == [0, 0, 1] && read.destinations == [1, 1, 0] && read.amounts == [5, 7, 1])
    }
}
