import ArgumentParser
import Formats
import Foundation
import Options

extension OptionsCommand {
    struct Search: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "A good grouping of hundreds of areas, without proof.",
            discussion: """
                Moves areas over borders and cuts neighbouring groups anew, always in one piece, from several beginnings.
                What it finds may not be the best: "proven" is always false. Where the best can be proven as well, it is
                printed beside it, so that one sees how near the search came. The same seed finds the same plan. The exit
                code is 1 where no plan was found that keeps every limit.

                Objectives: \(Objective.list).

                Example:
                  localities options search --units statistics-district.csv \\
                    --links links-district.csv --groups 3 --objective population-range \\
                    --seed 1
                """)

        @OptionGroup var options: QuestionOptions

        @Option(help: "What is to be best.", transform: Objective.init)
        var objective: Objective

        @Option(help: "Finds the same plan every time.")
        var seed: UInt64

        @Option(help: "Changes tried from each beginning.")
        var steps = 50_000

        @Option(help: "Beginnings.")
        var runs = 4

        func validate() throws {
            guard steps > 0, runs > 0 else {
                throw ValidationError("--steps and --runs: numbers from 1 up were expected.")
            }
            guard steps <= LocalSearch.mostSteps / runs else {
                throw ValidationError("\(SearchProblem.steps.description)")
            }
        }

        func run() throws {
            var question = try options.question()
            guard let groups = question.fewestGroups, groups == question.mostGroups else {
                throw ValidationError("--groups: one number of groups was expected, as in --groups 3.")
            }
            question.wording = .init()
            let space = try PlanSpace(question)
            let criterion = try objective.criterion(in: space)
            let outcome = try LocalSearch(groups: groups, steps: steps, runs: runs, seed: seed).run(
                space, by: criterion)
            var fields: [(String, JSONText)] = [
                ("objective", .text(objective.name)), ("value", outcome.value.map { .number($0) } ?? .null),
                ("proven", .yes(false)), ("keeps_limits", .yes(outcome.isAllowed)), ("steps", .whole(outcome.steps)),
            ]
            // Only where it is known beforehand that the exact method finishes.
            if let best = try? space.best(1, by: criterion).entries.first {
                fields.append(("best", .object([("value", .number(best.value)), ("proven", .yes(true))])))
            } else {
                fields.append(("best", .null))
                Console.say("Too many plans to prove a best one; what the search found may not be it.")
            }
            fields.append(
                ("plan", .list(outcome.plan.codes(in: space.question).map { .list($0.map { .text($0) }) })))
            Console.write(JSONText.object(fields).description)
            if !outcome.isAllowed { throw Negative(sentence: "No plan was found that keeps every limit.") }
        }
    }
}
