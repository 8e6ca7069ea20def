import ArgumentParser
import Formats
import Options

extension OptionsCommand {
    struct Best: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The best groupings by one objective, proven.",
            discussion: """
                Objectives: \(Objective.list).
                Prints JSON: each plan with its value, and "proven": no plan can be better.

                Example:
                  localities options best --units statistics-district.csv \\
                    --links links-district.csv --groups 4 --objective population-range
                """)

        @OptionGroup var options: QuestionOptions

        @Option(help: "What is to be best.", transform: Objective.init)
        var objective: Objective

        @Option(help: "How many plans.")
        var top = 10

        func validate() throws {
            guard top > 0 else { throw ValidationError("--top \(top): a number from 1 up was expected.") }
        }

        func run() throws {
            let space = try PlanSpace(options.question())
            let best = try space.best(top, by: objective.criterion(in: space))
            guard !best.entries.isEmpty else { return try refuse(space) }
            let plans = best.entries.map { entry in
                JSONText.object([("value", .number(entry.value)), ("plan", entry.plan.json(in: space))])
            }
            Console.write(
                JSONText.object([
                    ("objective", .text(objective.name)), ("proven", .yes(best.isProven)), ("plans", .list(plans)),
                ]).description)
        }
    }
}
