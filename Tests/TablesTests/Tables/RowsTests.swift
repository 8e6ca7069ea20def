import FileTesting
import Formats
import Foundation
import Tables
import TestSupport
import Testing

@Suite("Codes that somebody meant")
struct KnownCodesTests {
    let known = KnownCodes(["E07000001", "E07000010", "001001", "090001", "S1"])

    @Test(
        "A code written in another way is the one that is meant, with the way in which it differs",
        arguments: [
            ("1001", "001001", KnownCodes.Likeness.leadingZeros), ("90001", "090001", .leadingZeros),
            ("e07000001", "E07000001", .writing), ("E07 000 001", "E07000001", .writing),
            ("E07-000-001", "E07000001", .writing), ("E07OOO001", "E07000001", .lookAlike),
            ("E0700000l", "E07000001", .lookAlike), ("Е07000010", "E07000010", .lookAlike),
        ])
    func meant(text: String, code: String, likeness: KnownCodes.Likeness) throws {
        let found = try #require(known.meant(by: text))
        #expect(found.code == code && found.likeness == likeness)
    }

    @Test("A code that is known, one of elsewhere, and one that may be two of ours mean nothing else")
    func nothing() {
        #expect(["E07000001", "E07000099", "", "90002"].allSatisfy { known.meant(by: $0) == nil })
        let two = KnownCodes(["01", "001"])
        #expect(two.meant(by: "1") == nil)
    }

    @Test("What is sure is put right and said once for all; what is not is refused in one line")
    func mending() throws {
        let sure = CodeMending(["1001", "90001", "E07000001"], known: known)
        #expect(sure.codes == ["1001": "001001", "90001": "090001"] && sure.doubtful.isEmpty)
        #expect(
            sure.words == ["“1001” was read as “001001”, and 1 other code so: a spreadsheet takes leading zeros."])
        let unsure = CodeMending(["E07OOO001", "E07000O10"], known: known)
        #expect(
            refusal { try unsure.requireSure(file: "f.csv") }
                == "f.csv: 2 codes are nearly right: “E07OOO001” (“E07000001” is meant?), “E07000O10” (“E07000010” is meant?). Correct them, or delete the row."
        )
    }

    @Test("A well-formed code of elsewhere is named beside ours that is missing, and not refused")
    func elsewhere() {
        let mending = CodeMending(
            ["E07000001", "E07000011"], known: known, candidates: ["E07000001", "E07000010"])
        #expect(mending.doubtful.isEmpty)
        #expect(
            mending.words == ["“E07000011” is none of ours; “E07000010”, of which there is no row, is nearly the same."]
        )
    }
}

@Suite("Tables as rows")
struct TableRowsTests {
    private func table(_ text: String, _ content: TableReading.Options.Content = .figures) throws -> Table {
        try Table(input(text, name: "t.csv"), options: .init(content))
    }

    @Test("A column that is called “code” holds the codes, though another holds codes of counties")
    func plainlyTitled() throws {
        let named = try table("code,name,county\nNorth,N,E10000001\nSouth,S,E10000001\nWest,W,E10000002\n")
        #expect(try named.column(.code) == 0)
        // One that is the same in several rows is a category, and no code of an area.
        let category = try table("code,area id,people\n1,E07900001,5\n1,E07900002,6\n2,E07900003,7\n")
        #expect(try category.column(.code) == 1)
    }

    @Test("A number is read wherever it stands, with its marks and separators")
    func numbers() throws {
        let rows = try table("code;a;b\nE07900001;1.234;£1,2m\nE07900002;x;(3,5)\nE07900003;12,5;[c]\n", .flows)
        #expect(rows.rows.map { rows.number($0, 1) } == [1234, nil, 12.5])
        #expect(rows.rows.map { rows.number($0, 2) } == [1_200_000, -3.5, nil])
    }

    @Test("Rows without a code, and codes that are there twice, are one problem for each kind")
    func codes() throws {
        let twice = try table("code,x\nA,1\n,2\nB,3\nA,4\n,5\nB,6\nB,7\n", .records)
        #expect(
            refusal { try twice.codes(in: 0) }
                == "t.csv, line 3, column “code”: there is no code, nor on line 6.\n"
                + "t.csv, line 5, column “code”: “A” stands on line 2 already; so do “B” (lines 4 and 7), “B” (lines 4 and 8)."
        )
    }

    @Test("A table of more cells than fit into memory is refused")
    func cells() throws {
        let text = "code,people\n" + (1...6).map { "E0790000\($0),\($0)\n" }.joined()
        #expect(try Table(input(text, name: "t.csv"), mostCells: 12).rows.count == 6)
        #expect(
            refusal { try Table(input(text, name: "t.csv"), mostCells: 11) }
                == "t.csv: the table has more than 11 cells, which are the most; keep the rows of your area and try again."
        )
    }

    @Test("A weight and a figure have a largest value, and figures of a column a largest sum")
    func largest() throws {
        let table = try table("code,people\nE07900001,1000000000000000\nE07900002,2000000000000000\n")
        #expect(try table.weight(table.rows[0], 1) == 1e15)
        #expect(
            refusal { try table.weight(table.rows[1], 1) }
                == "t.csv, line 3, column “people”: “2000000000000000” is more than a weight can be: a thousand million million (10¹⁵)."
        )
        func problems(_ figures: [String], isCount: Bool = false) throws -> String? {
            let rows = figures.enumerated().map { "E0790000\($0),\($1)\n" }.joined()
            let table = try self.table("code,people\n" + rows)
            var problems = InputProblems()
            _ = table.figures(in: 1, isCount: isCount, &problems)
            return refusal { try problems.throwIfAny() }
        }
        // Nine times 10¹⁵ are 7,199,254,740,992 below 2⁵³.
        let nine = Array(repeating: "1000000000000000", count: 9)
        #expect(try problems(nine + ["7199254740992"]) == nil)
        #expect(
            try problems(nine + ["7199254740993"])
                == "t.csv, line 11, column “people”: with “7199254740993” the figures of the column come to more than 9,007,199,254,740,992, which is the most that can be added up exactly."
        )
        // Signs do not help.
        let signed = Array(repeating: ["-1000000000000000", "1000000000000000"], count: 5).flatMap(\.self)
        #expect(try problems(signed)?.hasPrefix("t.csv, line 11, column “people”: with “1000000000000000” the") == true)
        #expect(try problems(["3", "-5"]) == nil)
        #expect(
            try problems(["3", "-5"], isCount: true)
                == "t.csv, line 3, column “people”: “-5” is below nil; a number of people or things, or an amount of what there is, was expected."
        )
    }

    @Test("A look-up is the same as pairs with shares, as a list with parents, and with its columns named")
    func lookups() throws {
        let pairs = try Lookup(table("code_a,code_b,share\na,X,0.5\na,Y,0.5\nb,Y,1\n", .flows), columns: ColumnNames())
        #expect(pairs.firsts == ["a", "b"] && pairs.rows.map(\.weight) == [0.5, 0.5, 1] && pairs.hasShares)
        let list = try Lookup(table("zone,area\na,X\nb,Y\n", .flows), columns: ColumnNames())
        #expect(list.weightTitle == nil && list.rows.map(\.second) == ["X", "Y"])
        #expect(throws: InputProblem.self) {
            try Lookup(table("zone,area,people\na,X,-3\n", .flows), columns: ColumnNames())
        }
    }
}

@Suite("Neighbours in any shape")
struct LinkRowsTests {
    private func links(_ text: String, known: Set<String> = ["A1", "A2", "A3"]) throws -> LinkRows {
        try LinkRows(input(text, name: "l.csv"), known: known)
    }

    @Test("Pairs keep how areas meet; a border of no length is a corner where nothing says so")
    func pairs() throws {
        let rows = try links("code_a,code_b,contact,border_km\nA1,A2,Water,0\nA2,A3,,\n").pairs
        #expect(rows.map(\.kind) == ["water", ""] && rows.map(\.kilometres) == [0, nil])
        #expect(try links("code_a,code_b,border_km\nA1,A2,0\nA2,A3,1.5\n").pairs.map(\.kind) == ["corner", ""])
    }

    @Test("Lists and matrices are pairs; what they are is said")
    func shapes() throws {
        let lists = try links("code,neighbours\nA1,A2\nA2,A1;A3\nA3,A2\n")
        #expect(lists.pairs.map { $0.first + $0.second } == ["A1A2", "A2A1", "A2A3", "A3A2"])
        #expect(lists.understood == ["“neighbours” holds lists; each code in it is a neighbour."])
        let matrix = try links("code,A1,A2,A3\nA1,0,1,0\nA2,1,0,1\nA3,0,1,0\n")
        #expect(matrix.pairs.map { $0.first + $0.second } == ["A1A2", "A2A1", "A2A3", "A3A2"])
    }

    @Test("A table that says nothing of neighbours is refused with the columns that there are")
    func none() {
        let said = refusal { try links("code,name\nA1,x\nA2,y\nA3,z\n") } ?? ""
        #expect(said.contains("there is no column for “code-a”") && said.contains("“name”"), "\(said)")
    }

    @Test("A length that is none is refused")
    func length() {
        #expect(
            refusal { try links("code_a,code_b,border_km\nA1,A2,-1\n") }
                == "l.csv, line 2, column “border_km”: “-1” is not a length in kilometres.")
    }
}
