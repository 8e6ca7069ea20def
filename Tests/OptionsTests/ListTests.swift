import Base
import BigInt
import Options
import Places
import Testing

@Suite("Listing plans")
struct ListTests {
    @Test("Three areas in a row have four plans")
    func path() throws {
        let plans = try PlanSpace(Map.path(3)).graph().plans.map(\.groupOfArea)
        #expect(Set(plans) == [[0, 0, 0], [0, 0, 1], [0, 1, 1], [0, 1, 2]])
    }

    @Test("The list has each plan of a 3 × 4 grid once, in one piece each, as many as were counted")
    func grid() throws {
        let space = try PlanSpace(Map.grid(3, 4))
        let plans = try Array(space.graph().plans)
        #expect(try BigUInt(plans.count) == space.count().total)
        #expect(Set(plans).count == plans.count)
        #expect(plans.allSatisfy(space.allows))
    }

    @Test("Walking through a 4 × 4 grid meets as many plans as were counted")
    func walk() throws {
        var walk = try PlanSpace(Map.grid(4, 4)).graph().walk()
        var count = 0
        while walk.advance() { count += 1 }
        #expect(count == 1_691_690)
    }

    @Test("Every limit and wish holds in every plan listed, and the list is as long as the count", arguments: 0..<60)
    func combined(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let question = Map.random(&random)
        let space = try PlanSpace(question)
        let plans = try Array(space.graph().plans)
        #expect(plans.allSatisfy(space.allows), "seed \(seed)")
        #expect(Set(plans).count == plans.count, "seed \(seed)")
        let expected = Plan.allPartitions(of: question.areas.count).filter(space.allows)
        #expect(Set(plans) == Set(expected), "seed \(seed)")
        for method in CountMethod.allCases where method != .frontier || question.limits.isEmpty {
            #expect(try space.count(by: method).total == BigUInt(expected.count), "seed \(seed), \(method)")
        }
    }

    @Test("The order of a list is the same every time and does not depend on the order of links")
    func order() throws {
        var question = Map.grid(3, 4)
        let plans = try Array(PlanSpace(question).graph().plans)
        question.links.reverse()
        #expect(try Array(PlanSpace(question).graph().plans) == plans)
    }
}
