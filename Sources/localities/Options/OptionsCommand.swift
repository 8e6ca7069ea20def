import ArgumentParser
import Formats
import Options

struct OptionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "options", abstract: "Every way to group areas into connected groups.",
        subcommands: [Count.self, List.self, Sample.self, Best.self, Pareto.self, Score.self, Merge.self])

    struct Count: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "How many groupings are there, exactly?",
            discussion: """
                Every group is in one piece. Counts are texts, because they outgrow 64 bits. The exit code is 1 where no
                grouping fits, with the reason on standard error.

                Example:
                  localities options count --units districts.csv --links neighbours.csv --min population=300000 --groups 2...4
                """)

        @OptionGroup var options: QuestionOptions

        func run() throws {
            let space = try PlanSpace(options.question())
            let count = try space.count()
            let byGroups = count.byGroups.sorted { $0.key < $1.key }
            let json = JSONText.object([
                ("total", .text("\(count.total)")),
                ("by_groups", .object(byGroups.map { ("\($0.key)", .text("\($0.value)")) })),
                ("exact", .yes(true)),
            ])
            Console.write(json.description)
            if count.isZero { try refuse(space) }
        }
    }
}

/// Ends a command whose question no plan answers, with the reason.
func refuse(_ space: PlanSpace) throws {
    throw Negative(sentence: try space.reasonForNone()?.words(space.question.wording) ?? "No plan fits.")
}
