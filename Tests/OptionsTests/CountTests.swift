import BigInt
import Options
import Testing

@Suite("Counting plans")
struct CountTests {
    @Test("A path of n areas has 2ⁿ⁻¹ plans, also beyond 128 bits", arguments: [1, 2, 5, 20, 200])
    func path(areas: Int) throws {
        #expect(try PlanSpace(Map.path(areas)).count().total == BigUInt(2).power(areas - 1))
    }

    @Test("A star has as many plans as a path")
    func star() throws { #expect(try PlanSpace(Map.star(12)).count().total == 2048) }

    @Test("A cycle of n areas has 2ⁿ − n plans, n over k of them in k ≥ 2 groups")
    func cycle() throws {
        let count = try PlanSpace(Map.cycle(6)).count()
        #expect(count.total == 58)
        #expect(count.byGroups == [1: 1, 2: 15, 3: 20, 4: 15, 5: 6, 6: 1])
    }

    @Test("All linked to all: as many plans as there are set partitions")
    func complete() throws {
        // Stirling numbers of the second kind for seven; their sum is the Bell number 877.
        let count = try PlanSpace(Map.complete(7)).count()
        #expect(count.byGroups == [1: 1, 2: 63, 3: 301, 4: 350, 5: 140, 6: 21, 7: 1])
    }

    @Test("A 3 × 3 grid has 1,434 plans")
    func grid() throws {
        let count = try PlanSpace(Map.grid(3, 3)).count()
        #expect(count.total == 1_434)
        #expect(count.byGroups[2] == 53)
        #expect(count.byGroups[3] == 258)
        #expect(count.byGroups[8] == 12)
    }

    @Test(
        "Square grids have the published numbers of plans",
        arguments: [(4, "1691690"), (5, "19719299768"), (6, "2271230282824746"), (7, "2584855762327078145444")])
    func grids(side: Int, plans: String) throws {
        #expect(try String(PlanSpace(Map.grid(side, side)).count().total) == plans)
    }

    @Test(
        "Square grids cut into equal parts as often as published",
        arguments: [(4, 117), (5, 4_006), (6, 451_206), (7, 158_753_814)])
    func equalParts(side: Int, plans: Int) throws {
        var question = Map.grid(side, side)
        let people = Double(side * 100)
        question.limits = [.init("population", minimum: people, maximum: people)]
        #expect(try PlanSpace(question).count().byGroups == [side: BigUInt(plans)])
    }
}
