import Base

/// How each of some sees each of others: a table whose cells carry a stage of a scale in word, number and colour.
///
/// ```swift
/// Matrix(
///     "Christchurch and Bournemouth differ most", rows: names, columns: names,
///     stages: ["Compete", "Co-exist", "Communicate", "Co-operate", "Co-ordinate", "Collaborate", "Integrate"],
///     cells: [[nil, .init(4, isRinged: true)], [.init(1, isRinged: true), nil]], ringTitle: "views differ by two or more")
/// ```
public struct Matrix: Hashable, Sendable {
    public struct Cell: Hashable, Sendable {
        /// From 1 to the number of stages.
        public var stage: Int
        /// A ring marks what needs attention.
        public var isRinged: Bool
        /// Said on hover: "We were not asked before the map was drawn."
        public var note: String?

        public init(_ stage: Int, isRinged: Bool = false, note: String? = nil) {
            self.stage = stage
            self.isRinged = isRinged
            self.note = note
        }
    }

    /// What the cells show; the other is there for those who listen.
    public enum Writing: Hashable, Sendable { case numbers, words }

    public var title: String
    public var rows: [String]
    public var columns: [String]
    /// Words of the scale, first to last; at most seven.
    public var stages: [String]
    /// By row, then by column; `nil` where nothing was asked or answered.
    public var cells: [[Cell?]]
    public var writing: Writing
    /// Whether the stages run from little to much, and not from bad to good: then no end of them is red.
    public var isGrowing = false
    /// What a ring says.
    public var ringTitle: String?
    public var source: Source?
    public var note: Prose?

    public init(
        _ title: String, rows: [String], columns: [String], stages: [String], cells: [[Cell?]],
        writing: Writing = .numbers, ringTitle: String? = nil, source: Source? = nil, note: Prose? = nil
    ) {
        self.title = title
        self.rows = rows
        self.columns = columns
        self.stages = stages
        self.cells = cells
        self.writing = writing
        self.ringTitle = ringTitle
        self.source = source
        self.note = note
    }

    /// The cell at a row and a column; `nil` also beyond what was given.
    func cell(_ row: Int, _ column: Int) -> Cell? {
        guard cells.indices.contains(row), cells[row].indices.contains(column) else { return nil }
        return cells[row][column]
    }

    func word(of cell: Cell) -> String {
        stages.indices.contains(cell.stage - 1) ? stages[cell.stage - 1] : "\(cell.stage)"
    }

    /// One row for each cell that has an answer: row, column, number, word.
    public var table: Table {
        var columns: [Table.Column] = ["Row", "Column", .init("Stage", .plain()), "Word"]
        if let ringTitle { columns.append(.init(Words.sentence(ringTitle))) }
        var table = Table(title, columns: columns, source: source)
        for (row, rowTitle) in rows.enumerated() {
            for (column, columnTitle) in self.columns.enumerated() {
                guard let cell = cell(row, column) else { continue }
                var entry: [Table.Cell] = [
                    .text(rowTitle), .text(columnTitle), .number(cell.stage), .text(word(of: cell)),
                ]
                if ringTitle != nil { entry.append(.text(cell.isRinged ? "yes" : "no")) }
                table.append(entry)
            }
        }
        return table
    }
}
