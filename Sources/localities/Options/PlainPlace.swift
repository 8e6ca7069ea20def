import ArgumentParser
import Content
import Figures
import Formats
import Foundation
import Options
import PlaceFiles
import PlaceStudies
import Places
import Store

/// Options that make a place of plain files: areas with statistics, neighbours, commuting, footprints of other bodies.
struct PlainPlace: ParsableArguments {
    @Option(
        help:
            "The areas: CSV with code, name and one column for each statistic. May be given several times; the first lists the areas."
    )
    var units: [String]

    @Option(help: "Who borders on whom: CSV with code_a,code_b, perhaps contact (land, water, corner).")
    var links: String

    @Flag(help: "Links across water and at corners join, too; without it only those on land do.")
    var water = false

    @Option(help: "Commuting: CSV with origin,destination,count, plain or gzip.")
    var flows: String?

    @Option(
        name: .long,
        help:
            "Areas of other bodies: KIND=FILE:AREA_COLUMN:BODY_COLUMN, perhaps with :SHARE_COLUMN; KIND is health, police, fire, travel-to-work or another one of the criteria. May be given several times."
    )
    var footprint: [String] = []

    @Option(help: "The column of the first units that names the county or unitary area of each, for borders moved.")
    var county: String?

    @Option(help: "By what plans are judged: the name of a set, or a file of your own (.yaml).")
    var criteria = "2025-unitary"

    @Option(name: .long, help: "Name a column: code=LAD21CD. May be given several times.")
    var column: [String] = []

    func criteriaSet() throws -> CriteriaSet {
        criteria.hasSuffix(".yaml")
            ? try CriteriaSet.read(URL(fileURLWithPath: criteria)) : try CriteriaSet.named(criteria)
    }

    func place(title: String) throws -> Place {
        let columns = ColumnNames(try Import.columns(column))
        let tables = try units.map { try CSVTable(path: $0) }
        guard let first = tables.first else { throw ValidationError("--units is missing.") }
        let code = try first.column(.code, named: columns)
        let name = try first.optionalColumn(.name, named: columns)
        var seen: Set<String> = []
        let areas = try first.rows.map { row in
            guard seen.insert(row.texts[code]).inserted else {
                throw first.problem(row, code, "“\(row.texts[code])” is there twice.")
            }
            return Area(code: row.texts[code], name: name.map { row.texts[$0] } ?? row.texts[code])
        }
        let (statistics, roles) = try statistics(tables, columns)
        let matrix = try flows.map { try FlowTable(InputFile(path: $0), columns: columns) }.map { table in
            FlowMatrix(
                table, zones: areas.map(\.code).sorted(), margins: .open, coding: try FlowMatrix.coding(home: .exclude))
        }
        return Place(
            title: title, profile: "2026", areas: areas.sorted { $0.code < $1.code },
            links: try linkList(columns, known: seen), statistics: statistics, roles: roles, commuting: matrix,
            footprints: try footprints(over: areas.sorted { $0.code < $1.code }),
            counties: try county.map { try texts(of: $0, in: first, code: code) } ?? [:])
    }

    /// Every column of numbers, under its title; those that the catalogue knows, or that are called like a part, play it.
    private func statistics(
        _ tables: [CSVTable], _ columns: ColumnNames
    ) throws -> ([Statistic], [Role: Statistic]) {
        let catalogue = try Catalogue.load()
        var statistics: [Statistic] = []
        for table in tables {
            let code = try table.column(.code, named: columns)
            for (index, title) in table.titles.enumerated() where index != code {
                var values: [String: Decimal] = [:]
                for row in table.rows { values[row.texts[code]] = number(written: row.texts[index]) }
                guard values.count * 2 > table.rows.count else { continue }
                let known = catalogue.columns.first { $0.column == title }
                statistics.append(
                    Statistic(
                        key: title, title: known?.title ?? title, unit: known?.unit ?? "", dataset: table.file,
                        values: values))
            }
        }
        for entry in catalogue.columns {
            let parts = (entry.sum ?? []).compactMap { part in statistics.first { $0.key == part } }
            guard !parts.isEmpty, parts.count == entry.sum?.count else { continue }
            var values: [String: Decimal] = [:]
            for code in parts[0].values.keys {
                let figures = parts.compactMap { $0.values[code] }
                if figures.count == parts.count { values[code] = figures.reduce(0, +) }
            }
            statistics.append(
                Statistic(
                    key: entry.column, title: entry.title, unit: entry.unit, dataset: parts[0].dataset, values: values))
        }
        var roles: [Role: Statistic] = [:]
        for statistic in statistics { if let role = Role(rawValue: statistic.key) { roles[role] = statistic } }
        for entry in catalogue.columns {
            guard let role = entry.role.flatMap(Role.init(rawValue:)), roles[role] == nil else { continue }
            roles[role] = statistics.first { $0.key == entry.column }
        }
        return (statistics, roles)
    }

    private func linkList(_ columns: ColumnNames, known: Set<String>) throws -> [Workspace.Link] {
        let table = try CSVTable(path: links)
        let (a, b) = (try table.column(.codeA, named: columns), try table.column(.codeB, named: columns))
        let kind = try table.optionalColumn(.kind, named: columns)
        return table.rows.compactMap { row in
            let ends = [row.texts[a], row.texts[b]].sorted()
            let isLand = kind.map { row.texts[$0] == "land" } ?? true
            guard known.isSuperset(of: ends), isLand || water else { return nil }
            return Workspace.Link(a: ends[0], b: ends[1], kind: .land, dataset: table.file)
        }
    }

    private func texts(of title: String, in table: CSVTable, code: Int) throws -> [String: String] {
        guard let index = table.titles.firstIndex(of: title) else {
            throw InputProblem(file: table.file, line: 1, "there is no column “\(title)”.")
        }
        return Dictionary(table.rows.map { ($0.texts[code], $0.texts[index]) }) { first, _ in first }
    }

    /// Areas of other bodies by kind.
    private func footprints(over areas: [Area]) throws -> [String: FootprintLayer] {
        var layers: [String: FootprintLayer] = [:]
        for text in footprint {
            let (kind, rest) = try Import.pair(text, option: "--footprint")
            let parts = rest.split(separator: ":").map(String.init)
            guard (3...4).contains(parts.count) else {
                throw ValidationError("--footprint \(text): KIND=FILE:AREA_COLUMN:BODY_COLUMN was expected.")
            }
            let table = try CSVTable(path: parts[0])
            let columns = try parts.dropFirst().map { title in
                guard let index = table.titles.firstIndex(of: title) else {
                    throw InputProblem(file: table.file, line: 1, "there is no column “\(title)”.")
                }
                return index
            }
            var shares: [String: [String: Double]] = [:]
            for row in table.rows where !row.texts[columns[1]].isEmpty {
                let share = columns.count > 2 ? Double(row.texts[columns[2]]) ?? 0 : 1
                shares[row.texts[columns[1]], default: [:]][row.texts[columns[0]], default: 0] += share
            }
            layers[kind] = FootprintLayer(
                title: FootprintLayer.titles[kind] ?? kind, shares: shares, over: areas)
        }
        return layers
    }
}
