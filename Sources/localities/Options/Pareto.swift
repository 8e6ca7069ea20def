import ArgumentParser
import Formats
import Options

extension OptionsCommand {
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
                    ("values", chosen.json(scored.values)), ("plan", scored.plan.json(in: space)),
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
}
