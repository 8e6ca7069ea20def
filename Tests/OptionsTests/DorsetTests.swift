import BigInt
import Options
import Testing

@Suite("Dorset 2018")
struct DorsetTests {
    private func above300() throws -> PlanSpace {
        var question = Dorset.question
        question.limits = [.init("population", minimum: 300_000)]
        question.fewestGroups = 2
        return try PlanSpace(question)
    }

    @Test("Eight districts have 466 connected groupings, 22 of them in two groups, six with both above 300,000")
    func counts() throws {
        let all = try PlanSpace(Dorset.question).count()
        #expect(all.total == 466)
        #expect(all.byGroups[2] == 22)
        #expect(try above300().count().byGroups == [2: 6])
    }

    @Test("The chosen Dorset plan is second of six by equal size")
    func equalSize() throws {
        let criteria = [Criterion.range(of: "population")]
        let ensemble = try above300().graph().ensemble(criteria, named: [Dorset.approved()])
        // Bournemouth, Christchurch and Poole 395,638; the rest 375,051.
        let standing = try #require(ensemble.standings[0][0])
        #expect((standing.value, standing.rank, standing.of) == (20_587, 2, 6))
        #expect(standing.ties == 0 && standing.isCounted)
        #expect(ensemble.best[0].map { $0.values[0] }.first == 14_867)
    }

    @Test("The chosen Dorset plan is first of six by self-containment, 69.2 % of residents and 76.2 % of jobs")
    func selfContainment() throws {
        let criteria = [
            Criterion.selfContainment(.supply, Dorset.commuting), .selfContainment(.demand, Dorset.commuting),
        ]
        let ensemble = try above300().graph().ensemble(criteria, named: [Dorset.approved()])
        let standings = ensemble.standings[0].compactMap(\.self)
        // The rest of Dorset: 89,917 live and work there, of 129,918 residents and 118,021 jobs.
        #expect(standings.map(\.value) == [89_917.0 / 129_918, 89_917.0 / 118_021])
        #expect(standings.map(\.rank) == [1, 1])
    }

    @Test("No plan of the six beats the chosen one on every criterion")
    func unbeaten() throws {
        let criteria = [
            Criterion.range(of: "population"), .selfContainment(.supply, Dorset.commuting), .linksCut,
        ]
        let ensemble = try above300().graph().ensemble(criteria, named: [Dorset.approved()])
        #expect(ensemble.betterThanNamed == [[]])
        #expect(try #require(ensemble.front).map(\.plan).contains(Dorset.approved()))
    }

    @Test("Two councils of 500,000 do not fit, and the reason says so in numbers")
    func tooLittle() throws {
        var question = Dorset.question
        question.limits = [.init("population", minimum: 500_000)]
        question.fewestGroups = 2
        let reason = try #require(try PlanSpace(question).reasonForNone())
        #expect(
            reason.words() == "No plan fits. Each council must have 500,000 people, and there are 770,689 in all: "
                + "at most one council is possible.")
    }
}
