import Base
import Places
import Testing

@Suite("Re-cutting")
struct ArealInterpolationTests {
    /// District a lies in police area P; b three quarters in P, one quarter in Q; c in Q.
    static let recut = ArealInterpolation([
        .init("a", "P", 10), .init("b", "P", 30), .init("b", "Q", 10), .init("c", "Q", 20),
    ])

    @Test("What adds up is split by weight, with bounds and an error that only split areas cause")
    func totals() {
        let found = Self.recut.total(of: ["a": 100, "b": 400, "c": 60])
        #expect(found.map(\.target) == ["P", "Q"])
        #expect(found.map(\.value) == [400, 160])  // 100 + 300; 100 + 60
        #expect(found.map(\.least) == [100, 60])
        #expect(found.map(\.most) == [500, 460])
        // Densities 10, 10, 3 with weights 10, 40, 20: mean 8, variance (4·50 + 25·20)/70 = 10, spread √10/8.
        // Error of b: 400·¾·¼·√2·√10/8.
        let error = 75 * (20.0).squareRoot() / 8
        #expect(abs((found[0].standardError ?? 0) - error) < 1e-9)
        #expect(abs((found[1].standardError ?? 0) - error) < 1e-9)
        #expect(found.map(\.coverage) == [1, 1])
    }

    @Test("Where no area is split, the sum is exact")
    func nested() {
        let found = ArealInterpolation([.init("a", "P", 3), .init("b", "P", 1), .init("c", "Q", 2)]).total(of: [
            "a": 0.1, "b": 0.2, "c": 7,
        ])
        #expect(found.map(\.standardError) == [0, 0])
        #expect(found[1].value == 7 && found[1].least == 7 && found[1].most == 7)
    }

    @Test("A rate is the weighted mean of its sources, and missing ones are told by the coverage")
    func means() {
        let found = Self.recut.mean(of: ["a": 4, "b": 8])
        #expect(found[0].value == 7)  // (10·4 + 30·8)/40
        #expect(found[1].value == 8)
        #expect(found[1].coverage == 10.0 / 30)
        #expect(found[0].least == 4 && found[0].most == 8)
        // Values 4 and 8 with weights 10 and 40: mean 7.2, variance (10·3.2² + 40·0.8²)/50 = 2.56, spread 1.6. A quarter of b
        // lies outside P, where b is 30 of 40: ¾·¼·1.6·√2; three quarters outside Q, where b is all: ¾·1.6·√2.
        #expect(abs((found[0].standardError ?? 0) - 0.3 * 2.0.squareRoot()) < 1e-9)
        #expect(abs((found[1].standardError ?? 0) - 1.2 * 2.0.squareRoot()) < 1e-9)
        #expect(Self.recut.mean(of: ["a": 4])[1].value == nil)
    }

    @Test("A value with nowhere to go is named")
    func unplaced() {
        #expect(Self.recut.unplaced(["a": 1, "z": 2]) == ["z"])
    }

    @Test("Re-cutting a statistic keeps its total, whatever the overlap", arguments: UInt64(1)...30)
    func keepsTotal(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var weights: [ArealInterpolation.Weight] = []
        for source in 0..<20 {
            for _ in 0...Int.random(in: 0..<4, using: &generator) {
                weights.append(
                    .init(
                        "s\(source)", "t\(Int.random(in: 0..<7, using: &generator))",
                        Double.random(in: 0.1...9, using: &generator)))
            }
        }
        let values = Dictionary(
            uniqueKeysWithValues: (0..<20).map { ("s\($0)", Double.random(in: 0...1_000, using: &generator)) })
        let found = ArealInterpolation(weights).total(of: values)
        let sum = found.reduce(0) { $0 + ($1.value ?? 0) }
        #expect(abs(sum - values.values.reduce(0, +)) < 1e-9, "seed \(seed)")
        for estimate in found {
            let value = estimate.value ?? -1
            #expect(value >= (estimate.least ?? 0) - 1e-9 && value <= (estimate.most ?? 0) + 1e-9, "seed \(seed)")
        }
    }

    @Test("A trial tells the error where the truth is known")
    func trial() throws {
        let found = Self.recut.total(of: ["a": 100, "b": 400, "c": 60])
        let trial = try #require(InterpolationTrial(found, truth: ["P": 380, "Q": 180]))
        // Errors 20 and 20, mean truth 280.
        #expect(abs(trial.meanError - 20.0 / 280) < 1e-12)
        #expect(abs(trial.rootMeanSquareError - 20.0 / 280) < 1e-12)
        #expect(trial.worst == "Q")
        #expect(abs(trial.worstError - 20.0 / 180) < 1e-12)
        #expect(InterpolationTrial(found, truth: [:]) == nil)
    }
}

@Suite("Re-cutting real statistics", .enabled(if: nationalData != nil, "LOCALITIES_DATA is not set"))
struct RealRecutTests {
    @Test(
        "District population re-cut to travel-to-work areas by small areas is mostly within its stated error of the truth"
    )
    func population() throws {
        let population = try Dictionary(
            uniqueKeysWithValues: NationalData.rows("flows/lookup_msoa11.csv.gz").map {
                ($0["msoa11_code"] ?? "", Double($0["population_2017"] ?? "") ?? 0)
            })
        // Weights: number of small areas, as if their populations were not known.
        let rows = try NationalData.rows("lookups/msoa11.csv").filter { $0["MSOA11CD"]?.hasPrefix("E") == true }
        let recut = ArealInterpolation(rows.map { .init($0["LAD18CD"] ?? "", $0["TTWA11CD"] ?? "", 1) })
        var districts: [String: Double] = [:]
        var truth: [String: Double] = [:]
        for row in rows {
            districts[row["LAD18CD"] ?? "", default: 0] += population[row["MSOA11CD"] ?? "", default: 0]
            truth[row["TTWA11CD"] ?? "", default: 0] += population[row["MSOA11CD"] ?? "", default: 0]
        }
        let estimates = recut.total(of: districts)
        let trial = try #require(InterpolationTrial(estimates, truth: truth))
        let within = estimates.filter { estimate in
            abs((estimate.value ?? 0) - truth[estimate.target, default: 0]) <= 2 * (estimate.standardError ?? 0) + 1
        }
        #expect(trial.meanError < 0.01)
        #expect(within.count * 10 >= estimates.count * 9)
    }
}
