import Foundation
import Money
import MoneyModels
import Testing

@Suite("Pooled infrastructure fund")
struct InfrastructureTests {
    private func run(_ changes: [String: RawInput], member: [String: RawInput] = [:]) throws -> Outcome {
        let one: [String: RawInput] = ["name": "A", "rate": 120, "area": [2500], "schedule-index": 318]
        let inputs: [String: RawInput] = [
            "first-year": "2018-19", "years": 1, "index": [381], "members": [.object(one.merging(member) { $1 })],
        ]
        return try InfrastructurePool().run(inputs.merging(changes) { $1 }, in: .y2018)
    }

    @Test(
        "Section 6, open example: 359,433.96 due; 17,971.70 administration; 53,915.09 or 89,858.49; pool 287,547.17 or 251,603.77"
    )
    func openExample() throws {
        // 120 × 2,500 × 381 ÷ 318.
        let plain = try run([:])
        #expect(try plain.text("levy-A/due/2018-19") == "£359,433.96")
        #expect(try plain.text("levy-A/administration/2018-19") == "£17,971.70")
        #expect(try plain.text("levy-A/neighbourhood/2018-19") == "£53,915.09")
        #expect(try plain.text("levy-A/pool/2018-19") == "£287,547.17")
        let planned = try run([:], member: ["plan-share": 100])
        #expect(try planned.text("levy-A/neighbourhood/2018-19") == "£89,858.49")
        #expect(try planned.text("levy-A/pool/2018-19") == "£251,603.77")
    }

    @Test("Without a plan the neighbourhood share is capped for each dwelling; exempt space pays nothing")
    func capped() throws {
        let outcome = try run([:], member: ["dwellings": 200, "exempt": 50])
        #expect(try outcome.text("levy-A/due/2018-19") == "£179,716.98")
        // 15% would be 26,957.55; the cap is 200 × 100.
        #expect(try outcome.text("levy-A/neighbourhood/2018-19") == "£20,000.00")
    }

    @Test("Who gives and who receives nets to what is left in the pool, and a pool that runs dry is named")
    func balance() throws {
        let outcome = try InfrastructurePool().sample.run()
        let left = try outcome.number("balance")
        let debt: Decimal = 8 * 400_000
        #expect(try outcome.number("shares/net/All").isNear(-(left + debt), within: exact("0.000001")))
        #expect(try outcome.reason("pool/cover/2018-19") == "there is no debt service")
        let dry = try run(["calls": [["name": "Road", "district": "A", "amounts": ["£500,000"]]]])
        #expect(dry.warnings.contains("In 2018-19 the pool is short of £212,453."))
    }

    @Test("Administration above the lawful 5% and a district that is not there are refused")
    func refused() {
        let sample = InfrastructurePool().sample.inputs
        #expect(
            problems(InfrastructurePool(), sample.merging(["administration": 7]) { $1 }, in: .y2018)
                == ["administration: “7” is over 5%, the most it can be."])
        #expect(
            problems(
                InfrastructurePool(),
                sample.merging(["calls": [["name": "Road", "district": "West", "amounts": [1]]]]) { $1 }, in: .y2018)
                == ["calls, row 1, district: “West” is not among the members: “North”, “Middle”, “South”."])
    }
}

@Suite("Land value capture")
struct LandValueTests {
    @Test("Section 6: £2m a year for 25 years is worth £32.96m at 3.5%")
    func increment() throws {
        // 4m of rateable value × 0.5 × 100%.
        let outcome = try LandValueCapture().run(
            [
                "first-year": "2018-19", "added": ["£4m"], "multiplier": "0.5", "local-share": 100, "years": 25,
            ], in: .y2018)
        #expect(try outcome.number("rates/income/2019-20") == 2_000_000)
        #expect(try outcome.number("capacity").to(-4) == 32_960_000)
        #expect(try outcome.number("reset-cliff") == 0)
    }

    @Test("A reset takes what was added before it, and the cliff is named")
    func reset() throws {
        let outcome = try LandValueCapture().run(
            [
                "first-year": "2018-19", "added": ["£4m"], "multiplier": "0.5", "local-share": 100, "years": 25,
                "resets": [["year": "2026-27"]],
            ], in: .y2018)
        // Seven years of 2m: 2 × 6.1145 = 12.229.
        #expect(try outcome.number("capacity").to(-3) == 12_229_000)
        #expect(try outcome.number("rates/income/2026-27") == 0)
        #expect(outcome.warnings.contains { $0.hasPrefix("Resets take £20,7") })
    }

    @Test("Uplift is residual with less residual without; capture beyond it and a landowner left short are named")
    func capture() throws {
        func run(_ share: RawInput) throws -> Outcome {
            try LandValueCapture().run(
                [
                    "first-year": "2018-19", "existing-use": 10, "premium": 20,
                    "schemes": [
                        ["name": "Without", "development-value": 100, "cost": 70, "profit": 20],
                        ["name": "With", "development-value": 200, "cost": 120, "profit": 20, "obligations": 10],
                    ],
                    "mechanisms": [["name": "Obligations", "share": share]],
                ], in: .y2018)
        }
        // 100 − 70 − 20 = 10; 200 − 120 − 40 − 10 = 30; uplift 20, half of it 10; floor 12; left 30 − 10 − 12 = 8.
        let outcome = try run(50)
        #expect(try outcome.number("uplift") == 20)
        #expect(try outcome.number("captured") == 10)
        #expect(try outcome.number("landowner") == 8)
        #expect(try run(100).number("landowner") == -2)
        #expect(try run(100).warnings.contains { $0.hasPrefix("The landowner is left £2 below") })
    }

    @Test("Where nothing is to be captured the case is refused in words")
    func nothing() {
        #expect(
            problems(LandValueCapture(), ["first-year": "2018-19"], in: .y2018)
                == ["schemes: neither schemes nor rateable value added is given, so there is nothing to capture."])
        #expect(
            problems(
                LandValueCapture(), ["first-year": "2018-19", "added": [1], "resets": [["year": "2017-18"]]], in: .y2018
            )
                == ["resets: “2017-18” does not come after 2018-19; the years are reversed."])
    }
}

@Suite("Housing")
struct HousingTests {
    @Test("Section 6, method of 2024: 60,000 homes at a ratio of 8.5 need 480 × 1.665 = 799 a year")
    func stock() throws {
        let outcome = try HousingNeed().run(
            [
                "first-year": "2026-27",
                "areas": [["name": "A", "stock": 60_000, "ratios": ["8.1", "8.3", "8.5", "8.7", "8.9"]]],
            ],
            in: .y2026)
        #expect(try outcome.number("need/base/A") == 480)
        #expect(try outcome.number("need/rise/A") == exact("0.665"))
        #expect(try outcome.text("need") == "799 homes")
    }

    @Test("Funding beyond the cost is called a surplus, not something to ask for")
    func surplus() throws {
        // Cost 20 + 25 = £45m; secured 30 + 40 = £70m: £25m more.
        let outcome = try HousingNeed().run(
            [
                "first-year": "2018-19", "years": 2, "costs": "£20m; £25m",
                "streams": [["name": "Deal", "amounts": "£30m; £40m"]],
            ], in: .y2018)
        #expect(try outcome.number("ask") == -25_000_000)
        #expect(outcome.findings == ["Funding secured is £25,000,000 more than the infrastructure costs."])
        let met = try HousingNeed().run(
            [
                "first-year": "2018-19", "years": 2, "costs": "£20m; £25m",
                "streams": [["name": "Deal", "amounts": "£45m; £0"]],
            ], in: .y2018)
        #expect(met.findings == ["Funding secured meets the infrastructure to the pound."])
    }

    @Test("Below the threshold the need is the base and never less")
    func base() throws {
        let outcome = try HousingNeed().run(
            ["first-year": "2026-27", "areas": [["name": "A", "stock": 60_000, "ratios": [4, 4, 4, 4, 4]]]], in: .y2026)
        #expect(try outcome.number("need") == 480)
    }

    @Test("Method of 2018: 500 households at a ratio of 9 need 656; at 12 the cap of 40% stops it at 700")
    func households() throws {
        func need(_ ratio: RawInput) throws -> Decimal {
            try HousingNeed().run(
                ["first-year": "2018-19", "areas": [["name": "A", "household-growth": 500, "ratios": [ratio]]]],
                in: .y2018
            ).number("need")
        }
        // 500 × (1 + 5 ÷ 4 × 0.25) = 656.25; 8 ÷ 4 × 0.25 = 50%, capped.
        #expect(try need(9) == exact("656.25"))
        #expect(try need(12) == 700)
    }

    @Test("The method of 2018 has its own rates in either set: 100 households at a ratio of 8 need 125")
    func methodRates() throws {
        // 100 × (1 + (8 − 4) ÷ 4 × 0.25).
        for set in ParameterSet.all {
            func need(_ more: [String: RawInput]) throws -> Decimal {
                let areas: RawInput = [
                    ["name": "A", "household-growth": 100, "stock": 60_000, "ratios": [8, 8, 8, 8, 8]]
                ]
                return try HousingNeed().run(
                    ["first-year": "2026-27", "areas": areas].merging(more) { $1 }, in: set
                ).number("need")
            }
            #expect(try need(["method": "households"]) == 125, "\(set.key)")
            // 480 × (1 + 3 ÷ 5 × 0.95).
            #expect(try need(["method": "stock"]) == exact("753.6"), "\(set.key)")
            #expect(try need(["method": "households", "threshold": 5, "factor": 1]) == 140, "\(set.key)")
        }
    }

    @Test("Oxfordshire: 100,000 homes over 20 years are 5,000 a year; the deal of 215 is 60 + 150 + 5, £2,150 a home")
    func oxfordshire() throws {
        let outcome = try HousingNeed().sample.run()
        #expect(try outcome.number("target-a-year") == 5000)
        #expect(try outcome.text("funding") == "£215,000,000")
        #expect(try outcome.text("funding-each") == "£2,150")
        #expect(try outcome.reason("ask") == "no infrastructure cost was given, so there is no gap")
    }

    @Test("The gap by year is cost less funding, and the shortfall of homes adds up")
    func gap() throws {
        let outcome = try HousingNeed().run(
            [
                "first-year": "2018-19", "years": 3, "target": 300, "homes": [80, 100, 90], "cost-each": 10_000,
                "streams": [["name": "Deal", "amounts": [900_000, 500_000]]],
            ], in: .y2018)
        #expect(try outcome.number("gap/gap/2018-19") == -100_000)
        #expect(try outcome.number("gap/short/2018-19") == 0)
        #expect(try outcome.number("ask") == 1_300_000)
        #expect(try outcome.number("trajectory/short/2020-21") == 30)
        #expect(outcome.warnings.contains("By 2020-21 it is 30 homes short."))
        // 80 + 100 + 90 homes at £10,000, less £1.4m; what is left to ask for is the finding.
        #expect(
            outcome.findings == [
                "Funding falls £1,300,000 short of the infrastructure.", "100 homes a year are agreed for 3 years.",
            ])
        #expect(HousingNeed().presentation.drawings.first?.tables == ["gap"])
    }

    @Test("A method without its starting number is refused by area")
    func missing() {
        #expect(
            problems(
                HousingNeed(),
                ["first-year": "2026-27", "areas": [["name": "A", "household-growth": 5, "ratios": [8]]]])
                == ["areas, A, stock: it is missing; the chosen method starts from it."])
    }
}

@Suite("Funding-shock planner")
struct FundingShockTests {
    @Test(
        "The gap by year: a stream whole in its last certain year, then the share that goes on; alternatives by likelihood"
    )
    func gaps() throws {
        let outcome = try FundingShock().sample.run()
        #expect(try outcome.number("gaps/Nothing follows/2025-26") == 0)
        // Skills hub 300,000 − 40% × 100,000; high street 100,000.
        #expect(try outcome.number("gaps/Nothing follows/2026-27") == 360_000)
        // 150,000 − 40,000 + 50,000.
        #expect(try outcome.number("gaps/Half follows/2026-27") == 160_000)
        #expect(try outcome.number("gap") == 1_080_000)
    }

    @Test("A project stands where enough of its cost is funded over the years, and those that fail are named")
    func viability() throws {
        let outcome = try FundingShock().sample.run()
        // Skills hub: gaps of 3 × 260,000 and 3 × 110,000 of 1.6m: 51.25% and 79.4%, needs 80%. High street 70%, needs 60%.
        #expect(try outcome.text("projects-Nothing follows/funded/Skills hub") == "51.3%")
        #expect(try outcome.text("projects-Half follows/stands/Skills hub") == "no")
        #expect(try outcome.text("projects-Nothing follows/stands/High street") == "yes")
        // If the bid comes, 3 × 200,000 are missing where nothing follows: 62.5%; and 3 × 50,000 where half follows: 90.6%.
        #expect(try outcome.text("projects-Nothing follows/chance/Skills hub") == "0%")
        #expect(try outcome.text("projects-Half follows/chance/Skills hub") == "40%")
        #expect(try outcome.number("fail-always") == 0)
        // Without the bid 3 × 300,000 and 3 × 100,000.
        #expect(try outcome.number("gap-without") == 1_200_000)
        #expect(
            outcome.findings == [
                "In the worst scenario £1,080,000 is missing over 4 years on average, £1,200,000 if no alternative comes.",
                "Nothing follows: “Skills hub” fails.", "Half follows: “Skills hub” stands with a chance of 40%.",
            ])
    }

    private func shock(_ alternatives: [RawInput]) throws -> Outcome {
        try FundingShock().run(
            [
                "first-year": "2026-27", "years": 1, "streams": [["name": "Fund", "ends": "2025-26"]],
                "projects": [["name": "Hub", "stream": "Fund", "cost": [100], "from-stream": [100]]],
                "scenarios": [["name": "End"]], "alternatives": .list(alternatives),
            ], in: .y2026)
    }

    @Test("Twice the gap at 60% does not close it: in four cases of ten nothing comes")
    func chance() throws {
        // 0.6 × 0 + 0.4 × 100.
        let outcome = try shock([["name": "Bid", "project": "Hub", "amounts": [200], "likelihood": 60]])
        #expect(try outcome.number("gap") == 40 && outcome.number("gap-without") == 100)
        #expect(try outcome.text("projects-End/stands/Hub") == "no")
        #expect(
            outcome.findings == [
                "In the worst scenario £40 is missing over 1 year on average, £100 if no alternative comes.",
                "End: “Hub” stands with a chance of 60%.",
            ])
    }

    @Test("Two alternatives come each for itself: both are needed in some cases, one is enough in others")
    func twoChances() throws {
        let outcome = try shock([
            ["name": "A", "project": "Hub", "amounts": [60], "likelihood": 50],
            ["name": "B", "project": "Hub", "amounts": [50], "likelihood": 20],
        ])
        // None 0.4 × 100, A alone 0.4 × 40, B alone 0.1 × 50, both 0.1 × 0.
        #expect(try outcome.number("gap") == 61)
        #expect(try outcome.text("projects-End/chance/Hub") == "10%")
        // What is certain is certain.
        let certain = try shock([["name": "A", "project": "Hub", "amounts": [100], "likelihood": 100]])
        #expect(try certain.number("gap") == 0 && certain.text("projects-End/stands/Hub") == "yes")
    }

    @Test("Exposure is the money from streams after their last certain year")
    func exposure() throws {
        let outcome = try FundingShock().sample.run()
        #expect(try outcome.number("exposure/exposed/2025-26") == 0)
        // 400,000 of 650,000.
        #expect(try outcome.text("exposure/share/2026-27") == "61.5%")
    }

    @Test("More from a stream than the project costs, and a share given twice, are refused")
    func refused() {
        var inputs = FundingShock().sample.inputs
        inputs["projects"] = [["name": "P", "stream": "Retained growth", "cost": [10], "from-stream": [20]]]
        inputs["alternatives"] = []
        #expect(
            problems(FundingShock(), inputs)
                == ["projects, P, from-stream, number 1: “20” is more than the cost of that year, “10”."])
        inputs = FundingShock().sample.inputs
        inputs["kept"] = [
            ["scenario": "Half follows", "stream": "Retained growth", "share": 50],
            ["scenario": "Half follows", "stream": "Retained growth", "share": 60],
        ]
        #expect(
            problems(FundingShock(), inputs) == ["kept, row 2: “Retained growth” in “Half follows” is given twice."])
    }
}

@Suite("Transfer to a local council")
struct TransferTests {
    private func run(_ changes: [String: RawInput]) throws -> Outcome {
        let inputs: [String: RawInput] = [
            "first-year": "2018-19", "years": 3, "discount-rate": 0, "running-cost": 100, "income": 40,
            "works": [50], "dowry": 120, "tax-base": 20, "cost-risk": 10, "works-risk": 20, "income-risk": 50,
        ]
        return try AssetTransfer().run(inputs.merging(changes) { $1 }, in: .y2018)
    }

    @Test("What one side gains the other loses, and the dowry that breaks even makes it nil")
    func sides() throws {
        let outcome = try run([:])
        // 120 − 50 − 3 × 60.
        #expect(try outcome.number("local") == -110)
        #expect(try outcome.number("principal") == 110)
        #expect(try outcome.number("even-dowry") == 230)
        #expect(try run(["dowry": 230]).number("local") == 0)
        #expect(outcome.warnings.contains { $0.contains("the cost moves, it does not fall") })
        #expect(outcome.warnings.contains("The dowry is £110 short of what the local council needs to break even."))
    }

    @Test("A share of 30%, as in Kidderminster, leaves 70% of the net cost where it was")
    func share() throws {
        // 120 − 50 − 3 × 18.
        #expect(try run(["share": 30]).number("local") == 16)
        #expect(try run(["share": 30]).number("principal") == -16)
    }

    @Test("Risks fall on the local council: 10% of cost, half the income, 20% of works")
    func risk() throws {
        // −110 − 3 × (10 + 20) − 10.
        #expect(try run([:]).number("local-risk") == -210)
        #expect(try run(["dowry": 230]).warnings.contains("If the risks fall due the local council loses £100."))
    }

    @Test("On Band D: the loss of a year over the tax base; without a base nobody can be charged")
    func bandD() throws {
        #expect(try run([:]).text("band-d") == "£3.00")
        #expect(
            try run(["tax-base": 0]).reason("band-d") == "the local council has no tax base, so nobody can be charged")
        #expect(try run(["tax-base": .null]).reason("band-d") == "no tax base of the local council was given")
    }

    @Test("Discounting and growth of cost: the second year’s net cost is 62, worth 59.90")
    func discounted() throws {
        let outcome = try run(["years": 2, "discount-rate": "3.5", "cost-growth": 2, "dowry": 0, "works": []])
        // −60 − (102 − 40) ÷ 1.035 = −60 − 59.9034.
        #expect(try outcome.number("local").to(2) == exact("-119.90"))
    }
}
