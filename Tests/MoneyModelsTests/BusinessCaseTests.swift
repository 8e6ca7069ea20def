import Base
import Foundation
import Money
import MoneyModels
import Testing

@Suite("Merger and unitary business case")
struct BusinessCaseTests {
    /// finance.md section 3, open example: one-off 10/12/3, run rate 28 phased 0/10/50/90/100, splitting 4; £ million.
    static let open: [String: RawInput] = [
        "first-year": "2026-27", "prices": "2026-27", "delay": 0,
        "categories": [["name": "All", "baseline": "£28m", "reduction": 100]],
        "one-offs": [["name": "Programme", "amount": "£25m", "phasing": [40, 48, 12]]],
        "recurring": [["name": "Splitting", "amount": "£4m"]],
    ]

    private func run(_ changes: [String: RawInput] = [:], in set: ParameterSet = .y2026) throws -> Outcome {
        try BusinessCase().run(Self.open.merging(changes) { $1 }, in: set)
    }

    @Test("Section 3, open example: net of −10, −13.2, 7.0, 21.2 and then 24 million")
    func net() throws {
        let outcome = try run()
        let expected = ["-10000000", "-13200000", "7000000", "21200000", "24000000", "24000000"]
        for (place, net) in expected.enumerated() {
            #expect(try outcome.number("case-as planned/Net/\(FinancialYear(2026 + place))") == exact(net))
        }
    }

    @Test("Collaboration research, 3.11: 100 now against 60 and 60 is worth 13.98 at 3.5%, and brings 1.14 for 1")
    func smallest() throws {
        // −100 + 60/1.035 + 60/1.035² = 13.9817; 113.9817 ÷ 100 = 1.1398.
        let outcome = try BusinessCase().run(
            [
                "first-year": "2026-27", "prices": "2026-27", "delay": 0, "horizon": 2, "phasing": [0, 100],
                "categories": [["name": "All", "baseline": "£60m", "reduction": 100]],
                "one-offs": [["name": "Programme", "amount": "£100m", "phasing": [100]]],
            ], in: .y2026)
        #expect(try outcome.number("npv").to(-2) == 13_981_700)
        #expect(try outcome.text("cases/bcr/As planned") == "1.14 for 1")
    }

    @Test("Section 3, open example: present value, payback, peak and switching value")
    func figures() throws {
        let outcome = try run()
        // −10 − 13.2/1.035 + 7/1.035² + 21.2/1.035³ + 24 × (8.316605 − 2.801637) = 135.26.
        #expect(try outcome.number("npv").to(-4) == 135_260_000)
        #expect(try outcome.text("payback") == "2.76 years")
        #expect(try outcome.text("peak") == "£23,200,000")
        #expect(try outcome.text("cases/switching/As planned") == "29.9%")
        // Savings cut by 25%, one-off cost raised by 20%, not late: 82.15.
        #expect(try outcome.number("npv-adjusted").to(-4) == 82_150_000)
        // 192.9225 ÷ 57.6612.
        #expect(try outcome.text("cases/bcr/As planned") == "3.35 for 1")
    }

    @Test("Run-rate payback looks three times as quick as the payback on the calendar, and both are named")
    func threePaybacks() throws {
        let outcome = try run()
        // 25 ÷ (28 − 4) = 1.04; on the calendar 2.76; with present values later still.
        #expect(try outcome.text("cases/run-rate-payback/As planned") == "1.04 years")
        #expect(try outcome.text("cases/payback/As planned") == "2.76 years")
        #expect(try outcome.number("cases/discounted-payback/As planned") > outcome.number("cases/payback/As planned"))
        #expect(try outcome.text("cases/payback-year/As planned") == "2029-30")
        #expect(outcome["cases/run-rate-payback/As planned"]?.label.contains("leaves the wait out") == true)
    }

    @Test("A year of delay moves every share on by a year; half a year by half")
    func delay() throws {
        let whole = try run(["delay": 1])
        #expect(try whole.number("phase/Late/2026-27") == 0)
        #expect(try whole.number("phase/Late/2028-29") == exact("0.1"))
        #expect(try whole.number("phase/Late/2031-32") == 1)
        // Half way between 10% and 50%.
        #expect(try run(["delay": "0.5"]).number("phase/Late/2028-29") == exact("0.3"))
        // Two and a half years: half way between the shares of two and three years before, 10% and 0%.
        #expect(try run(["delay": "2.5"]).number("phase/Late/2029-30") == exact("0.05"))
    }

    @Test("A case that never pays back says so instead of a number")
    func never() throws {
        let outcome = try run(["recurring": [["name": "Splitting", "amount": "£30m"]]])
        #expect(try outcome.reason("payback") == "it does not pay back within 10 years")
        #expect(try outcome.reason("cases/run-rate-payback/As planned") == "nothing is saved once all is in place")
        #expect(outcome.findings.contains { $0.hasPrefix("Not worth while even as planned: −£") })
    }

    @Test("Without cost there is no ratio, and without savings no share of them decides")
    func noCost() throws {
        let free = try run(["one-offs": [], "recurring": []])
        #expect(try free.reason("cases/bcr/As planned") == "no cost was given, so there is no ratio")
        #expect(try free.text("payback") == "0.00 years")
        let idle = try run(["categories": []])
        #expect(try idle.reason("cases/switching/As planned") == "no savings were given, so no share of them decides")
    }

    @Test("Section 3, Dorset 2a: a total of 39.6 leaves one council with −23.3, and the result says which")
    func deficit() throws {
        let outcome = try run([
            "categories": [], "one-offs": [], "recurring": [],
            "bodies": [["name": "East", "position": "£62.9m"], ["name": "West", "position": "£-23.3m"]],
        ])
        #expect(try outcome.text("bodies/planned/All") == "£39,600,000")
        #expect(
            outcome.warnings.contains("The total is £39,600,000 a year, but West is left with −£23,300,000."))
    }

    @Test("Dorset 2b and 2c leave nobody short, and no warning is given")
    func noDeficit() throws {
        for (east, west, total) in [("45.3", "1.4", "£46,700,000"), ("18.7", "14.1", "£32,800,000")] {
            let outcome = try run([
                "categories": [], "one-offs": [], "recurring": [],
                "bodies": [
                    ["name": "East", "position": .text("£\(east)m")], ["name": "West", "position": .text("£\(west)m")],
                ],
            ])
            #expect(try outcome.text("bodies/planned/All") == total)
            #expect(outcome.warnings.contains { $0.contains("is left with") } == false)
        }
    }

    /// A county of £300m of adult care and £300m of tax between East and West: 60 and 40 clients, 50 and 50 aged 65.
    private static let split: [String: RawInput] = [
        "categories": [], "one-offs": [], "recurring": [],
        "bodies": [["name": "East"], ["name": "West"]],
        "splits": [
            [
                "name": "Adult social care", "kind": "spend", "amount": "£300m", "key": "Clients",
                "next-key": "People aged 65 and over",
            ],
            ["name": "Council tax", "kind": "funding", "amount": "£300m", "key": "Tax base"],
            ["name": "Loans", "kind": "debt", "amount": "£90m", "key": "Tax base"],
        ],
        "keys": [
            ["name": "Clients", "amounts": [60, 40]], ["name": "People aged 65 and over", "amounts": [50, 50]],
            ["name": "Tax base", "amounts": ["150,000", "50,000"]],
        ],
    ]

    @Test("A county is divided by keys, spend and funding each by its own, and the sums are those before")
    func keys() throws {
        let outcome = try run(Self.split)
        // 60% and 40% of 300m; three quarters and one quarter of 300m.
        #expect(try outcome.number("split/Adult social care/East") == 180_000_000)
        #expect(try outcome.number("split/Council tax/West") == 75_000_000)
        #expect(try outcome.number("split/all-debt/East") == 67_500_000)
        #expect(try outcome.number("split/all-spend/All") == 300_000_000)
        // West: 75m of funding for 120m of spend.
        #expect(try outcome.number("bodies/planned/West") == -45_000_000)
        #expect(outcome.warnings.contains("The total is £0 a year, but West is left with −£45,000,000."))
    }

    @Test("The next best key shows how far the choice of a key moves who is left short")
    func nextKey() throws {
        // By people aged 65 and over each has 150m of spend: East gains 30m, West loses as much.
        let outcome = try run(Self.split)
        #expect(try outcome.number("swing/Adult social care/West") == 30_000_000)
        #expect(try outcome.number("swing/net/West") == -30_000_000)
        var other = Self.split
        other["splits"] = [
            [
                "name": "Adult social care", "amount": "£180m", "key": "Clients", "next-key": "People aged 65 and over",
            ],
            ["name": "Council tax", "kind": "funding", "amount": "£300m", "key": "Tax base"],
        ]
        // West: 75m for 72m; by the other key 75m for 90m.
        #expect(
            try run(other).warnings.contains(
                "With the next best keys West would be left with −£15,000,000 instead of £3,000,000."))
    }

    @Test("A key that is not the customary one is named; keys without numbers for every council are refused")
    func customaryKeys() throws {
        var inputs = Self.split
        inputs["splits"] = [["name": "Adult social care", "amount": 1, "key": "Tax base"]]
        #expect(
            try run(inputs).warnings.contains(
                "Adult social care is divided by “Tax base”; customary is “Clients”, or else “People aged 65 and over”."
            ))
        inputs["keys"] = [["name": "Tax base", "amounts": [1]]]
        #expect(
            problems(BusinessCase(), Self.open.merging(inputs) { $1 })
                == ["keys, Tax base, amounts: 1 number is given for 2 councils."])
        inputs["keys"] = [["name": "Homes", "amounts": [1, 2]]]
        #expect(
            problems(BusinessCase(), Self.open.merging(inputs) { $1 })
                == ["splits, row 1, key: “Tax base” is not among the keys: “Homes”."])
    }

    @Test("Customary rates of Surrey fill in for a kind of spend; the low and high come with them")
    func customary() throws {
        let outcome = try run(["categories": [["name": "Back office", "baseline": "£100m", "kind": "enabling"]]])
        #expect(try outcome.number("full/Back office/Low") == 9_000_000)
        #expect(try outcome.number("full/Back office/Central") == 13_500_000)
        #expect(try outcome.number("full/Back office/High") == 18_000_000)
        #expect(
            problems(BusinessCase(), Self.open.merging(["categories": [["name": "Parks", "baseline": 5]]]) { $1 })
                == ["categories, Parks, reduction: it is missing, and the kind “other” has no customary rate."])
    }

    @Test("Posts, councillors and more than one council afterwards are counted line by line")
    func lines() throws {
        let outcome = try run([
            "categories": [], "recurring": [], "one-offs": [],
            "exact": [["name": "Councillors, 534 to 243", "before": 5_340_000, "after": 2_430_000]],
            "posts": 1000, "post-cut": "4.25", "package": 40_000,
            "successors": 3, "leadership": 1_500_000, "ict-copy": 500_000, "split-spend": "£80m", "purchasing-loss": 1,
        ])
        // 42.5 posts × 40,000; (3 − 1) × 2.0m + 0.8m.
        #expect(try outcome.text("cases/one-off/As planned") == "£1,700,000")
        #expect(try outcome.text("splitting/total") == "£4,800,000")
        #expect(try outcome.number("cases/run-rate/As planned") == 2_910_000 - 4_800_000)
    }

    @Test("Section 3, reference class: the median transition budget is £38.96 a resident; the source was not read")
    func reference() throws {
        let outcome = try run(["residents": 1_200_000])
        #expect(try outcome.text("elsewhere/median") == "£38.96")
        // 25m ÷ 1.2m = 20.83, below Somerset’s 28.87.
        #expect(try outcome.text("elsewhere/own") == "£20.83")
        #expect(outcome.warnings.contains("The one-off cost for each resident is below that of every case elsewhere."))
        #expect(outcome.warnings.contains { $0.hasPrefix("Unverified") && $0.contains("Transition budgets elsewhere") })
    }

    @Test("Mixed price bases, shares that do not add up and years beyond the horizon are each named")
    func contradictions() {
        #expect(
            problems(
                BusinessCase(),
                Self.open.merging([
                    "one-offs": [["name": "ICT", "amount": 1, "prices": "2024-25", "phasing": [50, 40]]],
                    "recurring": [["name": "Pay", "amount": 1, "from": 12]],
                ]) { $1 })
                == [
                    "one-offs, ICT, prices: “2024-25”, while the case is at 2026-27 prices; restate the amount.",
                    "one-offs, ICT, phasing: the shares add up to 90%, not to 100%.",
                    "recurring, Pay, from: year 12 lies after the 10 years shown.",
                ])
    }

    @Test("Switching from 2026 to 2018 changes what nobody entered, and nothing else")
    func profiles() throws {
        let (now, then) = (try run(), try run(in: .y2018))
        #expect(try now.number("npv") == then.number("npv"))
        #expect(now.sheet.inputs.raw["size-guide"] == 500_000)
        #expect(then.sheet.inputs.raw["size-guide"] == 300_000)
    }

    // MARK: What has no number

    private func bare(_ more: [String: RawInput] = [:]) throws -> Outcome {
        try BusinessCase().run(["first-year": "2026-27", "prices": "2026-27"].merging(more) { $1 }, in: .y2026)
    }

    @Test("Where nothing is entered nothing is judged")
    func empty() throws {
        let outcome = try bare()
        #expect(outcome.findings == ["Nothing was entered that costs or saves, so nothing follows."])
        for figure in ["payback", "payback-adjusted", "in-time", "cases/payback-year/As planned"] {
            #expect(try outcome.reason(figure) == "nothing was entered that costs or saves")
        }
    }

    @Test("Ratios of a loss are words: nothing is saved, or all of the savings are not enough")
    func ratios() throws {
        // 10 before, 30 after: −20 a year.
        let dearer = try bare([
            "exact": [["name": "Posts", "before": 10, "after": 30]], "one-offs": [["name": "ICT", "amount": 5]],
        ])
        #expect(try dearer.reason("cases/bcr/As planned") == "nothing is saved, so there is no ratio")
        #expect(try dearer.reason("cases/switching/As planned") == "nothing is saved, so no share of it decides")
        let small = try bare([
            "exact": [["name": "Posts", "before": 11, "after": 10]], "one-offs": [["name": "ICT", "amount": 9000]],
        ])
        #expect(try small.reason("cases/switching/As planned") == "all of these savings are not enough")
        #expect(try small.number("cases/bcr/As planned") < 1)
    }

    @Test("Councils without shares are no councils without a change: what is missing is said")
    func noShares() throws {
        let outcome = try run(["bodies": [["name": "East"], ["name": "West"]]])
        // 28m of savings and 4m of recurring cost in the last year.
        #expect(
            outcome.warnings.contains(
                "No council has a share of the savings, so £28,000,000 a year is missing from what each is left with."))
        #expect(
            outcome.warnings.contains(
                "No council has a share of the recurring cost, so £4,000,000 a year is missing from what each is left with."
            ))
    }

    @Test("The rows that payback is read from are working, not result, and none of them is below nil")
    func paybackRows() throws {
        let outcome = try run()
        let shown = outcome.tables.filter { $0.key.hasPrefix("case-") }.flatMap(\.rows).map(\.key)
        #expect(!shown.isEmpty && !shown.contains("payback") && !shown.contains("payback-year"))
        let seen = outcome.blocks.filter { $0.key.hasPrefix("payback-") }.flatMap(\.rows).filter {
            $0.measure == .years
        }
        #expect(!seen.isEmpty)
        #expect(seen.flatMap(\.values).allSatisfy { ($0?.number ?? 0) >= 0 })
        #expect(try outcome.text("payback") == "2.76 years")
    }

    @Test("A phasing that ends below the whole says that the rest never comes")
    func phasingEnd() throws {
        let sentence = "The phasing ends at 90.0%: the rest of the savings never comes."
        #expect(try run(["phasing": [0, 50, 90]]).warnings.contains(sentence))
        #expect(try run(["phasing": [0, 50, 100]]).warnings.contains { $0.hasPrefix("The phasing ends") } == false)
    }

    @Test("Transition budgets elsewhere are money for this plan: lowest, middle and highest, with their names")
    func elsewhere() throws {
        let outcome = try run([
            "residents": 100_000,
            "reference": [
                ["name": "A", "per-resident": 30], ["name": "B", "per-resident": 60],
                ["name": "C", "per-resident": 40],
                ["name": "D", "per-resident": 50],
            ],
        ])
        // 30, 45 and 60 for each of 100,000.
        #expect(try outcome.number("elsewhere-money/budget/Lowest: A") == 3_000_000)
        #expect(try outcome.number("elsewhere-money/budget/Middle") == 4_500_000)
        #expect(try outcome.number("elsewhere-money/budget/Highest: B") == 6_000_000)
        #expect(
            outcome.findings.contains(
                "Others budgeted £3,000,000 to £6,000,000 for a change of this size; this plan has £25,000,000."))
    }

    @Test("Phasing in shares of one is asked about, and is not silently 1%")
    func fractions() throws {
        let outcome = try run(["phasing": [.number(0), .number(exact("0.1")), .number(exact("0.5")), 1]])
        #expect(
            outcome.warnings.contains(
                "phasing: “1” was read as 1%. If 100% is meant, write “100%”; if not, “1%” is beyond doubt."))
        #expect(outcome.warnings.contains("The phasing ends at 1.0%: the rest of the savings never comes."))
    }
}
