import Base
import Foundation

extension CSVTable {
    /// The column that says how much an area or a part of one counts: the one named with `--column people=TITLE`, or the
    /// first with a usual title; nil where there is none.
    public func weightColumn(named columns: ColumnNames) throws -> Int? {
        if let usual = try optionalColumn(.people, named: columns) { return usual }
        return titles.firstIndex { title in
            let plain = title.lowercased()
            return plain == "weight" || ["share", "population", "residents"].contains(where: plain.hasPrefix)
        }
    }

    /// A number in a row, 0 or more.
    ///
    /// - Throws: `InputProblem` where it is missing, no number, or negative.
    public func weight(_ row: Row, _ column: Int) throws -> Double {
        let text = row.texts[column]
        guard let value = number(written: text) else {
            throw problem(row, column, text.isEmpty ? "there is no number." : "“\(text)” is not a number.")
        }
        guard value >= 0 else {
            throw problem(row, column, "“\(text)” is negative; a weight of 0 or more was expected.")
        }
        guard value <= FigureLimits.largest else {
            throw problem(row, column, "“\(text)” is more than a weight can be: a thousand million million (10¹⁵).")
        }
        return value.double
    }

    /// The texts of a column, which must all be there and different: one row for each area.
    public func codes(in column: Int) throws -> [String] {
        var lines: [String: Int] = [:]
        var problems = InputProblems()
        for row in rows {
            let code = row.texts[column]
            if code.isEmpty { problems.add(problem(row, column, "there is no code.")) }
            if let line = lines.updateValue(row.line, forKey: code), !code.isEmpty {
                problems.add(problem(row, column, "“\(code)” stands on line \(line) already."))
            }
        }
        try problems.throwIfAny()
        guard !rows.isEmpty else { throw InputProblem(file: file, "there are no rows below the titles.") }
        return rows.map { $0.texts[column] }
    }
}

extension ColumnNames {
    /// Those of the named columns that a table has: of two files often only one needs them.
    public func known(to table: CSVTable) -> ColumnNames {
        ColumnNames(given.filter { table.titles.contains($0.value) })
    }

    /// Refuses a named column that none of the tables has.
    public func check(_ tables: [CSVTable]) throws {
        for (_, title) in given.sorted(by: { $0.value < $1.value })
        where !tables.contains(where: { $0.titles.contains(title) }) {
            throw InputProblem(
                file: tables.map(\.file).joined(separator: " and "), line: 1, "there is no column “\(title)”.")
        }
    }
}
