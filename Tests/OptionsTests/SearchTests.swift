import Base
import Options
import Places
import Store
import Testing

@Suite("Search without proof")
struct SearchTests {
    @Test("Finds the proven best of Kent in three and in four groups", arguments: [3, 4])
    func asExact(groups: Int) throws {
        var question = Kent.question
        question.fewestGroups = groups
        question.mostGroups = groups
        let space = try PlanSpace(question)
        let criterion = Criterion.range(of: "population")
        let exact = try #require(try space.best(1, by: criterion).entries.first)
        let outcome = try LocalSearch(groups: groups, seed: 1).run(space, by: criterion)
        #expect(outcome.value == exact.value)
        #expect(outcome.isAllowed && !outcome.isProven)
    }

    @Test("Never does better than the proven best, and every group stays in one piece", arguments: 0..<12)
    func honest(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let space = try PlanSpace(Map.random(&random))
        let best = try space.graph().best(1, by: .range(of: "population")).entries.first
        for groups in max(1, space.fewestGroups)...max(1, space.mostGroups) {
            guard
                let outcome = try? LocalSearch(groups: groups, steps: 500, runs: 1, seed: seed)
                    .run(space, by: .range(of: "population"))
            else { continue }
            #expect(outcome.plan.groupCount == groups, "seed \(seed)")
            let connected = outcome.plan.groups.allSatisfy { space.judge(group: $0).isConnected }
            #expect(connected || !space.fixed.isEmpty, "seed \(seed)")
            if outcome.isAllowed, let value = outcome.value {
                #expect(value >= (best?.value ?? .infinity) - 1e-9, "seed \(seed)")
            }
        }
    }

    @Test("Cuts a 20 × 20 grid into 25 groups of 14 to 18 areas, the same for the same seed")
    func hundreds() throws {
        var question = Map.grid(20, 20)
        question.limits = [.init("population", minimum: 1_400, maximum: 1_800)]
        let space = try PlanSpace(question)
        let search = LocalSearch(groups: 25, steps: 20_000, runs: 1, seed: 5)
        let outcome = try search.run(space, by: .linksCut)
        #expect(outcome.isAllowed)
        #expect(try search.run(space, by: .linksCut) == outcome)
        // 25 squares of 4 × 4 would cut 160 links; stripes of 20 areas are too large.
        #expect(try #require(outcome.value) < 260)
    }

    @Test("A number of groups that cannot be is refused")
    func groups() throws {
        let space = try PlanSpace(Map.path(3))
        #expect(throws: SearchProblem.groups(asked: 4, fewest: 1, most: 3)) {
            try LocalSearch(groups: 4, seed: 1).run(space, by: .linksCut)
        }
    }
}

@Suite("Finer areas, several regions")
struct SplitTests {
    @Test("A district split into its wards can be shared between two neighbours")
    func split() throws {
        // A – B – C with B of 200 people in two wards: to have 200 in each of two groups, B must be shared.
        var question = Map.path(3)
        question.areas[1].statistics["population"] = 200
        question.limits = [.init("population", minimum: 200, maximum: 200)]
        #expect(try PlanSpace(question).count().isZero)
        let finer = try question.splitting(
            "1",
            into: [
                .init(code: "1a", statistics: ["population": 100]), .init(code: "1b", statistics: ["population": 100]),
            ], links: [.init("0", "1a"), .init("1a", "1b"), .init("1b", "2")])
        let plans = try PlanSpace(finer).graph().plans.map { $0.codes(in: finer) }
        #expect(plans == [[["0", "1a"], ["1b", "2"]]])
    }

    @Test("Several districts are cut from one list of wards; a neighbour that stays whole is met once, by its own code")
    func splittingSeveral() throws {
        // 0 – 1 – 2 – 3, wards a and b in each from left to right; 1 and 2 are cut.
        let wards = (0..<4).flatMap { ["\($0)a", "\($0)b"] }
        let borders = zip(wards, wards.dropFirst()).map { GroupingQuestion.Edge($0, $1) } + [.init("0a", "1a")]
        let parents = Dictionary(uniqueKeysWithValues: wards.map { ($0, String($0.prefix(1))) })
        let parts = wards.map { GroupingQuestion.Area(code: $0, statistics: ["population": 50]) }
        let finer = try Map.path(4).splitting(["1", "2"], into: parts, of: parents, borders: borders)
        #expect(finer.areas.map(\.code) == ["0", "1a", "1b", "2a", "2b", "3"])
        #expect(
            finer.links.map { [$0.a, $0.b].sorted() }.sorted { $0[0] < $1[0] } == [
                ["0", "1a"], ["1a", "1b"], ["1b", "2a"], ["2a", "2b"], ["2b", "3"],
            ])
    }

    @Test("Wards that do not add up to their district are refused with both figures")
    func sums() {
        #expect(throws: SplitProblem.sumDiffers("1", statistic: "population", parts: 90, whole: 100)) {
            try Map.path(3).splitting(
                "1", into: [.init(code: "1a", statistics: ["population": 90])], links: [.init("0", "1a")])
        }
    }

    @Test("Regions are counted in one run: the total is the product of their counts")
    func regions() throws {
        let regionOf = Dictionary(uniqueKeysWithValues: (0..<16).map { ("\($0)", $0 < 8 ? "north" : "south") })
        let space = try PlanSpace(Map.grid(4, 4).within(regions: regionOf))
        let parts = try space.countByPart()
        let half = try PlanSpace(Map.grid(2, 4)).count()
        #expect(parts.map(\.count.total) == [half.total, half.total])
        #expect(try space.count().total == half.total * half.total)
    }

    @Test("A ensemble of found plans says that they were found, and ranks among them alone")
    func surveyed() throws {
        let space = try PlanSpace(Map.grid(3, 3))
        let criteria: [Criterion] = [.range(of: "population"), .linksCut]
        // Rows, columns, and one area against eight: 0, 0 and 700 people apart; 6, 6 and 2 links cut.
        let plans = [[0, 0, 0, 1, 1, 1, 2, 2, 2], [0, 1, 2, 0, 1, 2, 0, 1, 2], [0, 1, 1, 1, 1, 1, 1, 1, 1]]
            .map { Plan(labels: $0) }
        let ensemble = space.ensemble(found: plans, criteria, named: [plans[2]])
        #expect(ensemble.basis == .found && ensemble.count == 3)
        #expect(ensemble.ranges == [0...700, 2...6])
        #expect(ensemble.standings[0].map { $0?.rank } == [3, 1])
        #expect(ensemble.front?.count == 3)
    }
}
