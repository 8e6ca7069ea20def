import Foundation
import Money
import MoneyModels
import Testing

@Suite("Shared services")
struct SharedServiceTests {
    private static let partners: RawInput = [
        ["name": "A", "cost": 100, "usage": 10, "fixed-share": 50],
        ["name": "B", "cost": 60, "usage": 30, "fixed-share": 30],
        ["name": "C", "cost": 40, "usage": 10, "fixed-share": 20],
    ]

    private func run(_ changes: [String: RawInput]) throws -> Outcome {
        let inputs: [String: RawInput] = ["partners": Self.partners]
        return try SharedService().run(inputs.merging(changes) { $1 }, in: .y2018)
    }

    @Test("Saving and charges: 200 of own cost become 160; by use B pays three fifths and is worse off")
    func charges() throws {
        let outcome = try run(["shared-cost": 160, "key": "usage", "one-off": 80])
        #expect(try outcome.number("saving") == 40)
        #expect(try outcome.number("charges/charge/B") == 96)
        #expect(try outcome.text("charges/fair/B") == "no")
        #expect(outcome.warnings.contains("B pays £36 more than alone."))
        #expect(try outcome.text("payback") == "2.00 years")
    }

    @Test("Charges by every key add up to the shared cost", arguments: ["fixed", "usage", "own-cost", "equal-saving"])
    func sums(key: String) throws {
        let outcome = try run(["shared-cost": 160, "key": .text(key)])
        #expect(try outcome.number("charges/charge/All").isNear(160, within: exact("0.000001")))
    }

    @Test("In proportion to own cost nobody is worse off when sharing saves")
    func proportional() throws {
        let outcome = try run(["shared-cost": 160])
        for partner in ["A", "B", "C"] { #expect(try outcome.text("charges/saving-percent/\(partner)") == "20.0%") }
    }

    @Test("Two that would do better without the third are named, and by how much")
    func blocking() throws {
        // By own cost A and B pay 128 of 160; alone they would need 120.
        let outcome = try run(["shared-cost": 160, "groups": [["members": "A + B", "cost": 120]]])
        #expect(outcome.warnings.contains("A + B would save £8 by sharing without the others."))
        #expect(
            problems(
                SharedService(),
                ["partners": Self.partners, "shared-cost": 1, "groups": [["members": "A+Z", "cost": 1]]], in: .y2018)
                == ["groups, row 1: “Z” is not among the partners."])
    }

    @Test("The estimate: what is needed once for the largest, the rest of all, and each pair’s agreeing")
    func estimate() throws {
        // 20% × 100 + 80% × 200 + 3 pairs × 2 = 186; with A and B only: 20 + 128 + 2 = 150.
        let outcome = try run(["once-share": 20, "link-cost": 2])
        #expect(try outcome.number("together/shared") == 186)
        #expect(try outcome.number("curve/shared/with B") == 150)
        #expect(try outcome.number("groups/A + B/Cost if they share alone") == 150)
        #expect(outcome.warnings.contains { $0.contains("estimate") })
    }

    @Test("The curve turns down where agreeing costs more than the next partner brings")
    func curve() throws {
        // C brings 20% × 40 = 8 and two more pairs at 5 each.
        let outcome = try run(["once-share": 20, "link-cost": 5])
        #expect(try outcome.number("curve/step/with C") == -2)
        #expect(outcome.warnings.contains { $0.hasPrefix("With C the saving falls by £2") })
    }

    @Test("Leaving costs the stranded cost of the notice and the pension")
    func leaving() throws {
        // 18 ÷ 12 × 20,000 + 5,000.
        let partners: RawInput = [
            ["name": "A", "cost": 1, "notice": 18, "stranded": 20_000, "pension": 5000],
            ["name": "B", "cost": 1, "notice": 6],
        ]
        let outcome = try run(["partners": partners, "shared-cost": 1])
        #expect(try outcome.number("leaving/cost/A") == 35_000)
        #expect(try outcome.reason("leaving/cost/B") == "no stranded cost a year if it leaves was given for B")
    }

    @Test("The sequence goes from simple to complex, and among equals the quickest payback first")
    func sequence() throws {
        let outcome = try SharedService().sample.run()
        let table = try #require(outcome.tables.first { $0.key == "sequence" })
        // Audit pays back in 0.125 years, payroll in 0.5; then complexity 3 and 5.
        #expect(table.columns == ["Internal audit", "Payroll", "Revenues and benefits", "Planning"])
        #expect(try outcome.number("sequence/saving/Planning") == 780_000)
    }

    @Test("Sharing that saves nothing does not pay back, in words; without any cost of sharing there is no guess")
    func nothing() throws {
        #expect(try run(["shared-cost": 210]).reason("payback") == "sharing saves nothing, so it does not pay back")
        #expect(
            problems(SharedService(), ["partners": Self.partners], in: .y2018)
                == [
                    "shared-cost: it is missing; give it, or once-share to have it estimated. There is no customary saving."
                ])
    }

    @Test("A saving above what back-office sharing can save at best is questioned")
    func ceiling() throws {
        // 40 of 1,000 is 4%.
        let outcome = try run(["shared-cost": 160, "total-spend": 1000])
        #expect(outcome.warnings.contains { $0.hasPrefix("The saving is 4.0% of all spend, above the 3.6%") })
    }

    @Test(
        "Section 4: 486 partnerships and £643,840,399; districts 35.80% of partnerships, 34.81% of savings, £1.288m each"
    )
    func national() throws {
        let outcome = try SharingBenchmarks().sample.run()
        #expect(try outcome.text("partnerships") == "486 partnerships")
        #expect(try outcome.text("savings") == "£643,840,399")
        #expect(try outcome.text("shares/partnerships/Shire District") == "35.80%")
        #expect(try outcome.text("shares/savings/Shire District") == "34.81%")
        #expect(try outcome.number("shares/mean/Shire District").to(-3) == 1_288_000)
        #expect(try outcome.text("shares/savings/English Unitary") == "31.06%")
        #expect(try outcome.number("shares/mean/Ambulance Service") == 0)
        #expect(outcome.findings == ["More than a third of all savings, 34.8%, stands under “Shire District”."])
        #expect(outcome.warnings.contains { $0.contains("no growth") })
    }
}
