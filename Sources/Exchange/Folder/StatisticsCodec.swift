import Formats
import Foundation
import Store

/// Statistics, their figures and the parts that they play.
struct StatisticsCodec: FolderCodec {
    static func statistics(_ geography: String) -> String { "statistics-\(geography).csv" }
    static func sources(_ geography: String) -> String { "sources-\(geography).csv" }

    func write(_ db: Transaction, to folder: inout FolderWriter) throws {
        folder.document.statistics = try db.statisticHeads()
        folder.document.roles = try db.roles().map { .init(role: $0.key.rawValue, statistic: $0.value) }
            .sorted { $0.role < $1.role }
        for geography in try db.geographies().map(\.key) {
            let statistics = try db.statistics(of: geography)
            guard !statistics.isEmpty else { continue }
            try folder.write(try figuresCSV(statistics, of: geography, db), as: Self.statistics(geography))
            if let text = sourcesCSV(statistics) { try folder.write(text, as: Self.sources(geography)) }
        }
    }

    func read(_ folder: FolderReader, into db: Transaction) throws {
        let document = folder.document
        // First all of them by name, so that their order stays whatever geography has figures.
        for head in document.statistics {
            try db.put(
                Statistic(key: head.key, title: head.title, unit: head.unit, dataset: head.dataset, values: [:]),
                areas: [:])
        }
        for geography in document.geographies.map(\.key) {
            try readFigures(geography, heads: document.statistics, folder, into: db)
        }
        for part in document.roles {
            guard let role = Role(rawValue: part.role) else {
                let known = Role.allCases.map(\.rawValue).joined(separator: ", ")
                throw InputProblem(file: Folder.document, "“\(part.role)” is not a role; there are \(known).")
            }
            try db.put(role, statistic: part.statistic)
        }
    }

    private func figuresCSV(_ statistics: [Statistic], of geography: String, _ db: Transaction) throws -> String {
        var csv = CSVWriter(titles: ["code"] + statistics.map(\.key))
        for area in try db.areas(of: geography) {
            let figures = statistics.map { $0.values[area.code].map { "\($0)" } ?? "" }
            if figures.contains(where: { !$0.isEmpty }) { csv.append([area.code] + figures) }
        }
        return csv.text
    }

    private static let sourceTitles = ["statistic", "code", "dataset"]

    /// Figures that do not come from the dataset of their statistic; nil where all do.
    private func sourcesCSV(_ statistics: [Statistic]) -> String? {
        guard statistics.contains(where: { !$0.exceptions.isEmpty }) else { return nil }
        var csv = CSVWriter(titles: Self.sourceTitles)
        for statistic in statistics {
            for (code, dataset) in statistic.exceptions.sorted(by: { $0.key < $1.key }) {
                csv.append([statistic.key, code, dataset])
            }
        }
        return csv.text
    }

    private func readFigures(
        _ geography: String, heads: [StatisticHead], _ folder: FolderReader, into db: Transaction
    ) throws {
        guard let table = try folder.optionalTable(Self.statistics(geography)) else { return }
        let code = try table.column(.code)
        let areas = try db.areaIDs(of: geography)
        for row in table.rows where areas[row.texts[code]] == nil {
            throw InputProblem.unknownArea(row.texts[code], in: table.file, line: row.line)
        }
        let exceptions = try readSources(geography, folder)
        for head in heads {
            guard let index = table.titles.firstIndex(of: head.key) else { continue }
            var values: [String: Decimal] = [:]
            var limits = FigureLimits()
            for row in table.rows where !row.texts[index].isEmpty {
                guard let value = number(written: row.texts[index]) else {
                    throw table.problem(row, index, "“\(row.texts[index])” is not a number.")
                }
                if let sentence = limits.problem(with: value, written: row.texts[index]) {
                    throw table.problem(row, index, sentence)
                }
                values[row.texts[code]] = value
            }
            let inexact = try db.put(
                Statistic(
                    key: head.key, title: head.title, unit: head.unit, dataset: head.dataset, values: values,
                    exceptions: exceptions[head.key] ?? [:]), areas: areas)
            if let area = inexact.first {
                throw InputProblem(file: table.file, column: head.key, "the figure of \(area) has more than 18 digits.")
            }
        }
    }

    /// - Returns: the dataset by area, by statistic.
    private func readSources(_ geography: String, _ folder: FolderReader) throws -> [String: [String: String]] {
        guard let table = try folder.optionalTable(Self.sources(geography)) else { return [:] }
        var sources: [String: [String: String]] = [:]
        for row in table.rows {
            let fields = try table.fields(Self.sourceTitles, of: row)
            guard folder.document.datasets.contains(where: { $0.key == fields[2] }) else {
                throw table.problem(row, try table.index(of: "dataset"), "there is no dataset “\(fields[2])”.")
            }
            sources[fields[0], default: [:]][fields[1]] = fields[2]
        }
        return sources
    }
}

/// Statements about the place that were found somewhere and not computed.
struct FactsCodec: FolderCodec {
    func write(_ db: Transaction, to folder: inout FolderWriter) throws { folder.document.facts = try db.facts() }

    func read(_ folder: FolderReader, into db: Transaction) throws {
        for fact in folder.document.facts { try db.put(fact) }
    }
}
