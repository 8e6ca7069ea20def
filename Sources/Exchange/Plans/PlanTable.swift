import Base
import Formats
import Foundation
import Options
import Store
import Tables

/// A plan as a table of area and group, as programs that paint maps exchange it: `code,name,group,council`.
///
/// Read: a column with codes and one with groups are enough. Groups may be numbers or names; an empty group is an area
/// without one, and so is what other programs write in its place: -1, “unassigned”, “null”.
public enum PlanTable {
    /// - Throws: `InputProblem` (or several) for an area that is unknown, there twice or left out.
    public static func read(_ input: InputFile, of areas: [Area]) throws -> [DrawnPlan.Council] {
        let table = try Table(input, options: .init(.records))
        let code = try table.titles.firstIndex(of: "unit") ?? table.column(.code)
        let group = try table.column(.group)
        let council = table.titles.firstIndex { $0.lowercased() == "council" }.flatMap { $0 == group ? nil : $0 }
        let known = Set(areas.map(\.code))
        var problems = InputProblems()
        var seen: [String: Int] = [:]
        for row in table.rows {
            if !known.contains(row.texts[code]) {
                problems.add(table.problem(row, code, "“\(row.texts[code])” is not an area of this locality."))
            } else if let line = seen.updateValue(row.line, forKey: row.texts[code]) {
                problems.add(table.problem(row, code, "“\(row.texts[code])” stands on line \(line) already."))
            }
        }
        let missing = areas.filter { seen[$0.code] == nil }.map { "\($0.code) (\($0.name))" }
        if !missing.isEmpty, problems.count == 0 {
            problems.add(
                InputProblem(
                    file: table.file,
                    "the plan leaves out \(Words.firstFew(5, of: missing)); give every area a row, with an empty group where it has none."
                ))
        }
        try problems.throwIfAny()
        let rows = table.rows.map { (code: $0.texts[code], label: label($0.texts[group]), row: $0) }
        try requireNoZero(rows.map(\.label), file: table.file)
        let numbers = try numbers(of: rows.map(\.label), file: table.file)
        var councils: [Int: DrawnPlan.Council] = [:]
        for row in rows {
            guard let number = numbers[row.label] else { continue }
            let name = council.map { label(row.row.texts[$0]) } ?? (Int(row.label) == nil ? row.label : "")
            councils[number, default: .init(number: number, name: name, codes: [])].codes.append(row.code)
        }
        return councils.values.sorted { $0.number < $1.number }.map {
            .init(number: $0.number, name: $0.name, codes: $0.codes.sorted())
        }
    }

    /// One row for each area, in the order of their codes.
    public static func csv(_ councils: [DrawnPlan.Council], of areas: [Area]) -> String {
        var csv = CSVWriter(titles: ["code", "name", "group", "council"])
        for area in areas {
            let own = councils.first { $0.codes.contains(area.code) }
            csv.append([area.code, area.name, own.map { "\($0.number)" } ?? "", own?.name ?? ""])
        }
        return csv.text
    }

    private static func label(_ text: String) -> String {
        let plain = text.trimmingCharacters(in: .whitespaces)
        return noGroup.contains(plain.lowercased()) ? "" : plain
    }

    /// What programs that paint maps write where an area has no group yet.
    private static let noGroup: Set = [
        "-1", "none", "null", "nan", "na", "n/a", "nil", "undefined", "unassigned", "not assigned", "-",
    ]

    /// Some programs count groups from 0, and others write 0 where there is none.
    private static func requireNoZero(_ labels: [String], file: String) throws {
        let numbers = Set(labels.compactMap { Int($0) })
        guard numbers.contains(0), numbers.count > 1, !labels.contains("") else { return }
        throw InputProblem(
            file: file,
            "“0” may be a group, or mean that an area has none: write another number for the group, or leave the cell empty where there is none."
        )
    }

    /// The number of each group: its own where all are numbers, else in the order in which they come.
    private static func numbers(of labels: [String], file: String) throws -> [String: Int] {
        var different: [String] = []
        for label in labels where !label.isEmpty && !different.contains(label) { different.append(label) }
        guard different.count <= Painting.mostGroups else {
            throw InputProblem(
                file: file, "there are \(different.count) groups; a plan has at most \(Painting.mostGroups).")
        }
        let own = different.compactMap { Int($0) }
        let areNumbers = own.count == different.count && own.allSatisfy { (1...Painting.mostGroups).contains($0) }
        return Dictionary(uniqueKeysWithValues: different.enumerated().map { ($1, areNumbers ? own[$0] : $0 + 1) })
    }
}
