import Options
import Testing

@Suite("Where a plan stands, at once")
struct EnsembleIndexTests {
    private static let criteria: [Criterion] = [
        .range(of: "population"), .selfContainment(.supply, Dorset.commuting), .linksCut,
    ]

    @Test("For every plan of Dorset it says what a ensemble of all plans says")
    func asEnsemble() throws {
        let space = try PlanSpace(Dorset.question)
        let graph = try space.graph()
        let field = EnsembleIndex(try #require(PlanNumbers(graph)), by: Self.criteria)
        #expect(field.count == 466)
        // Every ninth, so that each is surveyed among all and it still takes no time.
        let plans = graph.plans.enumerated().filter { $0.offset.isMultiple(of: 9) }.map(\.element)
        let ensemble = graph.ensemble(Self.criteria, named: plans, extent: EnsembleExtent(keep: 500))
        for (index, plan) in plans.enumerated() {
            let values = space.score(plan, by: Self.criteria)
            #expect(field.standings(of: values, isCounted: true) == ensemble.standings[index])
            let better = field.better(than: values, keep: 500)
            #expect(better.count == ensemble.countBetterThanNamed[index])
            #expect(better.plans == ensemble.betterThanNamed[index].map(\.plan))
        }
        for index in Self.criteria.indices {
            let range = try #require(ensemble.ranges[index])
            let all = field.figures(by: index)
            let isLower = Self.criteria[index].direction == .lowerIsBetter
            #expect(all.first == (isLower ? range.lowerBound : range.upperBound))
            #expect(all.last == (isLower ? range.upperBound : range.lowerBound))
            let spread = try #require(field.spread(by: index))
            #expect((spread.best, spread.middle, spread.worst) == (all[0], all[233], all[465]))
            #expect(field.best(by: index) == ensemble.best[index][0].plan)
        }
    }

    @Test("The plan approved for Dorset is second of six by equal size, and nothing beats it")
    func approved() throws {
        var question = Dorset.question
        question.fewestGroups = 2
        question.limits = [.init("population", minimum: 300_000)]
        let space = try PlanSpace(question)
        let field = EnsembleIndex(try #require(PlanNumbers(space.graph())), by: Self.criteria)
        let values = space.score(try Dorset.approved(), by: Self.criteria)
        #expect(field.standings(of: values, isCounted: true).map { $0?.rank } == [2, 1, 1])
        #expect(field.better(than: values, keep: 3).count == 0)
    }

    @Test("A plan outside the limits still has a rank, where it would stand")
    func outside() throws {
        var question = Dorset.question
        question.fewestGroups = 2
        question.limits = [.init("population", minimum: 300_000)]
        let space = try PlanSpace(question)
        let field = EnsembleIndex(try #require(PlanNumbers(space.graph())), by: Self.criteria)
        // Poole by itself: the difference in people is larger than that of any of the six.
        let alone = Plan(labels: [0, 1, 0, 0, 0, 0, 0, 0])
        let standing = try #require(
            field.standings(of: space.score(alone, by: Self.criteria), isCounted: space.allows(alone))[0])
        #expect(!standing.isCounted && standing.rank == 7 && standing.of == 6 && standing.ties == 0)
    }

    @Test("A sample stands for all: shares are near, what it says is better is better, and a seed draws the same")
    func sample() throws {
        let space = try PlanSpace(Dorset.question)
        let numbers = try #require(PlanNumbers(space.graph()))
        let (all, drawn) = (
            EnsembleIndex(numbers, by: Self.criteria), EnsembleIndex(numbers, by: Self.criteria, sample: 4_000, seed: 7)
        )
        #expect(all.isWhole && !drawn.isWhole && drawn.count == 4_000)
        let values = space.score(try Dorset.approved(), by: Self.criteria)
        for (exact, near) in zip(
            all.standings(of: values, isCounted: true), drawn.standings(of: values, isCounted: true))
        {
            let (exact, near) = (try #require(exact), try #require(near))
            // Four standard errors of a share in 4,000 are 3.2 per cent points at most.
            #expect(abs(Double(exact.rank - 1) / 466 - Double(near.rank - 1) / 4_000) < 0.032)
        }
        let own = space.score(Plan(labels: [0, 1, 0, 0, 0, 0, 0, 0]), by: Self.criteria)
        let better = drawn.better(than: own, keep: 5)
        #expect(better.count > 0)
        for plan in better.plans {
            let other = space.score(plan, by: Self.criteria)
            for (criterion, (one, two)) in zip(Self.criteria, zip(own, other)) {
                #expect(!criterion.isBetter(try #require(one), than: try #require(two)))
            }
        }
        let again = EnsembleIndex(numbers, by: Self.criteria, sample: 4_000, seed: 7)
        #expect(again.figures(by: 0) == drawn.figures(by: 0))
    }
}
