import Base
import Foundation
import Money
import MoneyModels
import Testing

@Suite("Business rates retention")
struct RatesTests {
    /// finance.md section 1.1, open example, in £.
    private static let one: RawInput = [
        "name": "D1", "baseline-funding": "£2.4m", "rates-baseline": "£16m", "local-income": "£17.6m", "gain-share": 30,
    ]
    private static let two: RawInput = [
        "name": "D2", "baseline-funding": "£3m", "rates-baseline": "£12m", "local-income": "£11m", "gain-share": 30,
    ]
    private static let county: RawInput = [
        "name": "County", "baseline-funding": "£60m", "rates-baseline": "£10m", "local-income": "£10.2m",
        "gain-share": 40,
    ]

    private func run(
        _ members: [RawInput] = [one, two, county], _ changes: [String: RawInput] = [:], in set: ParameterSet = .y2018
    ) throws -> Outcome {
        let inputs: [String: RawInput] = ["first-year": "2018-19", "members": .list(members)]
        return try RatesRetention().run(inputs.merging(changes) { $1 }, in: set)
    }

    @Test("Section 1.1, D1: tariff 13.6, income 4.0, rate capped at a half, levy 0.8, keeps 3.2")
    func districtOne() throws {
        let outcome = try run()
        #expect(try outcome.number("income-2018-19/tariff/D1") == 13_600_000)
        #expect(try outcome.number("position-2018-19/retained/D1") == 4_000_000)
        // 1 − 2.4 ÷ 16 = 0.85, capped.
        #expect(try outcome.text("position-2018-19/levy-rate/D1") == "50.0%")
        #expect(try outcome.number("position-2018-19/levy/D1") == 800_000)
        #expect(try outcome.number("position-2018-19/net/D1") == 3_200_000)
    }

    @Test("Section 1.1, D2: income 2.0 is below 2.775, so 0.775 of safety net")
    func districtTwo() throws {
        let outcome = try run()
        #expect(try outcome.number("position-2018-19/retained/D2") == 2_000_000)
        #expect(try outcome.number("position-2018-19/floor/D2") == 2_775_000)
        #expect(try outcome.number("position-2018-19/safety-net/D2") == 775_000)
    }

    @Test("Section 1.1, county: top-up of 50 and no levy")
    func topUp() throws {
        let outcome = try run()
        #expect(try outcome.number("income-2018-19/tariff/County") == -50_000_000)
        #expect(try outcome.number("position-2018-19/levy/County") == 0)
        #expect(try outcome.number("position-2018-19/net/County") == 60_200_000)
    }

    @Test("Section 1.1: a pool of all three saves 0.8 of levy and still gains only 0.025, as D2’s safety net is lost")
    func pool() throws {
        let outcome = try run()
        #expect(try outcome.number("levy-saved") == 800_000)
        #expect(try outcome.number("safety-net-lost") == 775_000)
        #expect(try outcome.number("gain") == 25_000)
        #expect(try outcome.number("pool/safety-net-lost/D2") == 775_000)
        #expect(
            outcome.warnings.contains(
                "D2 gives up a safety net of £775,000; the pool makes that good before any gain is shared."))
        // 2.775m + 30% of 25,000: whole, before it gains.
        #expect(try outcome.number("pool/together/D2") == 2_782_500)
        #expect(try outcome.text("pool/no-detriment/D2") == "yes")
    }

    @Test("Section 1.1: without D2 the pool gains 0.8")
    func smallerPool() throws {
        let outcome = try run([Self.one, Self.county])
        #expect(try outcome.number("gain") == 800_000)
    }

    @Test("A pool that forgoes more safety net than it saves in levy is reported as a loss to its members")
    func losing() throws {
        let deep: RawInput = [
            "name": "D2", "baseline-funding": "£3m", "rates-baseline": "£12m", "local-income": "£10m", "gain-share": 30,
        ]
        let outcome = try run([Self.one, deep, Self.county])
        // D2 alone: income 1.0, safety net 1.775. Levy saved 0.8. Loss 0.975.
        #expect(try outcome.number("gain") == -975_000)
        #expect(
            outcome.warnings.contains("The pool loses £975,000, so it cannot leave every member as well off as alone."))
        #expect(outcome.warnings.contains("D2 is worse off in the pool by £292,500."))
        #expect(
            outcome.warnings.contains(
                "D2 gives up a safety net of £1,775,000, and the pool cannot make that good: £975,000 is missing."))
        #expect(outcome.findings.first == "The pool loses £975,000 in 2018-19 against its members alone.")
    }

    /// Funding of 3m and a baseline of 10m each, of which 7m is tariff.
    private static func even(_ name: String, _ income: String) -> RawInput {
        [
            "name": .text(name), "baseline-funding": "£3m", "rates-baseline": "£10m", "local-income": .text(income),
        ]
    }

    @Test("A pool that loses, with no shares agreed: its table adds up to what it has, and who bears the loss is open")
    func losingUnshared() throws {
        let outcome = try run([Self.even("A", "£11m"), Self.even("B", "£9m")])
        // A alone: 4m, growth 1m, half of it levy: 3.5m. B alone: 2m, lifted to 92.5% of 3m: 2.775m. Together 6m, without
        // growth: 0.275m less than 6.275m.
        #expect(try outcome.number("gain") == -275_000)
        #expect(outcome.findings.first == "The pool loses £275,000 in 2018-19 against its members alone.")
        #expect(
            outcome.warnings.contains(
                "B gives up a safety net of £775,000, and the pool cannot make that good: £275,000 is missing."))
        #expect(outcome.warnings.contains { $0.contains("makes that good") } == false)
        #expect(try outcome.number("pool/together/All") == 6_000_000)
        #expect(try outcome.number("pool/together/All") == outcome.number("pool"))
        #expect(
            try outcome.reason("pool/no-detriment/A")
                == "part of the loss is shared out to nobody, so it cannot be told")
    }

    @Test("Every pool there could be is compared: without D2 it gains most, with all the worst-off has most")
    func memberships() throws {
        let outcome = try run()
        // D1 and D2: income 6.0, funding 5.4, half of 0.6 is levy: 5.7 against 3.2 + 2.775. D2 and county: income 62.2, no
        // safety net, against 2.775 + 60.2.
        #expect(try outcome.number("memberships/D1 + D2/Gain") == -275_000)
        #expect(try outcome.number("memberships/D1 + County/Gain") == 800_000)
        #expect(try outcome.number("memberships/D2 + County/Gain") == -775_000)
        #expect(try outcome.number("memberships/D1 + D2 + County/Gain") == outcome.number("gain"))
        #expect(
            try outcome.number("memberships/D1 + County/All authorities together") == outcome.number("alone") + 800_000)
        #expect(outcome.findings.contains("Of every pool there could be, D1 + County gains most: £800,000."))
        // D2 has 2.775m and 30% of 25,000, of 3m.
        #expect(
            outcome.findings.contains("Best for the worst-off is D1 + D2 + County: 92.8% of baseline funding."))
    }

    @Test("Where nothing is agreed a gain is shared by baseline funding, which may lift the worst-off")
    func worstOff() throws {
        let outcome = try run([Self.even("A", "£11m"), Self.even("B", "£9.9m")])
        // Alone 3.5m and 2.9m. Together 6.9m, half of the 0.9m above 6m is levy: 6.45m, 50,000 more. B: 2.925m of 3m.
        #expect(try outcome.number("memberships/A + B/Gain") == 50_000)
        #expect(try outcome.number("memberships-worst/No pool/Worst off").to(4) == exact("0.9667"))
        #expect(try outcome.number("memberships-worst/A + B/B") == exact("0.975"))
        #expect(outcome.findings.contains("Best for the worst-off is A + B: 97.5% of baseline funding."))
    }

    @Test("Of each further £1 under a half share and the full levy, at least 25p stays")
    func quarter() throws {
        // 50p is the local share, the levy takes at most half of it.
        let before = try run([Self.one]).number("alone")
        let more: RawInput = [
            "name": "D1", "baseline-funding": "£2.4m", "rates-baseline": "£16m", "local-income": "£17,600,000.50",
        ]
        #expect(try run([more]).number("alone") - before == exact("0.25"))
    }

    @Test(
        "What all authorities keep is what they collect less tariffs, levies plus top-ups and safety nets",
        arguments: 1...20)
    func conserved(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let members: [RawInput] = (1...6).map { number in
            [
                "name": .text("A\(number)"),
                "baseline-funding": .number(Decimal(Int.random(in: 1...90, using: &generator)) * 100_000),
                "rates-baseline": .number(Decimal(Int.random(in: 0...300, using: &generator)) * 100_000),
                "local-income": .number(Decimal(Int.random(in: 1...300, using: &generator)) * 100_000),
            ]
        }
        let outcome = try run(members)
        for number in 1...6 {
            func cell(_ row: String) throws -> Decimal { try outcome.number("position-2018-19/\(row)/A\(number)") }
            #expect(try cell("net") == cell("retained") - cell("levy") + cell("safety-net"), "seed \(seed)")
            // Nobody both pays a levy and receives a safety net.
            #expect(try cell("levy") == 0 || cell("safety-net") == 0, "seed \(seed)")
            // Nobody falls through the net, and the levy never takes growth whole.
            #expect(try cell("net") >= cell("floor"), "seed \(seed)")
            #expect(try cell("levy") * 2 <= cell("growth"), "seed \(seed)")
        }
    }

    @Test("2026: levy by slices of growth, 10%, 30% and 45%; unverified and said to be")
    func bands() throws {
        let member: RawInput = [
            "name": "A", "baseline-funding": "£10m", "rates-baseline": "£20m", "local-income": "£35m",
        ]
        let outcome = try run([member], ["first-year": "2026-27"], in: .y2026)
        // Growth 15m: 10% of 1m + 30% of 9m + 45% of 5m = 0.1 + 2.7 + 2.25.
        #expect(try outcome.number("position-2026-27/levy/A") == 5_050_000)
        let warning = try #require(outcome.warnings.first { $0.hasPrefix("Unverified") })
        #expect(warning.contains("Levy bands") && warning.contains("Safety net by year"))
    }

    @Test("2026: the safety net is the whole baseline in the first year, 97% in the second, 92.5% after")
    func newNets() throws {
        let member: RawInput = [
            "name": "A", "baseline-funding": "£10m", "rates-baseline": "£20m", "local-income": "£18m",
        ]
        let outcome = try run([member], ["first-year": "2026-27", "years": 3, "uprating": 0], in: .y2026)
        #expect(try outcome.number("course/A/2026-27") == 10_000_000)
        #expect(try outcome.number("course/A/2027-28") == 9_700_000)
        #expect(try outcome.number("course/A/2028-29") == 9_250_000)
    }

    @Test("A reset takes growth until then back to nil, and the loss is named")
    func reset() throws {
        let member: RawInput = [
            "name": "A", "baseline-funding": "£10m", "rates-baseline": "£20m", "local-income": "£22m", "growth": 0,
        ]
        let outcome = try run([member], ["years": 3, "reset": "2020-21", "uprating": 0])
        // Levy rate 1 − 10 ÷ 20 = 0.5: keeps 11m until the reset, 10m from then.
        #expect(try outcome.number("course/A/2019-20") == 11_000_000)
        #expect(try outcome.number("course/A/2020-21") == 10_000_000)
        #expect(
            outcome.warnings.contains(
                "At the reset in 2020-21 growth of £2,000,000 a year is lost to these authorities."))
        #expect(
            problems(RatesRetention(), ["first-year": "2018-19", "reset": "2017-18", "members": .list([member])])
                == ["reset: “2017-18” does not come after the first year, 2018-19; the years are reversed."])
    }

    @Test("Without a rates baseline there is a top-up and no levy; without income there is nothing that could fall")
    func edges() throws {
        let outcome = try run([["name": "A", "baseline-funding": "£1m", "rates-baseline": 0, "local-income": 0]])
        #expect(try outcome.number("position-2018-19/levy/A") == 0)
        #expect(try outcome.reason("position-2018-19/distance/A") == "there is no local income that could fall")
    }

    @Test("Rating income and tier share stand for local income; neither is an error that names both")
    func shares() throws {
        let outcome = try run([
            ["name": "A", "baseline-funding": 1, "rates-baseline": 1, "rating-income": "£10m", "tier-share": 40]
        ])
        #expect(try outcome.number("income-2018-19/local/A") == 4_000_000)
        #expect(
            problems(
                RatesRetention(),
                ["first-year": "2018-19", "members": [["name": "A", "baseline-funding": 1, "rates-baseline": 1]]])
                == ["members, A, local-income: it is missing; give it, or both rating-income and tier-share."])
    }
}
