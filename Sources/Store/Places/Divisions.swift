import GRDB

extension LocalityFile {
    /// The divisions that were imported, without their parts.
    public func divisions() throws -> [NamedDivision] { try read { try $0.divisions() } }

    /// What each area lies in by a division, in the order of codes; empty where there is no such division.
    public func parts(of division: String) throws -> [NamedDivision.Part] { try read { try $0.parts(of: division) } }
}

extension NamedDivision: FetchableRecord {}

extension NamedDivision.Part: FetchableRecord {
    public init(row: Row) throws {
        try self.init(
            area: row.value("area"), target: row.value("target"), share: row.value("share"),
            targetShare: row.value("target_share"))
    }
}

extension Database {
    /// In the order of their keys.
    package func divisions() throws -> [NamedDivision] {
        try NamedDivision.fetchAll(
            self,
            sql: """
                SELECT division.key AS key, division.title AS title, lens, geography, target, dataset.key AS dataset
                FROM division JOIN dataset ON dataset.id = division.dataset ORDER BY division.key
                """)
    }

    package func parts(of division: String) throws -> [NamedDivision.Part] {
        try NamedDivision.Part.fetchAll(
            self,
            sql: """
                SELECT area.code AS area, target.code AS target, share, target_share FROM division_part
                JOIN division ON division.id = division_part.division
                JOIN area ON area.id = division_part.area
                JOIN area AS target ON target.id = division_part.target
                WHERE division.key = ? ORDER BY area.code, target.code
                """, arguments: [division])
    }

    /// Stores a division, replacing one of the same key.
    package func put(_ division: NamedDivision, parts: [NamedDivision.Part]) throws {
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
}
