import ArgumentParser
import Formats
import Options
import Tables

extension OptionsCommand {
    struct Score: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Where does a grouping stand among all?",
            discussion: """
                The plan is CSV: unit,group. Prints its value by each objective and its rank among all plans that fit.

                Example:
                  localities options list --units statistics-district.csv \\
                    --links links-district.csv --limit 1 > plan.csv
                  localities options score --units statistics-district.csv \\
                    --links links-district.csv --plan plan.csv \\
                    --objectives population-range,cut-links
                """)

        @OptionGroup var options: QuestionOptions

        @Option(help: "The grouping: CSV with the code of each unit and its group.")
        var plan: String

        @Option(help: "Objectives, with commas.")
        var objectives = "population-range,cut-links"

        func run() throws {
            let chosen = try Objective.several(objectives)
            let question = try options.question()
            let space = try PlanSpace(question)
            let table = try Table(path: plan, options: .init(.records))
            let unit = try table.titles.firstIndex(of: "unit") ?? table.column(.zone)
            let group = try table.column(.group)
            var groups: [String: String] = [:]
            var problems = InputProblems()
            for row in table.rows where groups.updateValue(row.texts[group], forKey: row.texts[unit]) != nil {
                problems.add(table.problem(row, unit, "“\(row.texts[unit])” is there twice."))
            }
            try problems.throwIfAny()
            let own = try Plan(groupOf: groups, of: question)
            let ensemble = try CountedSpace(space).ensemble(
                chosen.map { try $0.criterion(in: space) }, named: [own], seed: 1)
            let standings = zip(chosen, ensemble.standings[0]).map { objective, standing in
                JSONText.object([
                    ("objective", .text(objective.name)), ("value", standing.map { .number($0.value) } ?? .null),
                    ("rank", standing.map { .whole($0.rank) } ?? .null),
                    ("of", standing.map { .whole($0.of) } ?? .null),
                    ("ties", standing.map { .whole($0.ties) } ?? .null),
                ])
            }
            let isExact = if case .sample = ensemble.basis { false } else { true }
            Console.write(
                JSONText.object([
                    ("fits", .yes(space.allows(own))), ("exact", .yes(isExact)), ("standings", .list(standings)),
                ]).description)
        }
    }
}
