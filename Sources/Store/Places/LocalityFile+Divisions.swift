import Foundation
import GRDB

extension LocalityFile {
    /// The divisions that were imported, without their parts.
    public func divisions() throws -> [NamedDivision] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT division.key, division.title, lens, geography, target, dataset.key FROM division
                    JOIN dataset ON dataset.id = division.dataset ORDER BY division.key
                    """
            ).compactMap { row in
                NamedDivision.Lens(rawValue: row[2]).map {
                    NamedDivision(
                        key: row[0], title: row[1], lens: $0, geography: row[3], target: row[4], dataset: row[5])
                }
            }
        }
    }

    /// What each area lies in by a division, in the order of codes; empty where there is no such division.
    public func parts(of division: String) throws -> [NamedDivision.Part] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT area.code, target.code, share, target_share FROM division_part
                    JOIN division ON division.id = division_part.division
                    JOIN area ON area.id = division_part.area
                    JOIN area AS target ON target.id = division_part.target
                    WHERE division.key = ? ORDER BY area.code, target.code
                    """, arguments: [division]
            ).map { NamedDivision.Part(area: $0[0], target: $0[1], share: $0[2], targetShare: $0[3]) }
        }
    }

    /// The tables of jobs by sector, the earliest first.
    public func sectorTables() throws -> [SectorTable] {
        try read { db in
            let heads = try Row.fetchAll(
                db,
                sql: """
                    SELECT sector_table.id, sector_table.key, sector_table.title, year, geography, dataset.key
                    FROM sector_table JOIN dataset ON dataset.id = sector_table.dataset ORDER BY year
                    """)
            return try heads.map { row in
                let id: Int64 = row[0]
                let sectors = try Row.fetchAll(
                    db, sql: "SELECT title, whole FROM sector WHERE sectors = ? ORDER BY position", arguments: [id])
                var jobs: [String: [Int]] = [:]
                let figures = try Row.fetchAll(
                    db,
                    sql: """
                        SELECT code, jobs FROM sector_jobs JOIN area ON area.id = area WHERE sectors = ?
                        ORDER BY code, position
                        """, arguments: [id])
                for figure in figures { jobs[figure[0], default: []].append(figure[1]) }
                let whole = sectors.compactMap { $0[1] as Int? }
                return SectorTable(
                    head: .init(key: row[1], title: row[2], year: row[3], geography: row[4], dataset: row[5]),
                    sectors: sectors.map { $0[0] }, jobs: jobs, whole: whole.count == sectors.count ? whole : nil)
            }
        }
    }
}

extension Database {
    /// Stores a division, replacing one of the same key.
    func put(_ division: NamedDivision, parts: [NamedDivision.Part]) throws {
        try execute(sql: "DELETE FROM division WHERE key = ?", arguments: [division.key])
        try execute(
            sql: "INSERT INTO division (key, title, lens, geography, target, dataset) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [
                division.key, division.title, division.lens.rawValue, division.geography, division.target,
                try id(ofDataset: division.dataset),
            ])
        let id = lastInsertedRowID
        let (areas, targets) = (try areaIDs(of: division.geography), try areaIDs(of: division.target))
        let insert = try cachedStatement(
            sql: "INSERT INTO division_part (division, area, target, share, target_share) VALUES (?, ?, ?, ?, ?)")
        for part in parts {
            guard let area = areas[part.area] else { throw ContentProblem("There is no area “\(part.area)”.") }
            guard let target = targets[part.target] else { throw ContentProblem("There is no area “\(part.target)”.") }
            try insert.execute(arguments: [id, area, target, part.share, part.targetShare])
        }
    }

    /// Stores jobs by sector, replacing the table of the same year.
    func put(_ table: SectorTable) throws {
        try execute(sql: "DELETE FROM sector_table WHERE year = ?", arguments: [table.head.year])
        try execute(
            sql: "INSERT INTO sector_table (key, title, year, geography, dataset) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                table.head.key, table.head.title, table.head.year, table.head.geography,
                try id(ofDataset: table.head.dataset),
            ])
        let id = lastInsertedRowID
        for (position, title) in table.sectors.enumerated() {
            try execute(
                sql: "INSERT INTO sector (sectors, position, title, whole) VALUES (?, ?, ?, ?)",
                arguments: [id, position, title, table.whole?[position]])
        }
        let areas = try areaIDs(of: table.head.geography)
        for (code, jobs) in table.jobs.sorted(by: { $0.key < $1.key }) {
            guard let area = areas[code] else { throw ContentProblem("There is no area “\(code)”.") }
            for (position, jobs) in jobs.enumerated() {
                try execute(
                    sql: "INSERT INTO sector_jobs (sectors, area, position, jobs) VALUES (?, ?, ?, ?)",
                    arguments: [id, area, position, jobs])
            }
        }
    }
}
