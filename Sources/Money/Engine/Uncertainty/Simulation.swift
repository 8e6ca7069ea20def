import Base
import Foundation

/// What a figure may turn out to be, when the inputs are drawn again and again from their ranges.
public struct Simulation: Sendable {
    public let key: String
    public let label: String
    public let measure: Measure
    public let runs: Int
    public let seed: UInt64
    /// Results of the runs that have one, smallest first.
    public let sorted: [Double]

    /// Runs without a number, such as those that never pay back.
    public var undefinedRuns: Int { runs - sorted.count }

    /// The value below which the given share of the runs falls, between neighbours in a straight line; `nil` without runs.
    public func percentile(_ share: Double) -> Double? {
        guard let last = sorted.indices.last else { return nil }
        let place = share * Double(last)
        let below = Int(place.rounded(.down))
        return sorted[below] + (place - Double(below)) * (sorted[min(below + 1, last)] - sorted[below])
    }

    public var mean: Double? { sorted.isEmpty ? nil : sorted.reduce(0, +) / Double(sorted.count) }

    /// The share of runs with a number below the given one, of those that have any.
    public func share(below limit: Double) -> Double? {
        sorted.isEmpty ? nil : Double(sorted.prefix { $0 < limit }.count) / Double(sorted.count)
    }

    /// How many results fall in each of the given number of equal steps from the least to the greatest.
    public func histogram(steps: Int) -> [Int] {
        var counts = [Int](repeating: 0, count: max(1, steps))
        guard let least = sorted.first, let greatest = sorted.last, greatest > least else {
            counts[0] = sorted.count
            return counts
        }
        for result in sorted {
            counts[min(counts.count - 1, Int((result - least) / (greatest - least) * Double(counts.count)))] += 1
        }
        return counts
    }
}

extension Outcome {
    /// Draws the uncertain inputs many times and works the sheet out each time.
    ///
    /// - Parameters:
    ///   - uncertainty: ranges and correlations; without ranges, those of the parameter set and the model.
    ///   - outputs: paths of figures, such as `npv`.
    /// - Throws: ``ModelProblems`` where a range or a correlation names what is not there or cannot be.
    public func simulated(
        _ uncertainty: Uncertainty, outputs: [String]
    ) throws(ModelProblems) -> [Simulation] {
        let runs = uncertainty.runs ?? 10_000
        let seed = uncertainty.seed ?? 1
        guard (1...1_000_000).contains(runs) else {
            throw ModelProblems("uncertainty, runs", "“\(runs)” is not from 1 to 1,000,000.")
        }
        var figures: [Figure] = []
        for output in outputs {
            guard let figure = self[output] else {
                throw ModelProblems("uncertainty", "“\(output)” is no figure of this result.")
            }
            figures.append(figure)
        }
        let (drivers, draw) = try sheet.draw(uncertainty)
        let lanes = 64
        let tooLarge = Decimal.tooLarge.double
        let program = CompiledSheet(
            sheet, drivers: drivers.map(\.cell), outputs: outputs.compactMap { sheet.cell($0) }, lanes: lanes)
        var generator = SeededGenerator(seed: seed)
        var registers = program.makeRegisters()
        var drawn = [Double](repeating: 0, count: drivers.count)
        var values = [Double](repeating: 0, count: drivers.count * lanes)
        var results = [Double](repeating: 0, count: outputs.count * lanes)
        var collected = outputs.map { _ in [Double]() }
        for place in collected.indices { collected[place].reserveCapacity(runs) }
        for start in stride(from: 0, to: runs, by: lanes) {
            let count = min(lanes, runs - start)
            // Run by run, so that the same seed gives the same runs whatever the number of lanes.
            for lane in 0..<count {
                draw.draw(&generator, into: &drawn)
                for place in drawn.indices { values[place * lanes + lane] = drawn[place] }
            }
            program.run(values, &registers, into: &results)
            for place in collected.indices {
                // What an exact sheet calls too large to hold is no number here either, nor is not-a-number below it.
                for lane in 0..<count where abs(results[place * lanes + lane]) < tooLarge {
                    collected[place].append(results[place * lanes + lane])
                }
            }
        }
        return zip(figures, collected).map { figure, results in
            Simulation(
                key: figure.key, label: figure.label, measure: figure.measure, runs: runs, seed: seed,
                sorted: results.sorted())
        }
    }
}

extension CalculationSheet {
    fileprivate func draw(_ uncertainty: Uncertainty) throws(ModelProblems) -> ([Driver], Draw) {
        let byPath = Dictionary(drivers.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        var chosen: [Driver] = []
        var variables: [Draw.Variable] = []
        var problems: [ModelProblem] = []
        for range in uncertainty.ranges ?? drivers.compactMap(\.range) {
            guard let driver = byPath[range.driver] else {
                problems.append(ModelProblem("uncertainty, ranges", "“\(range.driver)” is no number of this case."))
                continue
            }
            let scale: Decimal = driver.measure.notation == .percent ? 100 : 1
            let (low, high) = (range.low / scale, range.high / scale)
            let place = "uncertainty, ranges, \(range.driver)"
            if low > high {
                problems.append(ModelProblem(place, "its low “\(range.low)” is above its high “\(range.high)”."))
            } else if range.shape != .uniform, driver.value < low || driver.value > high {
                problems.append(
                    ModelProblem(
                        place,
                        "the value itself, \(driver.value * scale), is not between “\(range.low)” and “\(range.high)”.")
                )
            } else if driver.minimum.map({ low < $0 }) == true || driver.maximum.map({ high > $0 }) == true {
                problems.append(ModelProblem(place, "the range reaches beyond what this number can be."))
            }
            chosen.append(driver)
            variables.append(
                Draw.Variable(
                    low: low.double, mode: driver.value.double, high: high.double, shape: range.shape ?? .triangular))
        }
        if chosen.isEmpty, problems.isEmpty {
            problems.append(ModelProblem("uncertainty", "no input has a range, so there is nothing to draw."))
        }
        var pairs: [(Int, Int, Double)] = []
        for correlation in uncertainty.correlations ?? [] {
            let places = correlation.between.compactMap { path in chosen.firstIndex { $0.path == path } }
            if correlation.between.count != 2 || places.count != 2 || places[0] == places[1] {
                problems.append(
                    ModelProblem("uncertainty, correlations", "each is between two different inputs that have a range.")
                )
            } else if abs(correlation.rho) > 1 {
                problems.append(ModelProblem("uncertainty, correlations", "“\(correlation.rho)” is not from −1 to 1."))
            } else {
                pairs.append((places[0], places[1], correlation.rho))
            }
        }
        guard problems.isEmpty else { throw ModelProblems(problems) }
        guard let draw = Draw(variables, correlations: pairs) else {
            throw ModelProblems(
                "uncertainty, correlations", "they contradict each other: no numbers can move together in these ways.")
        }
        return (chosen, draw)
    }
}

extension CalculationSheet.Driver {
    /// The plausible range as a case file would give it; `nil` where nobody gave one.
    public var range: Uncertainty.Range? {
        guard let low, let high, low < high else { return nil }
        let scale: Decimal = measure.notation == .percent ? 100 : 1
        let inside = low <= value && value <= high
        return Uncertainty.Range(path, low * scale, high * scale, inside ? .triangular : .uniform)
    }
}

extension CalculationSheet.Driver {
    /// Its plausible range, or where nobody gave one a share of its value to either side, within what it may be.
    ///
    /// - Parameter spread: 0.2 for a fifth less to a fifth more.
    public func range(orWithin spread: Decimal) -> Uncertainty.Range? {
        if let range { return range }
        let scale: Decimal = measure.notation == .percent ? 100 : 1
        let reach = value.magnitude.times(spread)
        let low = Swift.max(value - reach, minimum ?? value - reach)
        let high = Swift.min(value + reach, maximum ?? value + reach)
        return low < high ? Uncertainty.Range(path, low * scale, high * scale) : nil
    }
}

extension Outcome {
    /// Cells on which a binary run and the exact sheet differ by more than a relative tolerance; none, or the engine is
    /// wrong.
    package func binaryMismatches(tolerance: Double) -> [String] {
        let cells = sheet.formulas.indices.map { CalculationSheet.Cell(index: $0) }
        let program = CompiledSheet(sheet, drivers: sheet.drivers.map(\.cell), outputs: cells)
        var registers = program.makeRegisters()
        var results = [Double](repeating: 0, count: cells.count)
        program.run(sheet.drivers.map(\.value.double), &registers, into: &results)
        return zip(cells, results).compactMap { cell, result in
            switch evaluation[cell] {
            case .unavailable: return result.isNaN ? nil : "cell \(cell.index) is undefined, and \(result) in binary"
            case .number(let number):
                let difference = abs(result - number.double)
                return difference <= tolerance * max(1, abs(number.double))
                    ? nil : "cell \(cell.index) is \(number), and \(result) in binary"
            }
        }
    }
}
