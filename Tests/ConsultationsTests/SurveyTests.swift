import Consultations
import Partners
import TestSupport
import Testing

@Suite("Surveys and what they may claim")
struct SurveyTests {
    /// 40, 10 / 30, 20.
    private func margins(_ rows: [Double] = [50, 50], _ columns: [Double] = [60, 40]) -> [Margin] {
        let cells = [(0, 0, 40), (0, 1, 10), (1, 0, 30), (1, 1, 20)]
        let people = cells.flatMap { cell in Array(repeating: (cell.0, cell.1), count: cell.2) }
        return [
            Margin("age", [.init("young", rows[0]), .init("old", rows[1])], members: people.map(\.0)),
            Margin("place", [.init("town", columns[0]), .init("country", columns[1])], members: people.map(\.1)),
        ]
    }

    @Test("Raking the worked table: its cells, design effect and effective number")
    func raking() throws {
        let weights = try #require(Raking.weights(margins()).value)
        let cells = [(0, 40), (40, 10), (50, 30), (80, 20)].map { start, count in
            weights.values[start..<start + count].reduce(0, +)
        }
        #expect(near(cells, [35.7557, 14.2443, 24.2443, 25.7557]))
        #expect(near(weights.designEffect, 1.0501) && near(weights.effectiveNumber, 95.23, 5e-3))
        #expect(near(weights.achieved[0], [0.5, 0.5], 1e-10) && near(weights.achieved[1], [0.6, 0.4], 1e-10))
    }

    @Test("A category of the population without a respondent is refused by name, and so is the reverse")
    func emptyCell() {
        let none = Margin("age", [.init("young", 50), .init("old", 50)], members: [0, 0, 0])
        #expect(
            Raking.weights([none]).refusal
                == """
                Margin “age”: nobody who answered is in “old”, so no weight can stand for them; join it with another category.
                """)
        let ghost = Margin("age", [.init("young", 100), .init("old", 0)], members: [0, 1, 1])
        #expect(
            Raking.weights([ghost]).refusal
                == "Margin “age”: 2 respondents are in “old”, where the population has nobody.")
        #expect(Raking.weights([]).value == nil)
    }

    @Test("The cap holds, what it cut is told, and the margins it misses too")
    func cap() throws {
        // One of ten stands for half: uncapped 5 times the mean; capped at 2 its share falls short.
        let margin = Margin(
            "age", [.init("young", 50), .init("old", 50)], members: [0] + Array(repeating: 1, count: 9))
        let score = Raking.weights([margin], cap: 2)
        let weights = try #require(score.value)
        // The one has 2, the nine share the other 8.
        #expect(near(weights.values, [2] + Array(repeating: 8.0 / 9, count: 9), 1e-12))
        #expect(weights.trimmed == 1 && score.caveats.contains("1 weight was cut to the cap."))
        #expect(score.caveats.contains { $0.hasPrefix("The margins are not met exactly") })
        #expect(near(try #require(Raking.weights([margin]).value).values[0], 5, 1e-9))
        #expect(Raking.weights([margin], cap: 1).refusal?.contains("must be above 1") == true)
    }

    @Test("No weight is above the cap times the mean, and what is cut off goes to the others", arguments: [5, 1.2])
    func capOfTheMean(cap: Double) throws {
        // Of 100 people 5 stand for half: uncapped 10 times the mean. Capped at 5 they have 25 of 100, the others 75 / 95.
        let margin = Margin(
            "age", [.init("young", 50), .init("old", 50)],
            members: Array(repeating: 0, count: 95) + Array(repeating: 1, count: 5))
        let weights = try #require(Raking.weights([margin], cap: cap).value)
        #expect(
            near(weights.values, Array(repeating: (100 - 5 * cap) / 95, count: 95) + Array(repeating: cap, count: 5)))
        #expect(near(weights.achieved[0], [1 - cap / 20, cap / 20], 1e-12) && weights.trimmed == 5)
    }

    @Test("Whatever the margins, weights have the mean one and stay under the cap", arguments: UInt64(0)..<40)
    func anyCap(seed: UInt64) throws {
        var chance = SplitMix(state: seed)
        let count = Int(chance.next() % 60) + 20
        let margins = (0..<2).map { number in
            Margin(
                "margin \(number)", (0..<3).map { .init("\($0)", Double(chance.next() % 50 + 1)) },
                members: (0..<count).map { $0 < 3 ? $0 : Int(chance.next() % 3) })
        }
        let cap = 1.05 + Double(chance.next() % 300) / 100
        let weights = try #require(Raking.weights(margins, cap: cap).value).values
        #expect((weights.max() ?? 0) <= cap, "seed \(seed)")
        #expect(near(weights.reduce(0, +), Double(count), 1e-9), "seed \(seed)")
    }

    @Test("More answers than people asked, or than people there are, give no estimate")
    func moreThanAsked() {
        let asked = Estimate.share(0.5, n: 12, basis: .everybody, invited: 10)
        #expect(
            asked.refusal == "12 answers are given, but only 10 people were asked: one of the two numbers is wrong.")
        let drawn = Estimate.margin(share: 0.5, n: 12, basis: .sample(population: 11))
        #expect(
            drawn.refusal
                == "12 answers are given, but the sample was drawn from 11 people: one of the two numbers is wrong.")
        #expect(Estimate.share(0.5, n: 11, basis: .sample(population: 11)).value == 0.5)
    }

    @Test("Post-stratification weighs each cell by population over sample")
    func postStratification() throws {
        // 3 of 4 young, population half: 0.5/0.75 and 0.5/0.25.
        let cells = Margin("age", [.init("young", 10), .init("old", 10)], members: [0, 0, 0, 1])
        let weights = try #require(Raking.postStratification(cells).value)
        #expect(near(weights.values, [2.0 / 3, 2.0 / 3, 2.0 / 3, 2], 1e-12))
        // (4 × (3 × 4/9 + 4))/16.
        #expect(near(weights.designEffect, 4 * (4.0 / 3 + 4) / 16, 1e-12))
    }

    @Test("Who did not say keep their weight and are told")
    func unknown() throws {
        let margin = Margin("age", [.init("young", 50), .init("old", 50)], members: [0, 0, 1, nil])
        let score = Raking.weights([margin])
        #expect(score.caveats[0] == "1 did not tell “age” and are not weighed by it.")
        #expect(near(try #require(score.value).achieved[0], [0.5, 0.5], 1e-9))
    }

    @Test("Margins of the worked samples: 4.9 points, and 4.7 out of 5,000")
    func margin() {
        #expect(near(Estimate.margin(share: 0.5, n: 400, basis: .sample(population: nil)).value, 0.0490))
        #expect(near(Estimate.margin(share: 0.5, n: 400, basis: .sample(population: 5_000)).value, 0.0470))
        // Weights that double the variance: √2 wider.
        #expect(
            near(
                Estimate.margin(share: 0.5, n: 400, effective: 200, basis: .sample(population: nil)).value,
                0.0490 * 2.0.squareRoot(), 1e-4))
    }

    @Test("A self-selected consultation gets no margin, nor does a count of everybody")
    func noMargin() {
        let open = Estimate.margin(share: 0.62, n: 8_000, basis: .selfSelected)
        #expect(open.value == nil && open.refusal?.contains("no margin of error") == true)
        #expect(Estimate.margin(share: 0.5, n: 9, basis: .everybody).value == nil)
        let share = Estimate.share(0.62, n: 8_000, basis: .selfSelected)
        #expect(share.value == 0.62 && share.spread == nil && share.caveats[0].contains("8000 who did"))
    }

    @Test("Wilson's interval of 7 of 8 is 0.529 to 0.978")
    func wilson() {
        let interval = Wilson.interval(7, of: 8)
        #expect(near(interval.lowerBound, 0.529, 5e-4) && near(interval.upperBound, 0.978, 5e-4))
        #expect(Wilson.interval(0, of: 0) == 0...1)
    }

    @Test("Eight of nine is “8 of 9”, never a percentage")
    func eightOfNine() {
        #expect(Share(8, of: 9).words == "8 of 9" && Share(8, of: 9).percent == nil)
        #expect(Share(312, of: 400).words == "312 of 400 (78%)")
        #expect(Share(0, of: 0).words == "0 of 0")
    }
}
