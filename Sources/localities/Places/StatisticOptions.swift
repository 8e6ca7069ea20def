import ArgumentParser
import Base
import Formats
import Foundation
import Places
import Tables

/// Options of commands that look at what areas are like.
struct StatisticOptions: ParsableArguments {
    @Option(help: "Statistics of areas: CSV with a code and one column for each statistic.")
    var statistics: String

    @Option(help: "Which statistics are looked at, with commas; without it, all.")
    var use: String?

    @Option(help: "How much statistics count: population=2,band_d=0.5. Those not named count 1.")
    var weights: String?

    @Option(name: .long, help: "Name a column: code=LAD21CD. May be given several times.")
    var column: [String] = []

    @OptionGroup var reading: TableOptions

    func file() throws -> StatisticsFile {
        try StatisticsFile(
            path: statistics, options: try reading.options(.figures), columns: try ColumnNames(options: column),
            only: use.map { $0.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) } })
    }

    /// A weight for each statistic of the table.
    func weights(for table: StatisticTable) throws -> [Double] {
        var found = [Double](repeating: 1, count: table.names.count)
        for part in weights?.split(separator: ",") ?? [] {
            let (name, text) = try namedValue(part.trimmingCharacters(in: .whitespaces), option: "--weights")
            guard let position = table.names.firstIndex(of: name) else {
                throw ValidationError(
                    "--weights \(part): there is no statistic “\(name)”; they are \(table.names.joined(separator: ", "))."
                )
            }
            guard let value = number(written: text) else {
                throw ValidationError("--weights \(part): “\(text)” is not a number.")
            }
            guard value >= 0 else { throw ValidationError("--weights \(part): a weight of 0 or more was expected.") }
            found[position] = value.double
        }
        guard table.names.indices.contains(where: { found[$0] > 0 && table.spread(of: $0) != nil }) else {
            throw ValidationError("No statistic with a weight above 0 differs between the areas.")
        }
        return found
    }
}
