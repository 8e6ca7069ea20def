import Foundation
import Money

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

let arguments = CommandLine.arguments.dropFirst().map(\.self)
guard arguments.count >= 3, let rounds = Int(arguments[1]) else { exit(2) }
let question = try Case(json: Data(contentsOf: URL(fileURLWithPath: arguments[0])))
let outcome = try question.run()
let figures = Array(arguments.dropFirst(2))

var best = Double.infinity
var simulations: [Simulation] = []
for _ in 0..<rounds {
    let start = processor()
    // From the case to percentiles: compiling the sheet, drawing, running, sorting.
    simulations = try outcome.simulated(question.uncertainty ?? Uncertainty(), outputs: figures)
    best = min(best, processor() - start)
}

let found = simulations.map { simulation in
    let percentiles = [0.1, 0.5, 0.9].map { "\(simulation.percentile($0) ?? .nan)" }.joined(separator: ", ")
    let entered = outcome[simulation.key]?.number.map { "\($0)" } ?? "null"
    return "\"\(simulation.key)\": {\"entered\": \(entered), \"percentiles\": [\(percentiles)]}"
}
print("{\"seconds\": \(best), \"runs\": \(simulations[0].runs), \"figures\": {\(found.joined(separator: ", "))}}")
