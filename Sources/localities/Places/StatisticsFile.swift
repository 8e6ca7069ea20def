import Base
import Formats
import Foundation
import Places
import Tables

/// Statistics of areas from a table: one row for each area, one column for each statistic, gaps where a figure is missing.
struct StatisticsFile {
    let file: String
    let table: StatisticTable
    /// Names by code, where the file has them.
    let names: [String: String]

    /// - Parameter only: names of the statistics wanted, in this order; nil for every column of numbers.
    /// - Throws: `InputProblem` or `InputProblems` for a code that comes twice, a text among numbers, a statistic that is not
    ///   there.
    init(
        path: String, options: TableReading.Options = .init(), columns: ColumnNames, only: [String]? = nil
    ) throws {
        let csv = try Table(path: path, options: options, columns: columns)
        csv.tell()
        let code = try csv.column(.code, named: columns)
        let name = try csv.optionalColumn(.name, named: columns)
        let codes = try csv.codes(in: code)
        let numeric = csv.statisticColumns(except: Set([code, name].compactMap(\.self)))
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
        let columns = wanted.map { csv.figures(in: $0, &problems) }
        let values = csv.rows.indices.map { row in
            columns.map { figures in figures[row].map { $0.double } }
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
