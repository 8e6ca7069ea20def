import Foundation
import Money
import MoneyModels
import Testing

@Suite("What if")
struct UncertaintyTests {
    private let outcome: Outcome

    init() throws { outcome = try BusinessCase().run(BusinessCaseTests.open, in: .y2026) }

    private func driver(_ path: String) throws -> CalculationSheet.Driver {
        try #require(outcome.sheet.drivers.first { $0.path == path })
    }

    @Test("The savings may fall to 29.9% of plan before the present value is nil, and that value is exact")
    func switching() throws {
        let values = outcome.switchingValues(of: "npv")
        let delivered = try #require(values.first { $0.driver.path == "delivered" })
        #expect(delivered.isExact)
        #expect(try #require(delivered.shareOfPresent).to(3) == exact("0.299"))
        // Put back in, it gives nil to the last digits.
        let cell = try #require(outcome.sheet.cell("npv"))
        let value = try #require(delivered.value)
        let rest = try #require(outcome.sheet.evaluated(changed: [delivered.driver.cell: value])[cell].number)
        #expect(rest.magnitude < exact("0.000000001"))
    }

    @Test("An input that cannot flip the answer within its bounds says so")
    func cannot() throws {
        // Even a contingency of 100% on 25m leaves 135m positive after optimism: 82.15 − 25 or so.
        let values = outcome.switchingValues(of: "npv-adjusted")
        let contingency = try #require(values.first { $0.driver.path == "contingency" })
        #expect(contingency.value == nil)
        // The discount rate does not cross within 20%.
        #expect(values.contains { $0.driver.path == "discount-rate" && $0.value == nil })
        // What the figure does not depend on is not listed.
        #expect(values.contains { $0.driver.path == "size-guide" } == false)
    }

    @Test("A curved figure is found by search: the recurring cost at which the payback is five years")
    func curved() throws {
        let values = outcome.switchingValues(of: "payback", threshold: 5)
        let amount = try #require(values.first { $0.driver.path == "recurring/Splitting/amount" }?.value)
        let driver = try driver("recurring/Splitting/amount")
        let cell = try #require(outcome.sheet.cell("payback"))
        let there = try #require(outcome.sheet.evaluated(changed: [driver.cell: amount])[cell].number)
        #expect(there.isNear(5, within: exact("0.000001")))
    }

    @Test("The tornado puts the widest swing first, and each bar is the result at the two ends")
    func tornado() throws {
        let bars = outcome.tornado(of: "npv-adjusted")
        let swings = bars.compactMap(\.swing)
        #expect(swings == swings.sorted(by: >))
        let first = try #require(bars.first)
        // Optimism from 0 to 50% takes half of 192.9m; delivery from 50% to 110%, at 75% kept, takes 45% of it.
        #expect(first.driver.path == "benefit-optimism")
        let cell = try #require(outcome.sheet.cell("npv-adjusted"))
        #expect(outcome.sheet.evaluated(changed: [first.driver.cell: exact("0.5")])[cell] == first.high)
    }

    @Test("The same seed gives the same simulation, another seed another")
    func seeds() throws {
        func draw(_ seed: UInt64) throws -> [Double] {
            try #require(try outcome.simulated(Uncertainty(runs: 500, seed: seed), outputs: ["npv-adjusted"]).first)
                .sorted
        }
        #expect(try draw(7) == draw(7))
        #expect(try draw(7) != draw(8))
    }

    @Test("A uniform range of an input that acts in a straight line gives evenly spread results")
    func uniform() throws {
        let low: Decimal = 80
        let high: Decimal = 120
        let simulation = try #require(
            try outcome.simulated(
                Uncertainty(runs: 20_000, seed: 1, ranges: [.init("delivered", low, high, .uniform)]), outputs: ["npv"]
            ).first)
        let cell = try #require(outcome.sheet.cell("npv"))
        let driver = try driver("delivered")
        for share in [0.1, 0.25, 0.5, 0.75, 0.9] {
            let input = exact("0.8") + Decimal(share) * exact("0.4")
            let expected = try #require(outcome.sheet.evaluated(changed: [driver.cell: input])[cell].number)
            let found = try #require(simulation.percentile(share))
            // 192.9m × 0.4 between the ends; three standard errors of a percentile of 20,000 are about 1% of that.
            #expect(abs(found - NSDecimalNumber(decimal: expected).doubleValue) < 900_000)
        }
        #expect(simulation.undefinedRuns == 0)
        #expect(simulation.histogram(steps: 10).reduce(0, +) == 20_000)
    }

    @Test("A triangular range has its mean at a third of low, central and high together")
    func triangular() throws {
        let simulation = try #require(
            try outcome.simulated(
                Uncertainty(runs: 50_000, seed: 3, ranges: [.init("delivered", 40, 110)]), outputs: ["npv"]
            ).first)
        let cell = try #require(outcome.sheet.cell("npv"))
        let driver = try driver("delivered")
        // (0.40 + 1.00 + 1.10) ÷ 3.
        let expected = try #require(
            outcome.sheet.evaluated(changed: [driver.cell: exact("2.5") / 3])[cell].number)
        #expect(abs(try #require(simulation.mean) - NSDecimalNumber(decimal: expected).doubleValue) < 400_000)
    }

    @Test("Inputs that go wrong together widen the result; those that balance narrow it")
    func correlated() throws {
        func spread(_ rho: Double) throws -> Double {
            let uncertainty = Uncertainty(
                runs: 5000, seed: 5,
                ranges: [.init("delivered", 60, 140), .init("recurring/Splitting/amount", 0, 8_000_000)],
                correlations: [.init("delivered", "recurring/Splitting/amount", rho)])
            let simulation = try #require(try outcome.simulated(uncertainty, outputs: ["npv"]).first)
            return try #require(simulation.percentile(0.9)) - (try #require(simulation.percentile(0.1)))
        }
        #expect(try spread(-0.9) > spread(0) && spread(0) > spread(0.9))
    }

    @Test("Runs that never pay back are counted, not averaged in")
    func undefined() throws {
        let simulation = try #require(
            try outcome.simulated(
                Uncertainty(runs: 2000, seed: 2, ranges: [.init("delivered", 0, 100, .uniform)]), outputs: ["payback"]
            ).first)
        #expect(simulation.undefinedRuns > 0 && simulation.undefinedRuns < 2000)
        #expect(simulation.sorted.allSatisfy { $0 <= 10 })
    }

    @Test("Ranges and correlations that cannot be are named")
    func refused() {
        func refusal(_ uncertainty: Uncertainty) -> [String] {
            do {
                _ = try outcome.simulated(uncertainty, outputs: ["npv"])
                return []
            } catch { return error.problems.map(\.description) }
        }
        #expect(
            refusal(Uncertainty(ranges: [.init("speed", 0, 1)])) == [
                "uncertainty, ranges: “speed” is no number of this case."
            ])
        #expect(
            refusal(Uncertainty(ranges: [.init("delivered", 110, 50)]))
                == ["uncertainty, ranges, delivered: its low “110” is above its high “50”."])
        #expect(
            refusal(Uncertainty(ranges: [.init("delivered", 10, 50)]))
                == ["uncertainty, ranges, delivered: the value itself, 100, is not between “10” and “50”."])
        let three: [Uncertainty.Range] = [
            .init("delivered", 50, 110), .init("delay", 0, 2), .init("contingency", 0, 10),
        ]
        #expect(
            refusal(
                Uncertainty(
                    ranges: three,
                    correlations: [
                        .init("delivered", "delay", 0.9), .init("delay", "contingency", 0.9),
                        .init("delivered", "contingency", -0.9),
                    ]))
                == [
                    "uncertainty, correlations: they contradict each other: no numbers can move together in these ways."
                ])
    }

    @Test("Ten thousand runs of the business case take less than a second")
    func speed() throws {
        let clock = ContinuousClock()
        var simulations: [Simulation] = []
        let time = try clock.measure {
            simulations = try outcome.simulated(
                Uncertainty(seed: 1), outputs: ["npv", "npv-adjusted", "payback-adjusted"])
        }
        #expect(simulations.count == 3 && simulations[0].runs == 10_000)
        print("10,000 runs of the business case: \(time)")
        #if !DEBUG
            #expect(time < .seconds(1))
        #endif
    }
}
