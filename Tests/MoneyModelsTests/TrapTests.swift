import Foundation
import Money
import MoneyModels
import Testing

/// Mistakes that models of public finance are known for. Each example is made so that the mistake would show.
@Suite("Traps")
struct TrapTests {
    private func run(_ model: some Model, _ inputs: [String: RawInput]) throws -> Outcome {
        try model.run(inputs, in: .y2026)
    }

    private func businessCase(_ changes: [String: RawInput] = [:]) throws -> Outcome {
        try run(BusinessCase(), BusinessCaseTests.open.merging(changes) { $1 })
    }

    @Test("One ratio hides a fiscal loss: 3.56 to society is 0.32 to public budgets, and both stand side by side")
    func oneRatio() throws {
        let outcome = try run(Prevention(), Self.hiddenLoss)
        // Fiscal: 48 × 500 × 0.85 = 20,400; social 204,000; cost 63,000.
        #expect(try outcome.text("public-ratio") == "3.56 for 1")
        #expect(try outcome.text("fiscal-return") == "0.32 for 1")
        #expect(
            outcome.warnings.contains(
                "Worth £161,400 to society, but public budgets lose £42,600: one ratio would hide it."))
    }

    static let hiddenLoss: [String: RawInput] = {
        func outcome(_ name: String, _ value: Int, _ kind: String, _ gainer: String) -> RawInput {
            [
                "name": .text(name), "population": 1000, "need": 40, "engaged": 60, "success": 25, "deadweight": 20,
                "value": .init(integerLiteral: value), "kind": .text(kind), "gainer": .text(gainer), "grade": 4,
            ]
        }
        return [
            "first-year": "2026-27", "prices": "2026-27", "horizon": 1,
            "outcomes": [
                outcome("Admissions", 500, "fiscal", "NHS"), outcome("Quality of life", 5000, "social", "People"),
            ],
            "costs": [["name": "Scheme", "payer": "District", "amounts": [60_000], "grade": 2]],
        ]
    }()

    @Test("A pool forgoes a member’s safety net: it saves £800,000 of levy and gains £25,000")
    func safetyNet() throws {
        let outcome = try RatesRetention().run(
            [
                "first-year": "2018-19",
                "members": [
                    [
                        "name": "D1", "baseline-funding": "£2.4m", "rates-baseline": "£16m", "local-income": "£17.6m",
                        "gain-share": 50,
                    ],
                    [
                        "name": "D2", "baseline-funding": "£3m", "rates-baseline": "£12m", "local-income": "£11m",
                        "gain-share": 50,
                    ],
                    ["name": "County", "baseline-funding": "£60m", "rates-baseline": "£10m", "local-income": "£10.2m"],
                ],
            ], in: .y2018)
        #expect(try outcome.number("levy-saved") == 800_000)
        #expect(try outcome.number("gain") == 25_000)
        #expect(
            outcome.warnings.contains(
                "D2 gives up a safety net of £775,000; the pool makes that good before any gain is shared."))
    }

    @Test("The best total leaves one council in deficit: 39.6 beats 32.8, and West is short by 23.3")
    func bestTotal() throws {
        func total(_ east: String, _ west: String) throws -> Outcome {
            try businessCase([
                "categories": [], "one-offs": [], "recurring": [],
                "bodies": [["name": "East", "position": .text(east)], ["name": "West", "position": .text(west)]],
            ])
        }
        let (best, even) = (try total("£62.9m", "−£23.3m"), try total("£18.7m", "£14.1m"))
        #expect(try best.number("bodies/planned/All") > even.number("bodies/planned/All"))
        #expect(best.warnings.contains("The total is £39,600,000 a year, but West is left with −£23,300,000."))
        #expect(!even.warnings.contains { $0.contains("is left with") })
    }

    @Test(
        "Bankers’ rounding: a half goes away from zero, whether the digit before it is even or odd",
        arguments: [
            ("0.125", "£0.13"), ("0.135", "£0.14"), ("2.665", "£2.67"), ("-0.125", "−£0.13"), ("1676.325", "£1,676.33"),
        ])
    func bankers(exactly: String, written: String) {
        #expect(Measure.poundsAndPence.text(exact(exactly)) == written)
    }

    @Test(
        "Bankers’ rounding: an average of £100.005 is £100.01, in the result and in what the limit is measured against")
    func bankersAverage() throws {
        let outcome = try run(
            CouncilTax(),
            CouncilTaxTests.open.merging([
                "councils": [
                    ["name": "A", "charge": "100.00", "base": 10], ["name": "B", "charge": "100.01", "base": 10],
                ],
                "core": 10, "cash": 0,
            ]) { $1 })
        #expect(try outcome.text("average") == "£100.01")
        // 100.01 × 1.1 = 110.011, cut off; from 100.00 it would be 110.00.
        #expect(try outcome.text("first-average") == "£110.01")
    }

    @Test("Calendar and run-rate payback: 1.04 years is said beside 2.76, with which of them counts")
    func payback() throws {
        let outcome = try businessCase()
        #expect(try outcome.text("payback") == "2.76 years")
        #expect(
            outcome.warnings.contains(
                """
                Counted from full savings it pays back in 1.04 years, which leaves out the wait for them; on the calendar it \
                takes 2.76 years.
                """))
    }

    @Test("A saving counted twice: planned anyway, beyond all spend, by rate and line by line, or under one name twice")
    func twice() throws {
        let planned = try businessCase([
            "categories": [["name": "ICT", "baseline": "£28m", "reduction": 100, "already": "£8m"]]
        ])
        #expect(try planned.number("cases/run-rate/As planned") == 16_000_000)
        #expect(
            try businessCase(["total-spend": "£20m"]).warnings.contains { $0.contains("something is counted twice") })
        let both = try businessCase([
            "categories": [["name": "ICT", "baseline": "£28m", "reduction": 100]],
            "exact": [["name": "ICT", "before": 5, "after": 3]],
        ])
        #expect(
            both.warnings.contains(
                "“ICT” stands among the savings by rate and among those line by line: it is counted twice."))
        #expect(
            problems(
                BusinessCase(),
                BusinessCaseTests.open.merging([
                    "categories": [
                        ["name": "ICT", "baseline": 1, "reduction": 1], ["name": "ICT", "baseline": 2, "reduction": 1],
                    ]
                ]) { $1 })
                == ["categories, row 2 (ICT): row 1 has the same name; each stands for itself only once."])
    }

    @Test("Optimism in the wrong direction: a bias that flatters is refused, and every bias makes the case worse")
    func optimism() throws {
        for key in ["benefit-optimism", "cost-optimism", "contingency", "delay"] {
            #expect(
                problems(BusinessCase(), BusinessCaseTests.open.merging([key: -10]) { $1 }).first?.hasPrefix(
                    "\(key): “-10” is below") == true)
            let none: [String: RawInput] = [
                "benefit-optimism": 0, "cost-optimism": 0, "contingency": 0, "delay": 0,
            ]
            let plain = try businessCase(none).number("npv-adjusted")
            #expect(try businessCase(none.merging([key: 1]) { $1 }).number("npv-adjusted") < plain, "\(key)")
        }
        #expect(
            try businessCase(["delivered": 110]).warnings.contains {
                $0.hasPrefix("More than the whole plan is said to be delivered")
            })
        // In prevention the grade of the evidence lowers benefits and raises costs.
        let graded = try run(Prevention(), Self.hiddenLoss)
        #expect(try graded.number("cost") == 63_000 && graded.number("fiscal") == 20_400)
    }

    @Test("A saving that is not cash presented as cash: time of officers and hospital beds are shown and not counted")
    func notCash() throws {
        let outcome = try businessCase([
            "categories": [
                ["name": "All", "baseline": "£28m", "reduction": 100],
                ["name": "Time of officers", "baseline": "£10m", "reduction": 50, "cashable": "no"],
            ]
        ])
        #expect(try outcome.number("npv") == businessCase().number("npv"))
        #expect(
            outcome.warnings.contains(
                "Savings of £5,000,000 a year release no cash and are not in any figure of money above."))
        let beds = try run(Prevention(), Self.hiddenLoss)
        #expect(try beds.number("cash") == 0)
        #expect(beds.warnings.contains { $0.contains("releases no cash") })
        #expect(
            try PilotEvaluation().sample.run().warnings.contains(
                "Units saved are capacity for others; they release no cash unless capacity is closed."))
    }
}
