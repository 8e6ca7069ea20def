import ArgumentParser
import Base
import Formats
import Foundation
import Options
import PlaceFiles
import Places
import Tables

extension OptionsCommand {
    struct Merge: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let bodies below a minimum find partners of their own choice.",
            discussion: """
                Step by step, the two that prefer each other most merge, until all have the minimum. Preference comes from ties
                (a table a,b,strength), and from wishes (a table body,partner). The same question ends the same way. Prints
                JSON: each step with its reason, and the grouping in the end. The exit code is 1 where somebody is left over.

                Example:
                  localities options merge --units statistics-district.csv \\
                    --links links-district.csv --min population=80000 \\
                    --ties flows-commuting.csv
                """)

        @Option(help: "The bodies: CSV with code, name and one column for each statistic.")
        var units: String

        @Option(help: "Who borders on whom: CSV with code_a,code_b.")
        var links: String

        @Option(name: .long, help: "What each must reach: population=20000.")
        var min: String

        @Option(name: .long, help: "What none may pass: population=100000.")
        var max: String?

        @Option(help: "How strongly bodies are tied: CSV with origin,destination,count, commuters for example.")
        var ties: String?

        @Option(help: "Partners that bodies name: CSV with body,partner.")
        var wishes: String?

        func run() throws {
            let options = try QuestionOptions.parse(["--units", units, "--links", links, "--min", min])
            let bodies = try options.question()
            guard let limit = bodies.limits.first, let minimum = limit.minimum else { return }
            var question = MergingQuestion(bodies: bodies, statistic: limit.statistic, minimum: minimum)
            question.maximum = try max.map { text in
                let (statistic, value) = try namedValue(text, option: "--max")
                guard statistic == limit.statistic, let number = number(written: value) else {
                    throw ValidationError("--max \(text): \(limit.statistic)=NUMBER was expected.")
                }
                return number.double
            }
            question.ties = try ties.map { try tieTable($0, codes: bodies.areas.map(\.code)) }
            question.wishes = try wishes.map(wishTable) ?? [:]
            let merging = try VoluntaryMerging(question)
            Console.write(report(merging, bodies).description)
            if !merging.stranded.isEmpty {
                throw Negative(sentence: "\(merging.stranded.count) could not reach the minimum; see “left_over”.")
            }
        }

        /// Flows both ways as a share of all that either has.
        private func tieTable(_ path: String, codes: [String]) throws -> [[Double]] {
            let table = try FlowTable(InputFile(path: path))
            // A code that is there twice is named when the question is asked.
            let index = Dictionary(codes.enumerated().map { ($1, $0) }) { first, _ in first }
            var flows = [[Double]](repeating: [Double](repeating: 0, count: codes.count), count: codes.count)
            for row in 0..<table.count {
                guard let a = index[table.codes[Int(table.origins[row])]],
                    let b = index[table.codes[Int(table.destinations[row])]], a != b
                else { continue }
                flows[a][b] += Double(table.people[row])
                flows[b][a] += Double(table.people[row])
            }
            return flows.map { row in
                let all = row.reduce(0, +)
                return all > 0 ? row.map { $0 / all } : row
            }
        }

        private func wishTable(_ path: String) throws -> [String: [String]] {
            let table = try Table(path: path, options: .init(.records))
            guard let body = table.titles.firstIndex(of: "body"), let partner = table.titles.firstIndex(of: "partner")
            else {
                throw InputProblem(file: table.file, line: 1, "columns “body” and “partner” were expected.")
            }
            return Dictionary(grouping: table.rows, by: { $0.texts[body] }).mapValues { $0.map { $0.texts[partner] } }
        }

        private func report(_ merging: VoluntaryMerging, _ bodies: GroupingQuestion) -> JSONText {
            func codes(_ positions: [Int]) -> JSONText { .list(positions.map { .text(bodies.areas[$0].code) }) }
            let steps = merging.steps.map { step in
                JSONText.object([
                    ("seeker", codes(step.seeker)), ("partner", codes(step.partner)),
                    (
                        "reason",
                        .text(
                            step.reason == .mutualFirstChoice
                                ? "each is the other's first choice" : "the least reluctant pair")
                    ), ("together", .number(step.value)),
                ])
            }
            let left = merging.stranded.map { stranded in
                JSONText.object([
                    ("bodies", codes(stranded.bodies)), ("value", .number(stranded.value)),
                    (
                        "reason",
                        .text(stranded.reason == .noNeighbour ? "no neighbour" : "every neighbour is too large")
                    ),
                ])
            }
            return .object([
                ("steps", .list(steps)),
                ("plan", .list(merging.plan.codes(in: bodies).map { .list($0.map { .text($0) }) })),
                ("left_over", .list(left)),
            ])
        }
    }
}
