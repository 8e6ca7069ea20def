import GRDB

extension LocalityFile {
    /// The tables of jobs by sector, the earliest first.
    public func sectorTables() throws -> [SectorTable] { try read { try $0.sectorTables() } }
}

extension Database {
    package func sectorTables() throws -> [SectorTable] {
        var tables: [SectorTable] = []
        var wholes: [[Int?]] = []
        let sectors = try Row.fetchCursor(
            self,
            sql: """
                SELECT sector_table.key AS key, sector_table.title AS title, year, geography, dataset.key AS dataset,
                    sector.title AS sector, whole
                FROM sector_table
                JOIN dataset ON dataset.id = sector_table.dataset
                LEFT JOIN sector ON sector.sectors = sector_table.id
                ORDER BY year, position
                """)
        while let row = try sectors.next() {
            let year: Int = try row.value("year")
            if tables.last?.head.year != year {
                tables.append(
                    SectorTable(
                        head: .init(
                            key: try row.value("key"), title: try row.value("title"), year: year,
                            geography: try row.value("geography"),
                            dataset: try row.value("dataset")), sectors: [], jobs: [:]))
                wholes.append([])
            }
            guard let sector: String = try row.value("sector") else { continue }
            tables[tables.count - 1].sectors.append(sector)
            wholes[wholes.count - 1].append(try row.value("whole"))
        }
        for (place, whole) in wholes.enumerated() {
            let known = whole.compactMap(\.self)
            tables[place].whole = known.count == whole.count ? known : nil
        }
        let places = Dictionary(uniqueKeysWithValues: tables.enumerated().map { ($1.head.year, $0) })
        let jobs = try Row.fetchCursor(
            self,
            sql: """
                SELECT year, code, jobs FROM sector_jobs
                JOIN sector_table ON sector_table.id = sector_jobs.sectors
                JOIN area ON area.id = sector_jobs.area ORDER BY year, code, position
                """)
        while let row = try jobs.next() {
            guard let place = places[try row.value("year")] else { continue }
            tables[place].jobs[try row.value("code"), default: []].append(try row.value("jobs"))
        }
        return tables
    }

    /// Stores jobs by sector, replacing the table of the same year.
    package func put(_ table: SectorTable) throws {
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
        let insert = try cachedStatement(
            sql: "INSERT INTO sector_jobs (sectors, area, position, jobs) VALUES (?, ?, ?, ?)")
        for (code, jobs) in table.jobs.sorted(by: { $0.key < $1.key }) {
            guard let area = areas[code] else { throw ContentProblem("There is no area “\(code)”.") }
            for (position, jobs) in jobs.enumerated() { try insert.execute(arguments: [id, area, position, jobs]) }
        }
    }
}
