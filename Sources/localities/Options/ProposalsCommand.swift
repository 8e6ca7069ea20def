import ArgumentParser
import Content
import Figures
import Formats
import OptionStudies
import Options

extension OptionsCommand {
    struct ProposalsCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "proposals",
            abstract: "The plans proposed and decided in 2025–26: are they possible, and where do they stand?",
            discussion: """
                Each plan is put among all plans with as many councils in which every council hangs together. Areas whose
                districts are all among the units are looked at. Prints JSON: for each plan a finding in a sentence, whether
                it is feasible, and its value and rank by each criterion. The exit code is 1 where no area is known.

                Example:
                  localities options proposals --units districts_2021.csv \\
                    --links lad25_adjacency.csv --area kent
                """)

        @OptionGroup var options: PlaceOptions

        @Option(help: "Only this area: kent, essex … May be given several times.")
        var area: [String] = []

        func run() throws {
            let all = try options.place(title: "All areas")
            let set = try options.criteriaSet()
            let known = try Proposals.load().flatMap { $0.areas(within: Set(all.areas.map(\.code))) }
            for id in area where !known.contains(where: { $0.id == id }) {
                let ids = known.map(\.id).sorted().joined(separator: ", ")
                throw Negative(
                    sentence: "No area “\(id)” has all its districts among the units"
                        + (ids.isEmpty ? "." : "; these have: \(ids)."))
            }
            let chosen = known.filter { area.isEmpty || area.contains($0.id) }
            guard !chosen.isEmpty else {
                throw Negative(sentence: "No area with proposals has all its districts among the units.")
            }
            let studies = try chosen.sorted { $0.id < $1.id }.map { area in
                try ProposalStudy(area, in: all, criteria: set)
            }
            let json = JSONText.object([
                ("criteria", .text(set.id)),
                (
                    "missing",
                    .list((studies.first?.judgedBy.missing ?? []).map { .text("\($0.entry.name): \($0.reason)") })
                ),
                ("plans", .list(studies.flatMap { study in study.plans.map { report($0, study) } })),
            ])
            Console.write(json.description)
        }

        private func report(_ proposed: ProposalStudy.Proposed, _ study: ProposalStudy) -> JSONText {
            let standings = zip(study.criteria, proposed.standings).map { criterion, standing in
                JSONText.object([
                    ("criterion", .text(criterion.id)), ("value", standing.map { .number($0.value) } ?? .null),
                    ("rank", standing.map { .whole($0.rank) } ?? .null),
                    ("of", standing.map { .whole($0.of) } ?? .null),
                ])
            }
            return .object([
                ("area", .text(study.area.id)), ("plan", .text(proposed.plan.id)),
                ("state", .text(proposed.plan.state.rawValue)), ("nearest", .yes(proposed.plan.splits)),
                ("councils", .list(proposed.plan.councils.map { .list($0.map { .text($0) }) })),
                ("feasible", .yes(proposed.isFeasible)), ("plans_of_as_many", .text("\(proposed.peers)")),
                ("exact", .yes(proposed.sampled == nil)), ("finding", .text(study.finding(proposed))),
                ("size", study.size(proposed).map { .text($0) } ?? .null), ("standings", .list(standings)),
            ])
        }
    }
}
