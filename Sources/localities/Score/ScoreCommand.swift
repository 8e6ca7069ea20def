import ArgumentParser
import Formats
import Foundation

struct ScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "Numbers from people: agreement, networks, appraisals, panels, opinions, surveys.",
        discussion: """
            JSON in, JSON out. Every number comes with n, response rate, spread, method and caveats; where a number would
            mislead, a sentence stands in its place, and the exit code is 1 if that is so for all.

            Examples:
              localities score agreement --describe
              localities score agreement --sample > agreement.json
              localities score agreement --input agreement.json
            """,
        subcommands: [
            ScoreAgreement.self, ScoreRaters.self, ScoreNetwork.self, ScoreAppraisal.self, ScoreHierarchy.self,
            ScoreDelphi.self, ScorePairs.self, ScoreOpinion.self, ScoreWeights.self,
        ])
}

/// What every method takes.
struct ScoreOptions: ParsableArguments {
    @Option(help: "The answers (JSON, also packed with gzip).")
    var input: String?

    @Flag(help: "Print the form of the input, field by field, with an example.")
    var describe = false

    @Flag(help: "Print only the example, to start from.")
    var sample = false

    func validate() throws {
        guard [input != nil, describe, sample].count(where: { $0 }) == 1 else {
            throw ValidationError("Give one of --input, --describe and --sample.")
        }
    }
}

/// A method of scoring as a command: what it reads, an example, and what it answers.
protocol ScoreMethod: ParsableCommand {
    /// Each field of the input and what it means, in order.
    static var form: [(field: String, meaning: String)] { get }
    /// An input that works, as a file holds it.
    static var example: String { get }

    var options: ScoreOptions { get }

    static func report(_ input: JSONInput) throws -> ScoreReport

    /// The form that a file holds; JSON unless a method knows other files.
    static func form(of input: InputFile, path: String) throws -> JSONInput
}

extension ScoreMethod {
    static func form(of input: InputFile, path: String) throws -> JSONInput { try JSONInput(input) }

    /// The help of a method, with an example that runs.
    static func help(_ name: String, _ abstract: String, _ discussion: String) -> CommandConfiguration {
        CommandConfiguration(
            commandName: name, abstract: abstract,
            discussion: """
                \(discussion)

                Example:
                  localities score \(name) --sample > \(name).json
                  localities score \(name) --input \(name).json
                """)
    }

    func run() throws {
        if options.describe {
            let form = Self.form.map { JSONText.object([("field", .text($0.field)), ("meaning", .text($0.meaning))]) }
            let example = try JSONInput(InputFile(name: "example", bytes: Data(Self.example.utf8)))
            Console.write(JSONText.object([("form", .list(form)), ("example", example.json)]).description)
        } else if options.sample {
            Console.write(Self.example + "\n")
        } else if let path = options.input {
            let report = try Self.report(Self.form(of: InputFile(path: path), path: path))
            Console.write(report.json.description)
            if let sentence = report.refusal { throw Negative(sentence: sentence) }
        }
    }
}
