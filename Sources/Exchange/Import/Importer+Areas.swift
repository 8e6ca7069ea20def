import Base
import Content
import Formats
import Foundation
import Places
import Store

extension Importer {
    /// Imports a list of areas (CSV with a code and a name, perhaps the code of the area in which each lies).
    ///
    /// The first geography of a locality becomes the one whose areas are grouped into options.
    public func areas(_ path: String) throws -> ImportSummary {
        let input = try InputFile(path: path)
        let table = try CSVTable(input)
        let code = try table.column(.code, named: columns)
        let name = try table.optionalColumn(.name, named: columns) ?? code
        let parent = try table.optionalColumn(.parent, named: columns).flatMap { $0 == code ? nil : $0 }
        try checkFilters(titles: table.titles, file: table.file)
        let wanted = table.rows.filter { row in
            isWanted { title in table.titles.firstIndex(of: title).map { row.texts[$0] } }
        }
        let pattern = Self.pattern(of: wanted.map { $0.texts[code] })
        var problems = InputProblems()
        var seen: [String: Int] = [:]
        for row in wanted {
            if let sentence = Self.problem(withCode: row.texts[code], like: pattern) {
                problems.add(table.problem(row, code, sentence))
            } else if let line = seen.updateValue(row.line, forKey: row.texts[code]) {
                problems.add(table.problem(row, code, "“\(row.texts[code])” stands on line \(line) already."))
            }
        }
        try problems.throwIfAny()
        guard !wanted.isEmpty else { throw InputProblem(file: table.file, "no row is left to import.") }
        let areas = wanted.map { row in
            Area(
                code: row.texts[code], name: row.texts[name],
                parent: parent.map { row.texts[$0] }.flatMap { $0.isEmpty ? nil : $0 })
        }
        let left = table.rows.count - wanted.count
        return try change("Imported \(table.file)") { db in
            let key = geography ?? Self.usualKey(of: areas.map(\.code))
            try store(areas, as: key, dataset: dataset(for: input), in: db)
            var lines = ["\(Words.tally(areas.count, "area", "areas")) of the geography “\(key)”."]
            if left > 0 { lines.append("\(Words.tally(left, "row was", "rows were")) left out by --only.") }
            return ImportSummary(lines: lines)
        }
    }

    /// Puts areas into a geography, which is made where it is new.
    func store(_ areas: [Area], as key: String, dataset: Dataset, in db: Transaction) throws {
        _ = try db.put(dataset)
        if try !db.exists("geography", key: key) {
            try db.put(Geography(key: key, title: dataset.title, dataset: dataset.key))
        }
        for area in areas { try db.put(area, geography: key) }
        if try db.members() == nil { try db.setMembers(key) }
    }

    /// The first GSS code – a letter and eight digits – of a list; where there is one, all must be.
    static func pattern(of codes: [String]) -> String? { codes.first { $0.wholeMatch(of: gss) != nil } }

    private static var gss: Regex<Substring> { #/[A-Z][0-9]{8}/# }

    /// Why a code cannot be one, or nil.
    static func problem(withCode code: String, like pattern: String?) -> String? {
        if code.isEmpty { return "there is no code." }
        if code.contains(where: { $0 == " " || $0 == "," || $0.isNewline }) || code.count > 40 {
            return "“\(code.prefix(40))” is not a code; letters and digits without spaces were expected."
        }
        if let pattern, code.wholeMatch(of: gss) == nil {
            return "“\(code)” is not a GSS code; a letter and eight digits were expected, like \(pattern)."
        }
        return nil
    }
}
