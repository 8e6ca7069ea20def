import Base
import Content
import Formats
import Foundation
import Places
import Store
import Tables

extension Importer {
    /// Imports a list of areas (a table with a code and a name, perhaps the code of the area in which each lies).
    ///
    /// The first geography of a locality becomes the one whose areas are grouped into options.
    public func areas(_ path: String) throws -> ImportSummary {
        let input = try InputFile(path: path)
        // Figures beside the areas are not taken, so how they are written is not asked.
        let table = try writingCodes(of: table(input, .figures, unasked: [.decimal]))
        let code = try table.column(.code, named: columns)
        let name = try table.optionalColumn(.name, named: columns) ?? code
        let parent = try table.optionalColumn(.parent, named: columns).flatMap { $0 == code ? nil : $0 }
        let wanted = try wantedRows(of: table)
        var problems = InputProblems()
        for problem in Self.problems(withCodesOf: wanted, in: table, code) { problems.add(problem) }
        for problem in table.problemsOfCodes(in: code, of: wanted.filter { !$0.texts[code].isEmpty }) {
            problems.add(problem)
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
            try store(areas, as: key, dataset: dataset(for: input, in: db), in: db)
            var lines = ["\(Words.tally(areas.count, "area", "areas")) of the geography “\(key)”."]
            if left > 0 { lines.append("\(Words.tally(left, "row was", "rows were")) left out by --only.") }
            lines += table.understood
            return ImportSummary(lines: lines)
        }
    }

    /// Puts areas into a geography, which is made where it is new.
    ///
    /// - Throws: `InputProblems` where the same people would be there twice: in an area and in what it became, or in a
    ///   county and its districts.
    func store(_ areas: [Area], as key: String, dataset: Dataset, in db: Transaction) throws {
        let there = try db.exists("geography", key: key) ? Set(db.areaIDs(of: key).keys) : []
        try requireOneGeography(there.union(areas.map(\.code)), file: dataset.file)
        _ = try db.put(dataset)
        if try !db.exists("geography", key: key) {
            try db.put(Geography(key: key, title: dataset.title, dataset: dataset.key))
        }
        for area in areas { try db.put(area, geography: key) }
        if try db.members() == nil { try db.setMembers(key) }
    }

    /// Refuses a list in which areas contain each other.
    private func requireOneGeography(_ codes: Set<String>, file: String) throws {
        var problems = InputProblems()
        for (successor, predecessors) in changes.mixed(codes) {
            problems.add(
                InputProblem(
                    file: file,
                    "\(changes.sentence(of: successor, from: predecessors)), and the list has both: the same people twice. Leave out the older ones or the new one."
                ))
        }
        let levels = Dictionary(grouping: codes.sorted().filter { AreaLevel($0) != nil }, by: { AreaLevel($0) })
        if levels.count > 1,
            let most = levels.max(by: { ($0.value.count, $1.value[0]) < ($1.value.count, $0.value[0]) })
        {
            for (level, codes) in levels.sorted(by: { $0.value[0] < $1.value[0] }) where level != most.key {
                guard let level, let usual = most.key else { continue }
                let one = codes.count == 1
                problems.add(
                    InputProblem(
                        file: file,
                        "\(Words.firstFew(6, of: codes)) \(one ? "is a \(level.one)" : "are \(level.many)"), and the others are \(usual.many): areas of different levels contain each other, and the same people would count twice. Leave \(one ? "it" : "them") out, or import \(one ? "it" : "them") as a geography of \(one ? "its" : "their") own, from another file."
                    ))
            }
        }
        try problems.throwIfAny()
    }

    /// GSS codes with the capital letter that they have, whatever was written.
    private func writingCodes(of table: Table) throws -> Table {
        let code = try table.column(.code, named: columns)
        let small = table.rows.map { $0.texts[code] }.filter {
            $0.wholeMatch(of: Self.gss) == nil && $0.uppercased().wholeMatch(of: Self.gss) != nil
        }
        guard !small.isEmpty else { return table }
        return try table.mendingCodes(in: [code], known: KnownCodes(small.map { $0.uppercased() }))
    }

    /// The first GSS code – a letter and eight digits – of a list; where there is one, all must be.
    static func pattern(of codes: [String]) -> String? { codes.first { $0.wholeMatch(of: gss) != nil } }

    private static var gss: Regex<Substring> { #/[A-Z][0-9]{8}/# }

    /// Rows with what cannot be a code: a problem for each kind.
    private static func problems(withCodesOf rows: [Table.Row], in table: Table, _ code: Int) -> [InputProblem] {
        let pattern = pattern(of: rows.map { $0.texts[code] })
        var kinds: [(kind: String, first: InputProblem, further: [String])] = []
        for row in rows {
            let text = row.texts[code]
            guard let sentence = problem(withCode: text, like: pattern) else { continue }
            let kind = sentence.replacing(text.isEmpty ? "\u{0}" : text, with: "")
            if let place = kinds.firstIndex(where: { $0.kind == kind }) {
                kinds[place].further.append(
                    text.isEmpty ? "line \(row.line)" : "“\(text.prefix(40))” (line \(row.line))")
            } else {
                kinds.append((kind, table.problem(row, code, sentence), []))
            }
        }
        return kinds.map { kind in
            var problem = kind.first
            if !kind.further.isEmpty {
                problem.sentence = "\(problem.sentence.dropLast()); the same of \(Words.firstFew(6, of: kind.further))."
            }
            return problem
        }
    }

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
