import ArgumentParser
import Formats
import Foundation
import Money

struct MoneyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "money", abstract: "Work out a model of public finance, or list the models.",
        discussion: """
            Without a model, lists them. A case is JSON: {"model": …, "profile": "2018" or "2026", "inputs": {…}}. The answer is
            JSON with inputs, parameter set, result, warnings and method. What was not confirmed at its source is marked.

            Examples:
              localities money
              localities money council-tax --describe
              localities money council-tax --sample > case.json
              localities money council-tax --input case.json --explain
            """)

    @Argument(help: "The model: council-tax, business-case, …")
    var model: String?

    @Option(help: "The case to work out (JSON).")
    var input: String?

    @Flag(help: "Print the parameters with their units, defaults, ranges and sources as JSON.")
    var describe = false

    @Flag(help: "Print a case to start from as JSON.")
    var sample = false

    @Flag(help: "Print the working line by line instead of JSON.")
    var explain = false

    @Option(help: "The year whose law and rates apply, for --describe: 2018 or 2026.")
    var profile = "2026"

    func validate() throws {
        guard let model else {
            guard input == nil, !describe, !sample, !explain else { throw ValidationError("Name a model.") }
            return
        }
        guard ModelRegistry.model(model) != nil else {
            let known = ModelRegistry.all.map(\.about.key).joined(separator: ", ")
            throw ValidationError("There is no model “\(model)”; there are \(known).")
        }
        guard [input != nil, describe, sample].count(where: { $0 }) == 1 else {
            throw ValidationError("Give one of --describe, --sample and --input.")
        }
    }

    func run() throws {
        guard let model, let known = ModelRegistry.model(model) else { return list() }
        if describe {
            guard let set = ParameterSet.named(profile) else {
                throw ValidationError("There is no profile “\(profile)”; there are 2018 and 2026.")
            }
            Console.write(String(decoding: known.described(in: set), as: UTF8.self) + "\n")
        } else if sample {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            Console.write(String(decoding: try encoder.encode(known.sample), as: UTF8.self) + "\n")
        } else if let input {
            let file = try InputFile(path: input)
            let question = try Case(json: file.bytes)
            guard question.model == model else {
                throw ValidationError("\(file.name) is a case of “\(question.model)”, not of “\(model)”.")
            }
            let outcome = try question.run()
            Console.write(explain ? outcome.explanation + "\n" : String(decoding: outcome.json(), as: UTF8.self) + "\n")
        }
    }

    private func list() {
        for model in ModelRegistry.all {
            Console.write("\(model.about.key.padding(toLength: 22, withPad: " ", startingAt: 0))\(model.about.title)\n")
        }
    }
}
