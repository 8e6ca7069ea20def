import ArgumentParser
import Content
import Formats
import Options
import Partners

struct OptionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "options", abstract: "Every way to group areas into connected groups.",
        subcommands: [
            Count.self, List.self, Sample.self, Best.self, Pareto.self, Score.self, Merge.self, Search.self,
            ProposalsCommand.self, CriteriaCommand.self,
        ])

    struct Count: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "How many groupings are there, exactly?",
            discussion: """
                Every group is in one piece. Counts are texts, because they outgrow 64 bits. The exit code is 1 where no
                grouping fits, with the reason on standard error. With --by each county, or whatever the column names, is
                counted by itself in the same run: no group crosses from one to another.

                Example:
                  localities options count --units statistics-district.csv \\
                    --links links-district.csv --min population=300000 --groups 2...4
                  localities options count --units areas-district.csv \\
                    --links links-district.csv --by parent

                An area may be cut into smaller ones, such as a district into its wards, to see whether a city could grow by
                some of them: --split names it, --parts has the wards of all districts with their district, and
                --part-links says which wards touch.
                """)

        @OptionGroup var options: QuestionOptions

        @Option(help: "Count each county, region … by itself: the column of the units that names it.")
        var by: String?

        func run() throws {
            let space = try PlanSpace(options.question())
            if let by { return try run(space, by: by) }
            let count = try space.count()
            let json = JSONText.object([
                ("total", .text("\(count.total)")),
                ("by_groups", byGroups(count)),
                ("exact", .yes(true)),
            ])
            Console.write(json.description)
            if count.isZero { try refuse(space) }
        }

        private func run(_ space: PlanSpace, by column: String) throws {
            let regions = try space.count(byRegion: options.texts(of: column))
            let rows = regions.map { region in
                JSONText.object([
                    ("region", .text(region.region)), ("areas", .whole(region.areas)),
                    ("total", .text("\(region.count.total)")),
                    ("by_groups", byGroups(region.count)),
                ])
            }
            Console.write(
                JSONText.object([
                    ("total", .text("\(regions.reduce(1) { $0 * $1.count.total })")), ("exact", .yes(true)),
                    ("regions", .list(rows)),
                ]).description)
            let none = regions.filter(\.count.isZero).map(\.region)
            if !none.isEmpty {
                throw Negative(
                    sentence: "No grouping fits in \(none.count) of \(regions.count): "
                        + none.prefix(10).joined(separator: ", ") + (none.count > 10 ? " …" : "") + ".")
            }
        }
    }
}

private func byGroups(_ count: PlanCount) -> JSONText {
    .object(count.byGroups.sorted { $0.key < $1.key }.map { ("\($0.key)", .text("\($0.value)")) })
}

/// Ends a command whose question no plan answers, with the reason.
func refuse(_ space: PlanSpace) throws {
    throw Negative(sentence: try space.reasonForNone()?.words(space.question.wording) ?? "No plan fits.")
}
