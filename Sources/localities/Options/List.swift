import ArgumentParser
import Options

extension OptionsCommand {
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List groupings, one after the other.",
            discussion: """
                Prints CSV: plan,group,unit. Plans come as they are found, so the first ones are there at once.

                Example:
                  localities options list --units statistics-district.csv \\
                    --links links-district.csv --groups 2 --limit 10
                """)

        @OptionGroup var options: QuestionOptions

        @Option(help: "Stop after so many plans; without it, all are listed.")
        var limit: Int?

        func validate() throws {
            if let limit, limit < 1 { throw ValidationError("--limit \(limit): a number from 1 up was expected.") }
        }

        func run() throws {
            let space = try PlanSpace(options.question())
            let graph = try space.graph()
            guard !graph.isEmpty else { return try refuse(space) }
            Console.write("plan,group,unit\n")
            for (number, plan) in graph.plans.prefix(limit ?? Int.max).enumerated() {
                Console.write(plan.rows(number: number + 1, in: space))
            }
        }
    }
}
