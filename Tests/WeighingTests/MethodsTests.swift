import Testing
import Weighing

/// Three alternatives `[[4,3,2],[3,2,4],[5,1,3]]`, weights 0.5, 0.3, 0.2, more is better everywhere.
@Suite("Methods of weighing")
struct MethodsTests {
    private func example() throws -> Appraisal {
        try Appraisal(
            [.init("A1", [4, 3, 2]), .init("A2", [3, 2, 4]), .init("A3", [5, 1, 3])],
            scales: Array(repeating: Scale(worst: 0, best: 5), count: 3))
    }

    private func weights() throws -> Weights { try Weights(points: [0.5, 0.3, 0.2]) }

    private func isNear(_ found: [Double?]?, _ expected: [Double], _ tolerance: Double) -> Bool {
        guard let found, found.count == expected.count else { return false }
        return zip(found, expected).allSatisfy { abs(($0 ?? .nan) - $1) < tolerance }
    }

    @Test(
        "Three methods on the same figures: the weighted sum and PROMETHEE pick the third, TOPSIS by vectors the first")
    func methods() throws {
        let (appraisal, weights) = (try example(), try weights())
        #expect(isNear(appraisal.onItsOwnScales.scores(weights), [0.55, 0.35, 0.60], 1e-12))
        #expect(isNear(appraisal.closeness(weights, .vector), [0.6308, 0.4020, 0.4704], 5e-5))
        let flows = appraisal.preferenceFlows(weights, Array(repeating: .usual, count: 3))
        #expect(isNear(flows?.net, [0.1, -0.3, 0.2], 1e-12))
    }

    @Test("TOPSIS with min–max picks another winner than with vectors")
    func normalisation() throws {
        // Min–max: 0.5, 1, 0 | 0, 0.5, 1 | 1, 0, 0.5, times the weights. First: to the best √(0.25² + 0.2²) = 0.3202, to the
        // worst √(0.25² + 0.3²) = 0.3905: 0.5495. Third: √(0.3² + 0.1²) = 0.3162, √(0.5² + 0.1²) = 0.5099: 0.6172.
        let found = try example().closeness(weights(), .minMax)
        #expect(abs((found[0] ?? 0) - 0.5495) < 5e-5 && abs((found[2] ?? 0) - 0.6172) < 5e-5)
    }

    @Test("Dropping the losing alternative turns the winner under min–max and never under fixed scales")
    func rankReversal() throws {
        let appraisal = try Appraisal(
            [.init("A", [9, 4]), .init("B", [6, 7]), .init("C", [1, 9])],
            scales: Array(repeating: Scale(worst: 0, best: 10), count: 2))
        let weights = try Weights(points: [0.6, 0.4])
        #expect(isNear(appraisal.onItsOwnScales.scores(weights), [0.6, 0.615, 0.4], 1e-12))
        let trials = appraisal.dropOne { $0.onItsOwnScales.scores(weights) }.trials
        #expect(trials[2].ranking == [0, 1] && trials[2].turned)
        #expect(isNear(appraisal.dropping(2).onItsOwnScales.scores(weights), [0.6, 0.4], 1e-12))
        #expect(appraisal.dropOne { $0.scores(weights) }.holds)
    }

    @Test("VIKOR by hand: regrets, index, and who counts as best together")
    func vikor() throws {
        // Regrets: first 0.25 + 0 + 0.2, second 0.5 + 0.15 + 0, third 0 + 0.3 + 0.1. S = 0.45, 0.65, 0.40;
        // R = 0.25, 0.5, 0.3. Q = 0.5 × 0.05/0.25 + 0 = 0.1; 1; 0 + 0.5 × 0.05/0.25 = 0.1. Both lead together.
        let found = try #require(try example().compromise(weights()))
        #expect(isNear(found.regret, [0.45, 0.65, 0.40], 1e-12))
        #expect(isNear(found.worstRegret, [0.25, 0.5, 0.3], 1e-12))
        #expect(isNear(found.index, [0.1, 1, 0.1], 1e-12))
        #expect(Set(found.best) == [0, 2])
    }

    @Test("Where less is better, the cheapest wins by every method")
    func costs() throws {
        let appraisal = try Appraisal(
            [.init("dear", [90]), .init("cheap", [10]), .init("middling", [50])], scales: [Scale(worst: 100, best: 0)])
        let weights = Weights.equal(1)
        for normalisation in Normalisation.allCases {
            let scores = appraisal.closeness(weights, normalisation).map { $0 ?? -1 }
            #expect(scores.indices.max { scores[$0] < scores[$1] } == 1, "\(normalisation)")
        }
        #expect(appraisal.preferenceFlows(weights, [.usual])?.net == [-1, 1, 0])
        #expect(appraisal.compromise(weights)?.ranking == [1, 2, 0])
    }

    @Test("A preference grows between its thresholds and is full beyond")
    func rules() {
        // Indifferent up to 2, full from 6: a lead of 3 counts a quarter.
        let rule = PreferenceRule.linear(indifferent: 2, full: 6)
        #expect([1, 2, 3, 6, 9, -4].map(rule.preference) == [0, 0, 0.25, 1, 1, 0])
        #expect([1, 4, 8].map(PreferenceRule.gradual(full: 4).preference) == [0.25, 1, 1])
    }

    @Test("AHP: priorities, eigenvalue and consistency of the worked example")
    func analyticHierarchy() throws {
        let ahp = try AnalyticHierarchy([[1, 3, 5], [1 / 3, 1, 2], [1 / 5, 1 / 2, 1]])
        #expect(isNear(ahp.priorities, [0.6483, 0.2297, 0.1220], 5e-5))
        #expect(abs(ahp.eigenvalue - 3.00369) < 5e-6)
        #expect(abs((ahp.consistencyRatio ?? 1) - 0.0032) < 5e-5 && ahp.randomIndex == 0.58 && ahp.isConsistent)
    }

    @Test("AHP: a circle of preferences is not consistent, and mistakes name their place")
    func contradictions() throws {
        #expect(try !AnalyticHierarchy([[1, 5, 1 / 5], [1 / 5, 1, 5], [5, 1 / 5, 1]]).isConsistent)
        #expect(throws: JudgementProblem.notReciprocal(row: 1, column: 2, 3, 2)) {
            try AnalyticHierarchy([[1, 3], [2, 1]])
        }
        #expect(throws: JudgementProblem.notSquare(row: 2, found: 1, expected: 2)) {
            try AnalyticHierarchy([[1, 3], [1]])
        }
    }

    @Test("Two judges who say nine and one ninth say one together")
    func together() throws {
        let both = AnalyticHierarchy.together([[[1, 9], [1 / 9, 1]], [[1, 1 / 9], [9, 1]]])
        #expect(abs(both[0][1] - 1) < 1e-12 && abs(both[1][0] - 1) < 1e-12)
    }
}

@Suite("The front page of Weighing")
struct FrontPageTests {
    @Test("Its example says what it says")
    func example() throws {
        let appraisal = try Appraisal(
            [.init("A", [9, 4]), .init("B", [6, 7]), .init("C", [1, 9])],
            scales: [Scale(worst: 0, best: 10), Scale(worst: 0, best: 10)])
        let weights = try Weights(points: [60, 40])
        // 0.6 × 0.9 + 0.4 × 0.4 = 0.7; 0.36 + 0.28 = 0.64; 0.06 + 0.36 = 0.42.
        #expect(appraisal.ranking(weights) == [0, 1, 2])
        #expect(appraisal.onItsOwnScales.ranking(weights) == [1, 0, 2])
        #expect(appraisal.dropping(2).onItsOwnScales.ranking(weights) == [0, 1])
        // By the second criterion alone C wins with 0.9, by the first A; B between: 0.7 − 0.1 w against 0.9 − 0.8 w and
        // 0.4 + 0.5 w.
        #expect(appraisal.breakPoints(of: 0, weights).map(\.winner) == [2, 1, 0])
    }
}
