import ArgumentParser
import Content
import Exchange
import Formats
import Foundation
import PlaceStudies
import Store
import Tables

/// Options that make a place of plain files: areas with statistics, neighbours, commuting, footprints of other bodies.
///
/// The files are imported like those of any locality, into one that lasts as long as the command, so that what is found of
/// them is what its pages would say.
struct PlaceOptions: ParsableArguments {
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

    @OptionGroup var reading: TableOptions

    func criteriaSet() throws -> CriteriaSet {
        criteria.hasSuffix(".yaml")
            ? try CriteriaSet.read(URL(fileURLWithPath: criteria)) : try CriteriaSet.named(criteria)
    }

    func place(title: String) throws -> Place {
        try TemporaryLocality(title: title, profile: "2026").place { file in
            var importer = try Importer(file, today: .now)
            importer.columns = try ColumnNames(options: column)
            importer.reading = try reading.options(.figures)
            if let first = units.first { _ = try importer.areas(first) }
            for table in units
            where try Table(path: table, options: importer.reading, columns: importer.columns)
                .hasStatistics(named: importer.columns)
            {
                _ = try importer.statistics(table)
            }
            // A column that is called like a part plays it.
            let named = try file.statistics(of: file.identity().members ?? "").compactMap { Role(rawValue: $0.key) }
            for role in named { try file.assign(role, to: role.rawValue, at: .now) }
            _ = try importer.links(links)
            if water { try joinAll(file) }
            if let flows { _ = try importer.flows(flows, kind: .commuting) }
            for text in footprint { try importFootprint(text, importer) }
            if let county, let first = units.first {
                importer.columns.given[.group] = county
                _ = try importer.lookup(first, as: .init(lens: .administrative, target: "county"))
            }
        }
    }

    /// Links across water and at corners join like those on land.
    private func joinAll(_ file: LocalityFile) throws {
        for link in try file.links(of: file.identity().members ?? "") where !link.joined {
            try file.decide(link.a, link.b, joined: true, reason: "asked for with --water", at: .now)
        }
    }

    /// Areas of other bodies of one kind.
    private func importFootprint(_ text: String, _ importer: Importer) throws {
        let (kind, rest) = try namedValue(text, option: "--footprint")
        let parts = rest.split(separator: ":").map(String.init)
        guard (3...4).contains(parts.count) else {
            throw ValidationError("--footprint \(text): KIND=FILE:AREA_COLUMN:BODY_COLUMN was expected.")
        }
        var importer = importer
        importer.columns = ColumnNames([.code: parts[1], .group: parts[2]])
        if parts.count > 3 { importer.columns.given[.share] = parts[3] }
        importer.source = .init(key: "footprint-\(kind)", title: kind)
        let isLabourMarket = kind == "travel-to-work"
        _ = try importer.lookup(
            parts[0],
            as: .init(
                key: kind, lens: isLabourMarket ? .labourMarket : .footprint, target: Self.geographies[kind] ?? kind))
    }

    /// The geographies of the kinds that are called otherwise.
    private static let geographies = ["health": "icb", "travel-to-work": "ttwa"]
}
