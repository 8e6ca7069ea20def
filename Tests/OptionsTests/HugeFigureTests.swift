import Options
import Testing

@Suite("Figures beyond what can be added up")
struct HugeFigureTests {
    static func question(_ values: [Double], limit: Double?) -> GroupingQuestion {
        var question = GroupingQuestion(
            areas: values.enumerated().map { place, value in
                var area = GroupingQuestion.Area(code: "A\(place)")
                area.statistics["people"] = value
                return area
            }, links: values.indices.dropFirst().map { .init("A\($0 - 1)", "A\($0)") })
        if let limit { question.limits = [.init("people", minimum: limit)] }
        return question
    }

    @Test(
        "A limit on figures beyond 2⁵³ together is refused in words",
        arguments: [[1e19, 2], [1e18, 1e18], [1e300, 1e300], [6e15, 6e15]])
    func refused(values: [Double]) {
        #expect { try PlanSpace(Self.question(values, limit: 100)) } throws: {
            "\($0)".contains("comes to more than can be added up exactly")
        }
    }

    @Test("Up to 2⁵³ every figure counts to the last one", arguments: [0, 1])
    func exact(more: Double) throws {
        let space = try PlanSpace(Self.question([0x1p52, 0x1p52 - 1], limit: 0x1p53 - 1 + more))
        #expect(try space.count().total == (more == 0 ? 1 : 0))
    }

    @Test(
        "A search by figures without a limit does not end the program, whatever the figures",
        arguments: [[1e19, 1e19, 3, 4], [1e300, -1e300, 1e308, 1e308], [0, 0, 0, 0]])
    func search(values: [Double]) throws {
        let space = try PlanSpace(Self.question(values, limit: nil))
        let outcome = try LocalSearch(groups: 2, steps: 200, runs: 1, seed: 1).run(space, by: .range(of: "people"))
        #expect(outcome.plan.groupCount == 2)
    }

    @Test(
        "More steps than a computer ever makes are refused and not begun",
        arguments: [(9_223_372_036_854_775_807, 1), (1_000_000_000, 2), (3_037_000_500, 3_037_000_500)])
    func steps(steps: Int, runs: Int) throws {
        let space = try PlanSpace(Self.question([1, 2, 3], limit: nil))
        #expect(throws: SearchProblem.steps) {
            try LocalSearch(groups: 2, steps: steps, runs: runs, seed: 1).run(space, by: .range(of: "people"))
        }
    }
}
