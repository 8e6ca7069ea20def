import Formats
import Foundation
import GRDB
import Places

/// Divisions and jobs by sector in the folder of an export: `division-KEY.csv` and `sectors-KEY.csv`.
extension Folder {
    static func division(_ key: String) -> String { "division-\(key).csv" }
    static func sectors(_ key: String) -> String { "sectors-\(key).csv" }

    /// The row of a sector table that holds the nation.
    static let whole = "whole"
}

extension LocalityFile {
    /// Area, named area, share of the area, and share of the named area where it is known.
    func divisionCSV(_ key: String) throws -> String {
        var csv = CSVWriter(titles: ["area", "target", "share", "target_share"])
        for part in try parts(of: key) {
            csv.append([part.area, part.target, "\(part.share)", part.targetShare.map { "\($0)" } ?? ""])
        }
        return csv.text
    }

    /// One row for each area, one column for each sector; the nation first, where it is known.
    func sectorsCSV(_ table: SectorTable) -> String {
        var csv = CSVWriter(titles: ["code"] + table.sectors)
        if let whole = table.whole { csv.append([Folder.whole] + whole.map(String.init)) }
        for (code, jobs) in table.jobs.sorted(by: { $0.key < $1.key }) { csv.append([code] + jobs.map(String.init)) }
        return csv.text
    }
}

extension Folder {
    static func parts(in table: CSVTable) throws -> [NamedDivision.Part] {
        guard table.titles == ["area", "target", "share", "target_share"] else {
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

    static func sectors(_ head: SectorTable.Head, in table: CSVTable) throws -> SectorTable {
        var jobs: [String: [Int]] = [:]
        for row in table.rows {
            jobs[row.texts[0]] = try row.texts.indices.dropFirst().map { column in
                guard let count = Int(row.texts[column]), count >= 0 else {
                    throw table.problem(row, column, "“\(row.texts[column])” is not a number of jobs.")
                }
                return count
            }
        }
        let whole = jobs.removeValue(forKey: Folder.whole)
        return SectorTable(head: head, sectors: Array(table.titles.dropFirst()), jobs: jobs, whole: whole)
    }
}
