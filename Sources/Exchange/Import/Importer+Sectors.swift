import Base
import Content
import Formats
import Foundation
import Places
import Store
import Tables

extension Importer {
    /// Imports jobs by sector in one year: a row for each area with a column for each sector, or a row for each pair
    /// (area, sector, jobs), as Nomis writes them.
    ///
    /// - Parameters:
    ///   - year: of the figures; without it, the year in the name of the file.
    ///   - whole: code of the row that holds the nation, with which areas are compared; without it, the areas together.
    public func sectors(_ path: String, year: Int? = nil, whole: String? = nil) throws -> ImportSummary {
        let input = try InputFile(path: path)
        let table = try table(input, .flows)
        let code = try table.column(.code, named: columns)
        guard let year = year ?? Self.year(in: input.name) else {
            throw InputProblem(file: table.file, "of which year are the jobs? Say it with --year.")
        }
        let rows = try wantedRows(of: table)
        let (sectors, jobs) =
            if let sector = try table.optionalColumn(.sector, named: columns) {
                try longSectors(table, rows, code: code, sector: sector)
            } else { try wideSectors(table, rows, code: code) }
        if let whole, jobs[whole] == nil {
            throw InputProblem(file: table.file, "there is no row for \(whole), which --whole names.")
        }
        return try change("Imported \(table.file)") { db in
            guard let key = try geography(of: jobs.keys, in: db) else {
                throw InputProblem(
                    file: table.file,
                    "none of its areas is in this locality\(changes.successors(of: jobs.keys, in: [])).")
            }
            try requireGeography(key, for: table.file, in: db)
            let known = try db.areaIDs(of: key)
            let own = jobs.filter { known[$0.key] != nil }
            let dataset = try dataset(for: input, in: db)
            _ = try db.put(dataset)
            try db.put(
                SectorTable(
                    head: .init(
                        key: "\(key)-\(year)", title: dataset.title, year: year, geography: key, dataset: dataset.key),
                    sectors: sectors, jobs: own, whole: whole.flatMap { jobs[$0] }))
            let sum = own.values.joined().reduce(0, +)
            var lines = [
                "\(Words.tally(sum, "job", "jobs")) in \(Words.tally(sectors.count, "sector", "sectors")) of "
                    + "\(Words.tally(own.count, "area", "areas")) of the geography “\(key)”, \(year)."
            ]
            if whole == nil {
                lines.append("Areas are compared with all of them together; name the row of the nation with --whole.")
            }
            let bare = known.keys.filter { own[$0] == nil }.sorted()
            if !bare.isEmpty { lines.append("No row in this file for: \(Words.firstFew(5, of: bare)).") }
            return ImportSummary(lines: lines + table.understood)
        }
    }

    private typealias Jobs = (sectors: [String], jobs: [String: [Int]])

    private func longSectors(_ table: Table, _ rows: [Table.Row], code: Int, sector: Int) throws -> Jobs {
        let people = try table.column(.people, named: columns)
        var sectors: [String] = []
        var positions: [String: Int] = [:]
        var found: [(area: String, sector: Int, jobs: Int)] = []
        var problems = InputProblems()
        for row in rows where !Self.isTotal(row.texts[sector]) {
            let title = row.texts[sector]
            if positions[title] == nil {
                positions[title] = sectors.count
                sectors.append(title)
            }
            if let jobs = Self.jobs(row, people, table, &problems) {
                found.append((row.texts[code], positions[title, default: 0], jobs))
            }
        }
        try problems.throwIfAny()
        var jobs: [String: [Int]] = [:]
        for entry in found {
            jobs[entry.area, default: Array(repeating: 0, count: sectors.count)][entry.sector] += entry.jobs
        }
        return (sectors, jobs)
    }

    private func wideSectors(_ table: Table, _ rows: [Table.Row], code: Int) throws -> Jobs {
        let name = try table.optionalColumn(.name, named: columns)
        let places = table.titles.indices.filter { column in
            column != code && column != name && !Self.isTotal(table.titles[column])
                && table.reading.columns[column].kind == .figures
                && rows.contains { table.number($0, column) != nil }
        }
        guard !places.isEmpty else { throw InputProblem(file: table.file, "no column holds numbers of jobs.") }
        var problems = InputProblems()
        var jobs: [String: [Int]] = [:]
        for row in rows {
            if jobs[row.texts[code]] != nil {
                problems.add(table.problem(row, code, "“\(row.texts[code])” is there twice."))
            }
            jobs[row.texts[code]] = places.map { Self.jobs(row, $0, table, &problems) ?? 0 }
        }
        try problems.throwIfAny()
        return (places.map { table.titles[$0] }, jobs)
    }

    private static func jobs(
        _ row: Table.Row, _ column: Int, _ table: Table, _ problems: inout InputProblems
    ) -> Int? {
        guard let value = table.number(row, column), value >= 0, value < 1_000_000_000 else {
            problems.add(table.problem(row, column, "“\(row.texts[column])” is not a number of jobs."))
            return nil
        }
        return Int(value.double.rounded())
    }

    private static func isTotal(_ title: String) -> Bool {
        ["", "total", "all", "all industries", "all sectors"].contains(title.lowercased())
    }

    /// 2017 in `bres_2017.csv`.
    private static func year(in name: String) -> Int? {
        name.matches(of: #/(?:19|20)\d\d/#).first.flatMap { Int($0.output) }
    }
}
