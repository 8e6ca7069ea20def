import Base

/// A whole CSV file of ours in memory: what this program wrote, or a service answered. What people give is read by
/// `Table`.
///
/// The apostrophe with which ``CSVWriter`` keeps words from being a formula is no part of them.
public struct CSVTable: Sendable {
    public struct Row: Sendable {
        /// The line in the file on which the row begins, from 1.
        public var line: Int
        /// One text for each title.
        public var texts: [String]

        package init(line: Int, texts: [String]) { (self.line, self.texts) = (line, texts) }
    }

    /// What fits into the memory of a small computer.
    package static let mostCells = 10_000_000

    public let file: String
    public let titles: [String]
    public let rows: [Row]

    package init(file: String, titles: [String], rows: [Row]) {
        (self.file, self.titles, self.rows) = (file, titles, rows)
    }

    /// - Throws: `InputProblem` (or several) for a row that has more or fewer fields than the first line, or bad text.
    public init(_ input: InputFile) throws { try self.init(input, mostCells: Self.mostCells) }

    package init(_ input: InputFile, mostCells: Int) throws {
        file = input.name
        (titles, rows) = try input.scanCSV { titles, scanner in
            var rows: [Row] = []
            var problems = InputProblems()
            while try scanner.next() {
                guard scanner.fields.count == titles.count else {
                    let (found, expected) = (scanner.fields.count, titles.count)
                    // 23,234 typed by hand is the usual reason.
                    let hint = found > expected ? " A comma inside a cell needs quotation marks around it." : ""
                    problems.add(
                        InputProblem(
                            file: input.name, line: scanner.line,
                            "the row has \(Words.digits(found, "field")); the first line has \(Words.number(expected)).\(hint)"
                        ))
                    continue
                }
                guard (rows.count + 1) * titles.count <= mostCells else {
                    throw InputProblem(
                        file: input.name, line: scanner.line,
                        "the table has more than \(Words.number(mostCells)) cells, which are the most; keep the rows of your area and try again."
                    )
                }
                let texts = try scanner.fields.map { SpreadsheetText.plain(try scanner.text($0)) }
                rows.append(Row(line: scanner.line, texts: texts))
            }
            try problems.throwIfAny()
            return (titles, rows)
        }
    }

    public init(path: String) throws { try self.init(InputFile(path: path)) }

    /// The column that plays a part, by its title.
    ///
    /// - Throws: `InputProblem` that names the columns that there are.
    public func column(_ part: ColumnPart) throws -> Int { try ColumnNames().column(part, in: titles, file: file) }

    /// As `column`, but nil where there is none.
    public func optionalColumn(_ part: ColumnPart) throws -> Int? {
        try ColumnNames().optionalColumn(part, in: titles, file: file)
    }

    /// A problem at a field of this table.
    public func problem(_ row: Row, _ column: Int, _ sentence: String) -> InputProblem {
        InputProblem(file: file, line: row.line, column: titles[column], sentence)
    }
}
