import Formats
import Foundation
import Store

/// Which named areas each area lies in: `division-KEY.csv`.
struct DivisionsCodec: FolderCodec {
    static func division(_ key: String) -> String { "division-\(key).csv" }

    private static let titles = ["area", "target", "share", "target_share"]

    func write(_ db: Transaction, to folder: inout FolderWriter) throws {
        let divisions = try db.divisions()
        guard !divisions.isEmpty else { return }
        folder.document.divisions = divisions
        for division in divisions {
            var csv = CSVWriter(titles: Self.titles)
            for part in try db.parts(of: division.key) {
                csv.append([part.area, part.target, "\(part.share)", part.targetShare.map { "\($0)" } ?? ""])
            }
            try folder.write(csv.text, as: Self.division(division.key))
        }
    }

    func read(_ folder: FolderReader, into db: Transaction) throws {
        for division in folder.document.divisions ?? [] {
            try db.put(division, parts: try parts(in: folder.table(Self.division(division.key))))
        }
    }

    private func parts(in table: CSVTable) throws -> [NamedDivision.Part] {
        guard table.titles == Self.titles else {
            throw InputProblem(file: table.file, line: 1, "columns area, target, share and target_share were expected.")
        }
        return try table.rows.map { row in
            guard let share = Double(row.texts[2]), share > 0, share <= 1 else {
                throw table.problem(row, 2, "“\(row.texts[2])” is not a share above 0, up to 1.")
            }
            let targetShare = row.texts[3].isEmpty ? nil : Double(row.texts[3])
            guard row.texts[3].isEmpty || targetShare.map({ $0 > 0 && $0 <= 1 }) == true else {
                throw table.problem(row, 3, "“\(row.texts[3])” is not a share above 0, up to 1.")
            }
            return NamedDivision.Part(
                area: row.texts[0], target: row.texts[1], share: share, targetShare: targetShare)
        }
    }
}

/// Jobs by sector: `sectors-KEY.csv`, one row for each area and one column for each sector; the nation first, where it is
/// known.
struct SectorsCodec: FolderCodec {
    static func sectors(_ key: String) -> String { "sectors-\(key).csv" }

    /// The row that holds the nation.
    private static let whole = "whole"
    /// More jobs than any nation has; sums of them can be counted with.
    private static let most = 1_000_000_000

    func write(_ db: Transaction, to folder: inout FolderWriter) throws {
        let tables = try db.sectorTables()
        guard !tables.isEmpty else { return }
        folder.document.sectors = tables.map(\.head)
        for table in tables {
            var csv = CSVWriter(titles: ["code"] + table.sectors)
            if let whole = table.whole { csv.append([Self.whole] + whole.map(String.init)) }
            for (code, jobs) in table.jobs.sorted(by: { $0.key < $1.key }) {
                csv.append([code] + jobs.map(String.init))
            }
            try folder.write(csv.text, as: Self.sectors(table.head.key))
        }
    }

    func read(_ folder: FolderReader, into db: Transaction) throws {
        for head in folder.document.sectors ?? [] {
            let table = try folder.table(Self.sectors(head.key))
            var jobs: [String: [Int]] = [:]
            for row in table.rows {
                jobs[row.texts[0]] = try row.texts.indices.dropFirst().map { column in
                    guard let count = Int(row.texts[column]), (0..<Self.most).contains(count) else {
                        throw table.problem(row, column, "“\(row.texts[column])” is not a number of jobs.")
                    }
                    return count
                }
            }
            let whole = jobs.removeValue(forKey: Self.whole)
            try db.put(SectorTable(head: head, sectors: Array(table.titles.dropFirst()), jobs: jobs, whole: whole))
        }
    }
}
