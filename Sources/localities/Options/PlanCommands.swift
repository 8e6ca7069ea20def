import ArgumentParser
import Base
import Content
import Formats
import Options
import Partners
import Places

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
                Console.write(rows(of: plan, number: number + 1, in: space))
            }
        }
    }

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
                Console.write(rows(of: plan, number: number + 1, in: space))
            }
        }
    }

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
                JSONText.object([("value", .number(entry.value)), ("plan", json(entry.plan, in: space))])
            }
            Console.write(
                JSONText.object([
                    ("objective", .text(objective.name)), ("proven", .yes(best.isProven)), ("plans", .list(plans)),
                ]).description)
        }
    }

    struct Pareto: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The groupings that no other beats on every objective.",
            discussion: """
                Objectives: \(Objective.list).
                Every plan is looked at where there are at most 25 million; otherwise a sample, and the answer says so.

                Example:
                  localities options pareto --units statistics-district.csv \\
                    --links links-district.csv --groups 2 \\
                    --objectives population-range,cut-links
                """)

        @OptionGroup var options: QuestionOptions

        @Option(help: "Two or more objectives, with commas.")
        var objectives: String

        func run() throws {
            let chosen = try Objective.several(objectives)
            let space = try PlanSpace(options.question())
            let ensemble = try CountedSpace(space).ensemble(chosen.map { try $0.criterion(in: space) }, seed: 1)
            guard ensemble.count > 0 else { return try refuse(space) }
            guard let front = ensemble.front else {
                throw Negative(
                    sentence: "More than 5,000 plans are unbeaten; name fewer objectives or narrow the limits.")
            }
            let plans = front.map { scored in
                JSONText.object([
                    ("values", values(scored.values, chosen)), ("plan", json(scored.plan, in: space)),
                ])
            }
            var fields: [(String, JSONText)] = [("looked_at", .whole(ensemble.count))]
            if case .sample(let all) = ensemble.basis {
                fields += [("exact", .yes(false)), ("sampled_of", .text("\(all)"))]
            } else {
                fields.append(("exact", .yes(true)))
            }
            Console.write(JSONText.object(fields + [("plans", .list(plans))]).description)
        }
    }

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
            let table = try CSVTable(path: plan)
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

/// The rows `plan,group,unit` of one plan.
private func rows(of plan: Plan, number: Int, in space: PlanSpace) -> String {
    var text = ""
    for (group, codes) in plan.codes(in: space.question).enumerated() {
        for code in codes { text += "\(number),\(group + 1),\(CSVWriter.quoted(code))\n" }
    }
    return text
}

private func json(_ plan: Plan, in space: PlanSpace) -> JSONText {
    .list(plan.codes(in: space.question).map { .list($0.map { .text($0) }) })
}

private func values(_ values: [Double?], _ objectives: [Objective]) -> JSONText {
    .object(zip(objectives, values).map { ($0.name, $1.map { .number($0) } ?? .null) })
}
