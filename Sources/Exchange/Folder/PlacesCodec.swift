import Figures
import Formats
import Foundation
import PlaceFiles
import Places
import Store

/// Sources, geographies, their areas, shapes and neighbours.
struct PlacesCodec: FolderCodec {
    static func areas(_ geography: String) -> String { "areas-\(geography).csv" }
    static func boundaries(_ geography: String) -> String { "boundaries-\(geography).geojson" }
    static func links(_ geography: String) -> String { "links-\(geography).csv" }
    static func decisions(_ geography: String) -> String { "decisions-\(geography).csv" }

    func write(_ db: Transaction, to folder: inout FolderWriter) throws {
        folder.document.datasets = try db.datasets()
        folder.document.geographies = try db.geographies()
        folder.document.comparison = try db.comparison()
        for geography in folder.document.geographies.map(\.key) {
            try folder.write(areasCSV(geography, db), as: Self.areas(geography))
            if let text = try boundariesText(geography, db) { try folder.write(text, as: Self.boundaries(geography)) }
            if let text = try linksCSV(geography, db) { try folder.write(text, as: Self.links(geography)) }
            if let text = try decisionsCSV(geography, db) { try folder.write(text, as: Self.decisions(geography)) }
        }
    }

    func read(_ folder: FolderReader, into db: Transaction) throws {
        let document = folder.document
        for dataset in document.datasets { try db.put(dataset) }
        for geography in document.geographies {
            try db.put(geography)
            try readAreas(geography.key, folder, into: db)
        }
        for geography in document.geographies.map(\.key) {
            let areas = try db.areaIDs(of: geography)
            try readBoundaries(geography, areas, folder, into: db)
            try readLinks(geography, areas, folder, into: db)
            try readDecisions(geography, areas, folder, into: db)
        }
        if let members = document.members { try db.setMembers(members) }
        if let comparison = document.comparison { try db.setComparison(comparison) }
    }

    // MARK: - Areas

    /// Farther from the middle a hexagon would be no map, and its place could not be computed with.
    private static let hexagonRange = -1_000_000...1_000_000

    private func areasCSV(_ geography: String, _ db: Transaction) throws -> String {
        var csv = CSVWriter(titles: ["code", "name", "parent", "hex_column", "hex_row"])
        for area in try db.areas(of: geography) {
            csv.append([
                area.code, area.name, area.parent ?? "", area.hexagon.map { "\($0.column)" } ?? "",
                area.hexagon.map { "\($0.row)" } ?? "",
            ])
        }
        return csv.text
    }

    private func readAreas(_ geography: String, _ folder: FolderReader, into db: Transaction) throws {
        let table = try folder.table(Self.areas(geography))
        let (code, name) = (try table.column(.code), try table.column(.name))
        let parent = table.titles.firstIndex(of: "parent")
        let column = table.titles.firstIndex(of: "hex_column")
        let line = table.titles.firstIndex(of: "hex_row")
        let pattern = Importer.pattern(of: table.rows.map { $0.texts[code] })
        var problems = InputProblems()
        for row in table.rows {
            func text(_ index: Int?) -> String? { index.map { row.texts[$0] }.flatMap { $0.isEmpty ? nil : $0 } }
            if let sentence = Importer.problem(withCode: row.texts[code], like: pattern) {
                problems.add(table.problem(row, code, sentence))
                continue
            }
            var hexagon: Area.Hexagon?
            if let x = text(column), let y = text(line) {
                guard let x = Int(x), let y = Int(y), Self.hexagonRange.contains(x), Self.hexagonRange.contains(y)
                else {
                    problems.add(table.problem(row, column ?? code, "the place of a hexagon is two whole numbers."))
                    continue
                }
                hexagon = Area.Hexagon(column: x, row: y)
            }
            try db.put(
                Area(code: row.texts[code], name: row.texts[name], parent: text(parent), hexagon: hexagon),
                geography: geography)
        }
        try problems.throwIfAny()
    }

    // MARK: - Shapes

    private func boundariesText(_ geography: String, _ db: Transaction) throws -> String? {
        let boundaries = try db.sourcedBoundaries(of: geography)
        guard !boundaries.isEmpty else { return nil }
        return GeoJSON.write(
            boundaries.sorted { $0.code < $1.code }.map { one in
                GeoJSON.Feature(properties: ["code": one.code, "dataset": one.dataset], boundary: one.boundary)
            })
    }

    private func readBoundaries(
        _ geography: String, _ areas: [String: Int64], _ folder: FolderReader, into db: Transaction
    ) throws {
        guard folder.has(Self.boundaries(geography)) else { return }
        let input = try InputFile(path: folder.path(Self.boundaries(geography)))
        for feature in try GeoJSON.read(input) {
            let code = feature.properties["code"] ?? ""
            guard let area = areas[code] else { throw InputProblem.unknownArea(code, in: input.name) }
            try db.put(feature.boundary, area: area, dataset: try db.id(ofDataset: feature.properties["dataset"] ?? ""))
        }
    }

    // MARK: - Neighbours

    private func linksCSV(_ geography: String, _ db: Transaction) throws -> String? {
        let links = try db.links(of: geography)
        guard !links.isEmpty else { return nil }
        var csv = CSVWriter(titles: ["code_a", "code_b", "kind", "border_km", "dataset"])
        for link in links {
            csv.append([link.a, link.b, link.kind.rawValue, link.borderKilometres.map { "\($0)" } ?? "", link.dataset])
        }
        return csv.text
    }

    private func readLinks(
        _ geography: String, _ areas: [String: Int64], _ folder: FolderReader, into db: Transaction
    ) throws {
        guard let table = try folder.optionalTable(Self.links(geography)) else { return }
        let (a, b) = (try table.column(.codeA), try table.column(.codeB))
        let (kind, border) = (try table.column(.kind), try table.column(.border))
        let dataset = try table.index(of: "dataset")
        for row in table.rows {
            guard let first = areas[row.texts[a]] else {
                throw InputProblem.unknownArea(row.texts[a], in: table.file, line: row.line)
            }
            guard let second = areas[row.texts[b]] else {
                throw InputProblem.unknownArea(row.texts[b], in: table.file, line: row.line)
            }
            guard let kindOfLink = Link.Kind(rawValue: row.texts[kind]) else {
                throw table.problem(
                    row, kind, "“\(row.texts[kind])” is not a kind of link; land, water or corner was expected.")
            }
            try db.putLink(
                first, second, kind: kindOfLink, kilometres: Double(row.texts[border]),
                dataset: try db.id(ofDataset: row.texts[dataset]))
        }
    }

    private static let decisionTitles = ["code_a", "code_b", "joined", "reason", "decided"]

    private func decisionsCSV(_ geography: String, _ db: Transaction) throws -> String? {
        let decisions = try db.linkDecisions(of: geography)
        guard !decisions.isEmpty else { return nil }
        var csv = CSVWriter(titles: Self.decisionTitles)
        for one in decisions { csv.append([one.a, one.b, one.joined ? "yes" : "no", one.reason, one.decided]) }
        return csv.text
    }

    private func readDecisions(
        _ geography: String, _ areas: [String: Int64], _ folder: FolderReader, into db: Transaction
    ) throws {
        guard let table = try folder.optionalTable(Self.decisions(geography)) else { return }
        try table.expect(Self.decisionTitles)
        for row in table.rows {
            guard let first = areas[row.texts[0]], let second = areas[row.texts[1]] else {
                throw InputProblem(
                    file: table.file, line: row.line, "two areas, yes or no, a reason and a date were expected.")
            }
            try db.decide(first, second, joined: row.texts[2] == "yes", reason: row.texts[3], at: row.texts[4])
        }
    }
}
