import Formats
import Foundation
import Options
import Store

/// Folder of the national files; tests that need them are left out where it is not set.
let nationalData = ProcessInfo.processInfo.environment["LOCALITIES_DATA"].map { URL(fileURLWithPath: $0) }

/// The districts of England in 2021, from the national files.
struct National {
    let areas: [String: GroupingQuestion.Area]
    let codeOf: [String: String]
    /// Land contacts, and contacts across an estuary or a tidal river.
    let land: Set<[String]>
    let water: Set<[String]>
    let upperTierOf: [String: String]

    init() throws {
        let people = try Self.table("statistics/districts_2021.csv", ["gss_code", "name", "population_census_2021"])
        areas = Dictionary(
            uniqueKeysWithValues: people.map { row in
                (row[0], .init(code: row[0], name: row[1], statistics: ["population": Double(row[2]) ?? .nan]))
            })
        codeOf = Dictionary(uniqueKeysWithValues: people.map { ($0[1], $0[0]) })
        let tiers = try Self.table("statistics/hierarchy_2021.csv", ["gss_code", "upper_tier_name"])
        upperTierOf = Dictionary(uniqueKeysWithValues: tiers.map { ($0[0], $0[1]) })
        // Borders of 2018 carried over the mergers until 2021.
        let changes = try Self.table("lookups/lad_changes_2018_2025.csv", ["old_code", "new_code", "year"])
        let becomes = Dictionary(
            uniqueKeysWithValues: changes.filter { $0[2] <= "2021" }.map { ($0[0], $0[1]) })
        var (land, water) = (Set<[String]>(), Set<[String]>())
        for row in try Self.table("lookups/lad18_adjacency.csv", ["code_a", "code_b", "contact"]) {
            let pair = [row[0], row[1]].map { code in
                var code = code
                while let next = becomes[code] { code = next }
                return code
            }.sorted()
            guard pair[0] != pair[1] else { continue }
            if row[2] == "land" { land.insert(pair) } else { water.insert(pair) }
        }
        self.land = land
        self.water = water.subtracting(land)
    }

    /// The districts of some upper tiers, with land links and some others by name.
    func question(_ upperTiers: [String], ferries: [(String, String)] = []) -> GroupingQuestion {
        let codes = areas.keys.filter { upperTiers.contains(upperTierOf[$0] ?? "") }.sorted()
        let links = land.union(ferries.map { [codeOf[$0.0] ?? $0.0, codeOf[$0.1] ?? $0.1].sorted() })
        return GroupingQuestion(
            areas: codes.compactMap { areas[$0] },
            links: links.filter { Set(codes).isSuperset(of: $0) }.sorted { $0.lexicographicallyPrecedes($1) }
                .map { .init($0[0], $0[1]) })
    }

    private static func table(_ path: String, _ titles: [String]) throws -> [[String]] {
        guard let folder = nationalData else { return [] }
        let table = try CSVTable(path: folder.appending(path: path).path)
        let columns = titles.map { title in table.titles.firstIndex(of: title) ?? -1 }
        return table.rows.map { row in columns.map { row.texts[$0] } }
    }
}
