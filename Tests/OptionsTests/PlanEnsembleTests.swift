import Base
import BigInt
import Options
import Places
import Testing

@Suite("Ensembles of plans")
struct PlanEnsembleTests {
    private static let criteria: [Criterion] = [.range(of: "population"), .linksCut, .smallest(of: "area")]

    @Test("Ranges, bests, front and standings are those that a comparison of all plans finds", arguments: 0..<20)
    func asCompared(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let space = try PlanSpace(Map.random(&random))
        let graph = try space.graph()
        let named = Plan(labels: (0..<space.areaCount).map { $0 % 2 })
        let ensemble = graph.ensemble(Self.criteria, named: [named], extent: EnsembleExtent(keep: 3, histogramSteps: 4))
        let all = graph.plans.map { ($0, space.score($0, by: Self.criteria).map { $0 ?? .nan }) }
        #expect(ensemble.count == all.count)
        for (index, criterion) in Self.criteria.enumerated() {
            let values = all.map(\.1[index]).sorted()
            #expect(ensemble.ranges[index]?.lowerBound == values.first, "seed \(seed)")
            #expect(ensemble.ranges[index]?.upperBound == values.last, "seed \(seed)")
            let inOrder = criterion.direction == .lowerIsBetter ? values : values.reversed()
            #expect(ensemble.best[index].map(\.values[index]) == inOrder.prefix(3).map { $0 }, "seed \(seed)")
            let value = space.score(named, by: [criterion])[0] ?? .nan
            let better = values.count { criterion.isBetter($0, than: value) }
            #expect(ensemble.standings[0][index]?.rank == better + 1, "seed \(seed)")
            #expect(ensemble.standings[0][index]?.isCounted == space.allows(named), "seed \(seed)")
            #expect((ensemble.histograms[index]?.counts.reduce(0, +) ?? 0) == all.count, "seed \(seed)")
        }
        func beats(_ a: [Double], _ b: [Double]) -> Bool {
            let pairs = zip(Self.criteria, zip(a, b))
            return !pairs.contains { $0.isBetter($1.1, than: $1.0) } && pairs.contains { $0.isBetter($1.0, than: $1.1) }
        }
        let front = all.filter { plan in !all.contains { beats($0.1, plan.1) } }.map(\.0)
        #expect(Set(try #require(ensemble.front).map(\.plan)) == Set(front), "seed \(seed)")
    }

    @Test("Plans that are equal share the better rank, and the ties are told")
    func ties() throws {
        // Four in a row, all alike, in two groups: 1 + 3, 2 + 2, 3 + 1.
        var question = Map.path(4)
        question.fewestGroups = 2
        question.mostGroups = 2
        let uneven = Plan(labels: [0, 1, 1, 1])
        let ensemble = try PlanSpace(question).graph().ensemble([.range(of: "population")], named: [uneven])
        let standing = try #require(ensemble.standings[0][0])
        #expect((standing.value, standing.rank, standing.of, standing.ties) == (200, 2, 3, 1))
        #expect(ensemble.countBetterThanNamed == [1])
        #expect(ensemble.betterThanNamed[0].map(\.plan) == [Plan(labels: [0, 0, 1, 1])])
    }

    @Test("A figure on the border of two steps counts in the upper one, the largest in the last")
    func histogram() throws {
        let ensemble = try PlanSpace(Map.path(4)).graph()
            .ensemble([.groupCount], extent: EnsembleExtent(histogramSteps: 3))
        // 1, 3, 3 and 1 plans in one to four groups.
        #expect(ensemble.histograms[0]?.counts == [1, 3, 4])
        #expect(ensemble.histograms[0]?.bounds(of: 1) == 2...3)
    }

    @Test("A group without a figure leaves its plans without one, and they are not ranked")
    func undefined() throws {
        var question = Map.path(3)
        question.areas[2].statistics["jobs"] = 0
        question.areas[0].statistics["jobs"] = 50
        question.areas[1].statistics["jobs"] = 50
        let criterion = Criterion.ratio(
            id: "people-per-job", name: "", of: "population", per: "jobs", unit: "", direction: .lowerIsBetter,
            combination: .largest)
        let ensemble = try PlanSpace(question).graph().ensemble([criterion], named: [Plan(labels: [0, 0, 1])])
        // Of the four plans two leave the third area, which has no jobs, on its own.
        #expect(ensemble.best[0].compactMap { $0.values[0] } == [3, 4])
        #expect(ensemble.standings == [[nil]])
    }
}

@Suite("Count first, then decide")
struct CountedSpaceTests {
    @Test("Few plans are all looked at, many are sampled, too many are only counted")
    func approaches() throws {
        #expect(try CountedSpace(PlanSpace(Map.grid(3, 3))).approach == .everyPlan(count: 1_434))
        #expect(try CountedSpace(PlanSpace(Map.grid(3, 3)), mostPlans: 1_000).approach == .sample(of: 1_434))
        #expect(
            try CountedSpace(PlanSpace(Map.grid(7, 7))).approach
                == .countOnly(BigUInt("2584855762327078145444")))
    }

    @Test("A sample says that it is one, and its shares are near those of all plans")
    func sample() throws {
        let counted = try CountedSpace(PlanSpace(Map.grid(3, 4)), mostPlans: 100)
        let ensemble = try counted.ensemble(
            [.groupCount], extent: EnsembleExtent(histogramSteps: 11), sample: 20_000, seed: 3)
        let exact = try #require(counted.graph).ensemble([.groupCount], extent: EnsembleExtent(histogramSteps: 11))
        #expect(ensemble.basis == .sample(of: UInt128(exact.count)))
        #expect(ensemble.count == 20_000)
        let (sampled, all) = (try #require(ensemble.histograms[0]), try #require(exact.histograms[0]))
        let likeliest = try #require(all.counts.indices.max { all.counts[$0] < all.counts[$1] })
        let share = Double(all.counts[likeliest]) / Double(exact.count)
        let middle = all.bounds(of: likeliest).lowerBound
        // Four standard errors of a share from 20,000 draws are below 0.015.
        #expect(abs(Double(sampled.counts[sampled.step(of: middle)]) / 20_000 - share) < 0.015)
    }
}
