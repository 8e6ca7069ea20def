import Formats
import Foundation
import GRDB
import PlaceFiles
import Places
import Yams

extension LocalityFile {
    /// Writes the locality as a folder of open formats.
    ///
    /// The folder is made; one that holds files already is refused, so that nothing is overwritten.
    public func export(to folder: String) throws {
        let manager = FileManager.default
        if let there = try? manager.contentsOfDirectory(atPath: folder), !there.isEmpty {
            throw ContentProblem("\(folder): the folder is not empty; name a new one.")
        }
        try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
        func write(_ text: String, _ name: String) throws {
            try Data(text.utf8).write(to: URL(fileURLWithPath: folder).appendingPathComponent(name), options: .atomic)
        }
        let encoder = YAMLEncoder()
        encoder.options.allowUnicode = true
        encoder.options.width = 120
        encoder.options.sortKeys = false
        try write(encoder.encode(try document()), Folder.document)
        for geography in try geographies().map(\.key) {
            try write(areasCSV(geography), Folder.areas(geography))
            if let text = try boundariesGeoJSON(geography) { try write(text, Folder.boundaries(geography)) }
            if let text = try linksCSV(geography) { try write(text, Folder.links(geography)) }
            if let text = try decisionsCSV(geography) { try write(text, Folder.decisions(geography)) }
            if let text = try statisticsCSV(geography) { try write(text, Folder.statistics(geography)) }
        }
        for file in try caseFiles() { try write(file.text, file.name) }
        for layer in try flowLayers() { try write(flowsCSV(layer.key), Folder.flows(layer.key)) }
        for division in try divisions() { try write(divisionCSV(division.key), Folder.division(division.key)) }
        for table in try sectorTables() { try write(sectorsCSV(table), Folder.sectors(table.head.key)) }
        for file in try registerFiles() { try write(file.text, file.name) }
        for file in try consultationFiles() { try write(file.text, file.name) }
        for file in try partnerFiles() { try write(file.text, file.name) }
        if let drawn = try drawnPlansCSV() {
            try write(drawn.plans, Folder.drawnPlans)
            try write(drawn.areas, Folder.drawnPlanAreas)
        }
        if let text = try weightsCSV() { try write(text, Folder.weights) }
        var log = CSVWriter(titles: ["at", "what"])
        for entry in try history() { log.append([entry.at, entry.what]) }
        try write(log.text, Folder.history)
    }

    private func document() throws -> Folder.Document {
        let identity = try identity()
        let heads = try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT statistic.key, statistic.title, unit, dataset.key FROM statistic
                    JOIN dataset ON dataset.id = statistic.dataset ORDER BY statistic.id
                    """
            ).map { Folder.Document.StatisticHead(key: $0[0], title: $0[1], unit: $0[2], dataset: $0[3]) }
        }
        let plans = try plans().map { plan in
            let councils = Dictionary(grouping: plan.councils, by: \.value).mapValues { $0.map(\.key).sorted() }
            return Folder.Document.Plan(
                key: plan.key, title: plan.title, note: plan.note, dataset: plan.dataset,
                councils: councils.sorted { $0.key < $1.key }.map { .init(name: $0.key, areas: $0.value) })
        }
        let (divisions, sectors) = (try divisions(), try sectorTables().map(\.head))
        return Folder.Document(
            format: Folder.Document.currentFormat, title: identity.title, profile: identity.profile,
            members: identity.members, comparison: try comparison(), datasets: try datasets(),
            geographies: try geographies(),
            layers: try flowLayers(),
            statistics: heads,
            roles: try roles().map { .init(role: $0.key.rawValue, statistic: $0.value) }.sorted { $0.role < $1.role },
            facts: try facts(), plans: plans, divisions: divisions.isEmpty ? nil : divisions,
            sectors: sectors.isEmpty ? nil : sectors,
            smallestGroup: try smallestGroup() == 5 ? nil : try smallestGroup(), standsOn: try standingDay()?.iso)
    }

    private func areasCSV(_ geography: String) throws -> String {
        var csv = CSVWriter(titles: ["code", "name", "parent", "hex_column", "hex_row"])
        for area in try areas(of: geography) {
            csv.append([
                area.code, area.name, area.parent ?? "", area.hexagon.map { "\($0.column)" } ?? "",
                area.hexagon.map { "\($0.row)" } ?? "",
            ])
        }
        return csv.text
    }

    private func boundariesGeoJSON(_ geography: String) throws -> String? {
        let datasets = try read { db in
            Dictionary(
                uniqueKeysWithValues: try Row.fetchAll(
                    db,
                    sql: """
                        SELECT code, dataset.key FROM boundary JOIN area ON area.id = boundary.area
                        JOIN dataset ON dataset.id = boundary.dataset WHERE geography = ?
                        """, arguments: [geography]
                ).map { ($0[0] as String, $0[1] as String) })
        }
        let boundaries = try boundaries(of: geography)
        guard !boundaries.isEmpty else { return nil }
        return GeoJSON.write(
            boundaries.sorted { $0.key < $1.key }.map { code, boundary in
                GeoJSON.Feature(properties: ["code": code, "dataset": datasets[code] ?? ""], boundary: boundary)
            })
    }

    private func linksCSV(_ geography: String) throws -> String? {
        let links = try links(of: geography)
        guard !links.isEmpty else { return nil }
        var csv = CSVWriter(titles: ["code_a", "code_b", "kind", "border_km", "dataset"])
        for link in links {
            csv.append([link.a, link.b, link.kind.rawValue, link.borderKilometres.map { "\($0)" } ?? "", link.dataset])
        }
        return csv.text
    }

    private func decisionsCSV(_ geography: String) throws -> String? {
        let rows = try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT min(first.code, second.code), max(first.code, second.code), joined, reason, decided
                    FROM link_decision JOIN area AS first ON first.id = a JOIN area AS second ON second.id = b
                    WHERE first.geography = ? ORDER BY link_decision.id
                    """, arguments: [geography])
        }
        guard !rows.isEmpty else { return nil }
        var csv = CSVWriter(titles: ["code_a", "code_b", "joined", "reason", "decided"])
        for row in rows {
            csv.append([row[0], row[1], (row[2] as Bool) ? "yes" : "no", row[3], row[4]])
        }
        return csv.text
    }

    private func statisticsCSV(_ geography: String) throws -> String? {
        let statistics = try statistics(of: geography)
        guard !statistics.isEmpty else { return nil }
        var csv = CSVWriter(titles: ["code"] + statistics.map(\.key))
        for area in try areas(of: geography) {
            let figures = statistics.map { $0.values[area.code].map { "\($0)" } ?? "" }
            if figures.contains(where: { !$0.isEmpty }) { csv.append([area.code] + figures) }
        }
        return csv.text
    }

    private func flowsCSV(_ layer: String) throws -> String {
        var csv = CSVWriter(titles: ["origin", "destination", "count"])
        guard let table = try flowTable(of: layer) else { return csv.text }
        for row in 0..<table.count {
            csv.append([
                table.codes[Int(table.origins[row])], table.codes[Int(table.destinations[row])], "\(table.people[row])",
            ])
        }
        return csv.text
    }
}
