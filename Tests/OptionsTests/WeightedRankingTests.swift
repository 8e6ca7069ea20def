import Options
import Testing
import Weighing

@Suite("Ranking all plans by weights")
struct WeightedRankingTests {
    @Test("All plans ranked by weights come out as a sum over each plan says")
    func allPlans() throws {
        var question = Dorset.question
        question.fewestGroups = 2
        question.mostGroups = 3
        let graph = try PlanSpace(question).graph()
        let criteria = [Criterion.range(of: "population"), .selfContainment(.supply, Dorset.commuting)]
        let ensemble = graph.ensemble(criteria)
        let ranking = try graph.ranking(
            criteria, weights: Weights(points: [1, 3]), scales: ensemble.scales, named: [Dorset.approved()], keep: 5)
        let scales = ensemble.scales.compactMap(\.self)
        let all = graph.plans.map { plan in
            let figures = graph.space.score(plan, by: criteria).map { $0 ?? .nan }
            return 0.25 * scales[0].score(figures[0]) + 0.75 * scales[1].score(figures[1])
        }.sorted(by: >)
        #expect(zip(ranking.entries.map(\.score), all).allSatisfy { abs($0 - $1) < 1e-9 })
        let standing = try #require(ranking.standings[0])
        #expect(all.count { $0 > standing.value + 1e-9 } == standing.rank - 1)
    }
}
