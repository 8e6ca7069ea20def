import Base
import Formats
import Foundation

/// A table as a file holds it, whoever wrote it: CSV in any usual encoding and with any usual separator, or a page of a
/// workbook, plain or in an archive.
///
/// A reading finds the table among titles, notes and blank lines, joins headings over several lines, tells codes, figures
/// and texts by their shape, reads numbers as people write them, and tells “suppressed” from “missing” and from 0. It says
/// what it understood, and asks where a file can be read in two ways.
///
/// ```swift
/// let reading = try TableReading(InputFile(path: "nomis.csv"))
/// try reading.requireAnswers()
/// for row in 0..<reading.rowCount {
///     let code = reading.text(row, code)
///     switch reading.figure(row, people) { … }
/// }
/// ```
///
/// - Throws: `InputProblem` with the true cause and what to do.
public struct TableReading: Sendable {
    /// A column of the table.
    public struct Column: Hashable, Sendable {
        public enum Kind: String, Sendable {
            /// Names of places by a rule: GSS codes, or others alike in shape.
            case code
            /// Numbers, of which some may be withheld.
            case figures
            /// Years or dates by which rows are told, no figures.
            case period
            /// Numbers of rows: 1, 2, 3 ….
            case index
            case text
            case blank
        }

        /// As in the file, headings over several lines joined; unlike every other.
        public internal(set) var title: String
        public internal(set) var kind: Kind
        /// `%`, `£`, `people` … where it is written beside the figures.
        public internal(set) var unit: String?
        public internal(set) var counts = Counts()
        /// Most digits behind the point.
        public internal(set) var decimals = 0

        /// Place in the grid.
        var place: Int
        /// Whether some numbers were written with k, m or bn; and the marks beside numbers.
        var isScaled = false
        var marks: Set<String> = []
        var decimalSign = DecimalSign.point

        /// What the cells of a column hold.
        public struct Counts: Hashable, Sendable {
            public internal(set) var values = 0
            public internal(set) var suppressed = 0
            public internal(set) var missing = 0
            public internal(set) var texts = 0
            /// Each sign of absence as it is written, and how often; empty cells are not among them.
            public internal(set) var signs: [String: Int] = [:]
            /// Whether ranges in it are bands of age or size, and not figures that are kept back: there are several, or
            /// there is nothing else.
            var hasBands: Bool {
                let ranges = signs.keys.filter { $0.first?.isNumber == true && AbsenceReason(sign: $0) == nil }
                return ranges.count > 2 || values == 0 && !ranges.isEmpty
            }
            /// The first few texts among figures, with their lines.
            var oddities: [Oddity] = []
        }

        struct Oddity: Hashable, Sendable {
            var line: Int
            var text: String
        }
    }

    /// A row of the file that is not one of the table.
    public struct LeftOutRow: Hashable, Sendable {
        public enum Reason: String, Sendable { case above, between, below, total, other }
        public var line: Int
        public var text: String
        public var reason: Reason
    }

    /// What is refused rather than held in memory.
    package struct Limits: Hashable, Sendable {
        package var rows = 5_000_000
        package var cells = 30_000_000
        package var bytes = 500_000_000
        /// What a part of an archive may become when it is unpacked.
        package var unpacked = 500_000_000

        package init() {}
    }

    /// Name of the file, for messages.
    public let file: String
    public let options: Options
    public internal(set) var columns: [Column] = []
    /// What was understood, in sentences: encoding, separator, decimal sign, what was passed over and why.
    public internal(set) var understood: [String] = []
    /// What has to be asked before anything is stored.
    public internal(set) var doubts: [Doubt] = []
    public internal(set) var leftOut: [LeftOutRow] = []

    let grid: TableGrid
    /// Rows of the grid that are rows of the table.
    var rows: [Int32] = []

    // MARK: Reading

    public init(path: String, options: Options = Options(), columns: ColumnNames = ColumnNames()) throws {
        try self.init(InputFile(path: path), options: options, columns: columns)
    }

    /// - Parameters:
    ///   - columns: titles that the user named; the column of codes matters for what is a total and what is long.
    ///   - progress: told the share that has been read (0…1), now and then.
    public init(
        _ input: InputFile, options: Options = Options(), columns: ColumnNames = ColumnNames(),
        progress: (Double) -> Void = { _ in }
    ) throws {
        try self.init(input, options: options, columns: columns, limits: Limits(), progress: progress)
    }

    package init(
        _ input: InputFile, options: Options = Options(), columns names: ColumnNames = ColumnNames(), limits: Limits,
        progress: (Double) -> Void = { _ in }
    ) throws {
        let source = try TableSource(input, options: options, limits: limits, progress: progress)
        try self.init(source.grid, options: options, columns: names)
        understood = source.notes + understood
        doubts = source.doubts + doubts
        progress(1)
    }

    init(_ grid: TableGrid, options: Options, columns names: ColumnNames) throws {
        self.grid = grid
        self.options = options
        file = grid.file
        try grid.bytes.withUnsafeBytes { raw in
            let bytes = raw.bindMemory(to: UInt8.self)
            var search = LayoutSearch(grid, bytes: bytes)
            let layout = try search.layout(
                headings: options.headings == 0...0 ? nil : options.headings, none: options.headings == 0...0,
                holdsRecords: options.content == .records)
            rows = layout.rows
            try setTitles(layout)
            note(layout)
            try requireLengths(layout)
            try choose(options.categories)
            findDecimalSigns(bytes)
            profile(bytes)
            dropBlankColumns()
        }
        if options.content == .figures {
            let isLong = askForCategories(named: names)
            leaveOutTotals(named: names, isLong: isLong)
        }
        noteColumns()
    }

    // MARK: What is there

    public var rowCount: Int { rows.count }
    public var titles: [String] { columns.map(\.title) }

    /// Line in the file (in a workbook, number of the row) on which a row begins, from 1.
    public func line(_ row: Int) -> Int { Int(grid.lines[Int(rows[row])]) }

    /// The text of a cell, without spaces around it.
    public func text(_ row: Int, _ column: Int) -> String { grid.text(Int(rows[row]), columns[column].place) }

    /// What a cell of a column of figures holds.
    public func figure(_ row: Int, _ column: Int) -> Figure {
        let cell = grid.cell(Int(rows[row]), columns[column].place)
        switch written(cell, columns[column].decimalSign) {
        case .number(let number, _): return .value(number.decimal)
        case .absent(let reason): return reason.isSuppression ? .suppressed(reason) : .missing(reason)
        case .text: return .text(grid.text(cell))
        }
    }

    func written(_ cell: TableGrid.Cell, _ sign: DecimalSign) -> WrittenFigure {
        grid.bytes.withUnsafeBytes { raw in
            WrittenFigure(
                UnsafeBufferPointer(rebasing: raw.bindMemory(to: UInt8.self)[cell.range]), decimalSign: sign,
                isTyped: cell.isTyped)
        }
    }

    /// A cell as a computer writes it: numbers with a point and without separators, nothing where there is no figure;
    /// texts, and all that people wrote in records, as they are.
    public func plainText(_ row: Int, _ column: Int) -> String {
        guard columns[column].kind == .figures, options.content != .records else { return text(row, column) }
        let cell = grid.cell(Int(rows[row]), columns[column].place)
        switch written(cell, columns[column].decimalSign) {
        case .number(let number, _): return number.plain
        case .absent: return ""
        case .text: return grid.text(cell)
        }
    }

    /// A cell as somebody would type it: a number plainly, and as it is written where its column has k, m or per cent.
    public func typed(_ row: Int, _ column: Int) -> String {
        guard columns[column].kind == .figures, !columns[column].isScaled, columns[column].unit != "%",
            case .value = figure(row, column)
        else { return text(row, column) }
        return plainText(row, column)
    }

    /// A problem at a cell of this table.
    public func problem(_ row: Int, _ column: Int, _ sentence: String) -> InputProblem {
        InputProblem(file: file, line: line(row), column: columns[column].title, sentence)
    }

    // MARK: What is wrong

    /// Refuses to go on while something has to be asked.
    ///
    /// - Parameter keys: of questions that do not matter for what is read.
    /// - Throws: `InputProblem` with the question and the options that answer it.
    public func requireAnswers(besides keys: Set<Setting.Key> = []) throws {
        var problems = InputProblems()
        for doubt in doubts where !doubt.answers.allSatisfy({ keys.contains($0.setting.key) }) {
            problems.add(InputProblem(file: file, "\(doubt.question) \(doubt.wayOut)"))
        }
        try problems.throwIfAny()
    }

    /// Refuses texts among the figures of columns that are to be used, in one line for each column.
    public func requireFigures(in places: some Sequence<Int>) throws {
        var problems = InputProblems()
        for place in places { if let problem = problemOfTexts(in: place) { problems.add(problem) } }
        try problems.throwIfAny()
    }

    /// What is wrong with the texts among the figures of a column: all of them in one line.
    public func problemOfTexts(in place: Int) -> InputProblem? {
        let column = columns[place]
        let odd = column.counts.oddities
        guard column.counts.texts > 0, let first = odd.first else { return nil }
        let count = column.counts.texts
        if count == 1 {
            return InputProblem(
                file: file, line: first.line, column: column.title,
                "“\(first.text)” is not a number; correct it, or leave the cell empty.")
        }
        let shown = odd.map { "“\($0.text)” (line \(Words.number($0.line)))" }
        let more = count > odd.count ? " and \(Words.number(count - odd.count)) more" : ""
        return InputProblem(
            file: file, column: column.title,
            "\(Words.number(count)) of \(Words.number(rowCount)) entries are not numbers: \(more.isEmpty ? Words.list(shown) : shown.joined(separator: ", ") + more); correct them, or leave the cells empty."
        )
    }

    /// Columns that are not used, each with the reason: nothing of a file is lost without a word.
    ///
    /// - Parameter used: places of the columns that are.
    public func leftOutColumns(besides used: some Sequence<Int>) -> [String] {
        let used = Set(used)
        return columns.indices.filter { !used.contains($0) }.map { place in
            let column = columns[place]
            switch column.kind {
            case .blank: return "“\(column.title)” is empty"
            case .index: return "“\(column.title)” numbers the rows"
            case .period: return "“\(column.title)” says when (\(rowCount > 0 ? text(0, place) : ""))"
            case .code: return "“\(column.title)” holds codes"
            case .figures: return "“\(column.title)” holds figures that are not used"
            case .text where column.counts.values > 0:
                let all =
                    column.counts.values + column.counts.texts
                    + column.counts.signs.values.reduce(0, +)
                return "“\(column.title)” holds texts: only \(column.counts.values) of \(all) entries are numbers"
            case .text: return "“\(column.title)” holds texts"
            }
        }
    }
}
