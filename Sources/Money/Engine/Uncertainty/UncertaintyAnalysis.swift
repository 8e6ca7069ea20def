import Foundation

/// How sure a figure is: what it may turn out to be, which input moves it most, and at which value of each the answer turns.
public struct UncertaintyAnalysis: Sendable {
    public let figure: Outcome.Figure
    public let simulation: Simulation
    /// The widest swing first.
    public let tornado: [TornadoBar]
    /// The smallest change first; then the inputs that cannot turn the answer.
    public let switching: [SwitchingValue]
    /// Of every input that was drawn.
    public let ranges: [Uncertainty.Range]
    /// Inputs for which nobody gave a range, so that the spread was taken.
    public let assumed: Set<String>

    /// - Parameters:
    ///   - key: of the figure.
    ///   - asked: runs, seed, ranges, correlations; where it has no ranges, those of the parameter set and the model.
    ///   - spread: how far an input may lie from its value where nobody gave a range: 0.2 for a fifth either way.
    /// - Throws: ``ModelProblems`` where the figure has no number or nothing can be drawn.
    public init(
        _ outcome: Outcome, of key: String, _ asked: Uncertainty, spread: Decimal
    ) throws(ModelProblems) {
        guard let figure = outcome[key], figure.number != nil else {
            throw ModelProblems("uncertainty", "the result has no number to vary.")
        }
        self.figure = figure
        var asked = asked
        if asked.ranges == nil {
            let drivers = outcome.sheet.drivers
            asked.ranges = drivers.compactMap { $0.range(orWithin: spread) }
            assumed = Set(drivers.filter { $0.range == nil && $0.range(orWithin: spread) != nil }.map(\.path))
        } else {
            assumed = []
        }
        ranges = asked.ranges ?? []
        simulation = try outcome.simulated(asked, outputs: [key])[0]
        tornado = outcome.tornado(of: key, ranges: ranges)
        switching = outcome.switchingValues(of: key)
    }

    /// The shares of runs for which the result is told: one in twenty is lower, one in ten, …
    public static let shares: [Double] = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95]
}

// MARK: - Written

extension UncertaintyAnalysis {
    /// For the command line, below the working.
    public var explanation: String {
        var lines = ["How sure is it: \(figure.label)"]
        lines.append("  As entered: \(figure.text)")
        lines.append(
            "  \(simulation.runs) runs, seed \(simulation.seed), \(ranges.count) inputs drawn from their ranges")
        if !assumed.isEmpty {
            lines.append("  \(assumed.count) of them have no range of their own: the spread is assumed")
        }
        for share in Self.shares {
            let percent = Measure.percent.with(decimals: 0).text(Decimal(share))
            lines.append("  \(percent) of the runs are below \(simulation.percentile(share).map(text) ?? "nothing")")
        }
        if simulation.undefinedRuns > 0 { lines.append("  \(simulation.undefinedRuns) runs have no number") }
        lines += ["", "What moves it most"]
        for bar in tornado.prefix(10) where bar.swing ?? 0 > 0 {
            lines.append("  \(bar.driver.label): \(bar.low.text(figure.measure)) to \(bar.high.text(figure.measure))")
        }
        lines += ["", "Where it turns from gain to loss, each input for itself"]
        let turning = switching.filter { $0.value != nil }
        for value in turning.prefix(12) {
            guard let turn = value.value else { continue }
            let (now, measure) = (value.driver.value, value.driver.measure)
            let about = value.isExact ? "" : "about "
            lines.append("  \(value.driver.label): now \(measure.text(now)), turns at \(about)\(measure.text(turn))")
        }
        if turning.isEmpty { lines.append("  No input turns it within what it may be") }
        return lines.joined(separator: "\n") + "\n"
    }

    private func text(_ result: Double) -> String { figure.measure.text(Decimal(result)) }

    /// As part of a document; numbers as a case file has them: 2.99 for 2.99%.
    var document: Document { Document(self) }

    struct Document: Encodable {
        struct Range: Encodable {
            var driver, label, unit: String
            var low, high: Decimal
            var assumed: Bool
        }

        struct Swing: Encodable {
            var driver, label: String
            var low, high: RawInput?
        }

        struct Turn: Encodable {
            var driver, label, unit: String
            var now: RawInput?
            var turnsAt: RawInput?
            var exact: Bool
        }

        var figure, label, unit: String
        var runs: Int
        var seed: UInt64
        var runsWithoutNumber: Int
        var mean: RawInput?
        /// By the percentage of runs below.
        var percentiles: [String: RawInput]
        var ranges: [Range]
        var tornado: [Swing]
        var switchingValues: [Turn]

        init(_ analysis: UncertaintyAnalysis) {
            let measure = analysis.figure.measure
            // More digits than two beyond what is shown would be those of chance.
            func raw(_ result: Double) -> RawInput? {
                measure.raw(.number(Decimal(result).rounded(to: measure.decimals + 4)))
            }
            figure = analysis.figure.key
            label = analysis.figure.label
            unit = measure.name
            runs = analysis.simulation.runs
            seed = analysis.simulation.seed
            runsWithoutNumber = analysis.simulation.undefinedRuns
            mean = analysis.simulation.mean.flatMap(raw)
            percentiles = [:]
            for share in UncertaintyAnalysis.shares {
                percentiles["\(Int((share * 100).rounded()))"] = analysis.simulation.percentile(share).flatMap(raw)
            }
            var drivers: [String: CalculationSheet.Driver] = [:]
            for bar in analysis.tornado { drivers[bar.driver.path] = bar.driver }
            ranges = analysis.ranges.map { range in
                Range(
                    driver: range.driver, label: drivers[range.driver]?.label ?? range.driver,
                    unit: drivers[range.driver]?.measure.name ?? "", low: range.low, high: range.high,
                    assumed: analysis.assumed.contains(range.driver))
            }
            tornado = analysis.tornado.map {
                Swing(
                    driver: $0.driver.path, label: $0.driver.label, low: measure.raw($0.low), high: measure.raw($0.high)
                )
            }
            switchingValues = analysis.switching.map { value in
                let own = value.driver.measure
                return Turn(
                    driver: value.driver.path, label: value.driver.label, unit: own.name,
                    now: own.raw(.number(value.driver.value)),
                    turnsAt: value.value.flatMap { own.raw(.number($0)) }, exact: value.isExact)
            }
        }
    }
}
