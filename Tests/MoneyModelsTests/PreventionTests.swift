import Base
import Foundation
import Money
import MoneyModels
import Testing

@Suite("Prevention")
struct PreventionTests {
    private static let line: [String: RawInput] = [
        "name": "Admissions", "population": 1000, "need": 40, "engaged": 60, "success": 25, "deadweight": 20,
        "value": 2500,
        "kind": "fiscal", "gainer": "NHS", "grade": 4,
    ]
    private static let cost: [String: RawInput] = [
        "name": "Scheme", "payer": "District", "amounts": [60_000], "grade": 2,
    ]

    private func run(_ changes: [String: RawInput] = [:]) throws -> Outcome {
        try Prevention().run(Self.inputs(changes), in: .y2026)
    }

    private static func inputs(_ changes: [String: RawInput]) -> [String: RawInput] {
        let inputs: [String: RawInput] = [
            "first-year": "2026-27", "prices": "2026-27", "horizon": 1, "outcomes": [.object(line)],
            "costs": [.object(cost)],
        ]
        return inputs.merging(changes) { $1 }
    }

    private static func line(_ changes: [String: RawInput]) -> RawInput { .object(line.merging(changes) { $1 }) }

    @Test("Section 5, open example: 48 outcomes, 102,000 against 63,000, 1.62")
    func openExample() throws {
        let outcome = try run()
        // 1,000 × 40% × 60% × 25% × 80% = 48; × 2,500 = 120,000; × 0.85 = 102,000; 60,000 × 1.05 = 63,000.
        #expect(try outcome.number("outcomes-reached/net/Admissions") == 48)
        #expect(try outcome.number("fiscal") == 102_000)
        #expect(try outcome.number("cost") == 63_000)
        #expect(try outcome.text("fiscal-return") == "1.62 for 1")
        #expect(try outcome.number("budget-impact") == 39_000)
        #expect(try outcome.text("payback") == "1")
    }

    @Test("The optimism table is shown as unverified")
    func unverified() throws {
        #expect(try run().warnings.contains { $0.hasPrefix("Unverified") && $0.contains("Optimism bias by grade") })
    }

    @Test("Bias lowers benefits and raises costs, grade by grade, and never the other way")
    func bias() throws {
        var last: Decimal = 1_000_000
        for grade in 1...6 {
            let outcome = try run([
                "outcomes": [Self.line(["grade": .init(integerLiteral: grade)])],
                "costs": [.object(Self.cost.merging(["grade": .init(integerLiteral: grade)]) { $1 })],
            ])
            let value = try outcome.number("fiscal-return")
            #expect(value < last)
            last = value
        }
        // 120,000 × 0.6 ÷ (60,000 × 1.4).
        #expect(last.to(4) == exact("0.8571"))
    }

    @Test("What releases no cash is not presented as cash, and whoever pays for others’ gain is named")
    func cash() throws {
        let outcome = try run(["outcomes": [Self.line(["cashable": 25])]])
        #expect(try outcome.number("cash") == 25_500)
        #expect(outcome.warnings.contains { $0.contains("£76,500 releases no cash") })
        #expect(try outcome.number("parties/pays/District") == 63_000)
        #expect(try outcome.number("parties/cash/NHS") == 25_500)
        #expect(outcome.warnings.contains("District pays £63,000 and loses £63,000, while others gain £102,000."))
    }

    @Test("Benefits begin, fade and end when they are said to, and are discounted")
    func course() throws {
        let outcome = try run([
            "horizon": 5, "outcomes": [Self.line(["grade": 1, "lag": 1, "lasts": 2, "drop-off": 50])],
            "costs": [.object(Self.cost.merging(["grade": 1]) { $1 })],
        ])
        #expect(try outcome.number("benefits/Admissions/2026-27") == 0)
        #expect(try outcome.number("benefits/Admissions/2027-28") == 120_000)
        #expect(try outcome.number("benefits/Admissions/2028-29") == 60_000)
        #expect(try outcome.number("benefits/Admissions/2029-30") == 0)
        // 120,000 ÷ 1.035 + 60,000 ÷ 1.071225.
        #expect(try outcome.number("fiscal").to(2) == exact("171952.67"))
        #expect(try outcome.text("payback") == "2")
    }

    @Test("Without cost there is no ratio; what never comes back says so")
    func undefined() throws {
        let free = try run(["costs": []])
        #expect(try free.reason("fiscal-return") == "no cost was given, so there is no ratio")
        #expect(try free.reason("payback") == "no cost was given, so there is nothing to pay back")
        let never = try run(["outcomes": [Self.line(["value": 1])], "horizon": 3])
        #expect(try never.reason("payback") == "public budgets do not get it back within 3 years")
    }

    @Test("Unit values of other years are restated by an index or refused; old ones are pointed out")
    func prices() throws {
        let old = Self.line(["prices": "2018-19"])
        #expect(
            problems(Prevention(), Self.inputs(["outcomes": [old]]))
                == [
                    "outcomes, Admissions, prices: “2018-19”, while the case is at 2026-27 prices; restate it, or give a price index for both."
                ])
        let outcome = try run([
            "outcomes": [old],
            "deflators": [["prices": "2018-19", "index": 80], ["prices": "2026-27", "index": 100]],
        ])
        #expect(try outcome.number("fiscal") == 127_500)
        #expect(outcome.warnings.contains("Admissions: its unit value is 8 years old."))
    }

    @Test("A unit value may be named instead of typed, and wellbeing is not counted twice")
    func units() throws {
        let named = Self.line([
            "name": "Wellbeing", "value": .null, "unit": "Bed day", "kind": "social", "prices": "2026-27",
            "wellbeing": "measured",
        ])
        let outcome = try run(["outcomes": [Self.line(["wellbeing": "contained"]), named]])
        // 48 × 250 × 0.85.
        #expect(try outcome.number("social") == 10_200)
        #expect(outcome.warnings.contains("Wellbeing is counted twice: in “Wellbeing”, and as part of “Admissions”."))
    }

    @Test("Success over 100%, an unknown unit and neither value nor unit are each named")
    func bad() {
        #expect(
            problems(Prevention(), Self.inputs(["outcomes": [Self.line(["success": 120])]]))
                == ["outcomes, row 1 (Admissions), success: “120” is over 100%, the most it can be."])
        #expect(
            problems(Prevention(), Self.inputs(["outcomes": [Self.line(["value": .null])]]))
                == ["outcomes, Admissions, value: give either a value or the name of a unit value, and not both."])
    }

    @Test("Section 5.2, open example: impacts 31,800, 19,140 and 7,938; present value 55,751.65; 2.23")
    func socialReturn() throws {
        let outcome = try SocialReturn().sample.run()
        #expect(try outcome.number("years/total/year 1") == 31_800)
        #expect(try outcome.number("years/total/year 2") == 19_140)
        #expect(try outcome.number("years/total/year 3") == 7938)
        #expect(try outcome.text("present") == "£55,751.65")
        #expect(try outcome.text("social-return") == "2.23 for 1")
        #expect(try outcome.text("net-return") == "1.23 for 1")
    }

    @Test("Section 5.2: with year 1 undiscounted the same case comes to 2.31, so the convention is part of the result")
    func convention() throws {
        let inputs = SocialReturn().sample.inputs.merging(["discount-first-year": "no"]) { $1 }
        #expect(try SocialReturn().run(inputs, in: .y2026).text("social-return") == "2.31 for 1")
        let nothing = SocialReturn().sample.inputs.merging(["investment": 0]) { $1 }
        #expect(
            try SocialReturn().run(nothing, in: .y2026).reason("social-return")
                == "no investment was given, so there is no ratio")
    }

    @Test(
        "Section 5.5, District Direct: 725 bed days are 181,250, five a day, 325,000 a year, and no ratio without cost")
    func districtDirect() throws {
        let outcome = try PilotEvaluation().sample.run()
        #expect(try outcome.number("worth") == 181_250)
        #expect(try outcome.number("per-day") == 5)
        #expect(try outcome.number("per-year") == 325_000)
        #expect(try outcome.reason("ratio") == "no cost was given, so there is no ratio")
        #expect(outcome.warnings.contains { $0.contains("release no cash") })
        // One post at 36,000 for 29 of 52 weeks is 20,076.92.
        let paid = PilotEvaluation().sample.inputs.merging(["staff": 1, "salary": 36_000]) { $1 }
        #expect(try PilotEvaluation().run(paid, in: .y2018).number("ratio").to(2) == exact("9.03"))
    }

    @Test(
        "A shorter stay becomes bed days: 184 patients at 3.94 days less are 725; a count that says otherwise is questioned"
    )
    func bedDays() throws {
        // Section 5.5: 725 bed days of 184 patients are 3.94 each; 36% of 10.94 days is that.
        let stay: [String: RawInput] = [
            "before": "10.94", "after": "7.00", "n-after": 184, "value": 250, "weeks": 29, "days-a-week": 5,
        ]
        let outcome = try PilotEvaluation().run(stay, in: .y2018)
        #expect(try outcome.text("change") == "−36.0%")
        // 3.94 × 184 = 724.96.
        #expect(try outcome.text("implied") == "725 units")
        #expect(try outcome.number("worth") == 181_240)
        let counted = try PilotEvaluation().run(stay.merging(["saved": 900]) { $1 }, in: .y2018)
        #expect(
            counted.warnings.contains(
                "900 units were counted, and 725 units follow from the means: one of them is wrong."))
        #expect(
            problems(PilotEvaluation(), ["value": 1, "weeks": 1, "days-a-week": 1], in: .y2018)
                == ["saved: it is missing; give it, or the means before and after and the cases after."])
    }

    @Test("A difference inside its range may be chance, and a small group is pointed out")
    func chance() throws {
        // √(36 ÷ 25 + 64 ÷ 64) = 1.562; × 1.96 = 3.06, more than the difference of 3.
        let inputs = PilotEvaluation().sample.inputs.merging([
            "before": 10, "after": 7, "sd-before": 6, "sd-after": 8, "n-before": 25, "n-after": 64,
            "comparison-before": 10, "comparison-after": 9,
        ]) { $1 }
        let outcome = try PilotEvaluation().run(inputs, in: .y2018)
        #expect(try outcome.text("change") == "−30.0%")
        #expect(try outcome.text("reach") == "3.06")
        #expect(try outcome.text("beyond-comparison") == "−2.00")
        #expect(outcome.warnings.contains("The difference may be chance: its range includes no change."))
        #expect(outcome.warnings.contains { $0.contains("fewer than 30 cases") })
    }

    @Test("Section 5.5: the toolkit’s figures follow from their own numbers, or it says which number is missing")
    func evidence() throws {
        let outcome = try PreventionEvidence().sample.run()
        func cell(_ row: String, _ claim: String) throws -> String {
            try outcome.text("claims-checked/\(row)/\(claim)")
        }
        #expect(try cell("ratio", "Befriending") == "4.67 for 1")
        // Over £420 for £90, gross or net not said: (420 + 90) ÷ 90 if it is net.
        #expect(try cell("ratio-net", "Befriending") == "5.67 for 1")
        #expect(
            outcome.warnings.contains(
                "Befriending: not said whether the cost is taken off: 4.67 for 1, or 5.67 for 1."))
        #expect(try cell("public-ratio", "Befriending") == "0.42 for 1")
        #expect(try cell("public-net", "Befriending") == "−£52")
        #expect(try cell("first-year", "Adaptation against residential care") == "£24,600")
        #expect(try cell("even", "Adaptation against residential care") == "55.4 days")
        #expect(try cell("value", "Healthy Homes on Prescription") == "£186,460")
        #expect(try cell("per-case", "Domestic abuse worker") == "£3,647")
        // 85,000,000 ÷ 66,327 = 1,281.53.
        #expect(try cell("per-case", "Homelessness prevented") == "£1,282")
        #expect(try cell("ratio", "District Direct") == "no cost")
        #expect(try cell("printed", "Falls") == "108.27 for 1")
        #expect(
            outcome.warnings.contains(
                "Printed ratios that cannot be checked, for want of cost and value: Handyperson, Falls, Adaptations, Leisure."
            )
        )
        #expect(outcome.warnings.contains { $0.hasPrefix("Befriending: good value to all, but a public loss of £52") })
    }
}

@Suite("Discounting")
struct DiscountTests {
    /// Rates by band: until year 30, until 75, until 125.
    private static let rates: [String: [String]] = [
        "standard": ["0.035", "0.03", "0.025"], "health": ["0.015", "0.0129", "0.0107"],
        "low": ["0.03", "0.0257", "0.0214"],
    ]

    @Test("Every factor to year 125 is the product of whole powers of its bands", arguments: ["standard", "health"])
    func factors(schedule: String) throws {
        let factors = try DiscountSchedule(schedule, in: .y2026).factors(through: 125)
        let rates = try #require(Self.rates[schedule]).map { 1 + exact($0) }
        for year in 0...125 {
            // The years that fall into each band.
            let spans = [min(year, 30), min(max(year - 30, 0), 45), min(max(year - 75, 0), 50)]
            let compound = zip(rates, spans).reduce(Decimal(1)) { $0 * pow($1.0, $1.1) }
            #expect((factors[year] * compound - 1).magnitude < exact("0.0000000000000000000000000001"), "year \(year)")
        }
    }

    @Test("Section 5.3: year 50 is 0.197263 and year 100 is 0.050818")
    func printed() throws {
        let factors = try DiscountSchedule("standard", in: .y2026).factors(through: 100)
        #expect(factors[50].to(6) == exact("0.197263"))
        #expect(factors[100].to(6) == exact("0.050818"))
    }

    @Test("The bands of both profiles are the same; the test at low rates is of 2026 only")
    func profiles() throws {
        for schedule in ["standard", "health"] {
            #expect(try DiscountSchedule(schedule, in: .y2018) == DiscountSchedule(schedule, in: .y2026))
        }
        #expect(try DiscountSchedule("low", in: .y2026).rate(51) == exact("0.0257"))
        #expect(throws: ModelProblems.self) { try DiscountSchedule("low", in: .y2018) }
    }

    @Test("The sheet’s factors are those of the schedule, over 126 years")
    func sheet() throws {
        let outcome = try Prevention().run(
            ["first-year": "2026-27", "prices": "2026-27", "horizon": 126, "outcomes": []], in: .y2026)
        let factors = try DiscountSchedule("standard", in: .y2026).factors(through: 125)
        #expect(try outcome.number("discount/factor/2151-52") == factors[125])
    }
}

@Suite("Social return with harms")
struct SocialHarmTests {
    private func run(_ impacts: [RawInput]) throws -> Outcome {
        try SocialReturn().run(["investment": 1000, "discount-rate": 0, "impacts": .list(impacts)], in: .y2026)
    }

    private func change(_ name: String, _ quantity: String, _ value: String) -> RawInput {
        [
            "name": .text(name), "quantity": .text(quantity), "value": .text(value), "deadweight": 0, "displacement": 0,
            "attribution": 0, "lasts": 1,
        ]
    }

    @Test("What is lost counts against what is gained, and both are told")
    func lost() throws {
        // 10 × 300 = 3,000 gained, 5 × 200 = 1,000 lost: 2,000 on 1,000.
        let outcome = try run([change("Jobs", "10", "£300"), change("Noise", "5", "−£200")])
        #expect(try outcome.text("social-return") == "2.00 for 1")
        #expect(try outcome.number("gained") == 3000 && outcome.number("lost") == 1000)
        #expect(try outcome.number("years/total/year 1") == 2000)
        #expect(outcome.findings.contains("£3,000 is gained and £1,000 lost, both at present value."))
        // Fewer of something good is the same loss.
        #expect(try run([change("Jobs", "10", "300"), change("Volunteers", "−5", "200")]).number("lost") == 1000)
    }

    @Test("Without a harm nothing is said of one; more harm than gain is said as such")
    func words() throws {
        #expect(try run([change("Jobs", "10", "£300")])["lost"] == nil)
        #expect(
            try run([change("Noise", "10", "−£300")]).findings.contains(
                "More is lost than gained: each £1 costs another £3.00 of social value."))
    }

    @Test("A negative quantity of a negative value is refused, since it would count as a gain")
    func twice() {
        #expect(
            problems(
                SocialReturn(),
                ["investment": 1000, "discount-rate": 0, "impacts": [change("Noise", "−5", "−£200")]])
                == [
                    "impacts, Noise, value: quantity and value are both below nil, so the loss would count as a gain; let one of them be positive."
                ])
    }
}

@Suite("When prevention pays back")
struct PreventionPaybackTests {
    /// Benefits and costs by year, of one party, as they are.
    private func run(_ benefits: [Int], _ costs: [RawInput]) throws -> Outcome {
        let outcomes: [RawInput] = benefits.enumerated().map { year, amount in
            [
                "name": .text("Year \(year + 1)"), "kind": "fiscal", "gainer": "Council", "population": 1, "need": 100,
                "engaged": 100, "success": 100, "deadweight": 0, "value": .number(Decimal(amount)), "grade": 1,
                "cashable": 100, "lag": .number(Decimal(year)), "lasts": 1,
            ]
        }
        return try Prevention().run(
            [
                "first-year": "2026-27", "prices": "2026-27", "horizon": .number(Decimal(benefits.count)),
                "outcomes": .list(outcomes),
                "costs": [["name": "Scheme", "payer": "Council", "grade": 1, "amounts": .list(costs)]],
            ], in: .y2026)
    }

    @Test("A running total of 1,000, 3,000, −1,000 and 1,000 is out of the red for good in year 4")
    func forGood() throws {
        let outcome = try run([1000, 2000, 0, 2000], [0, 0, 4000, 0])
        let totals = try (2026...2029).map { try outcome.number("by-year/running/\(FinancialYear($0))") }
        #expect(totals == [1000, 3000, -1000, 1000])
        #expect(try outcome.number("payback") == 4)
        #expect(
            outcome.warnings.contains(
                "Public budgets have it back in year 1 for a time, and are in the red again later; for good it is year 4."
            ))
    }

    @Test("A total that ends in the red never pays back, also where it was out of it before")
    func never() throws {
        let outcome = try run([1000, 0], [0, 4000])
        #expect(try outcome.reason("payback") == "public budgets do not get it back within 2 years")
        #expect(
            outcome.warnings.contains(
                "Public budgets have it back in year 1 for a time, and are in the red at the end."))
        // A plain scheme: −100, 0 in year 2.
        #expect(try run([0, 100], [100, 0]).number("payback") == 2)
    }
}

@Suite("One discount rate over long spans")
struct OneRateTests {
    @Test("Beyond thirty years it is said that guidance lets the rate fall", arguments: [(30, false), (31, true)])
    func warned(years: Int, isWarned: Bool) throws {
        let outcome = try SocialReturn().run(
            [
                "investment": 1000,
                "impacts": [
                    [
                        "name": "Trees", "quantity": 1, "value": 100, "deadweight": 0, "displacement": 0,
                        "attribution": 0, "lasts": .number(Decimal(years)),
                    ]
                ],
            ], in: .y2026)
        #expect(outcome.warnings.contains { $0.hasPrefix("One discount rate holds for all") } == isWarned)
    }
}
