import Base
import Options
import Places
import Testing

@Suite("Voluntary merging")
struct MergingTests {
    /// A – B – C – D in a row with 5, 8, 12 and 30 thousand people.
    private func question(_ change: (inout MergingQuestion) -> Void = { _ in }) -> MergingQuestion {
        var bodies = Map.path(4)
        for (area, people) in [5_000.0, 8_000, 12_000, 30_000].enumerated() {
            bodies.areas[area].statistics["population"] = people
        }
        var question = MergingQuestion(bodies: bodies, minimum: 20_000)
        // B has more to do with C than with A.
        question.ties = [[0, 10, 0, 0], [10, 0, 30, 0], [0, 30, 0, 20], [0, 0, 20, 0]]
        change(&question)
        return question
    }

    @Test("Two who name each other first merge, and what each thinks of the other is told")
    func mutual() throws {
        let merging = try VoluntaryMerging(question())
        let first = try #require(merging.steps.first)
        #expect(first.seeker == [1] && first.partner == [2] && first.reason == .mutualFirstChoice)
        #expect(first.ofSeeker.ties == 1 && first.ofPartner.ties == 1)
        #expect((first.seekersChoices, first.partnersChoices) == (2, 2))
        #expect(first.value == 20_000)
    }

    @Test("Then A has only B + C left to ask, and all are above the minimum in two councils")
    func all() throws {
        let merging = try VoluntaryMerging(question())
        #expect(merging.steps.count == 2)
        #expect(merging.plan == Plan(labels: [0, 0, 0, 1]))
        #expect(merging.stranded.isEmpty)
    }

    @Test("A stated wish can outweigh ties")
    func wish() throws {
        let merging = try VoluntaryMerging(
            question {
                $0.wishes = ["1": ["0"], "0": ["1"]]
                $0.weights = .init(ties: 1, likeness: 0, wishes: 3)
            })
        #expect(merging.steps[0].seeker == [0] && merging.steps[0].partner == [1])
        #expect(merging.steps[0].ofPartner.wish == 1)
    }

    @Test("Who has no neighbour, or only ones too large, is named with the reason")
    func stranded() throws {
        let island = try VoluntaryMerging(question { $0.bodies.links.removeAll { $0.a == "0" } })
        #expect(island.stranded.map(\.bodies) == [[0]])
        #expect(island.stranded[0].reason == .noNeighbour)
        let capped = try VoluntaryMerging(question { $0.maximum = 22_000 })
        #expect(capped.stranded.map(\.bodies) == [[0]])
        #expect(capped.stranded[0].reason == .everyNeighbourTooLarge)
    }

    @Test("When each runs after another in a ring, the least reluctant pair merges and the step says so")
    func ring() throws {
        var bodies = Map.cycle(3)
        for area in 0..<3 { bodies.areas[area].statistics["population"] = 10 }
        var question = MergingQuestion(bodies: bodies, minimum: 15)
        // 0 wants 1, 1 wants 2, 2 wants 0; nobody is wanted back.
        question.wishes = ["0": ["1"], "1": ["2"], "2": ["0"]]
        question.likeness = [[1, 0.2, 0.3], [0.2, 1, 0.1], [0.3, 0.1, 1]]
        let step = try #require(try VoluntaryMerging(question).steps.first)
        #expect(step.reason == .leastReluctant)
        // 0 and 2: 0.3 on the less willing side, against 0.2 and 0.1.
        #expect(step.seeker == [0] && step.partner == [2])
    }

    @Test(
        "Merging ends, every group is connected, and the outcome does not depend on the order of links",
        arguments: 0..<40)
    func ends(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var bodies = Map.random(&random)
        let count = bodies.areas.count
        let table = { (random: inout SeededGenerator) in
            (0..<count).map { _ in (0..<count).map { _ in Double.random(in: 0...1, using: &random) } }
        }
        var question = MergingQuestion(bodies: bodies, minimum: 250)
        question.ties = table(&random)
        question.likeness = table(&random)
        let merging = try VoluntaryMerging(question)
        bodies.limits = []
        let space = try PlanSpace(GroupingQuestion(areas: bodies.areas, links: bodies.links))
        for group in merging.plan.groups {
            let judgement = space.judge(group: group)
            #expect(judgement.isConnected, "seed \(seed)")
            let isLarge = (judgement.sums["population"] ?? 0) >= 250
            #expect(isLarge || merging.stranded.contains { $0.bodies == group }, "seed \(seed)")
        }
        #expect(merging.plan.groupCount == count - merging.steps.count, "seed \(seed)")
        question.bodies.links = question.bodies.links.shuffled(using: &random)
        #expect(try VoluntaryMerging(question) == merging, "seed \(seed)")
    }

    @Test("Tables of the wrong size, wishes for nobody and weights of nothing are refused in a sentence")
    func problems() {
        #expect(throws: MergingProblem.wrongTable(name: "ties", found: 3, expected: 4)) {
            try VoluntaryMerging(question { $0.ties = [[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]] })
        }
        #expect(throws: MergingProblem.unknownWish(body: "1", partner: "9")) {
            try VoluntaryMerging(question { $0.wishes = ["1": ["9"]] })
        }
        #expect(throws: MergingProblem.nothingCounts) {
            try VoluntaryMerging(question { $0.weights = .init(ties: 0, likeness: 0, wishes: 0) })
        }
    }
}
