import Foundation
import Money
import MoneyModels

// The simulation of a business case measured by itself: `beside.py` runs it next to numpy on the same case. Prints one line
// of JSON: processor seconds of the quickest of several rounds, and what the figures may turn out to be.
//
//     money-beside CASE ROUNDS FIGURE…

/// Processor seconds of this process so far.
func processor() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
}

/// What one figure is as entered, and what it may turn out to be, as a field of JSON.
func told(_ simulation: Simulation, _ outcome: Outcome) -> String {
    var percentiles: [String] = []
    for share in [0.1, 0.5, 0.9] { percentiles.append("\(simulation.percentile(share) ?? .nan)") }
    let entered: Decimal = outcome[simulation.key]?.number ?? .nan
    return "\"\(simulation.key)\": {\"entered\": \(entered), \"percentiles\": [\(percentiles.joined(separator: ", "))]}"
}

func measure(_ path: String, rounds: Int, _ figures: [String]) throws {
    let question = try Case(json: Data(contentsOf: URL(fileURLWithPath: path)))
    let outcome = try question.run()
    let uncertainty = question.uncertainty ?? Uncertainty()
    var best = Double.infinity
    var simulations: [Simulation] = []
    for _ in 0..<rounds {
        let start = processor()
        // From the case to percentiles: compiling the sheet, drawing, running, sorting.
        simulations = try outcome.simulated(uncertainty, outputs: figures)
        best = min(best, processor() - start)
    }
    var found: [String] = []
    for simulation in simulations { found.append(told(simulation, outcome)) }
    let fields = found.joined(separator: ", ")
    print("{\"seconds\": \(best), \"runs\": \(simulations[0].runs), \"figures\": {\(fields)}}")
}

let arguments = CommandLine.arguments
guard arguments.count >= 4, let rounds = Int(arguments[2]) else { exit(2) }
try measure(arguments[1], rounds: rounds, Array(arguments[3...]))
