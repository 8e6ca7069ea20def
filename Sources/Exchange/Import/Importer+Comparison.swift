import Base
import Content
import Formats
import Foundation
import PlaceFiles
import Places
import Store
import Tables

extension Importer {
    /// Key of the geography of areas that ours are compared with.
    static let comparisonKey = "comparison"

    /// Imports areas of elsewhere to be compared with, ours among them: boundaries, or a table of statistics.
    ///
    /// The first file makes the areas; later ones add to those that are there.
    public func comparison(_ path: String) throws -> ImportSummary {
        BoundaryFile.holdsShapes(try InputFile(path: path)) ? try comparisonShapes(path) : try comparisonTable(path)
    }

    private func comparisonShapes(_ path: String) throws -> ImportSummary {
        let read = try BoundaryFile(path: path, inside: reading.inside)
        let (input, features) = (read.input, read.features)
        let titles = Set(features.flatMap(\.properties.keys)).sorted()
        let code = try codeProperty(of: features, titles, file: input.name)
        let name = try columns.optionalColumn(.name, in: titles, file: input.name).map { titles[$0] } ?? code
        let areas = features.map { feature in
            let own = feature.properties[code] ?? ""
            return Area(code: own, name: feature.properties[name] ?? own)
        }
        return try change("Imported \(input.name) to compare with") { db in
            let dataset = try dataset(for: input, in: db)
            let (known, summary) = try storeComparison(areas, file: input.name, dataset: dataset, in: db)
            let id = try db.id(ofDataset: dataset.key)
            for feature in features {
                guard let area = feature.properties[code].flatMap({ known[$0] }) else { continue }
                try db.put(feature.boundary, area: area, dataset: id)
            }
            return summary
        }
    }

    private func comparisonTable(_ path: String) throws -> ImportSummary {
        let input = try InputFile(path: path)
        let read = try table(input, .figures)
        let code = try read.column(.code, named: columns)
        let table = try mended(read, in: [code])
        let name = try table.optionalColumn(.name, named: columns) ?? code
        let areas = table.rows.map { Area(code: $0.texts[code], name: $0.texts[name]) }
        return try change("Imported \(table.file) to compare with") { db in
            let dataset = try dataset(for: input, in: db)
            var (_, summary) = try storeComparison(areas, file: table.file, dataset: dataset, in: db)
            let stored = try store(
                table, table.rows, code: code, from: dataset, geography: Self.comparisonKey, in: db)
            summary.lines.append("\(Words.tally(stored.statistics.count, "statistic", "statistics")) for them.")
            summary.lines += stored.words
            // Our own areas get theirs as well, so that one command is enough.
            let members = try db.members().map { (key: $0, areas: try db.areaIDs(of: $0)) }
            if let members, table.rows.contains(where: { members.areas[$0.texts[code]] != nil }) {
                let own = try store(table, table.rows, code: code, from: dataset, geography: members.key, in: db)
                summary.lines += try assignRoles(own, in: db).map { "“\($0.statistic)” is used as \($0.role.title)." }
            }
            summary.lines += table.understood
            return summary
        }
    }

    /// Makes the geography to compare with, or finds it, and looks whether our own areas are in it.
    ///
    /// - Returns: its areas by code, and what to tell.
    private func storeComparison(
        _ areas: [Area], file: String, dataset: Dataset, in db: Transaction
    ) throws -> (areas: [String: Int64], summary: ImportSummary) {
        let pattern = Self.pattern(of: areas.map(\.code))
        var problems = InputProblems()
        for area in areas {
            if let sentence = Self.problem(withCode: area.code, like: pattern) {
                problems.add(InputProblem(file: file, sentence))
            }
        }
        try problems.throwIfAny()
        guard let members = try db.members() else {
            throw InputProblem(file: file, "import the locality’s own areas first; these are compared with them.")
        }
        let own = try db.areaIDs(of: members).keys.sorted()
        let codes = Set(areas.map(\.code))
        guard own.contains(where: codes.contains) else {
            throw InputProblem(
                file: file,
                "none of this locality’s own areas is among them: \(changes.listed(own))."
            )
        }
        _ = try db.put(dataset)
        let isNew = try db.comparison() == nil
        if isNew {
            try db.put(Geography(key: Self.comparisonKey, title: dataset.title, dataset: dataset.key))
            for area in areas { try db.put(area, geography: Self.comparisonKey) }
            try db.setComparison(Self.comparisonKey)
        }
        let known = try db.areaIDs(of: Self.comparisonKey)
        let taken = areas.count { known[$0.code] != nil }
        var lines = ["\(Words.tally(taken, "area", "areas")) to be compared with."]
        let others = areas.map(\.code).filter { known[$0] == nil }
        if !others.isEmpty { lines.append("Not among those there already: \(changes.listed(others)).") }
        let absent = own.filter { !codes.contains($0) }
        if !absent.isEmpty { lines.append("Of our own areas these are missing: \(changes.listed(absent)).") }
        return (known, ImportSummary(lines: lines))
    }

    /// Stores a table’s figures for the areas that ours are compared with, too.
    ///
    /// - Returns: how many of them it has.
    func storeForComparison(
        _ table: Table, _ rows: [Table.Row], code: Int, from dataset: Dataset, beside key: String, in db: Transaction
    ) throws -> Int {
        let members = try db.members()
        guard let comparison = try db.comparison(), comparison != key, key == members else { return 0 }
        let areas = try db.areaIDs(of: comparison)
        let count = rows.count { areas[$0.texts[code]] != nil }
        if count > 0 {
            _ = try store(table, rows, code: code, from: dataset, geography: comparison, in: db)
        }
        return count
    }
}
