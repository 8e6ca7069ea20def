import Base
import Foundation
import Money
import MoneyModels
import Testing

/// Worked numbers of the research on finance that belong to no single model's suite; section numbers are those of
/// finance.md, and of policy-2026.md where it says so.
@Suite("Worked numbers")
struct WorkedNumberTests {
    // MARK: 1. Business rates

    @Test(
        "Section 1.1: of a rating income of 100 the district has 40, the county 9 and fire 1, which make the local half"
    )
    func tiers() throws {
        func member(_ name: String, _ share: RawInput) -> RawInput {
            [
                "name": .text(name), "baseline-funding": 1, "rates-baseline": 1, "rating-income": 100,
                "tier-share": share,
            ]
        }
        let outcome = try RatesRetention().run(
            [
                "first-year": "2018-19",
                "members": [member("District", 40), member("County", 9), member("Fire", 1), member("Unitary", 49)],
            ], in: .y2018)
        func local(_ name: String) throws -> Decimal { try outcome.number("income-2018-19/local/\(name)") }
        #expect(try [local("District"), local("County"), local("Fire")] == [40, 9, 1])
        // A fifth of the half to the county tier, a fiftieth of it to fire; a unitary and fire have the half as well.
        #expect(try local("County") + local("Fire") == 50 / 5 && local("Fire") == 50 / 50)
        #expect(try local("Unitary") + local("Fire") == 50)
    }

    @Test("Section 1.1: pilots of 2018-19 pay no levy and have a safety net of 97%")
    func pilots() throws {
        let outcome = try RatesRetention().run(
            [
                "first-year": "2018-19", "levy": "none", "safety-nets": [["year": "2018-19", "share": 97]],
                "members": [
                    ["name": "A", "baseline-funding": "£10m", "rates-baseline": "£20m", "local-income": "£30m"],
                    ["name": "B", "baseline-funding": "£10m", "rates-baseline": "£20m", "local-income": "£19m"],
                ],
            ], in: .y2018)
        #expect(try outcome.number("position-2018-19/levy/A") == 0)
        #expect(try outcome.number("position-2018-19/floor/B") == 9_700_000)
        #expect(try outcome.number("position-2018-19/safety-net/B") == 700_000)
    }

    @Test("Section 1.3: 25.0 and 10.7 are funds of 70% and 29.97%; their parts add up, 35.8 is not quite their sum")
    func kent() throws {
        // 25.0 ÷ 35.7 = 70.03%, 10.7 ÷ 35.7 = 29.97%; a printed 29.9% would be wrong.
        func shares(_ growth: String) throws -> [TableCheck.Flag] {
            try TableCheck(
                PrintedTable(
                    columns: ["Fund", "£m", "Share"],
                    rows: [["Stability", "25.0", "70.03%"], ["Growth", "10.7", growth]],
                    relations: [.init(.columns, "Share", .share, ["£m"])])
            ).flags
        }
        #expect(try shares("29.97%").isEmpty)
        #expect(try shares("29.90%").map(\.expected) == ["29.97%"])
        let stability = PrintedTable(
            columns: ["Stability fund", "£m"],
            rows: [["Kent County Council", "10.5"], ["Medway", "4.0"], ["Districts", "10.5"], ["Total", "25.0"]])
        #expect(try TableCheck(stability).flags.isEmpty)
        let growth = PrintedTable(
            columns: ["Growth fund", "£m"],
            rows: [["North", "4.7"], ["East", "4.4"], ["West", "1.6"], ["Total", "10.7"]])
        #expect(try TableCheck(growth).flags.isEmpty)
        let funds = PrintedTable(
            columns: ["Outturn plan", "£m"], rows: [["Stability", "25.0"], ["Growth", "10.7"], ["Total", "35.8"]])
        let flag = try #require(try TableCheck(funds).flags.first)
        #expect(flag.expected == "35.7" && flag.mayBeRounding)
    }

    @Test("Section 1.3: Maidstone’s 640,000 became 1,130,000, 1.77 times as much")
    func maidstone() throws {
        let outcome = try pilot(before: 640_000, after: 1_130_000)
        #expect(try (1 + outcome.number("change")).to(2) == exact("1.77"))
    }

    private func pilot(before: Int, after: Int) throws -> Outcome {
        try PilotEvaluation().run(
            [
                "before": .init(integerLiteral: before), "after": .init(integerLiteral: after), "saved": 1, "value": 1,
                "weeks": 1, "days-a-week": 1,
            ], in: .y2018)
    }

    // MARK: 2. Council tax

    @Test(
        "Section 2: the limit of each year, on an average of £1,000 and of £100",
        arguments: [
            ("2018-19", "district", "£1,029.90", "£105.00"), ("2020-21", "district", "£1,020.00", "£105.00"),
            ("2023-24", "district", "£1,030.00", "£105.00"), ("2025-26", "district", "£1,030.00", "£105.00"),
            ("2023-24", "social-care", "£1,050.00", "£105.00"), ("2025-26", "social-care", "£1,050.00", "£105.00"),
            ("2026-27", "social-care", "£1,050.00", "£105.00"), ("2028-29", "social-care", "£1,050.00", "£105.00"),
        ])
    func limits(year: String, kind: String, large: String, small: String) throws {
        for (charge, limit) in [("1000", large), ("100", small)] {
            let outcome = try CouncilTax().run(
                [
                    "first-year": .text(year), "class": .text(kind), "years": 1, "horizon": 1, "core": 0, "care": 0,
                    "cash": 0,
                    "councils": [
                        ["name": "A", "charge": .text(charge), "base": 1],
                        ["name": "B", "charge": .text(charge), "base": 1],
                    ],
                ], in: .y2026)
            #expect(try outcome.text("straight-line/limit/\(year)") == limit)
        }
    }

    @Test("Section 2, North Yorkshire: social care rises by 33.52, from 168.53 to 202.05")
    func socialCare() throws {
        let outcome = try CouncilTax().sample.run()
        #expect(try outcome.number("planned/care/2023-24") + exact("168.53") == exact("202.05"))
    }

    private func alone(_ charge: String, core: RawInput, care: RawInput = 0) throws -> Outcome {
        try CouncilTax().run(
            [
                "first-year": "2026-27", "class": "social-care", "years": 1, "horizon": 1, "core": core, "care": care,
                "councils": [
                    ["name": "A", "charge": .text(charge), "base": 1],
                    ["name": "B", "charge": .text(charge), "base": 1],
                ],
            ], in: .y2026)
    }

    @Test("Policy section 3: Bath’s 1,823.05 rises by 54.51 and, for social care, by 36.46")
    func bath() throws {
        let outcome = try alone("1823.05", core: "2.99", care: 2)
        #expect(try outcome.text("planned/core/2026-27") == "£54.51")
        #expect(try outcome.text("planned/care/2026-27") == "£36.46")
    }

    @Test("Policy section 3: Oxford’s 356.72 rises by 2.99% to 367.38, which is 10.66")
    func oxford() throws {
        let outcome = try alone("356.72", core: "2.99")
        #expect(try outcome.text("first-average") == "£367.38")
        #expect(try outcome.number("first-average") - exact("356.72") == exact("10.66"))
    }

    @Test("Policy section 4, Somerset: 1,646.04 is 4.99% on 1,567.81, and 4.58 less than on the plain average")
    func somerset() throws {
        #expect(try alone("1567.81", core: "2.99", care: 2).text("first-average") == "£1,646.04")
        // Charges with the county's 1,394.00 and tax bases of 2022-23. Their weighted average is 1,572.39: £315,653,631 ÷
        // 200,747.07 homes. The printed charge begins 4.58 below it.
        let outcome = try CouncilTax().run(
            [
                "first-year": "2023-24", "class": "social-care", "years": 1, "horizon": 1,
                "councils": [
                    ["name": "Mendip", "charge": "1572.48", "base": "41,543.97"],
                    ["name": "Sedgemoor", "charge": "1571.32", "base": "41,910.2"],
                    ["name": "South Somerset", "charge": "1576.11", "base": "60,643.6"],
                    ["name": "Somerset West and Taunton", "charge": "1569.15", "base": "56,649.3"],
                ],
            ], in: .y2026)
        #expect(try outcome.text("average") == "£1,572.39")
        #expect(try outcome.number("average").to(2) - exact("1567.81") == exact("4.58"))
    }

    @Test("Section 2, West Suffolk: Forest Heath meets St Edmundsbury’s frozen 182 after seven years of some 4.95 each")
    func westSuffolk() throws {
        // Charges and tax bases of 2018-19. Weighted, they are 170.67; that St Edmundsbury’s 182.16 stands still for seven
        // years, the average has to rise by (182.16 − 170.67) ÷ 7 = 1.64 a year.
        let outcome = try CouncilTax().run(
            [
                "first-year": "2019-20", "class": "district", "path": "straight-line", "years": 7, "horizon": 7,
                "core": 0, "care": 0, "cash": "1.64",
                "councils": [
                    ["name": "Forest Heath", "charge": "147.33", "base": "17,964.4"],
                    ["name": "St Edmundsbury", "charge": "182.16", "base": "36,491.0"],
                ],
            ], in: .y2018)
        #expect(try outcome.text("average") == "£170.67")
        let years = FinancialYear(2019).years(7).map(\.description)
        let rising = try [exact("147.33")] + years.map { try outcome.number("straight-line/Forest Heath/\($0)") }
        // 4.97 or 4.98; the council took 4.95, since ninths of it are whole pence.
        for (before, after) in zip(rising, rising.dropFirst()) {
            #expect((after - before - exact("4.95")).magnitude <= exact("0.03"))
        }
        #expect(try outcome.text("straight-line/Forest Heath/2025-26") == "£182.15")
        for year in years {
            let frozen = try outcome.number("straight-line/St Edmundsbury/\(year)")
            #expect((frozen - exact("182.16")).magnitude <= exact("0.01"))
        }
        // Seven steps of the council's 4.95 end at 181.98, seventeen pence short of the model's last year.
        let printed = exact("147.33") + 7 * exact("4.95")
        #expect(try (outcome.number("straight-line/Forest Heath/2025-26") - printed).to(2) == exact("0.17"))
    }

    // MARK: 3. Business case

    @Test(
        "Section 3: customary reductions of £100m, low, central and high",
        arguments: [
            ("customer-contact", ["5000000", "7500000", "10000000"]),
            ("enabling", ["9000000", "13500000", "18000000"]),
            ("service-delivery", ["3000000", "4500000", "6000000"]),
        ])
    func rates(kind: String, amounts: [String]) throws {
        let outcome = try BusinessCase().run(
            [
                "first-year": "2026-27", "prices": "2026-27",
                "categories": [["name": "S", "baseline": "£100m", "kind": .text(kind)]],
            ], in: .y2026)
        for (column, amount) in zip(["Low", "Central", "High"], amounts) {
            #expect(try outcome.number("full/S/\(column)") == exact(amount))
        }
    }

    @Test("Section 3: benefits come by 10, 40, 40 and 10 in a hundred, costs by 30, 50 and 20")
    func phasing() throws {
        let outcome = try BusinessCase().run(
            [
                "first-year": "2026-27", "prices": "2026-27", "one-offs": [["name": "ICT", "amount": 100]],
                "categories": [["name": "S", "baseline": 100, "reduction": 100]],
            ], in: .y2026)
        let reached = try (2026...2030).map { try outcome.number("phase/As planned/\(FinancialYear($0))") }
        #expect(zip(reached.dropFirst(), reached).map { ($0 - $1) * 100 } == [10, 40, 40, 10])
        #expect(try (2026...2028).map { try outcome.number("one-off/ICT/\(FinancialYear($0))") } == [30, 50, 20])
    }

    @Test(
        "Section 3: 3.5, 4.25 or 5 in a hundred of 1,000 posts go, at £40,000 each",
        arguments: [("3.5", 1_400_000), ("4.25", 1_700_000), ("5", 2_000_000)])
    func posts(cut: String, cost: Int) throws {
        let outcome = try BusinessCase().run(
            [
                "first-year": "2026-27", "prices": "2026-27", "posts": 1000, "post-cut": .text(cut), "package": 40_000,
            ], in: .y2026)
        #expect(try outcome.number("redundancy/Cost of leaving") == Decimal(cost))
    }

    @Test("Section 3: Surrey’s two councils save 86.1 a year by year 4 and pay once 55.6; three save 62.3 and pay 59.5")
    func surrey() throws {
        func run(_ first: String, _ second: String, once: String) throws -> Outcome {
            try BusinessCase().run(
                [
                    "first-year": "2026-27", "prices": "2026-27", "delay": 0,
                    "one-offs": [["name": "All", "amount": .text("£\(once)m")]],
                    "exact": [
                        ["name": "Reorganisation", "before": .text("£\(first)m"), "after": 0],
                        ["name": "Transformation", "before": .text("£\(second)m"), "after": 0],
                    ],
                ], in: .y2026)
        }
        let (two, three) = (
            try run("39.9", "46.2", once: "55.6"), try run("22.5", "39.8", once: "59.5")
        )
        #expect(try two.number("case-as planned/Savings/2030-31") == 86_100_000)
        #expect(try three.number("case-as planned/Savings/2030-31") == 62_300_000)
        #expect(try two.number("cases/one-off/As planned") == 55_600_000)
        #expect(try two.number("npv") > three.number("npv"))
    }

    @Test("Section 3, Denmark: 98 municipalities are 65 merged and 33 unchanged; 4,597 politicians became 45.2% fewer")
    func denmark() throws {
        let table = PrintedTable(
            columns: ["Municipalities", "Number"], rows: [["Merged", "65"], ["Unchanged", "33"], ["Total", "98"]])
        #expect(try TableCheck(table).flags.isEmpty)
        #expect(try pilot(before: 4597, after: 2520).text("change") == "−45.2%")
    }

    @Test("Section 3: residents are set beside the guide of 500,000, and in the profile of 2018 beside 300,000")
    func size() throws {
        for (set, above) in [(ParameterSet.y2026, -50_000), (ParameterSet.y2018, 150_000)] {
            let outcome = try BusinessCase().run(
                ["first-year": "2026-27", "prices": "2026-27", "bodies": [["name": "A", "residents": 450_000]]], in: set
            )
            #expect(try outcome.number("bodies/size/A") == Decimal(above))
        }
    }

    // MARK: 4. Shared services

    @Test("Section 4: six editions of the national table, each by itself")
    func editions() throws {
        let outcome = try SharingBenchmarks().run([:], in: .y2026)
        for (edition, mean) in [
            ("2013", 855_385), ("after 2013", 1_059_347), ("about 2015", 1_110_577), ("toolkit 2018", 1_324_774),
            ("late 2018", 1_513_514), ("2019", 2_140_575),
        ] {
            // Savings over arrangements: 278m ÷ 325 and so on.
            #expect(try outcome.number("by-edition/mean/\(edition)").to(0) == Decimal(mean), "\(edition)")
        }
    }

    // MARK: 5. Prevention

    private static func prevention(_ outcome: [String: RawInput], grade: Int = 1) -> [String: RawInput] {
        let plain: [String: RawInput] = [
            "name": "A", "population": 100, "deadweight": 0, "kind": "social", "gainer": "People",
            "grade": .init(integerLiteral: grade),
        ]
        return [
            "first-year": "2019-20", "prices": "2019-20", "horizon": 1,
            "outcomes": [.object(plain.merging(outcome) { $1 })],
            "costs": [["name": "C", "payer": "D", "amounts": [100], "grade": .init(integerLiteral: grade)]],
        ]
    }

    @Test(
        "Section 5.1: optimism bias by grade of the evidence, benefits less and costs more",
        arguments: [(1, 0), (2, 5), (3, 10), (4, 15), (5, 25), (6, 40)])
    func bias(grade: Int, percent: Int) throws {
        let outcome = try Prevention().run(Self.prevention(["value": 1], grade: grade), in: .y2026)
        #expect(try outcome.number("social") == Decimal(100 - percent))
        #expect(try outcome.number("cost") == Decimal(100 + percent))
    }

    @Test("Section 5.3: rates after year 125, of the three schedules, and 0.5 + 1.0 + 1 × 2.0 = 3.5 in the first year")
    func distant() throws {
        for (schedule, rates) in [
            ("standard", ["0.02", "0.015", "0.01"]), ("health", ["0.0086", "0.0064", "0.0043"]),
            ("low", ["0.0171", "0.0129", "0.0086"]),
        ] {
            let found = try DiscountSchedule(schedule, in: .y2026)
            #expect([126, 201, 301].map(found.rate) == rates.map(exact), "\(schedule)")
            #expect([200, 300, 900].map(found.rate) == rates.map(exact), "\(schedule)")
        }
        #expect(try DiscountSchedule("standard", in: .y2026).rate(1) == (exact("0.5") + 1 + 1 * 2) / 100)
    }

    @Test(
        "Section 5.4: a wellbeing point is £13,000 at prices of 2019-20, and a life year in full health £70,000 of 2020-21"
    )
    func wellbeing() throws {
        let points = Self.prevention(["unit": "Wellbeing, one point for one person for one year"])
        #expect(try Prevention().run(points, in: .y2026).number("social") == 1_300_000)
        var years = Self.prevention(["unit": "Quality-adjusted life year"])
        years["first-year"] = "2020-21"
        years["prices"] = "2020-21"
        let outcome = try Prevention().run(years, in: .y2026)
        #expect(try outcome.number("social") == 7_000_000)
        #expect(outcome.warnings.contains { $0.hasPrefix("Unverified") && $0.contains("Unit values") })
    }

    @Test("Section 5.5: what was printed as a ratio alone is shown as printed, with its caveat")
    func printed() throws {
        let outcome = try PreventionEvidence().sample.run()
        for (claim, ratio) in [("Handyperson", "7.50"), ("Adaptations", "2.00"), ("Leisure", "23.00")] {
            #expect(try outcome.text("claims-checked/printed/\(claim)") == "\(ratio) for 1")
            #expect(outcome.warnings.contains { $0.hasPrefix("\(claim): “") || $0.hasPrefix("\(claim): Old") })
        }
        #expect(outcome.warnings.contains { $0.hasPrefix("Lightbulb: ") && $0.contains("42%") })
    }

    // MARK: 6. Growth

    @Test("Section 6: Huntingdonshire’s £85 a square metre, with no index moved, is £85 a square metre")
    func huntingdonshire() throws {
        let outcome = try InfrastructurePool().run(
            [
                "first-year": "2018-19", "years": 1, "index": [100],
                "members": [["name": "H", "rate": 85, "area": [1000], "schedule-index": 100]],
            ], in: .y2018)
        #expect(try outcome.number("levy-H/due/2018-19") == 85_000)
    }

    @Test(
        "Section 6, North Essex: 40,000 homes over 20 to 30 years are 2,000 to 1,333 a year, fewer than the 2,315 needed"
    )
    func northEssex() throws {
        for (years, homes) in [(20, "2,000 homes"), (30, "1,333 homes")] {
            let outcome = try HousingNeed().run(
                ["first-year": "2017-18", "years": .init(integerLiteral: years), "target": "40,000"], in: .y2018)
            #expect(try outcome.text("target-a-year") == homes)
            #expect(try outcome.number("target-a-year") < 2_315)
        }
    }

    @Test("Section 6: a supplement on business rates is never more than 2p for each £")
    func supplement() {
        let found = problems(
            LandValueCapture(), ["first-year": "2018-19", "added": [1], "supplement-rate": "0.03"], in: .y2018)
        #expect(found == ["supplement-rate: “0.03” is over 0.02, the most it can be."])
    }
}
