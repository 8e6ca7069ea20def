import Base
import BigInt
import Options
import Places
import Testing

@Suite("Kent and Medway")
struct KentTests {
    @Test("Thirteen areas have 136,151 plans; 597 with 300,000 to 800,000 people each, 60 with 400,000 to 700,000")
    func counts() throws {
        #expect(try PlanSpace(Kent.question).count().total == 136_151)
        // Counted apart from this program: each connected set of areas in turn, with memory of what is left.
        #expect(try PlanSpace(Kent.question(from: 300_000, to: 800_000)).count().byGroups == [3: 173, 4: 402, 5: 22])
        #expect(try PlanSpace(Kent.question(from: 400_000, to: 700_000)).count().total == 60)
    }

    @Test("Every plan has one number, and the numbers follow the list")
    func numbers() throws {
        var question = Kent.question(from: 300_000, to: 800_000)
        question.fewestGroups = 4
        let graph = try PlanSpace(question).graph()
        let numbers = try #require(PlanNumbers(graph))
        #expect(numbers.count == 424)
        #expect((0..<numbers.count).map { numbers.plan(at: $0) } == Array(graph.plans))
    }

    @Test("Plans are drawn evenly: a chi-squared test over all 60 passes")
    func uniform() throws {
        let numbers = try #require(try PlanNumbers(PlanSpace(Kent.question(from: 400_000, to: 700_000)).graph()))
        let sampler = PlanSampler(numbers, using: SeededGenerator(seed: 2026))
        #expect(chiSquared(of: sampler, over: Array(numbers.graph.plans)) < Self.critical)
    }

    @Test("A sampler that draws each first group alike, however many plans it begins, fails the same test")
    func biased() throws {
        let plans = try Array(PlanSpace(Kent.question(from: 400_000, to: 700_000)).graph().plans)
        let byFirstGroup = Dictionary(grouping: plans) { $0.groups[0] }
        let groups = byFirstGroup.keys.sorted { $0.lexicographicallyPrecedes($1) }
        var random = SeededGenerator(seed: 2026)
        let draws = AnyIterator {
            groups.randomElement(using: &random).flatMap { byFirstGroup[$0]?.randomElement(using: &random) }
        }
        #expect(chiSquared(of: draws, over: plans) > Self.critical)
    }

    @Test("The same seed draws the same plans")
    func repeatable() throws {
        let numbers = try #require(try PlanNumbers(PlanSpace(Kent.question).graph()))
        let draws = { PlanSampler(numbers, using: SeededGenerator(seed: 7)).prefix(50).map(\.self) }
        #expect(draws() == draws())
        #expect(Set(draws()).count > 40)
    }

    /// Upper thousandth of chi-squared with 59 degrees of freedom.
    private static let critical = 98.3

    private func chiSquared(of draws: some Sequence<Plan>, over plans: [Plan]) -> Double {
        let count = 12_000
        var drawn = Dictionary(uniqueKeysWithValues: plans.map { ($0, 0) })
        for plan in draws.prefix(count) { drawn[plan, default: 0] += 1 }
        let expected = Double(count) / Double(plans.count)
        return drawn.values.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
    }
}
