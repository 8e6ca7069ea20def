import ArgumentParser
import Base
import Options

extension OptionsCommand {
    struct Sample: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Draw groupings at random, each with the same chance.",
            discussion: """
                With replacement and without rejection; the same seed draws the same plans. Prints CSV: plan,group,unit.

                Example:
                  localities options sample --units statistics-district.csv \\
                    --links links-district.csv --count 100 --seed 1
                """)

        @OptionGroup var options: QuestionOptions

        @Option(help: "How many plans to draw.")
        var count: Int

        @Option(help: "Draws the same plans every time.")
        var seed: UInt64

        func validate() throws {
            guard count > 0 else { throw ValidationError("--count \(count): a number from 1 up was expected.") }
        }

        func run() throws {
            let space = try PlanSpace(options.question())
            let graph = try space.graph()
            guard !graph.isEmpty else { return try refuse(space) }
            guard let numbers = PlanNumbers(graph) else {
                throw ValidationError("There are too many plans to draw from; narrow the limits.")
            }
            Console.write("plan,group,unit\n")
            let sampler = PlanSampler(numbers, using: SeededGenerator(seed: seed))
            for (number, plan) in sampler.prefix(count).enumerated() {
                Console.write(plan.rows(number: number + 1, in: space))
            }
        }
    }
}
