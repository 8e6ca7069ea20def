import Base
import Content
import Formats
import Foundation
import Store

extension Importer {
    /// Imports a table of statistics: one row for each area, one column for each statistic.
    ///
    /// Every column of numbers is taken. Where the catalogue knows a column it gets its full title and unit, and plays
    /// its part in computations.
    public func statistics(_ path: String) throws -> ImportSummary {
        let input = try InputFile(path: path)
        let table = try CSVTable(input)
        let code = try table.column(.code, named: columns)
        try checkFilters(titles: table.titles, file: table.file)
        return try change("Imported \(table.file)") { db in
            let codes = table.rows.map { $0.texts[code] }
            guard let key = try geography(of: Set(codes), in: db) else {
                throw InputProblem(
                    file: table.file,
                    "none of its \(Words.tally(codes.count, "area is", "areas is")) in this locality (the first is \(codes.first ?? "missing"))."
                )
            }
            try requireGeography(key, for: table.file, in: db)
            let areas = try db.areaIDs(of: key)
            let rows = table.rows.filter { areas[$0.texts[code]] != nil }
            let dataset = dataset(for: input)
            _ = try db.put(dataset)
            let statistics = try store(table, code: code, from: dataset, areas: areas, in: db)
            let roles = try assignRoles(statistics, in: db)
            let compared = try storeForComparison(table, code: code, from: dataset, beside: key, in: db)
            var lines = [
                "\(Words.tally(statistics.count, "statistic", "statistics")) for \(Words.tally(rows.count, "area", "areas")) "
                    + "of the geography “\(key)”."
            ]
            lines += roles.map { "“\($0.statistic)” is used as \($0.role.title)." }
            if compared > 0 {
                lines.append("\(Words.tally(compared, "area", "areas")) to be compared with got theirs too.")
            } else if table.rows.count > rows.count {
                lines.append("\(Words.tally(table.rows.count - rows.count, "area", "areas")) of other places left out.")
            }
            let bare = Set(areas.keys).subtracting(codes).sorted()
            if !bare.isEmpty { lines.append("No row in this file for: \(Words.firstFew(5, of: bare)).") }
            return ImportSummary(lines: lines)
        }
    }

    /// Stores every column of numbers for the areas that a geography has.
    func store(
        _ table: CSVTable, code: Int, from dataset: Dataset, areas: [String: Int64], in db: Transaction
    ) throws -> [Statistic] {
        let rows = table.rows.filter { areas[$0.texts[code]] != nil }
        try checkTwice(rows, table, code)
        let found = try numericColumns(table, rows: rows, except: code, counts: countedColumns(in: db))
        var statistics = found.map { index, values in
            statistic(table.titles[index], values: values, dataset: dataset.key)
        }
        statistics += sums(of: statistics, dataset: dataset.key)
        guard !statistics.isEmpty else { throw InputProblem(file: table.file, "no column holds numbers.") }
        for statistic in statistics {
            do {
                if let area = try db.put(statistic, areas: areas).first {
                    throw InputProblem(
                        file: table.file, column: statistic.key, "the figure of \(area) has more than 18 digits.")
                }
            } catch let problem as ContentProblem {
                throw InputProblem(file: table.file, column: statistic.key, problem)
            }
        }
        return statistics
    }

    private func checkTwice(_ rows: [CSVTable.Row], _ table: CSVTable, _ code: Int) throws {
        var lines: [String: Int] = [:]
        var problems = InputProblems()
        for row in rows {
            if let line = lines.updateValue(row.line, forKey: row.texts[code]) {
                problems.add(table.problem(row, code, "“\(row.texts[code])” stands on line \(line) already."))
            }
        }
        try problems.throwIfAny()
    }

    /// The columns that hold numbers, with the figures by code.
    private func numericColumns(
        _ table: CSVTable, rows: [CSVTable.Row], except code: Int, counts: Set<String>
    ) throws -> [(index: Int, values: [String: Decimal])] {
        var problems = InputProblems()
        let found = table.statisticColumns(of: rows, except: [code]).map { index in
            var values: [String: Decimal] = [:]
            let figures = table.figures(of: rows, in: index, isCount: counts.contains(table.titles[index]), &problems)
            for (row, figure) in zip(rows, figures) {
                if let figure { values[row.texts[code]] = figure }
            }
            return (index: index, values: values)
        }
        try problems.throwIfAny()
        return found
    }

    /// Titles of columns that count or measure something, so that none of their figures is below nil: those that play such
    /// a part, and those that the catalogue knows in such a unit.
    private func countedColumns(in db: Transaction) throws -> Set<String> {
        let units: Set = ["people", "households", "dwellings", "hectares", "jobs", "votes", "Band D equivalents"]
        let known = catalogue.columns.filter { entry in
            let role = entry.role.flatMap(Role.init(rawValue:))
            return units.contains(entry.unit) || role.map { !$0.mayBeNegative } == true
        }
        let parts = known.flatMap { [$0.column] + ($0.role == nil ? [] : $0.sum ?? []) }
        return Set(parts).union(try db.roles().filter { !$0.key.mayBeNegative }.values)
    }

    private func statistic(_ column: String, values: [String: Decimal], dataset: String) -> Statistic {
        let known = catalogue.columns.first { $0.column == column }
        return Statistic(
            key: column, title: known?.title ?? Self.title(column), unit: known?.unit ?? Self.unit(column),
            dataset: dataset,
            values: values)
    }

    /// Statistics that are sums of columns of this file, as the catalogue says.
    private func sums(of statistics: [Statistic], dataset: String) -> [Statistic] {
        catalogue.columns.compactMap { entry in
            guard let parts = entry.sum?.map({ part in statistics.first { $0.key == part } }) else { return nil }
            let all = parts.compactMap { $0 }
            guard all.count == parts.count, let first = all.first else { return nil }
            var values: [String: Decimal] = [:]
            for code in first.values.keys {
                let figures = all.compactMap { $0.values[code] }
                if figures.count == all.count { values[code] = figures.reduce(0, +) }
            }
            return Statistic(key: entry.column, title: entry.title, unit: entry.unit, dataset: dataset, values: values)
        }
    }

    /// Gives each part that nothing plays yet to the first column of the catalogue that plays it.
    func assignRoles(_ statistics: [Statistic], in db: Transaction) throws -> [(role: Role, statistic: String)] {
        var given: [(Role, String)] = []
        var taken = Set(try db.roles().keys.map(\.rawValue))
        for entry in catalogue.columns {
            guard let role = entry.role.flatMap(Role.init(rawValue:)), !taken.contains(role.rawValue),
                let statistic = statistics.first(where: { $0.key == entry.column })
            else { continue }
            try db.put(role, statistic: statistic.key)
            taken.insert(role.rawValue)
            given.append((role, statistic.title))
        }
        return given
    }

    /// `modelled_unemployment_percent_2022_23` → “Modelled unemployment percent 2022 23”.
    private static func title(_ column: String) -> String {
        let words = column.replacing("_", with: " ").trimmingCharacters(in: .whitespaces)
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    private static func unit(_ column: String) -> String {
        let parts = column.lowercased().split(separator: "_")
        if parts.contains("gbp") { return parts.contains("m") ? "£ million" : "£" }
        if parts.contains("percent") { return "%" }
        if parts.contains("share") { return "share" }
        if parts.contains("hectares") { return "hectares" }
        if parts.contains("population") { return "people" }
        return ""
    }
}
