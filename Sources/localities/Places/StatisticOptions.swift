import ArgumentParser
import Formats
import Foundation
import Places

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

    func file() throws -> StatisticsFile {
        try StatisticsFile(
            path: statistics, columns: ColumnNames(try Import.columns(column)),
            only: use.map { $0.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) } })
    }

    /// A weight for each statistic of the table.
    func weights(for table: StatisticTable) throws -> [Double] {
        var found = [Double](repeating: 1, count: table.names.count)
        for part in weights?.split(separator: ",") ?? [] {
            let (name, text) = try Import.pair(part.trimmingCharacters(in: .whitespaces), option: "--weights")
            guard let position = table.names.firstIndex(of: name) else {
                throw ValidationError(
                    "--weights \(part): there is no statistic “\(name)”; they are \(table.names.joined(separator: ", "))."
                )
            }
            guard let value = number(written: text) else {
                throw ValidationError("--weights \(part): “\(text)” is not a number.")
            }
            guard value >= 0 else { throw ValidationError("--weights \(part): a weight of 0 or more was expected.") }
            found[position] = NSDecimalNumber(decimal: value).doubleValue
        }
        guard table.names.indices.contains(where: { found[$0] > 0 && table.spread(of: $0) != nil }) else {
            throw ValidationError("No statistic with a weight above 0 differs between the areas.")
        }
        return found
    }
}

/// Statistics of areas from a CSV: one row for each area, one column for each statistic, gaps where a figure is missing.
struct StatisticsFile {
    let file: String
    let table: StatisticTable
    /// Names by code, where the file has them.
    let names: [String: String]

    /// Signs by which publishers say that there is no figure.
    private static let missing: Set<String> = [
        "", "-", "–", "..", "...", ":", "x", "n/a", "N/A", "NA", "[x]", "[c]", "[z]",
    ]

    /// - Parameter only: names of the statistics wanted, in this order; nil for every column of numbers.
    /// - Throws: `InputProblem` or `InputProblems` for a code that comes twice, a text among numbers, a statistic that is not
    ///   there. A column in which fewer than half of the texts are numbers is none of numbers.
    init(path: String, columns: ColumnNames, only: [String]? = nil) throws {
        let csv = try CSVTable(path: path)
        let code = try csv.column(.code, named: columns)
        let name = try csv.optionalColumn(.name, named: columns)
        let codes = try csv.codes(in: code)
        let numeric = csv.titles.indices.filter { index in
            let present = csv.rows.filter { !Self.missing.contains($0.texts[index]) }
            let numbers = present.count { number(written: $0.texts[index]) != nil }
            return index != code && index != name && numbers > 0 && numbers * 2 >= present.count
        }
        let titles = numeric.map { csv.titles[$0] }
        let wanted = try (only ?? titles).map { title in
            guard let index = numeric.first(where: { csv.titles[$0] == title }) else {
                let there = titles.isEmpty ? "there are none" : "they are \(titles.joined(separator: ", "))"
                throw InputProblem(file: csv.file, "there is no statistic “\(title)”; \(there).")
            }
            return index
        }
        guard !wanted.isEmpty else { throw InputProblem(file: csv.file, "no column holds numbers.") }
        var problems = InputProblems()
        let values = csv.rows.map { row in
            wanted.map { index -> Double? in
                let text = row.texts[index]
                guard !Self.missing.contains(text) else { return nil }
                guard let value = number(written: text) else {
                    problems.add(csv.problem(row, index, "“\(text)” is not a number."))
                    return nil
                }
                return NSDecimalNumber(decimal: value).doubleValue
            }
        }
        try problems.throwIfAny()
        file = csv.file
        table = StatisticTable(areas: codes, names: wanted.map { csv.titles[$0] }, values: values)
        names =
            name.map { name in
                Dictionary(uniqueKeysWithValues: zip(codes, csv.rows.map { $0.texts[name] }))
            } ?? [:]
    }
}
