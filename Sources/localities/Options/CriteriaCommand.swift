import ArgumentParser
import Content
import Formats
import Foundation

extension OptionsCommand {
    struct CriteriaCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "criteria", abstract: "The sets of criteria by which plans are judged; check one of your own.",
            discussion: """
                Without a file: CSV of every criterion of the sets that come with the program. With files: checks each, and
                prints its criteria. A set in the folder “criteria” beside a locality can be chosen on its options page.

                Example:
                  localities options criteria
                """)

        @Argument(help: "Sets of your own (.yaml).")
        var files: [String] = []

        func run() throws {
            var problems = InputProblems()
            var sets: [CriteriaSet] = []
            for file in files {
                do {
                    sets.append(try CriteriaSet.read(URL(fileURLWithPath: file)))
                } catch let problem as InputProblem {
                    problems.add(problem)
                } catch let several as InputProblems {
                    for problem in several.shown { problems.add(problem) }
                }
            }
            try problems.throwIfAny()
            if files.isEmpty { sets = try CriteriaSet.supplied() }
            var csv = CSVWriter(titles: [
                "set", "criterion", "name", "better", "unit", "tests", "explanation", "source",
            ])
            for set in sets {
                for entry in set.criteria {
                    let tests = set.tests.filter { $0.criteria.contains(entry.id) }.map(\.title)
                    csv.append([
                        set.id, entry.id, entry.name, entry.better.rawValue, entry.unit,
                        tests.joined(separator: "; "), entry.explanation, entry.source,
                    ])
                }
            }
            Console.write(csv.text)
        }
    }
}
