import Foundation
import Money
import Testing

@Suite("A model of one's own")
struct ModelTests {
    private static let set: ParameterSet = {
        let json = """
            { "key": "2026", "title": "A set of its own", "date": "2026-11-30", "sources": {},
              "models": { "rent": { "rise": { "value": 10, "low": 0, "high": 20, "grade": "chosen" } } } }
            """
        do { return try ParameterSet(json: Data(json.utf8)) } catch { preconditionFailure("\(error)") }
    }()

    private func run(_ more: [String: RawInput] = [:]) throws(ModelProblems) -> Outcome {
        try RentModel().run(["years": 2, "rent": "£1,000"].merging(more) { $1 }, in: Self.set)
    }

    @Test("From one description: the figures, their words, and what was assumed")
    func result() throws {
        // 1,000 + 1,100; the rise of 10% is of the set.
        let outcome = try run()
        #expect(outcome["together"]?.text == "£2,100")
        #expect(outcome["rents/rent/2027-28"]?.text == "£1,100")
        #expect(outcome.assumed.map(\.parameter.key) == ["rise"])
        #expect(outcome.explanation.contains("2027-28: £1,000 × (1 + 10.0%) = £1,100"))
        #expect(outcome.warnings.isEmpty)
    }

    @Test("A division by nil gives a sentence, and what follows from it the same sentence")
    func unavailable() throws {
        let outcome = try run(["rent": 0])
        #expect(outcome["share"]?.value == .unavailable("nothing is earned, so there is no share"))
    }

    @Test("A warning with figures in it is said where its condition holds")
    func warning() throws {
        let outcome = try run(["repairs": [["work": "Roof", "cost": "£3,000"]]])
        #expect(outcome.warnings == ["Repairs take £3,000, more than all the rent."])
        #expect(outcome["together"]?.text == "−£900")
    }

    @Test("All that is wrong is found at once, each with its place")
    func problems() {
        #expect {
            try run(["rent": "12a", "rise": 70, "repairs": [["work": "Roof"]]])
        } throws: { error in
            (error as? ModelProblems)?.problems.map(\.description) == [
                "rent: “12a” is not an amount in £.", "rise: “70” is over 50%, the most it can be.",
                "repairs, row 1 (Roof), cost: it is missing; an amount in £ is expected.",
            ]
        }
    }

    @Test("An input's range is that of the parameter set; the result swings from one end of it to the other")
    func tornado() throws {
        // 1,000 + 1,000 and 1,000 + 1,200.
        let bars = try run().tornado(of: "together")
        #expect(bars.map(\.driver.path) == ["rise"])
        #expect(bars.first?.low == .number(2000) && bars.first?.high == .number(2200))
    }

    @Test("Binary runs agree with the decimal sheet")
    func binary() throws { #expect(try run().binaryMismatches(tolerance: 1e-9).isEmpty) }

    @Test("The working has the decimals that a calculator needs, and no more")
    func decimals() throws {
        // £64.6 and 10% are 71.06; £65 and 10% would be 71.5, which is £72.
        #expect(try run(["rent": "64.6"]).explanation.contains("2027-28: £64.6 × (1 + 10.0%) = £71"))
        #expect(try run(["rent": "60.2"]).explanation.contains("2027-28: £60 × (1 + 10.0%) = £66"))
    }

    @Test(
        "A percentage that looks like a share of one is asked about, unless it is written with its sign",
        arguments: [
            ("0.03", true), ("0.03%", false), ("3", false), ("1", false), ("0", false),
        ])
    func shares(rise: String, isAsked: Bool) throws {
        let warnings = try run(["rise": .text(rise)]).warnings
        #expect(
            warnings
                == (isAsked
                    ? [
                        "rise: “0.03” was read as 0.03%. If 3% is meant, write “3%”; if not, “0.03%” is beyond doubt."
                    ] : []))
    }

    @Test("What would be more than there can be is not asked about: 0.6 for a rise of at most 50%")
    func beyond() throws { #expect(try run(["rise": "0.6"]).warnings.isEmpty) }

    @Test("A number of a heading has three digits at most, and its unit")
    func rough() {
        let pounds = Measure.pounds
        let said: [(Measure, Decimal, String)] = [
            (pounds, 285_527_393, "£286m"), (pounds, 62_572_431, "£62.6m"), (pounds, 3_879, "£3,880"),
            (pounds, 999_999, "£1m"), (pounds, 1_234_567_890, "£1.23bn"), (pounds, -28_000_000, "−£28m"),
            (pounds, 0, "£0"), (.poundsAndPence, Decimal(string: "1778.22") ?? 0, "£1,780"),
            (.poundsAndPence, Decimal(string: "23.4736") ?? 0, "£23.50"),
            (.percent, Decimal(string: "0.27049") ?? 0, "27%"),
            (.percent, Decimal(string: "14.126") ?? 0, "1,410%"), (.homes, 25_432, "25,400 homes"),
            (.years, Decimal(string: "2.756") ?? 0, "2.76 years"), (.financialYear, 2026, "2026-27"),
        ]
        for (measure, number, text) in said { #expect(measure.rough(number) == text) }
    }
}
