import ArgumentParser
import Base
import Formats
import Places

struct Segment: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Group areas by what they are like.",
        discussion: """
            JSON. K-means on standardised statistics, twenty seeded starts for each number of groups; the number with the highest
            mean silhouette is shown in full: above about 0.5 groups stand apart, below 0.25 they hardly do. Each group is
            described by the statistics in which it lies furthest from the mean of all areas, in standard deviations. Missing
            figures count as the mean, areas that lack more than half of them are left out; both are listed.

            Example:
              localities segment --statistics statistics-district.csv \\
                --groups 2...4 --seed 1
            """)

    @OptionGroup var options: StatisticOptions

    @Option(help: "Number of groups: 3, or a range to be tried, 2...8.")
    var groups = "2...8"

    @Option(help: "Groups the same way every time.")
    var seed: UInt64

    /// Standard deviations from which a group is described as high or low in a statistic.
    private static let marked = 0.5

    func run() throws {
        let range = try groupRange()
        let file = try options.file()
        let weights = try options.weights(for: file.table)
        guard range.lowerBound <= file.table.areas.count else {
            throw ValidationError(
                "--groups \(groups): \(file.file) has \(file.table.areas.count) areas, too few for so many groups.")
        }
        let most = min(range.upperBound, file.table.areas.count)
        let tried = Segmentation.tried(
            on: file.table, counts: range.lowerBound...max(range.lowerBound, most), weights: weights, seed: seed)
        guard let best = tried.first else {
            throw Negative(
                sentence: "Fewer than \(range.lowerBound) areas have half of the figures; no grouping is possible.")
        }
        let silhouettes = tried.sorted { $0.groups.count < $1.groups.count }.map { segmentation in
            JSONText.object([
                ("groups", .whole(segmentation.groups.count)), ("silhouette", .number(segmentation.silhouette)),
            ])
        }
        let filled = best.filled.sorted { $0.key < $1.key }.map { area, statistics in
            (area, JSONText.list(statistics.map { .text(file.table.names[$0]) }))
        }
        Console.write(
            JSONText.object([
                ("seed", .text("\(seed)")), ("tried", .list(silhouettes)), ("silhouette", .number(best.silhouette)),
                ("groups", .list(best.groups.map { json($0, file) })),
                ("missing_taken_as_mean", .object(filled)), ("left_out", .list(best.leftOut.map { .text($0) })),
            ]).description)
    }

    private func json(_ group: Segmentation.Group, _ file: StatisticsFile) -> JSONText {
        let traits = group.traits.map { trait in
            JSONText.object([
                ("statistic", .text(file.table.names[trait.statistic])), ("mean", .number(trait.mean)),
                ("standard_deviations", .number(trait.standardised)),
            ])
        }
        return .object([
            ("description", .text(description(of: group, file.table.names))), ("silhouette", .number(group.silhouette)),
            ("areas", .list(group.areas.map { .text($0) })),
            ("names", .list(group.areas.compactMap { file.names[$0] }.map { .text($0) })), ("traits", .list(traits)),
        ])
    }

    /// “2 areas: high population (+1.4), low hectares (−0.9).”
    private func description(of group: Segmentation.Group, _ names: [String]) -> String {
        let marked = group.traits.filter { abs($0.standardised) >= Self.marked }.prefix(3).map { trait in
            let high = trait.standardised > 0
            return "\(high ? "high" : "low") \(names[trait.statistic]) "
                + "(\(high ? "+" : "−")\(Words.number(abs(trait.standardised), upTo: 1)))"
        }
        let count = group.areas.count == 1 ? "1 area" : "\(group.areas.count) areas"
        return "\(count): " + (marked.isEmpty ? "near the mean in everything" : marked.joined(separator: ", ")) + "."
    }

    private func groupRange() throws -> ClosedRange<Int> {
        let ends = groups.replacing("...", with: "…").split(separator: "…", omittingEmptySubsequences: false)
        let numbers = ends.compactMap { Int($0) }
        guard numbers.count == ends.count, (1...2).contains(numbers.count), numbers[0] >= 2,
            numbers[numbers.count - 1] >= numbers[0]
        else {
            throw ValidationError("--groups \(groups): a number from 2 up or a range like 2...8 was expected.")
        }
        return numbers[0]...numbers[numbers.count - 1]
    }
}
