import Options
import Testing

@Suite("Criteria")
struct CriteriaTests {
    /// A – B – C – D with 100, 200, 300 and 400 people.
    private static let question: GroupingQuestion = {
        var question = Map.path(4)
        for area in 0..<4 {
            question.areas[area].statistics = [
                "population": Double(area + 1) * 100, "area": 50, "debt": Double(area) * 1_000,
                "rural-population": [0, 0, 150, 100][area],
            ]
        }
        return question
    }()

    /// A + B | C + D
    private static let halves = Plan(labels: [0, 0, 1, 1])
    /// A | B + C + D
    private static let one = Plan(labels: [0, 1, 1, 1])

    private func figure(_ criterion: Criterion, _ plan: Plan) throws -> Double? {
        try PlanSpace(Self.question).score(plan, by: [criterion])[0]
    }

    @Test("Sizes: range, distance from a guide, balance, squares, by hand")
    func sizes() throws {
        // 300 and 700 people.
        #expect(try figure(.range(of: "population"), Self.halves) == 400)
        #expect(try figure(.distance(from: 400), Self.halves) == 200)
        #expect(try figure(.largestDistance(from: 400), Self.halves) == 300)
        #expect(try figure(.squaredSize(of: "population"), Self.halves) == 580_000)
        // Mean 500, standard deviation 200.
        #expect(try abs(#require(try figure(.balance(of: "population"), Self.halves)) - 0.4) < 1e-12)
        #expect(try figure(.smallest(of: "population"), Self.halves) == 300)
        #expect(try figure(.largest(of: "population"), Self.halves) == 700)
    }

    @Test("Density, sparsity and debt per head are told by the group that is worst off")
    func ratios() throws {
        #expect(try figure(.density(), Self.halves) == 3)
        #expect(try abs(#require(try figure(.sparsity(), Self.halves)) - 250.0 / 700) < 1e-12)
        #expect(try abs(#require(try figure(.debtPerHead(), Self.halves)) - 5_000.0 / 700) < 1e-12)
    }

    @Test("Borders, areas joined and councils dissolved")
    func councils() throws {
        #expect(try figure(.linksCut, Self.halves) == 1)
        #expect(try figure(.areasJoined, Self.one) == 3)
        // Four districts and a county of B, C and D: in A | B + C + D the county and A stay.
        let councils = [[0], [1], [2], [3], [1, 2, 3]]
        #expect(try figure(.councilsDissolved(councils), Self.one) == 3)
        #expect(try figure(.councilsDissolved(councils), Self.halves) == 5)
    }

    @Test("Self-containment by hand: who lives and works inside")
    func commuting() throws {
        let commuting = Commuting(
            between: [[50, 10, 0, 0], [20, 80, 5, 0], [0, 10, 60, 30], [0, 0, 40, 90]],
            residents: [100, 120, 110, 140], jobs: [80, 110, 120, 130])
        // A + B: 160 of 220 residents, 160 of 190 jobs. C + D: 220 of 250 and of 250.
        #expect(try figure(.selfContainment(.supply, commuting), Self.halves) == 160.0 / 220)
        #expect(try figure(.selfContainment(.demand, commuting), Self.halves) == 160.0 / 190)
        #expect(try figure(.selfContainment(.lower, commuting), Self.halves) == 160.0 / 220)
    }

    @Test("Footprints: kept whole, and councils within one; a sliver does not count")
    func footprints() throws {
        let police = [
            Footprint("North", shares: [1, 1, 0.05, 0], weight: 1),
            Footprint("South", shares: [0, 0, 0.95, 1], weight: 3),
        ]
        let whole = Criterion.footprintsWhole(id: "police", kind: "police areas", police)
        let within = Criterion.groupsWithinOne(id: "police", kind: "police areas", police)
        #expect(try figure(whole, Self.halves) == 1)
        #expect(try figure(whole, Self.one) == 0.75)
        #expect(try figure(within, Self.halves) == 1)
        // A lies in the north, B + C + D across the border: 100 of 1,000 people.
        #expect(try abs(#require(try figure(within, Self.one)) - 0.1) < 1e-12)
    }

    @Test("Band D spread is the widest gap inside a group; where a charge is missing there is no figure")
    func bandD() throws {
        #expect(try figure(.bandDSpread([1_400, 1_650, 1_500, 1_480]), Self.halves) == 250)
        #expect(try figure(.bandDSpread([1_400, 1_650, nil, 1_480]), Self.halves) == nil)
        #expect(try figure(.bandDSpread([1_400, 1_650, 1_500, 1_480]), Plan(labels: [0, 1, 2, 3])) == 0)
    }

    @Test("Unlikeness is the mean distance in standard deviations, whatever the features' units")
    func unlikeness() throws {
        // One feature 1, 3, 1, 3: mean 2, deviation 1; neighbours are two deviations apart.
        let small = [[1.0], [3], [1], [3]]
        let large = small.map { $0.map { $0 * 1_000 + 7 } }
        for features in [small, large] {
            #expect(try abs(#require(try figure(.unlikeness(features), Self.halves)) - 2) < 1e-9)
        }
        // B + C + D: pairs 2, 0 and 2; it has 900 of 1,000 people.
        #expect(try abs(#require(try figure(.unlikeness(small), Self.one)) - 0.9 * 4 / 3) < 1e-9)
    }

    @Test("What is missing is told with the criterion that needs it")
    func missing() throws {
        var question = Self.question
        question.areas[2].name = "Crewe"
        question.areas[2].statistics["debt"] = nil
        let offers = try PlanSpace(question).criteria(from: CriterionInputs(guidePopulation: 500))
        var reasons: [String: String] = [:]
        for case .unavailable(let id, _, let reason) in offers { reasons[id] = reason }
        #expect(reasons["debt-per-head"] == "Debt is missing for Crewe.")
        #expect(reasons["tax-base-balance"] == "There are no figures for tax-base.")
        #expect(reasons["self-containment"] == "There are no figures for commuting between the areas.")
        let available = offers.compactMap(\.criterion)
        #expect(available.contains { $0.id == "population-distance" })
        #expect(Set(offers.compactMap(\.criterion).map(\.id)).count == available.count)
    }
}
