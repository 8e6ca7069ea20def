import Options
import Testing

@Suite("The front page of Options")
struct FrontPageTests {
    @Test("Its example says what it says")
    func example() throws {
        let question = GroupingQuestion(
            areas: [
                .init(code: "A", statistics: ["population": 200_000]),
                .init(code: "B", statistics: ["population": 150_000]),
                .init(code: "C", statistics: ["population": 250_000]),
                .init(code: "D", statistics: ["population": 180_000]),
            ],
            links: [.init("A", "B"), .init("B", "C"), .init("C", "D"), .init("D", "A")],
            limits: [.init("population", minimum: 250_000)], fewestGroups: 2)
        let space = try PlanSpace(question)
        // Of the six ways to cut a ring of four in two, A, B and D cannot stand alone; with three groups one of them would.
        #expect(try space.count().total == 3)
        #expect(try space.reasonForNone() == nil)
        let graph = try space.graph()
        #expect(
            Set(graph.plans.map { $0.codes(in: question) }) == [
                [["A", "B"], ["C", "D"]], [["A", "D"], ["B", "C"]], [["A", "B", "D"], ["C"]],
            ])
        let approved = try Plan(groups: [["A", "B"]], remainder: true, of: question)
        let ensemble = graph.ensemble([.range(of: "population"), .linksCut], named: [approved])
        // 430,000 less 350,000; A + D and B + C differ by 20,000, C and the others by 280,000. Each cuts two links.
        #expect(ensemble.standings[0][0]?.rank == 2)
        #expect(ensemble.front?.map { $0.plan.codes(in: question) } == [[["A", "D"], ["B", "C"]]])
    }
}
