import TestSupport
import Testing
import Weighing

@Suite("Weighing alternatives")
struct AppraisalTests {
    /// Cost in £ million (less is better) and satisfaction in per cent.
    private func appraisal() throws -> Appraisal {
        try Appraisal(
            [
                .init("Do nothing", [0, 30]), .init("Share services", [2, 60]), .init("Merge", [8, 90]),
                .init("Study again", [2, 40]),
            ], scales: [Scale(worst: 10, best: 0), Scale(worst: 20, best: 100)])
    }

    @Test("The weighted sum of scores on fixed scales, worked by hand")
    func weightedSum() throws {
        // Scores: nothing 1 and 0.125, share 0.8 and 0.5, merge 0.2 and 0.875, study 0.8 and 0.25.
        let scores = try appraisal().scores(Weights(points: [40, 60])).compactMap(\.self)
        let expected = [0.475, 0.62, 0.605, 0.47]
        #expect(zip(scores, expected).allSatisfy { abs($0 - $1) < 1e-12 })
        #expect(try appraisal().ranking(Weights(points: [40, 60])) == [1, 2, 0, 3])
    }

    @Test("TOPSIS by hand: distance to the worst over both distances")
    func topsis() throws {
        // Share, weights 1/2: to the best √(0.1² + 0.25²), to the worst √(0.4² + 0.25²).
        let score = try #require(try appraisal().scores(.equal(2), .topsis)[1])
        let (best, worst) = (0.0725.squareRoot(), 0.2225.squareRoot())
        #expect(abs(score - worst / (best + worst)) < 1e-12)
    }

    @Test("Break points: each wins where its line is highest")
    func breakPoints() throws {
        // With weight w on cost: nothing 0.125 + 0.875 w, share 0.5 + 0.3 w, merge 0.875 − 0.675 w. Merge and share meet
        // at 0.375/0.975, share and nothing at 0.375/0.575.
        let intervals = try appraisal().breakPoints(of: 0, .equal(2))
        #expect(intervals.map(\.winner) == [2, 1, 0])
        let bounds = intervals.flatMap { [$0.weights.lowerBound, $0.weights.upperBound] }
        let expected = [0, 0.375 / 0.975, 0.375 / 0.975, 0.375 / 0.575, 0.375 / 0.575, 1]
        #expect(zip(bounds, expected).allSatisfy { abs($0 - $1) < 1e-12 })
    }

    @Test("Inside every interval its winner leads the ranking at that weight", arguments: 0..<50)
    func winners(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let alternatives = (0..<8).map { index in
            Appraisal.Alternative("\(index)", (0..<3).map { _ in Double.random(in: 0...1, using: &random) })
        }
        let appraisal = try Appraisal(
            alternatives, scales: Array(repeating: Scale(worst: 0, best: 1), count: 3))
        let weights = try Weights(points: (0..<3).map { _ in Double.random(in: 0.1...1, using: &random) })
        let intervals = appraisal.breakPoints(of: 1, weights)
        #expect(intervals.first?.weights.lowerBound == 0 && intervals.last?.weights.upperBound == 1)
        for interval in intervals {
            let middle = (interval.weights.lowerBound + interval.weights.upperBound) / 2
            #expect(appraisal.ranking(weights.setting(1, to: middle)).first == interval.winner, "seed \(seed)")
        }
    }

    @Test("Of two alike the first given wins, and a beaten one never does")
    func unbeaten() throws {
        #expect(try appraisal().paretoFront == [0, 1, 2])
        let twins = try Appraisal(
            [.init("A", [5]), .init("B", [5])], scales: [Scale(worst: 0, best: 10)])
        #expect(twins.breakPoints(of: 0, .equal(1)).map(\.winner) == [0])
        #expect(twins.paretoFront == [0, 1])
    }

    @Test("Without the winner the second follows; without a criterion the others decide")
    func withoutOne() throws {
        let weights = try Weights(points: [40, 60])
        #expect(try appraisal().rankingsWithoutOne(weights)[1].ranking == [2, 0, 3])
        #expect(try appraisal().rankingsWithoutCriterion(weights)[1].ranking == [0, 1, 3, 2])
    }

    @Test("An alternative without a figure has no score where that counts, and is not ranked")
    func missing() throws {
        let appraisal = try Appraisal(
            [.init("A", [5, nil]), .init("B", [4, 1])],
            scales: [Scale(worst: 0, best: 10), Scale(worst: 0, best: 1)])
        #expect(appraisal.scores(.equal(2)) == [nil, 0.7])
        #expect(appraisal.ranking(.equal(2)) == [1])
        #expect(try appraisal.ranking(Weights(points: [1, 0])) == [0, 1])
    }

    @Test("Swing weights: each judge's points become shares, and the group's weight is their mean")
    func swing() throws {
        let swing = try SwingWeights([("Ann", [100, 60, 40]), ("Ben", [50, 100, 50])], criteria: 3)
        #expect(swing.judges.map(\.weights.values) == [[0.5, 0.3, 0.2], [0.25, 0.5, 0.25]])
        #expect(zip(swing.weights.values, [0.375, 0.4, 0.225]).allSatisfy { abs($0 - $1) < 1e-12 })
        #expect(swing.spread[0] == 0.25...0.5)
    }

    @Test("A judge who skips a criterion or gives more than 100 points is told so")
    func swingProblems() {
        #expect(throws: WeightProblem.wrongNumber(judge: "Ann", found: 2, expected: 3)) {
            try SwingWeights([("Ann", [100, 60])], criteria: 3)
        }
        #expect(throws: WeightProblem.noSwing(judge: "Ben", position: 2, points: 120)) {
            try SwingWeights([("Ben", [100, 120])], criteria: 2)
        }
        #expect(throws: WeightProblem.nothingCounts) { try Weights(points: [0, 0]) }
    }

    @Test("What is equal on paper is equal: one score, one rank, no winner before another")
    func ties() throws {
        // 0.1 × 5 + 0.2 × 5 + 0.3 × 5 = 0.1 × 10 + 0.2 × 10 = 0.3 × 10 = 3 of 6.
        let appraisal = try Appraisal(
            [.init("A", [5, 5, 5]), .init("B", [10, 10, 0]), .init("C", [0, 0, 10]), .init("D", [0, 0, 0])],
            scales: Array(repeating: Scale(worst: 0, best: 10), count: 3))
        let weights = try Weights(points: [0.1, 0.2, 0.3])
        #expect(appraisal.scores(weights) == [0.5, 0.5, 0.5, 0])
        #expect(appraisal.ranks(weights) == [1, 1, 1, 4])
        #expect(appraisal.leaders(weights) == [0, 1, 2])
        #expect(appraisal.dropOne { $0.scores(weights) }.holds)
        // The mirror image is as near to the best, whichever way figures are brought to one unit.
        let mirror = try Appraisal(
            [.init("A", [0.1, 0.7, 0.3]), .init("B", [0.7, 0.3, 0.1]), .init("C", [0.3, 0.1, 0.7])],
            scales: Array(repeating: Scale(worst: 0, best: 0.9), count: 3))
        for normalisation in Normalisation.allCases {
            #expect(Set(mirror.closeness(.equal(3), normalisation)).count == 1, "\(normalisation)")
        }
        #expect(mirror.preferenceFlows(.equal(3), Array(repeating: .gradual(full: 0.3), count: 3))?.net == [0, 0, 0])
        #expect(mirror.compromise(.equal(3))?.best == [0, 1, 2])
    }

    @Test("With two alternatives nothing can change its order by leaving one out")
    func twoAlternatives() throws {
        let two = try Appraisal(
            [.init("X", [5, 2]), .init("Y", [3, 4])], scales: Array(repeating: Scale(worst: 0, best: 5), count: 2))
        for normalisation in Normalisation.allCases {
            #expect(two.dropOne { $0.closeness(.equal(2), normalisation) }.holds, "\(normalisation)")
        }
        let byFlows = two.dropOne { appraisal in
            let flows = appraisal.preferenceFlows(.equal(2), [.usual, .usual])
            return appraisal.alternatives.indices.map { flows?.net[$0] }
        }
        #expect(byFlows.holds)
    }

    @Test("The order in which alternatives are given changes no rank", arguments: 0..<40)
    func orderOfRows(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        // Few different figures, so that ties come up.
        let alternatives = (0..<6).map { index in
            Appraisal.Alternative("\(index)", (0..<3).map { _ in Double(Int.random(in: 0...3, using: &random)) / 10 })
        }
        let scales = Array(repeating: Scale(worst: 0, best: 0.3), count: 3)
        let weights = try Weights(points: [0.1, 0.2, 0.3])
        let order = alternatives.indices.shuffled(using: &random)
        for method in Appraisal.Method.allCases {
            let given = try Appraisal(alternatives, scales: scales).ranks(weights, method)
            let shuffled = try Appraisal(order.map { alternatives[$0] }, scales: scales).ranks(weights, method)
            #expect(order.map { given[$0] } == shuffled, "seed \(seed), \(method)")
        }
    }

    @Test("Fractions are what was written, and round to the nearest binary number", arguments: 0..<40)
    func fractions(seed: UInt64) throws {
        let parts = try [0.1, 0.2, 0.3, 1e-7, 12.5e20, -4].map { try #require(Fraction($0)) }
        #expect(parts[0] + parts[1] == parts[2] && parts[3] == Fraction(1, over: 10_000_000))
        #expect(parts[4] == Fraction(1_250_000_000_000_000_000, over: 1) * Fraction(1000, over: 1))
        #expect(Fraction(-6, over: -4) == Fraction(3, over: 2) && Fraction(.nan) == nil && Fraction(.infinity) == nil)
        var random = SplitMix(state: seed)
        let number = Double.random(in: -1...1, using: &random) * (seed % 2 == 0 ? 1e-12 : 1e9)
        #expect(Fraction(number)?.double == number, "seed \(seed)")
    }
}
