import ArgumentParser
import Formats
import Foundation
import Money
import MoneyModels
import MoneyStudies

struct MoneyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "money",
        abstract: "Work out a model of public finance, list the models, or check a printed table.",
        discussion: """
            Without a model, lists them. A case is JSON: {"model": …, "profile": "2018" or "2026", "inputs": {…}}. The answer is
            JSON with inputs, parameter set, result, warnings and method. What was not confirmed at its source is marked.

            Examples:
              localities money
              localities money council-tax --describe
              localities money council-tax --sample > case.json
              localities money council-tax --input case.json --explain
              localities money council-tax --input case.json --uncertainty
              localities money council-tax --input case.json --xlsx case.xlsx
              printf 'name,charge,base\\nNorth,£180,9000\\nSouth,£200,6000\\n' > councils.csv
              localities money council-tax --input case.json --table councils=councils.csv
              localities money check table.csv
              localities money check report.xlsx --sheet "Table 4"

            “check” holds a printed table – CSV or a workbook, with a line of headings; the first column names the rows – against \
            itself: totals above or below their rows, and the sums, differences, ratios and percentages that most rows keep. \
            It prints each that was tested, what does not hold and what could not be tested. The exit code is 0 only where \
            something was tested, all of it holds and nothing is left untested, else 1.
            """)

    @Argument(help: "The model: council-tax, business-case, …; or check, with the file of a table.")
    var model: String?

    @Argument(help: "With check: the file with the printed table.")
    var file: String?

    @Option(help: "With check: the page of a workbook, by name or number from 1.")
    var sheet: String?

    @Option(help: "The case to work out (JSON).")
    var input: String?

    @Option(
        help:
            "Take the rows of a table from a CSV file, with its columns as headings; may be given for several tables.",
        transform: { try TableFile($0) })
    var table: [TableFile] = []

    @OptionGroup var reading: TableOptions

    @Flag(help: "Print the parameters with their units, defaults, ranges and sources as JSON.")
    var describe = false

    @Flag(help: "Print a case to start from as JSON.")
    var sample = false

    @Flag(help: "Print the working line by line instead of JSON.")
    var explain = false

    @Flag(
        help: """
            Add how sure it is: ten thousand runs drawn from the ranges, what moves the result most, and where it turns. The \
            case may hold runs, seed, ranges and correlations under "uncertainty".
            """)
    var uncertainty = false

    @Option(help: "Write a workbook whose cells hold the formulas (Excel, LibreOffice).")
    var xlsx: String?

    @Option(help: "The year whose law and rates apply, 2018 or 2026; without it that of the case, else 2026.")
    var profile: String?

    private static let check = "check"

    func validate() throws {
        guard let model else {
            guard input == nil, !describe, !sample, shown == nil else {
                throw ValidationError("Name a model.")
            }
            return
        }
        if model == Self.check {
            guard file != nil else { throw ValidationError("Give the file of the table: money check table.csv.") }
            guard input == nil, !describe, !sample, profile == nil, shown == nil else {
                throw ValidationError("A table is checked by itself: give no option of a model with it.")
            }
            return
        }
        guard file == nil, sheet == nil else {
            throw ValidationError("A file without an option, and --sheet, go with “check” only.")
        }
        guard ModelRegistry.model(model) != nil else {
            let known = ModelRegistry.all.map(\.about.key).joined(separator: ", ")
            throw ValidationError("There is no model “\(model)”; there are \(known).")
        }
        guard [input != nil, describe, sample].count(where: { $0 }) == 1 else {
            throw ValidationError("Give one of --describe, --sample and --input.")
        }
        if let profile, ParameterSet.named(profile) == nil {
            let known = ParameterSet.all.map(\.key).joined(separator: ", ")
            throw ValidationError("There is no profile “\(profile)”; there are \(known).")
        }
        guard profile == nil || !sample else {
            throw ValidationError("A sample has a profile of its own: give --profile with --input.")
        }
        if let shown, input == nil {
            throw ValidationError("\(shown) is about a case that is worked out: give it with --input.")
        }
    }

    /// What was asked for of a case that is worked out.
    private var shown: String? {
        let asked = [
            ("--explain", explain), ("--uncertainty", uncertainty), ("--xlsx", xlsx != nil),
            ("--table", !table.isEmpty),
        ]
        return asked.first(where: \.1)?.0
    }

    func run() throws {
        if model == Self.check, let file { return try MoneyCheck(path: file, sheet: sheet).run() }
        guard let model, let known = ModelRegistry.model(model) else { return list() }
        if describe {
            let set = profile.flatMap(ParameterSet.named) ?? .y2026
            Console.write(String(decoding: known.described(in: set), as: UTF8.self) + "\n")
        } else if sample {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            Console.write(String(decoding: try encoder.encode(known.sample), as: UTF8.self) + "\n")
        } else if let input {
            let file = try InputFile(path: input)
            var question = try Case(json: file.bytes, named: file.name)
            question.profile = profile ?? question.profile
            guard question.model == model else {
                throw ValidationError("\(file.name) is a case of “\(question.model)”, not of “\(model)”.")
            }
            for file in table { question.inputs[file.table] = try file.rows(of: known, reading: reading) }
            let study = try MoneyStudy(known, question)
            if let xlsx { return try save(study, question, to: xlsx) }
            let sure = try uncertainty ? study.uncertainty(question.uncertainty ?? Uncertainty()) : nil
            if explain {
                Console.write(study.outcome.explanation + (sure.map { "\n" + $0.explanation } ?? "") + "\n")
            } else {
                Console.write(String(decoding: study.outcome.json(uncertainty: sure), as: UTF8.self) + "\n")
            }
        }
    }

    private func save(_ study: MoneyStudy, _ question: Case, to path: String) throws {
        let workbook = MoneyWorkbook(study, standing: question.title.map { ["The case “\($0)”."] } ?? []).workbook
        try Console.save(workbook.bytes(), to: path)
        let count = workbook.pages.reduce(0) { $0 + $1.formulaCount }
        Console.say("\(path): \(count) formulas on \(workbook.pages.count) pages.")
    }

    private func list() {
        for model in ModelRegistry.all {
            Console.write("\(model.about.key.padding(toLength: 22, withPad: " ", startingAt: 0))\(model.about.title)\n")
        }
    }
}
