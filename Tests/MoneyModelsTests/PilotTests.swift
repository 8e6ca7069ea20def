import Base
import Foundation
import Money
import MoneyModels
import Testing

@Suite("Pilot scheme")
struct PilotTests {
    /// Census 2011 populations, with which the derived numbers of finance.md section 1.3 were made.
    private static let census: [(String, Int)] = [
        ("Ashford", 117_956), ("Canterbury", 151_145), ("Dartford", 97_365), ("Dover", 111_674), ("Gravesham", 101_720),
        ("Maidstone", 155_143), ("Sevenoaks", 114_893), ("Folkestone and Hythe", 107_969), ("Swale", 135_835),
        ("Thanet", 134_186), ("Tonbridge and Malling", 120_805), ("Tunbridge Wells", 115_049),
    ]

    private func kent(_ changes: [String: RawInput] = [:]) throws -> Outcome {
        let districts: [RawInput] = Self.census.map {
            ["name": .text($0.0), "tier": "district", "population": .init(integerLiteral: $0.1)]
        }
        let members: [RawInput] =
            [["name": "KCC", "tier": "county"]] + districts
            + [["name": "Medway", "tier": "unitary", "population": 263_925]]
        let inputs: [String: RawInput] = ["growth": "£35.7m", "members": .list(members)]
        return try PilotScheme().run(inputs.merging(changes) { $1 }, in: .y2018)
    }

    @Test("Section 1.3: forecast growth of 24.7 makes funds of 17.29 and 7.41; 35.7 makes 25.0 and 10.7")
    func funds() throws {
        let forecast = try PilotScheme().sample.run()
        #expect(try forecast.number("stability-fund") == 17_290_000)
        #expect(try forecast.number("growth-fund") == 7_410_000)
        #expect(try kent().number("stability-fund").to(-5) == 25_000_000)
        #expect(try kent().number("growth-fund").to(-5) == 10_700_000)
    }

    @Test("Section 1.3: by population alone the county and its districts have 10.59 each, Medway 3.82")
    func allocation() throws {
        // 70% of 35,714,286 is 25.0m.
        let outcome = try kent(["growth": "£35,714,285.71"])
        #expect(try outcome.number("stability/amount/KCC").to(-4) == 10_590_000)
        #expect(try outcome.number("stability/amount/Medway").to(-4) == 3_820_000)
        let districts = try Self.census.map { try outcome.number("stability/amount/\($0.0)") }.reduce(0, +)
        #expect(districts.to(-4) == 10_590_000)
        #expect(
            try outcome.number("stability/amount/All").isNear(outcome.number("stability-fund"), within: exact("0.01")))
    }

    @Test("Section 1.3: of a growth fund of 10.7, a cluster with 43.9% of the rates has 4.7")
    func clusters() throws {
        let outcome = try PilotScheme().run(
            [
                "growth": "£35,666,667",
                "members": [
                    ["name": "N", "tier": "district", "population": 1, "cluster": "North", "receipts": 439],
                    ["name": "E", "tier": "district", "population": 1, "cluster": "East", "receipts": 411],
                    ["name": "W", "tier": "district", "population": 1, "cluster": "West", "receipts": 150],
                ],
            ], in: .y2018)
        #expect(try outcome.number("clusters/amount/North").to(-5) == 4_700_000)
        #expect(try outcome.number("clusters/amount/West").to(-5) == 1_600_000)
    }

    @Test("Without rates collected the growth fund is not divided, and a sentence says why")
    func noReceipts() throws {
        let reason = "no rates collected were given, so the growth fund cannot be divided"
        #expect(try PilotScheme().sample.run().reason("clusters/amount/North Kent") == reason)
    }

    @Test("An area that shrinks counts as nil and not as a loss to others")
    func shrinking() throws {
        let outcome = try PilotScheme().run(
            [
                "growth": 1000, "population-weight": 0, "population-growth-weight": 100,
                "members": [
                    ["name": "A", "tier": "district", "population": 10, "population-growth": -5],
                    ["name": "B", "tier": "district", "population": 10, "population-growth": 3],
                ],
            ], in: .y2018)
        #expect(try outcome.number("stability/amount/A") == 0)
        #expect(try outcome.number("stability/amount/B") == 700)
    }

    @Test("By resident, population alone is fairest: nobody can have more without another having less")
    func population() throws {
        let fairest = try FairestWeights(try PilotScheme().sample.run(), by: .perResident)
        #expect(fairest.weights[0].to(6) == 1)
        // 17.29m ÷ 2 ÷ 1,554,636 people, and the same for the county.
        #expect(fairest.least.to(2) == fairest.leastNow.to(2))
    }

    @Test(
        "The fairest weights beat every weight on a grid, and the worst-off has what the sheet says", arguments: 1...6)
    func grid(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let members: [RawInput] = (1...7).map { number in
            [
                "name": .text("A\(number)"), "tier": number == 7 ? "unitary" : "district",
                "population": .init(integerLiteral: Int.random(in: 50...200, using: &generator)),
                "population-growth": .init(integerLiteral: Int.random(in: -5...20, using: &generator)),
                "rates-growth": .init(integerLiteral: Int.random(in: 0...50, using: &generator)),
                "alone": .init(integerLiteral: Int.random(in: 0...300, using: &generator)),
            ]
        }
        func run(_ a: Decimal, _ b: Decimal, _ c: Decimal) throws -> Outcome {
            try PilotScheme().run(
                [
                    "growth": 5000, "members": .list(members), "population-weight": .number(a),
                    "population-growth-weight": .number(b), "rates-growth-weight": .number(c),
                ], in: .y2018)
        }
        func least(_ outcome: Outcome) throws -> Decimal {
            try (1...7).map { try outcome.number("stability/change/A\($0)") }.min() ?? 0
        }
        let fairest = try FairestWeights(try run(100, 0, 0), by: .change)
        for a in stride(from: Decimal(0), through: 100, by: 20) {
            for b in stride(from: Decimal(0), through: 100 - a, by: 20) {
                #expect(try least(run(a, b, 100 - a - b)) <= fairest.least + exact("0.000001"), "seed \(seed)")
            }
        }
        let (a, b) = ((fairest.weights[0] * 100).to(12), (fairest.weights[1] * 100).to(12))
        let there = try least(run(a, b, 100 - a - b))
        #expect(there.isNear(fairest.least, within: exact("0.0001")), "seed \(seed)")
        #expect(!fairest.worstOff.isEmpty)
    }

    @Test("Weights that do not add up and two counties are refused")
    func refused() {
        let members: RawInput = [["name": "A", "tier": "district", "population": 1]]
        #expect(
            problems(PilotScheme(), ["growth": 1, "members": members, "population-weight": 60], in: .y2018)
                == ["population-weight: the three weights add up to 60%, not to 100%."])
        let two: RawInput = [["name": "A", "tier": "county"], ["name": "B", "tier": "county"]]
        #expect(
            problems(PilotScheme(), ["growth": 1, "members": two], in: .y2018)
                == ["members, tier: more than one county is given; the districts would belong to neither."])
    }
}
