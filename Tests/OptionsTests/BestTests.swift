import Base
import Options
import Places
import Testing

@Suite("Best plans")
struct BestTests {
    /// Every kind of figure, better low and better high.
    private static let criteria: [Criterion] =
        Criterion.Combination.all.flatMap { combination in
            [Criterion.Direction.lowerIsBetter, .higherIsBetter].map { direction in
                Criterion(
                    id: "\(combination)", name: "", direction: direction, unit: "", combination: combination
                ) { group in group.sum("population").map { ($0 - 250) * Double(group.areas.count % 3 + 1) } }
            }
        } + [.range(of: "population"), .balance(of: "population"), .squaredSize(of: "population"), .linksCut]

    @Test("The best ten are those that a look at every plan finds, in order", arguments: 0..<12)
    func asListed(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let space = try PlanSpace(Map.random(&random))
        let graph = try space.graph()
        for criterion in Self.criteria {
            let best = graph.best(10, by: criterion)
            let all = graph.plans.compactMap { space.score($0, by: [criterion])[0] }
            let sorted = all.sorted { criterion.direction == .lowerIsBetter ? $0 < $1 : $0 > $1 }
            let same = zip(best.entries, sorted).allSatisfy { abs($0.value - $1) < 1e-9 * max(1, abs($1)) }
            #expect(best.entries.count == min(10, all.count), "seed \(seed), \(criterion.id)")
            #expect(same, "seed \(seed), \(criterion.id)")
            #expect(Set(best.entries.map(\.plan)).count == best.entries.count, "seed \(seed), \(criterion.id)")
        }
    }

    @Test(
        "Of Kent's plans in three the furthest from a third is 5,330 people off at best; in four 14,275.5 from a quarter"
    )
    func kent() throws {
        for (groups, distance) in [(3, 5_330.0), (4, 14_275.5)] {
            var question = Kent.question
            question.fewestGroups = groups
            question.mostGroups = groups
            let space = try PlanSpace(question)
            // 1,855,842 people in all.
            let criterion = Criterion.largestDistance(from: 1_855_842 / Double(groups))
            let best = try space.best(1, by: criterion)
            #expect(best.entries.map(\.value) == [distance])
            #expect(try space.graph().plans.compactMap { space.score($0, by: [criterion])[0] }.min() == distance)
            #expect(best.isProven)
        }
    }

    @Test("The front followed through the graph has the figures of the front among all plans", arguments: 0..<12)
    func front(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let graph = try PlanSpace(Map.random(&random)).graph()
        for start in stride(from: 0, to: Self.criteria.count - 3, by: 4) {
            let criteria = Array(Self.criteria[start..<start + 2]) + [.range(of: "population")]
            guard let front = graph.front(criteria) else {
                // Only a spread whose total differs from plan to plan cannot be followed.
                #expect(criteria.contains { $0.combination == .coefficientOfVariation }, "seed \(seed)")
                continue
            }
            let isSame = try Self.haveSameFigures(front, #require(graph.ensemble(criteria).front))
            #expect(isSame, "seed \(seed), \(start)")
        }
    }

    /// Each plan of one list has its like in the other one, up to what adding in another order changes.
    private static func haveSameFigures(_ a: [PlanEnsemble.ScoredPlan], _ b: [PlanEnsemble.ScoredPlan]) -> Bool {
        func alike(_ a: PlanEnsemble.ScoredPlan, _ b: PlanEnsemble.ScoredPlan) -> Bool {
            zip(a.values, b.values).allSatisfy { abs(($0 ?? 0) - ($1 ?? 0)) < 1e-6 }
        }
        return a.allSatisfy { one in b.contains { alike(one, $0) } }
            && b.allSatisfy { one in a.contains { alike(one, $0) } }
    }

    @Test("A 6 × 6 grid is cut into four equal parts with as few as twelve borders between them")
    func fewestBorders() throws {
        var question = Map.grid(6, 6)
        question.limits = [.init("population", minimum: 900, maximum: 900)]
        // Four 3 × 3 squares: two cuts of six links each.
        #expect(try PlanSpace(question).graph().best(1, by: .linksCut).entries.map(\.value) == [12])
    }

    @Test("Sizes within a window find the same best plans as the whole graph does", arguments: 2...5)
    func window(groups: Int) throws {
        // Eighteen areas of 1 to 18 people: more than are listed without need.
        var question = Map.grid(3, 6)
        for area in 0..<18 { question.areas[area].statistics["population"] = Double(area * 7 % 18 + 1) }
        question.fewestGroups = groups
        question.mostGroups = groups
        let space = try PlanSpace(question)
        let graph = try space.graph()
        for criterion in [
            Criterion.range(of: "population"), .squaredSize(of: "population"), .balance(of: "population"),
        ] {
            let windowed = try space.best(5, by: criterion)
            #expect(windowed.entries.map(\.value) == graph.best(5, by: criterion).entries.map(\.value))
        }
    }
}

extension Criterion.Combination {
    static let all: [Criterion.Combination] = [
        .sum, .mean, .weightedMean(by: "area"), .smallest, .largest, .range, .coefficientOfVariation,
    ]
}
