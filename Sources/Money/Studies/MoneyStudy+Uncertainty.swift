import Base
import Figures
import Foundation
import Money

/// How sure a result is: what it may turn out to be, what moves it most, and how wrong one input may be.
public struct UncertaintyStudy: Sendable {
    /// How it was drawn: “10,000 runs, seed 1; …”.
    public let method: String
    public let finding: String
    public let range: Table
    public let pictures: [any Picture]
    /// The value of each input at which the answer flips; nothing where the answer cannot flip.
    public let switching: Table?

    /// - Parameters:
    ///   - asked: runs, seed, and ranges and correlations where they were given.
    ///   - spread: how far an input may lie from its value where nobody gave a range: 0.2 for a fifth either way.
    /// - Throws: `ModelProblems` where nothing can be drawn.
    public init(
        _ study: MoneyStudy, _ asked: Uncertainty, spread: Decimal
    ) throws(ModelProblems) {
        let analysis = try study.uncertainty(asked, spread: spread)
        let (headline, value) = (analysis.figure, analysis.figure.number ?? 0)
        let (simulation, assumed) = (analysis.simulation, analysis.assumed.count)
        let unit = headline.measure
        func text(_ share: Double) -> String { simulation.percentile(share).map { unit.rough(Decimal($0)) } ?? "–" }

        let given = analysis.ranges.count - assumed
        method =
            "\(Words.number(simulation.runs)) runs, seed \(simulation.seed). "
            + (given > 0
                ? "\(Words.sentence(Words.count(given, "input has", "inputs have"))) a range of their own. " : "")
            + (assumed > 0
                ? "\(Words.sentence(Words.count(assumed, "input", "inputs"))) without one: \(Words.percent(spread, decimals: 0)) either way, which is an assumption. "
                : "")
            + (asked.correlations?.isEmpty ?? true
                ? "Each is drawn for itself, most likely near its own value."
                : "Those said to move together do; all are most likely near their own value.")
        finding =
            "In eight runs of ten, \(headline.label.lowercasedFirstWord) lies between \(text(0.1)) and \(text(0.9))"
        range = Self.range(headline, value, simulation)
        let both: [(any Picture)?] = [
            Self.histogram(headline, value, simulation), Self.tornado(analysis),
        ]
        pictures = both.compactMap { $0 }
        switching = Self.switching(analysis)
    }

    private static func range(_ headline: Outcome.Figure, _ value: Decimal, _ simulation: Simulation) -> Table {
        let unit = headline.measure
        var table = Table("Low, central, high", columns: ["Runs", .init(headline.label, unit)])
        table.append(["As entered", .number(value)], marked: true)
        for (name, share) in [
            ("Low: one run in ten is lower", 0.1), ("One in four is lower", 0.25), ("Central: half are lower", 0.5),
            ("One in four is higher", 0.75), ("High: one run in ten is higher", 0.9),
        ] {
            table.append([.text(name), simulation.percentile(share).map { .number($0) } ?? .missing("no run has one")])
        }
        if simulation.undefinedRuns > 0 {
            table.note = "\(Words.sentence(Words.count(simulation.undefinedRuns, "run"))) had no number."
        }
        return table
    }

    private static func histogram(
        _ headline: Outcome.Figure, _ value: Decimal, _ simulation: Simulation
    ) -> Figures.Histogram? {
        guard let least = simulation.sorted.first, let most = simulation.sorted.last, least < most else { return nil }
        return Figures.Histogram(
            "What \(headline.label.lowercasedFirstWord) may turn out to be",
            bins: Figures.Histogram.bins(of: simulation.sorted), xTitle: headline.label,
            unit: headline.measure, counting: Figure.Unit("run"),
            markers: [.init("As entered", value: value.double)])
    }

    /// How far the figure swings, input by input; the ten widest.
    private static func tornado(_ analysis: UncertaintyAnalysis) -> Tornado? {
        let headline = analysis.figure
        let bars = analysis.tornado.filter { $0.swing ?? 0 > 0 }.prefix(10)
        guard let value = headline.number, !bars.isEmpty else { return nil }
        return Tornado(
            "What moves \(headline.label.lowercasedFirstWord) most", unit: headline.measure,
            value: value,
            bars: bars.compactMap { bar in
                guard let low = bar.low.number, let high = bar.high.number else { return nil }
                let range = analysis.ranges.first { $0.driver == bar.driver.path }
                let scale: Decimal = bar.driver.measure.notation == .percent ? 100 : 1
                return Tornado.Bar(
                    bar.driver.label, low: low, high: high,
                    from: range.map { bar.driver.measure.exact($0.low / scale) } ?? "",
                    to: range.map { bar.driver.measure.exact($0.high / scale) } ?? "")
            })
    }

    private static func switching(_ analysis: UncertaintyAnalysis) -> Table? {
        let (headline, values) = (analysis.figure, analysis.switching)
        guard values.contains(where: { $0.value != nil }) else { return nil }
        var table = Table(
            "Where \(headline.label.lowercasedFirstWord) turns from gain to loss",
            columns: ["Input", "Now", "Turns at", .init("Of the present value", .percent)],
            note: "Each for itself, all others as they are. What is not listed cannot turn it.")
        for value in values.prefix(12) {
            guard let flip = value.value else { continue }
            let measure = value.driver.measure
            table.append([
                .text(value.driver.label), .text(measure.exact(value.driver.value)),
                .text((value.isExact ? "" : "about ") + measure.nearly(flip)),
                value.shareOfPresent.map { .number($0) } ?? .missing("–"),
            ])
        }
        return table
    }
}

extension Measure {
    /// A value that somebody looks for: to the pound, or to a hundredth of a percent.
    fileprivate func nearly(_ number: Decimal) -> String {
        with(decimals: notation == .percent ? max(2, decimals) : decimals).text(number)
    }
}

extension MoneyStudy {
    /// How sure the figure is that all turns on.
    public func uncertainty(
        _ asked: Uncertainty, spread: Decimal = Decimal(sign: .plus, exponent: -1, significand: 2)
    ) throws(ModelProblems) -> UncertaintyAnalysis {
        try UncertaintyAnalysis(outcome, of: model.presentation.headline, asked, spread: spread)
    }
}

extension String {
    /// For a name inside a sentence; an abbreviation such as “NHS” stays.
    var lowercasedFirstWord: String {
        guard let first, dropFirst().first?.isUppercase != true else { return self }
        return first.lowercased() + dropFirst()
    }
}
