import Base
import Foundation
import Money
import Testing

@Suite("Printed tables")
struct IntegrityTests {
    /// Toolkit 2018, savings from shared services (LGA).
    private static let sharing = [
        ["Shire County", "79", "£76,036,004"], ["English Unitary", "90", "£199,959,451"],
        ["Shire District", "174", "£224,110,523"], ["London Borough", "39", "£30,069,500"],
        ["Metropolitan District", "27", "£47,625,968"], ["Fire", "64", "£20,470,953"], ["Trusts", "4", "£68,000"],
        ["Police", "4", "£20,500,000"], ["Ambulance Service", "3", "£0"], ["Misc", "2", "£25,000,000"],
        ["Total", "486", "£643,840,399"],
    ]

    /// Toolkit 2018, districts on the boards of local enterprise partnerships; the first of its rows.
    private static let boards = [
        ["Buckinghamshire Thames Valley", "4", "4", "10", "100%", "40%"],
        ["Coast 2 Capital", "12", "1", "16", "8%", "6%"],
        ["Coventry & Warwickshire", "5", "5", "15", "100%", "33%"], ["Cumbria", "6", "3", "11", "50%", "27%"],
        ["Derby, Derbyshire, Nottingham & Nottinghamshire", "15", "1", "16", "7%", "6%"],
        ["Dorset", "6", "1", "16", "17%", "6%"],
        ["Enterprise M3", "14", "4", "19", "29%", "21%"], ["Gloucestershire", "6", "1", "11", "17%", "9%"],
        ["Greater Birmingham & Solihull", "7", "5", "20", "71%", "25%"],
        ["Greater Cambridgeshire & Peterborough*", "-", "-", "-", "-", "-"],
        ["Greater Lincolnshire", "7", "2", "14", "29%", "14%"],
        ["Heart of the South West", "13", "2", "21", "15%", "10%"], ["Hertfordshire", "10", "3", "14", "30%", "21%"],
        ["Lancashire", "12", "2", "19", "17%", "11%"], ["Leicester and Leicestershire", "7", "2", "15", "29%", "13%"],
        ["New Anglia", "14", "4", "16", "29%", "25%"], ["Oxfordshire", "5", "4", "18", "80%", "22%"],
        ["Solent", "8", "1", "14", "13%", "7%"], ["South East", "29", "6", "28", "21%", "21%"],
        ["South East Midlands", "7", "3", "18", "43%", "15%"],
        ["Stoke-on-Trent and Staffordshire", "8", "5", "23", "63%", "23%"],
        ["Worcestershire", "6", "2", "10", "33%", "20%"],
        ["York, North Yorkshire & East Riding", "7", "3", "15", "43%", "20%"],
    ]
    private static let boardColumns = [
        "Area", "Districts", "District members", "Board", "Districts represented", "Board from districts",
    ]

    @Test("The toolkit’s table of shared services adds up; one wrong digit in it is found, with what it should be")
    func total() throws {
        let columns = ["Type", "Partnerships", "Savings"]
        #expect(try TableCheck(PrintedTable(columns: columns, rows: Self.sharing)).flags.isEmpty)
        var rows = Self.sharing
        rows[10][2] = "£643,804,399"
        let flags = try TableCheck(PrintedTable(columns: columns, rows: rows)).flags
        #expect(
            flags.map(\.description)
                == ["Total, Savings: “£643,804,399” is printed; the sum of the rows above gives £643,840,399."])
    }

    @Test("A total that stands first is held against the rows below it", arguments: ["Total", "All"])
    func totalFirst(label: String) throws {
        // 10 + 20 + 30 and 100 + 200 + 300.
        func table(_ staff: String, _ cost: String) -> PrintedTable {
            PrintedTable(
                columns: ["Council", "Staff", "Cost"],
                rows: [[label, staff, cost], ["A", "10", "100"], ["B", "20", "200"], ["C", "30", "300"]])
        }
        let wrong = try TableCheck(table("999", "9999"))
        #expect(
            wrong.flags.map(\.description)
                == [
                    "\(label), Staff: “999” is printed; the sum of the rows below gives 60.",
                    "\(label), Cost: “9999” is printed; the sum of the rows below gives 600.",
                ])
        #expect(!wrong.isSound)
        let right = try TableCheck(table("60", "600"))
        #expect(
            right.flags.isEmpty && right.isSound
                && right.tested.contains { $0.words == "\(label) = sum of the rows below" })
    }

    @Test("Totals of parts on top, each of the rows below it; a total of all above them")
    func sections() throws {
        // 3 = 1 + 2; 7 = 3 + 4; 10 = 1 + 2 + 3 + 4.
        func check(_ all: String, _ north: String, _ south: String) throws -> [String] {
            try TableCheck(
                PrintedTable(
                    columns: ["Area", "Homes"],
                    rows: [
                        ["Total", all], ["North total", north], ["A", "1"], ["B", "2"], ["South total", south],
                        ["C", "3"],
                        ["D", "4"],
                    ])
            ).flags.map { "\($0.row) \($0.expected)" }
        }
        #expect(try check("10", "3", "7").isEmpty)
        #expect(try check("11", "4", "8") == ["Total 10", "North total 3", "South total 7"])
    }

    @Test("Totals below their rows, and a total of all after them")
    func grandTotal() throws {
        func check(_ all: String) throws -> [String] {
            try TableCheck(
                PrintedTable(
                    columns: ["Area", "Homes"],
                    rows: [
                        ["A", "1"], ["B", "2"], ["Total north", "3"], ["C", "4"], ["D", "6"], ["Total south", "10"],
                        ["Total", all],
                    ])
            ).flags.map { "\($0.row) \($0.expected)" }
        }
        #expect(try check("13").isEmpty)
        #expect(try check("10") == ["Total 13"])
    }

    @Test("A total that nothing can be held against is no relation, and the table is not called sound")
    func untested() throws {
        let rates = try TableCheck(
            PrintedTable(
                columns: ["Area", "Turnout"], rows: [["A", "30%"], ["B", "40%"], ["C", "52%"], ["Total", "41%"]]))
        #expect(rates.tested.isEmpty && !rates.isSound)
        #expect(rates.untested == ["Total, Turnout: percentages of different wholes do not add up."])
        let alone = try TableCheck(PrintedTable(columns: ["Area", "Staff"], rows: [["Total", "999"]]))
        #expect(rates.verdict == "Nothing could be tested: one figure or relation could be held against nothing")
        #expect(alone.tested.isEmpty && alone.untested == ["Total, Staff: there is nothing to sum."])
    }

    @Test("Each relation that was tested says for how many figures it holds; what is left untested is no clean bill")
    func verdict() throws {
        let rows = [["A", "10", "30%"], ["B", "20", "40%"], ["Total", "30", "36%"]]
        let check = try TableCheck(PrintedTable(columns: ["Area", "Staff", "Turnout"], rows: rows))
        #expect(check.tested.map(\.sentence) == ["Total = sum of the rows above: holds for 1 figure"])
        #expect(!check.isSound && check.untested.count == 1)
        #expect(check.verdict == "What could be tested is right; one figure or relation could not be tested")
        let sound = try TableCheck(
            PrintedTable(columns: ["Area", "Staff"], rows: rows.map { Array($0.prefix(2)) }))
        #expect(sound.isSound && sound.verdict == "Every figure that follows from others is right")
        let wrong = try TableCheck(
            PrintedTable(
                columns: ["Area", "Staff", "Cost"], rows: [["A", "10", "1"], ["B", "20", "2"], ["Total", "35", "3"]]))
        #expect(wrong.tested.first?.sentence == "Total = sum of the rows above: does not hold for 1 of 2 figures")
        #expect(wrong.verdict == "One figure does not follow from the others")
    }

    @Test("Percentages of a column are recognised: 35.80% and 34.81% for the districts")
    func shares() throws {
        let wholes: (Decimal, Decimal) = (486, 643_840_399)
        var rows = Self.sharing.map { row in
            let count = exact(row[1]) / wholes.0
            let saved = exact(row[2].filter(\.isNumber)) / wholes.1
            let percent = Measure.percent.with(decimals: 2)
            return row + [percent.text(count), percent.text(saved)]
        }
        let columns = ["Type", "Partnerships", "Savings", "Share of partnerships", "Share of savings"]
        #expect(rows[2][3] == "35.80%" && rows[2][4] == "34.81%")
        #expect(try TableCheck(PrintedTable(columns: columns, rows: rows)).flags.allSatisfy(\.mayBeRounding))
        rows[2][4] = "43.81%"
        let check = try TableCheck(PrintedTable(columns: columns, rows: rows))
        let flag = try #require(check.flags.first { $0.row == "Shire District" })
        #expect(flag.expected == "34.81%" && flag.mayBeRounding == false)
        #expect(check.tested.contains { $0.words == "Share of savings = Savings ÷ sum of Savings" })
    }

    @Test(
        "The toolkit’s table of partnership boards: both percentages are found to be ratios, and two rows do not follow"
    )
    func boards() throws {
        let check = try TableCheck(PrintedTable(columns: Self.boardColumns, rows: Self.boards))
        #expect(check.tested.contains { $0.words == "Districts represented = District members ÷ Districts" })
        #expect(check.tested.contains { $0.words == "Board from districts = District members ÷ Board" })
        // 3 of 18 is 16.7%, 5 of 23 is 21.7%.
        #expect(
            check.flags.map(\.description)
                == [
                    "South East Midlands, Board from districts: “15%” is printed; District members ÷ Board gives 17%.",
                    "Stoke-on-Trent and Staffordshire, Board from districts: “23%” is printed; District members ÷ Board gives 22%.",
                ])
    }

    @Test("A whole number of a ratio typed wrongly is found in each of twenty random tables", arguments: 1...20)
    func random(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var rows = (1...8).map { number in
            let parts = (0..<3).map { _ in Int.random(in: 10...9000, using: &generator) }
            return ["R\(number)"] + parts.map(String.init) + ["\(parts.reduce(0, +))"]
        }
        rows.append(
            ["Total"] + (1...4).map { column in "\(rows.compactMap { Int($0[column]) }.reduce(0, +))" })
        let columns = ["Area", "A", "B", "C", "Together"]
        #expect(try TableCheck(PrintedTable(columns: columns, rows: rows)).flags.isEmpty, "seed \(seed)")
        let row = Int.random(in: 0..<8, using: &generator)
        let right = rows[row][4]
        rows[row][4] = "\((Int(right) ?? 0) + Int.random(in: 1...500, using: &generator))"
        let flags = try TableCheck(PrintedTable(columns: columns, rows: rows)).flags
        #expect(
            flags.contains {
                $0.row == "R\(row + 1)" && $0.column == "Together" && $0.expected.filter(\.isNumber) == right
            }, "seed \(seed)")
    }

    @Test("What rounding can explain is said to be so: 33%, 33% and 33% of a whole")
    func rounding() throws {
        let table = PrintedTable(
            columns: ["Part", "£ million"], rows: [["A", "0.4"], ["B", "0.4"], ["C", "0.4"], ["Total", "1.3"]])
        let flag = try #require(try TableCheck(table).flags.first)
        #expect(flag.expected == "1.2" && flag.mayBeRounding)
        let wrong = PrintedTable(
            columns: ["Part", "£ million"], rows: [["A", "0.4"], ["B", "0.4"], ["C", "0.4"], ["Total", "1.6"]])
        #expect(try TableCheck(wrong).flags.first?.mayBeRounding == false)
    }

    @Test("Policy section 2: a printed allocation of 16,841m is not the sum of 13,696m and 15,048m")
    func settlement() throws {
        let table = PrintedTable(
            columns: ["England 2026-27", "Amount"],
            rows: [
                ["Baseline funding level", "£13,696m"], ["Revenue Support Grant", "£15,048m"],
                ["Fair Funding Allocation", "£16,841m"],
            ],
            relations: [
                .init(.rows, "Fair Funding Allocation", .sum, ["Baseline funding level", "Revenue Support Grant"])
            ])
        #expect(
            try TableCheck(table).flags.map(\.description)
                == [
                    "Fair Funding Allocation, Amount: “£16,841m” is printed; Baseline funding level + Revenue Support Grant gives £28,744m."
                ])
    }

    @Test("Policy section 4: 157.88 less 155.56 is 2.32, where 2.22 is printed")
    func difference() throws {
        let table = PrintedTable(
            columns: ["Council", "Before", "After", "Rise"], rows: [["Taunton Deane", "155.56", "157.88", "2.22"]],
            relations: [.init(.columns, "Rise", .difference, ["After", "Before"])])
        let flag = try #require(try TableCheck(table).flags.first)
        #expect(flag.printed == "2.22" && flag.expected == "2.32")
    }

    @Test("Section 3, Dorset: the three options are the sums of their councils")
    func dorset() throws {
        let table = PrintedTable(
            columns: ["Option", "One", "Two", "Together"],
            rows: [["2a", "62.9", "−23.3", "39.6"], ["2b", "45.3", "1.4", "46.7"], ["2c", "18.7", "14.1", "32.8"]])
        let check = try TableCheck(table)
        #expect(check.flags.isEmpty && !check.tested.isEmpty)
    }

    @Test("Rows of another length and relations about nothing are refused")
    func refused() {
        func refusal(_ table: PrintedTable) -> String {
            do { return "\(try TableCheck(table).flags.count) flags" } catch { return error.description }
        }
        #expect(
            refusal(PrintedTable(columns: ["A", "B"], rows: [["x", "1"], ["y"]]))
                == "rows, row 2: it has 1 cells under 2 headings.")
        #expect(
            refusal(PrintedTable(columns: ["A", "B"], rows: [], relations: [.init(.columns, "C", .sum, ["B"])]))
                == "relations: “C” is no heading of the table.")
    }
}
