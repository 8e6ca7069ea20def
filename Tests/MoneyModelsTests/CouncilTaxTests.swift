import Base
import Foundation
import Money
import MoneyModels
import Testing

@Suite("Council tax harmonisation")
struct CouncilTaxTests {
    /// finance.md section 2, open example: bands 180/200/230 on bases 40,000/60,000/50,000.
    static let open: [String: RawInput] = [
        "first-year": "2026-27", "class": "district", "core": 3, "years": 1, "horizon": 2,
        "councils": [
            ["name": "A", "charge": 180, "base": 40_000], ["name": "B", "charge": 200, "base": 60_000],
            ["name": "C", "charge": 230, "base": 50_000],
        ],
    ]

    private func run(_ changes: [String: RawInput] = [:]) throws -> Outcome {
        try CouncilTax().run(Self.open.merging(changes) { $1 }, in: .y2026)
    }

    @Test("Section 2, open example: average, yield, lowest, highest")
    func openExample() throws {
        let outcome = try run()
        // 40,000 × 180 + 60,000 × 200 + 50,000 × 230 = 30.7m; ÷ 150,000 = 204.67.
        #expect(try outcome.text("average") == "£204.67")
        #expect(try outcome.text("yield") == "£30,700,000")
        // 60,000 × 20 + 50,000 × 50 and 40,000 × 50 + 60,000 × 30.
        #expect(try outcome.text("lowest-forgone") == "£3,700,000")
        #expect(try outcome.text("highest-gain") == "£3,800,000")
    }

    @Test("Section 2, open example: 3% beats £5, and day 1 moves the areas by +17.1%, +5.4% and −8.3%")
    func dayOne() throws {
        let outcome = try run(["path": "day-one"])
        // 204.67 × 1.03 = 210.8101, cut off.
        #expect(try outcome.text("first-average") == "£210.81")
        #expect(try outcome.text("bridge/change-percent/A") == "17.1%")
        #expect(try outcome.text("bridge/change-percent/B") == "5.4%")
        #expect(try outcome.text("bridge/change-percent/C") == "−8.3%")
        #expect(try outcome.text("within") == "yes")
    }

    @Test("£5 beats 3% below £166.67, and a rise beyond both fails the test")
    func cash() throws {
        // 100 + 5 = 105 is more than 103.
        let councils: RawInput = [
            ["name": "A", "charge": 100, "base": 10], ["name": "B", "charge": 100, "base": 10],
        ]
        #expect(try run(["councils": councils]).text("first-average") == "£105.00")
        let outcome = try run(["councils": councils, "cash": 6])
        #expect(try outcome.text("within") == "no")
        #expect(outcome.warnings.contains { $0.contains("a referendum would be needed") })
    }

    @Test("North Yorkshire 2023-25, straight line over two years, to the penny")
    func northYorkshire() throws {
        let outcome = try CouncilTax().sample.run()
        #expect(try outcome.text("average") == "£1,676.32")
        // 2.99% of 1,676.32 is 50.12; 2% is 33.5264, charged as 33.52: cut off, not rounded.
        #expect(try outcome.text("planned/core/2023-24") == "£50.12")
        #expect(try outcome.text("planned/care/2023-24") == "£33.52")
        #expect(try outcome.text("straight-line/Average/2023-24") == "£1,759.96")
        // The steps beside the general rise of 83.64, as published: +44.75 in Hambleton, −23.47 in Harrogate.
        let average = try outcome.number("average/exact")
        let hambleton = (average - exact("1586.83")) / 2
        let harrogate = (average - exact("1723.27")) / 2
        #expect(Measure.poundsAndPence.text(hambleton) == "£44.75")
        #expect(Measure.poundsAndPence.text(harrogate) == "−£23.47")
        // 1,759.96 − 44.7464 and 1,759.96 + 23.4736.
        #expect(try outcome.text("straight-line/Hambleton/2023-24") == "£1,715.21")
        #expect(try outcome.text("straight-line/Harrogate/2023-24") == "£1,783.43")
        // 1,759.96 × 1.0499 = 1,847.782, one charge for all.
        for council in ["Craven", "Hambleton", "Harrogate", "Richmondshire", "Ryedale", "Scarborough", "Selby"] {
            #expect(try outcome.text("straight-line/\(council)/2024-25") == "£1,847.78")
        }
        #expect(try outcome.text("equal-after") == "2 years")
        #expect(try outcome.text("within") == "yes")
    }

    @Test(
        "North Yorkshire’s inputs are those of the national table",
        .enabled(if: nationalData != nil, "LOCALITIES_DATA is not set"))
    func northYorkshireData() throws {
        let file = try String(
            contentsOfFile: try #require(nationalData) + "/statistics/council_tax_2022_23.csv", encoding: .utf8)
        let lines = file.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        let header = try #require(lines.first)
        func column(_ name: String) throws -> Int { try #require(header.firstIndex { $0 == name }) }
        let (own, county) = (
            try column("own_band_d_excluding_parishes_gbp_2022_23"), try column("county_or_gla_band_d_gbp_2022_23")
        )
        let base = try column("tax_base_for_setting_band_d_equivalents_2022_23")
        guard case .list(let councils) = CouncilTax().sample.inputs["councils"] else {
            throw CocoaError(.coderInvalidValue)
        }
        for case .object(let council) in councils {
            guard case .text(let name) = council["name"] else { continue }
            let row = try #require(lines.first { $0[1] == name })
            #expect(council["charge"] == .number(exact(String(row[own])) + exact(String(row[county]))))
            #expect(council["base"] == .number(exact(String(row[base]))))
        }
    }

    /// policy-2026.md section 4: fire moved out of the county charge of Cumbria, 85.61 on Band D.
    private func cumbria(_ councils: [(String, String, String)]) throws -> Outcome {
        try CouncilTax().run(
            [
                "first-year": "2023-24", "years": 1, "horizon": 1,
                "councils": .list(
                    councils.map {
                        ["name": .text($0.0), "charge": .text($0.1), "base": .text($0.2), "leaving": "85.61"]
                    }),
            ], in: .y2026)
    }

    @Test("Policy section 4, Cumberland: fire leaves, the average is 1,648.58 and rises to 1,730.84")
    func cumberland() throws {
        let outcome = try cumbria([
            ("Allerdale", "1707.72", "31031.8"), ("Carlisle", "1750.20", "35164.8"), ("Copeland", "1746.57", "20850.7"),
        ])
        #expect(try outcome.text("average") == "£1,648.58")
        #expect(try outcome.text("first-average") == "£1,730.84")
        #expect(try outcome.number("bridge/change-percent/Allerdale").to(4) == exact("0.0670"))
        #expect(try outcome.number("bridge/change-percent/Carlisle").to(4) == exact("0.0398"))
        #expect(try outcome.number("bridge/change-percent/Copeland").to(4) == exact("0.0421"))
    }

    @Test("Policy section 4, Westmorland and Furness: 1,658.15 rises to the printed 1,740.89")
    func westmorland() throws {
        let outcome = try cumbria([
            ("Barrow", "1778.41", "19899.3"), ("Eden", "1728.75", "20832.4"), ("South Lakeland", "1735.61", "46185.19"),
        ])
        #expect(try outcome.text("average") == "£1,658.15")
        // The exact average, 1,658.1547, would give 1,740.90; rounded to the penny first it gives what was printed.
        #expect(try outcome.text("first-average") == "£1,740.89")
    }

    @Test("A limit is cut off to the penny: 245.30 × 1.03 = 252.659 is charged as 252.65")
    func cutOff() throws {
        // Policy section 3, Tonbridge and Malling 2026-27.
        let outcome = try run([
            "councils": [["name": "A", "charge": "245.30", "base": 1], ["name": "B", "charge": "245.30", "base": 1]]
        ])
        #expect(try outcome.text("first-average") == "£252.65")
        #expect(try outcome.text("within") == "yes")
    }

    @Test("A straight line leaves the yield as it would be with one average, in every year")
    func neutral() throws {
        let outcome = try run(["years": 7, "horizon": 8])
        for year in 2026...2033 {
            let title = FinancialYear(year).description
            let average = try outcome.number("planned/average/\(title)")
            // The average to the penny stands for the exact one: at most half a penny on 150,000 homes.
            #expect(try outcome.number("straight-line/Yield/\(title)").isNear(average * 150_000, within: 750))
        }
    }

    @Test("Every path narrows the gap each year until it is closed, and keeps it closed")
    func narrowing() throws {
        for path in ["straight-line", "freeze", "lowest", "highest", "day-one"] {
            let outcome = try run(["path": .text(path), "years": 5, "horizon": 8])
            for year in 2026...2033 {
                #expect(try outcome.text("\(path)/narrower/\(FinancialYear(year))") == "yes", "\(path) \(year)")
            }
        }
    }

    @Test("Freezing the highest leaves it still, lifts the others with the average, and ends when they meet")
    func freeze() throws {
        let outcome = try run(["path": "freeze", "horizon": 5])
        // Averages 210.81, 217.13, 223.64, 230.34: the fourth year passes 230.
        #expect(try outcome.text("freeze/C/2028-29") == "£230.00")
        #expect(try outcome.text("freeze/Average/2028-29") == "£223.64")
        #expect(try outcome.text("freeze/A/2029-30") == "£230.34")
        #expect(try outcome.text("equal-after") == "4 years")
    }

    @Test("To the highest on day 1 gains 3.80m a year and the average test forbids it, as a warning says")
    func highest() throws {
        let outcome = try run(["path": "highest", "core": 0, "cash": 0])
        // 40,000 × 50 + 60,000 × 30, in each of the two years shown; all at 230, where 210.81 is the limit.
        #expect(try outcome.text("highest/A/2026-27") == "£230.00")
        #expect(try outcome.number("forgone").to(-2) == -7_600_000)
        #expect(try outcome.text("highest/limit/2026-27") == "£210.81")
        #expect(try outcome.text("within") == "no")
        #expect(outcome.warnings.contains { $0.contains("a referendum would be needed") })
    }

    @Test("A path that never closes the gap says so instead of a number of years")
    func neverEqual() throws {
        let outcome = try run(["path": "freeze", "core": 0, "cash": 1, "horizon": 8])
        #expect(try outcome.reason("equal-after") == "not within the 8 years shown")
        #expect(outcome.warnings.contains { $0.contains("eighth year") })
    }

    @Test("Bills of the eight bands are ninths of Band D, rounded to the penny")
    func bands() throws {
        let outcome = try run(["path": "day-one"])
        // 210.81 × 6/9 = 140.54, × 11/9 = 257.6567, × 18/9 = 421.62.
        #expect(try outcome.text("bills-2026-27/A/A") == "£140.54")
        #expect(try outcome.text("bills-2026-27/A/E") == "£257.66")
        #expect(try outcome.text("bills-2026-27/A/H") == "£421.62")
    }

    @Test("A new town council lowers everybody’s charge and raises that of its own households")
    func town() throws {
        let outcome = try run([
            "towns": [
                ["name": "Market Town", "council": "A", "base": 5000, "precept": "£150,000", "taken-over": "£120,000"]
            ]
        ])
        // 120,000 ÷ 150,000 = 0.80; 150,000 ÷ 5,000 = 30.
        #expect(try outcome.text("towns/relief/Market Town") == "£0.80")
        #expect(try outcome.text("towns/net/Market Town") == "£29.20")
    }

    @Test("Households are counted where the bill differs from that of a council that stays apart")
    func households() throws {
        var councils: [RawInput] = []
        for (name, charge, base, homes) in [
            ("A", 180, 40_000, 45_000), ("B", 200, 60_000, 61_000), ("C", 230, 50_000, 48_000),
        ] {
            councils.append([
                "name": .text(name), "charge": .init(integerLiteral: charge), "base": .init(integerLiteral: base),
                "households": .init(integerLiteral: homes),
            ])
        }
        let outcome = try run(["path": "day-one", "councils": .list(councils)])
        // Apart: 185.40, 206.00, 236.90; together 210.81.
        #expect(try outcome.text("households/more/2026-27") == "106,000 households")
        #expect(try outcome.text("households/less/2026-27") == "48,000 households")
    }

    @Test("A ninth year, a negative base, a percentage over 100 and a missing council are each named")
    func badInput() {
        #expect(
            problems(CouncilTax(), Self.open.merging(["years": 9]) { $1 }) == [
                "years: “9” is over 8, the most it can be."
            ])
        #expect(
            problems(
                CouncilTax(),
                Self.open.merging([
                    "councils": [
                        ["name": "A", "charge": 180, "base": -5], ["name": "B", "charge": "200", "base": "60,00"],
                    ]
                ]) { $1 })
                == [
                    "councils, row 1 (A), base: “-5” is below 0, the least it can be.",
                    "councils, row 2 (B), base: “60,00” is not a number of Band D homes.",
                ])
        #expect(
            problems(CouncilTax(), Self.open.merging(["core": 103]) { $1 }) == [
                "core: “103” is over 50%, the most it can be."
            ])
        #expect(
            problems(CouncilTax(), Self.open.merging(["councils": [["name": "A", "charge": 180, "base": 5]]]) { $1 })
                == ["councils: 1 row is given; from 2 to 40 are expected."])
        #expect(
            problems(
                CouncilTax(),
                Self.open.merging(["towns": [["name": "T", "council": "Z", "base": 1, "precept": 1]]]) { $1 })
                == ["towns, row 1, council: “Z” is not among the councils: “A”, “B”, “C”."])
    }

    @Test("Without any tax base there is no average, in words")
    func noBase() {
        #expect(
            problems(
                CouncilTax(),
                Self.open.merging([
                    "councils": [["name": "A", "charge": 180, "base": 0], ["name": "B", "charge": 200, "base": 0]]
                ]) { $1 })
                == ["councils, base: all tax bases are nil, so there is no average charge."])
    }
}

@Suite("Charges as they are set")
struct ChargesSetTests {
    private static let two: [String: RawInput] = [
        "first-year": "2025-26", "class": "social-care", "path": "lowest", "years": 8, "horizon": 8, "core": 3,
        "care": 0,
        "limits": [["year": "2025-26", "class": "social-care", "core": 3]],
        "councils": [
            ["name": "A", "charge": 200, "base": 1000], ["name": "B", "charge": 250, "base": 3000],
        ],
    ]

    @Test("All to the lowest, 3% a year for eight years: each rise is of the charge to the penny, and within the limit")
    func lowest() throws {
        let outcome = try CouncilTax().run(Self.two, in: .y2026)
        // 200 × 1.03 = 206; × 1.03 = 212.18; 218.5454; 218.54 × 1.03 = 225.0962; 225.09 × 1.03 = 231.8427;
        // 231.84 × 1.03 = 238.7952; 238.79 × 1.03 = 245.9537; 245.95 × 1.03 = 253.3285: each cut off.
        let charges = ["206.00", "212.18", "218.54", "225.09", "231.84", "238.79", "245.95", "253.32"]
        for (place, charge) in charges.enumerated() {
            let year = FinancialYear(2025 + place).description
            #expect(try outcome.number("lowest/A/\(year)") == exact(charge))
            #expect(try outcome.number("lowest/Average/\(year)") == exact(charge))
            #expect(try outcome.text("lowest/within/\(year)") == "yes")
        }
        #expect(try outcome.text("within") == "yes" && outcome.text("paths/within/To the lowest on day 1") == "yes")
        #expect(outcome.warnings.contains { $0.contains("referendum would be needed") } == false)
    }

    @Test("One year is one year")
    func oneYear() throws {
        let outcome = try CouncilTax().run(Self.two.merging(["years": 1, "horizon": 1]) { $1 }, in: .y2026)
        #expect(outcome.findings.contains { $0.hasSuffix("over 1 year.") })
    }

    @Test(
        "Charges shown to the penny, times the bases, are the yield to the penny; planned rises within the limit stay there",
        arguments: 1...20)
    func yield(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        func number(_ range: ClosedRange<Int>) -> Decimal { Decimal(Int.random(in: range, using: &generator)) }
        let names = ["A", "B", "C"]
        let bases = names.map { _ in number(5_000...90_000) }
        let inputs: [String: RawInput] = [
            "first-year": "2025-26", "class": "social-care", "years": 3, "horizon": 5, "core": 3, "care": 0,
            "limits": [["year": "2025-26", "class": "social-care", "core": 3]],
            "councils": .list(
                zip(names, bases).map { name, base in
                    ["name": .text(name), "charge": .number(number(12_000...30_000) / 100), "base": .number(base)]
                }),
        ]
        let outcome = try CouncilTax().run(inputs, in: .y2026)
        for path in ["straight-line", "freeze", "lowest", "highest", "day-one"] {
            for year in FinancialYear(2025).years(5) {
                let charges = try names.map { try outcome.number("\(path)/\($0)/\(year)") }
                #expect(charges.allSatisfy { $0 == $0.to(2) }, "seed \(seed), \(path), \(year)")
                #expect(
                    try zip(charges, bases).map(*).reduce(0, +) == outcome.number("\(path)/Yield/\(year)"),
                    "seed \(seed), \(path), \(year)")
                if path != "highest" || year.start > 2025 {
                    #expect(try outcome.text("\(path)/within/\(year)") == "yes", "seed \(seed), \(path), \(year)")
                }
            }
        }
    }
}
