import FileTesting
import Formats
import Foundation
import Tables
import TestSupport
import Testing

private let places = ["E07900001", "E07900002", "E07900003", "E07900004"]
/// Whole numbers of people between four places, worked out by hand: 100 times the origin, plus the destination.
private func amount(_ from: Int, _ to: Int) -> Int { 100 * (from + 1) + to }
private var pairs: [(String, String, Int)] {
    places.indices.flatMap { from in places.indices.map { (places[from], places[$0], amount(from, $0)) } }
}
private let all = 100 * (1 + 2 + 3 + 4) * 4 + (0 + 1 + 2 + 3) * 4

private func flows(_ text: String, _ settings: TableReading.Setting..., columns: [ColumnPart: String] = [:]) throws
    -> FlowRows
{
    try FlowRows(input(text), options: TableReading.Options(.flows, settings: settings), columns: ColumnNames(columns))
}

extension FlowRows {
    /// Amounts by pair, added up.
    fileprivate var byPair: [String: Decimal] {
        var sums: [String: Decimal] = [:]
        for row in 0..<count {
            sums[codes[Int(origins[row])] + ">" + codes[Int(destinations[row])], default: 0] += Decimal(
                sign: .plus, exponent: -decimals, significand: Decimal(amounts[row]))
        }
        return sums
    }
}

@Suite("Flows as people have them")
struct FlowRowsTests {
    private let plain = "origin,destination,count\n" + pairs.map { "\($0.0),\($0.1),\($0.2)\n" }.joined()

    @Test("A plain file, and the same file in any other form, give the same flows")
    func forms() throws {
        let expected = try flows(plain)
        #expect(
            expected.count == 16 && expected.amounts.reduce(0, +) == Int64(all) && expected.codes == places
                && expected.understood.isEmpty)
        let spaces = "origin,destination,count\n" + pairs.map { "\($0.0) ,  \($0.1),\($0.2)\n" }.joined()
        #expect(try flows(spaces).byPair == expected.byPair)
        #expect(try flows(spaces).codes == places)
        let quoted = "origin;destination;count\n" + pairs.map { "\"\($0.0)\";\"\($0.1) \";\($0.2),0\n" }.joined()
        #expect(try flows(quoted).byPair == expected.byPair)
        let titled =
            "Flows of people\n\nHome code,Work code,Persons\n" + pairs.map { "\($0.0),\($0.1),\($0.2)\n" }.joined()
            + "\nSource: census\n"
        #expect(try flows(titled).byPair == expected.byPair)
        let reordered = "x,count,from place,to place\n" + pairs.map { "1,\($0.2),\($0.0),\($0.1)\n" }.joined()
        #expect(
            try flows(reordered, columns: [.origin: "from place", .destination: "to place"]).byPair == expected.byPair)
        let wide = try FlowRows(
            InputFile(name: "f.csv", bytes: bytes("\u{feff}" + plain.replacing(",", with: "\t"), .utf16LittleEndian)))
        #expect(wide.byPair == expected.byPair)
    }

    @Test("More rows than can be held are refused at the row that is one too many")
    func most() throws {
        #expect(try FlowRows(input(plain), mostRows: 16).count == 16)
        #expect(
            refusal { try FlowRows(input(plain), mostRows: 15) }
                == "flows.csv, line 17: there are more than 15 rows, which are the most; keep the rows of your area and try again."
        )
        #expect(FlowRows.mostRows == 50_000_000)
    }

    @Test("Amounts that cannot be added up are refused, also where one of the places is a total")
    func sum() {
        let rows = (0..<10_000).map { "A,E\($0),999999999999999\n" }.joined()
        for total in ["", "A,Total,999999999999999\nTotal,E1,1\n"] {
            let said = refusal { try flows("origin,destination,count\n" + rows + total) }
            #expect(said?.hasPrefix("flows.csv: the amounts come to more than can be added up exactly") == true)
        }
    }

    @Test("A matrix of origins and destinations, with totals, is read; totals are left out and said")
    func matrix() throws {
        let expected = try flows(plain).byPair
        let rows = places.indices.map { from in
            places[from] + "," + places.indices.map { "\(amount(from, $0))" }.joined(separator: ",")
                + ",\(places.indices.reduce(0) { $0 + amount(from, $1) })\n"
        }
        let totals =
            "Total,"
            + places.indices.map { to in "\(places.indices.reduce(0) { $0 + amount($1, to) })" }.joined(separator: ",")
            + ",\(all)\n"
        let table = try flows("residence," + places.joined(separator: ",") + ",Total\n" + rows.joined() + totals)
        #expect(table.byPair == expected)
        #expect(
            table.understood.contains(
                "The table is a matrix: 4 origins below each other and 4 destinations beside each other."))
        #expect(table.understood.contains("1 row and 1 column of totals (“Total”) were left out."))
        let numbers = try flows(",1001,1002,74001\n1001,5,6,7\n1002,8,9,10\n74001,1,2,3\n")
        #expect(numbers.codes.sorted() == ["1001", "1002", "74001"] && numbers.amounts.reduce(0, +) == 51)
    }

    @Test("Counts with commas, as 12.0, and weighted estimates are kept exactly")
    func counts() throws {
        let thousands = try flows("origin,destination,count\nA1,A1,\"28,248\"\nA1,B1,756\nB1,A1,\"4,100\"\n")
        #expect(thousands.amounts == [28_248, 756, 4100] && thousands.decimals == 0 && thousands.doubts.isEmpty)
        let decimals = try flows("origin,destination,count\nA1,A1,12.0\nA1,B1,756.0\n")
        #expect(decimals.byPair == ["A1>A1": 12, "A1>B1": 756])
        let weighted = try flows("origin,destination,count\nA1,A1,12.37\nA1,B1,0.1\nB1,B1,3\n")
        #expect(weighted.amounts == [1237, 10, 300] && weighted.decimals == 2)
    }

    @Test("Suppressed flows are not 0: they are left out, counted and said")
    func suppressed() throws {
        let table = try flows("origin,destination,count\nA1,A1,12\nA1,B1,..\nB1,A1,c\nB1,B1,7\n")
        #expect(table.count == 2 && table.withheld == 2)
        #expect(
            table.understood.contains {
                $0.hasPrefix("2 flows are suppressed or missing (1 suppressed) and left out, not counted as 0")
            })
    }

    @Test("Rows of totals among flows are told by name or by their sums, and never counted")
    func totals() throws {
        let expected = try flows(plain).byPair
        func withTotals(_ name: String) -> String {
            plain
                + places.indices.map { from in
                    "\(places[from]),\(name),\(places.indices.reduce(0) { $0 + amount(from, $1) })\n"
                }.joined()
                + places.indices.map { to in
                    "\(name),\(places[to]),\(places.indices.reduce(0) { $0 + amount($1, to) })\n"
                }.joined() + "\(name),\(name),\(all)\n"
        }
        for name in ["Total", "All", "E07900099X", "E92000001"] {
            let table = try flows(withTotals(name))
            #expect(table.byPair == expected && table.codes == places, "\(name)")
            #expect(table.understood.contains { $0.contains("“\(name)”") && $0.contains("left out") })
        }
        let like = try flows(withTotals("E07900099"))
        #expect(like.doubts.first?.question.contains("exactly the sums of all others") == true)
        #expect(try flows(withTotals("E07900099"), .init(.totals, "leave")).byPair == expected)
        #expect(try flows(withTotals("Total"), .init(.totals, "keep")).codes.count == 5)
        let onlyRows =
            plain
            + places.indices.map { from in
                "\(places[from]),Total,\(places.indices.reduce(0) { $0 + amount(from, $1) })\n"
            }.joined()
        #expect(try flows(onlyRows).byPair == expected)
    }

    @Test("What does not apply is left out; what is elsewhere, or unlike the rest, is named")
    func elsewhere() throws {
        let many = (10...30).map { "E079000\($0)" }
        let text =
            "origin,destination,count\n" + many.map { "\($0),\($0),5\n" }.joined()
            + "\(many[0]),-8,3\n\(many[0]),OD0000001,7\n\(many[1]),Offshore,2\n"
        let table = try flows(text)
        #expect(!table.codes.contains("-8") && table.codes.contains("OD0000001"))
        #expect(table.understood.contains("“-8” means that the question does not apply; its rows were left out."))
        #expect(
            table.understood.contains(
                "“OD0000001” is no place (mainly at or from home); it is kept as a place elsewhere."))
        #expect(table.understood.contains("1 place has a code unlike the rest: “Offshore”. It is kept as a place."))
    }

    @Test("Several rows a pair are added up and said; a category for all is asked about")
    func modes() throws {
        let modes =
            "origin,destination,mode,count\n"
            + ["A1,A1", "A1,B1", "B1,A1"].flatMap { pair in ["car", "bus"].map { "\(pair),\($0),5\n" } }.joined()
        let table = try flows("# made\n\n" + modes)
        #expect(
            table.rowsPerPair == 2
                && table.understood.contains("Pairs have several rows each, by “mode”; they are added up."))
        let all = try flows("# made\n\n" + modes + "A1,A1,All,10\nA1,B1,All,10\nB1,A1,All,10\n")
        #expect(all.doubts.first?.answers.first?.setting.value == "mode=All")
    }

    @Test(
        "What is wrong with flows is said in one line for each kind",
        arguments: [
            (
                "A1,B1,12a",
                "flows.csv, line 4, column “count”: “12a” is not a number; correct it, or leave the cell empty."
            ),
            (
                "A1,B1,-3",
                "flows.csv, line 4, column “count”: “-3” is negative; a number of people was expected, so correct it or delete the row."
            ),
            (",B1,1", "flows.csv, line 4: there is no code; give each row an origin and a destination, or delete it."),
            (
                "A1,B1",
                "flows.csv, line 4: the row has 2 fields; the headings have 3. Put a separator for each cell that is empty."
            ),
        ])
    func bad(row: String, sentence: String) {
        #expect(refusal { try flows("origin,destination,count\nA1,A1,5\nB1,B1,6\n\(row)\nB1,A1,7\n") } == sentence)
    }

    @Test("Codes are the same by the fast and by the slow way, in the same order")
    func sameOrder() throws {
        let text =
            "origin,destination,count\n" + (0..<5000).map { "Z\($0 * 37 % 900),Z\($0 * 91 % 901),\($0)\n" }.joined()
        let (fast, slow) = (try flows(text), try flows("# title\n\n" + text))
        #expect(
            fast.codes == slow.codes && fast.origins == slow.origins && fast.destinations == slow.destinations
                && fast.amounts == slow.amounts)
    }

    @Test("Codes of every length are told apart, wherever they and their separators stand", arguments: ["\n", "\r\n"])
    func lengths(lineBreak: String) throws {
        // Of each length three: two that differ in the last letter, one in the first.
        let codes = (1...40).flatMap { length -> [String] in
            let same = String(repeating: "x", count: length - 1)
            return length == 1 ? ["a", "b", "c"] : ["a\(same)", "b\(same)", "a\(same.dropLast())y"]
        }
        let rows = codes.indices.map { "\(codes[$0]),\(codes[codes.count - 1 - $0]),\($0)" }
        let table = try flows("origin,destination,count\(lineBreak)" + rows.joined(separator: lineBreak))
        #expect(table.origins.map { table.codes[Int($0)] } == codes)
        #expect(table.destinations.map { table.codes[Int($0)] } == codes.reversed())
        #expect(table.amounts.map(Int.init) == Array(codes.indices))
    }

    @Test("A hundred thousand different codes keep their own numbers")
    func manyCodes() throws {
        let lines = (0..<100_000).map { "E\($0),W\($0 % 7),\($0)" }.joined(separator: "\n")
        let table = try flows("origin,destination,count\n" + lines)
        #expect(table.codes.count == 100_007)
        #expect((0..<100_000).allSatisfy { table.codes[Int(table.origins[$0])] == "E\($0)" })
    }
}
