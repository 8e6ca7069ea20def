import Base
import Formats
import Foundation

/// The rows of a file that a person gave, as texts and figures, with what was understood of it.
///
/// Every importer and every command that takes a table reads it through this, so that the same file means the same
/// everywhere.
///
/// ```swift
/// let table = try Table(path: "districts.xlsx")
/// let code = try table.column(.code)
/// for row in table.rows { print(row.texts[code], table.number(row, 2) ?? "no figure") }
/// ```
public struct Table: Sendable {
    public struct Row: Sendable {
        /// The line in the file on which the row begins, from 1; in a workbook, the number of the row.
        public var line: Int
        /// One text for each title: figures as they are written.
        public internal(set) var texts: [String]
        /// Its place among the rows of the table.
        let index: Int
    }

    public let file: String
    public internal(set) var rows: [Row]
    public let reading: TableReading
    /// What was put right in its codes.
    var mended: [String] = []

    /// What fits as texts into the memory of a small computer.
    package static let mostCells = CSVTable.mostCells

    public var titles: [String] { reading.titles }
    /// What was understood of the file, in sentences.
    public var understood: [String] { reading.understood + mended }

    /// - Parameters:
    ///   - options: what the rows are, and what the user said of the file.
    ///   - columns: titles that the user named. Those that the table does not have may be another file's.
    ///   - unasked: questions that do not matter for what is read.
    /// - Throws: `InputProblem` with the true cause; also where the file can be read in two ways, with the options that say
    ///   which is meant, and where it is larger than can be held.
    public init(
        _ input: InputFile, options: TableReading.Options = .init(), columns: ColumnNames = ColumnNames(),
        unasked: Set<TableReading.Setting.Key> = []
    ) throws {
        try self.init(input, options: options, columns: columns, unasked: unasked, mostCells: Self.mostCells)
    }

    package init(
        _ input: InputFile, options: TableReading.Options = .init(), columns: ColumnNames = ColumnNames(),
        unasked: Set<TableReading.Setting.Key> = [], mostCells: Int
    ) throws {
        reading = try TableReading(input, options: options, columns: columns)
        file = reading.file
        try reading.requireAnswers(besides: unasked)
        let places = reading.columns.indices
        guard reading.rowCount * places.count <= mostCells else {
            throw InputProblem(
                file: file,
                "the table has more than \(Words.number(mostCells)) cells, which are the most; keep the rows of your area and try again."
            )
        }
        rows = (0..<reading.rowCount).map { [reading] row in
            // The apostrophe with which `CSVWriter` keeps words from being a formula is no part of them.
            Row(
                line: reading.line(row), texts: places.map { SpreadsheetText.plain(reading.text(row, $0)) }, index: row)
        }
    }

    public init(path: String, options: TableReading.Options = .init(), columns: ColumnNames = ColumnNames()) throws {
        try self.init(InputFile(path: path), options: options, columns: columns)
    }

    // MARK: Columns

    /// The column that plays a part: the one that the user named for it, one with a usual title, or – for codes – the one
    /// that holds codes.
    ///
    /// - Throws: `InputProblem` that names the columns that there are.
    public func column(_ part: ColumnPart, named given: ColumnNames = ColumnNames()) throws -> Int {
        try reading.column(part, named: given)
    }

    /// As `column`, but nil where there is none and the user named none.
    public func optionalColumn(_ part: ColumnPart, named given: ColumnNames = ColumnNames()) throws -> Int? {
        try reading.optionalColumn(part, named: given)
    }

    /// The columns of figures.
    ///
    /// - Parameter columns: what codes and names stand in, whatever it looks like.
    public func statisticColumns(except columns: Set<Int>) -> [Int] {
        reading.columns.indices.filter { reading.columns[$0].kind == .figures && !columns.contains($0) }
    }

    /// Whether any column beside code and name is one of figures.
    public func hasStatistics(named columns: ColumnNames) throws -> Bool {
        let head = [try column(.code, named: columns), try optionalColumn(.name, named: columns)].compactMap(\.self)
        return !statisticColumns(except: Set(head)).isEmpty
    }

    /// The column that says how much an area or a part of one counts: the one named with `--column people=TITLE`, or the
    /// first with a usual title; nil where there is none.
    public func weightColumn(named columns: ColumnNames) throws -> Int? {
        if let usual = try optionalColumn(.people, named: columns) { return usual }
        return titles.firstIndex { title in
            let plain = title.lowercased()
            return plain == "weight" || ["share", "population", "residents"].contains(where: plain.hasPrefix)
        }
    }

    // MARK: Cells

    /// What a cell holds: a number, a figure that is kept back, or none.
    public func figure(_ row: Row, _ column: Int) -> TableReading.Figure { reading.figure(row.index, column) }

    /// The number in a cell; nil where there is none.
    public func number(_ row: Row, _ column: Int) -> Decimal? { figure(row, column).value }

    /// The figures of a column in the order of the rows; nil where there is none.
    ///
    /// - Parameters:
    ///   - wanted: the rows that count; every row where not given.
    ///   - isCount: none may be below nil, since they count or measure something.
    ///   - problems: texts that are neither numbers nor signs that there is none are added, all in one line, and figures
    ///     that are too large.
    public func figures(
        of wanted: [Row]? = nil, in column: Int, isCount: Bool = false, _ problems: inout InputProblems
    ) -> [Decimal?] {
        var odd: [Row] = []
        var limits = FigureLimits()
        let figures = (wanted ?? rows).map { row -> Decimal? in
            switch figure(row, column) {
            case .value(let number):
                if let sentence = limits.problem(with: number, written: row.texts[column], isCount: isCount) {
                    problems.add(problem(row, column, sentence))
                    return nil
                }
                return number
            case .suppressed, .missing: return nil
            case .text:
                odd.append(row)
                return nil
            }
        }
        if let first = odd.first {
            let others = odd.dropFirst().map { "“\($0.texts[column].prefix(40))” (line \(Words.number($0.line)))" }
            let more = others.isEmpty ? "" : ", and neither are \(Words.firstFew(5, of: others))"
            problems.add(
                problem(
                    first, column,
                    "“\(first.texts[column].prefix(40))” is not a number\(more). Correct \(odd.count == 1 ? "it, or leave the cell" : "them, or leave the cells") empty."
                ))
        }
        return figures
    }

    /// A problem at a cell of this table.
    public func problem(_ row: Row, _ column: Int, _ sentence: String) -> InputProblem {
        InputProblem(file: file, line: row.line, column: titles[column], sentence)
    }

    /// This table with some of its rows alone.
    public func keeping(_ wanted: [Row]) -> Table {
        var table = self
        table.rows = wanted
        return table
    }

    /// This table with codes in the place of names.
    ///
    /// - Parameter code: of a name; nil where it is none that is known.
    public func replacing(in column: Int, by code: (String) -> String?) -> Table {
        var table = self
        var unknown: [String] = []
        for row in rows.indices {
            if let code = code(rows[row].texts[column]) {
                table.rows[row].texts[column] = code
            } else {
                unknown.append(Words.quoted(rows[row].texts[column]))
            }
        }
        let left = unknown.isEmpty ? "" : "; not known are \(Words.firstFew(6, of: unknown))"
        table.mended.append("There are no codes: areas were told by their names, in “\(titles[column])”\(left).")
        return table
    }

    /// A number in a row, 0 or more.
    ///
    /// - Throws: `InputProblem` where it is missing, kept back, no number, negative, or larger than any figure of a place.
    public func weight(_ row: Row, _ column: Int) throws -> Double {
        let text = row.texts[column]
        switch figure(row, column) {
        case .value(let value):
            guard value >= 0 else {
                throw problem(row, column, "“\(text)” is negative; a weight of 0 or more was expected.")
            }
            guard value <= FigureLimits.largest else {
                throw problem(row, column, "“\(text)” is more than a weight can be: a thousand million million (10¹⁵).")
            }
            return value.double
        case .suppressed(let reason), .missing(let reason):
            throw problem(
                row, column, text.isEmpty ? "there is no number." : "there is no number: “\(text)” is \(reason.words).")
        case .text: throw problem(row, column, "“\(text)” is not a number.")
        }
    }

    /// The texts of a column, which must all be there and different: one row for each area.
    public func codes(in column: Int) throws -> [String] {
        var problems = InputProblems()
        for problem in problemsOfCodes(in: column) { problems.add(problem) }
        try problems.throwIfAny()
        guard !rows.isEmpty else { throw InputProblem(file: file, "there are no rows below the titles.") }
        return rows.map { $0.texts[column] }
    }

    /// Rows without a code, and codes that are there twice: a problem for each kind.
    ///
    /// - Parameter wanted: those that count; every row where not given.
    public func problemsOfCodes(in column: Int, of wanted: [Row]? = nil) -> [InputProblem] {
        var lines: [String: Int] = [:]
        var (without, twice): ([Row], [(row: Row, line: Int)]) = ([], [])
        for row in wanted ?? rows {
            let code = row.texts[column]
            if code.isEmpty {
                without.append(row)
            } else if let line = lines[code] {
                twice.append((row, line))
            } else {
                lines[code] = row.line
            }
        }
        var problems: [InputProblem] = []
        if let first = without.first {
            problems.append(
                problem(first, column, "there is no code\(Self.further(without.dropFirst().map(\.line)))."))
        }
        if let first = twice.first {
            let others = twice.dropFirst().map { "“\($0.row.texts[column])” (lines \($0.line) and \($0.row.line))" }
            let more = others.isEmpty ? "" : "; so do \(Words.firstFew(4, of: others))"
            problems.append(
                problem(
                    first.row, column, "“\(first.row.texts[column])” stands on line \(first.line) already\(more)."))
        }
        return problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    }

    /// “, nor on lines 4, 7 and 9 more”; nothing where there are none.
    static func further(_ lines: [Int]) -> String {
        lines.isEmpty
            ? "" : ", nor on \(lines.count == 1 ? "line" : "lines") \(Words.firstFew(6, of: lines.map { "\($0)" }))"
    }

    /// What the reader leaves out of this table, so that nothing is lost without a word.
    ///
    /// - Parameter used: places of the columns that are used.
    public func leftOutColumns(besides used: some Sequence<Int>) -> String? {
        let left = reading.leftOutColumns(besides: used)
        guard !left.isEmpty else { return nil }
        return
            "\(Words.digits(left.count, "column was", "columns were")) left out: \(left.count > 8 ? Words.firstFew(8, of: left) : Words.list(left))."
    }
}

extension ColumnNames {
    /// Those of the named columns that a table has: of two files often only one needs them.
    public func known(to table: Table) -> ColumnNames {
        ColumnNames(given.filter { table.reading.columnIndex(titled: $0.value) != nil })
    }

    /// Refuses a named column that none of the tables has.
    public func check(_ tables: [Table]) throws {
        for (_, title) in given.sorted(by: { $0.value < $1.value })
        where !tables.contains(where: { $0.reading.columnIndex(titled: title) != nil }) {
            throw InputProblem(
                file: tables.map(\.file).joined(separator: " and "), "there is no column “\(title)”.")
        }
    }
}

extension CodeChanges {
    /// Knows what a table says of codes.
    public init(path: String) throws {
        self.init()
        try add(path: path)
    }

    /// Knows also what a table says of codes: columns `old_code`, `new_code` and perhaps `year`.
    public mutating func add(path: String) throws {
        let table = try Table(path: path, options: .init(.records))
        guard let old = table.titles.firstIndex(of: "old_code"), let new = table.titles.firstIndex(of: "new_code")
        else {
            throw InputProblem(file: table.file, line: 1, "columns “old_code” and “new_code” were expected.")
        }
        let year = table.titles.firstIndex(of: "year")
        add(
            table.rows.map { row in
                Change(old: row.texts[old], new: row.texts[new], year: year.map { row.texts[$0] } ?? "")
            })
    }
}
