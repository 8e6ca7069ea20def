import Foundation

/// The working of a model as a finance officer would lay it out: blocks of rows, each cell a formula over cells before it.
///
/// A model builds its sheet from its inputs once. From the sheet come the figures and tables of the result, the
/// line-by-line explanation, the formulas of a spreadsheet, and everything that asks “what if”: simulation, switching
/// values, tornado.
///
/// ```swift
/// var sheet = CalculationSheet(inputs)
/// let charge = sheet.column(Self.councils, Self.charge)
/// let base = sheet.column(Self.councils, Self.base)
/// sheet.begin("yield", "Yield today", columns: names)
/// let yield = sheet.row("Yield", .pounds, "charge × tax base", zip(charge, base).map(*))
/// sheet.figure("total", "Yield of all councils", .pounds, "sum of the yields", yield.total)
/// ```
public struct CalculationSheet: Sendable {
    public struct Cell: Hashable, Sendable {
        public let index: Int
    }

    /// One line: what it is, how it comes about in words, and a cell for each column of its block.
    public struct Row: Sendable {
        public let key: String
        public let label: String
        public let measure: Measure
        public let words: String
        public let cells: [Cell?]
    }

    public struct Block: Sendable {
        public enum Role: String, Sendable, Codable { case input, working, result }

        public let key: String
        public let title: String
        /// One untitled column where the block is a plain list of figures.
        public let columns: [String]
        public let role: Role
        public internal(set) var rows: [Row]

        public var isList: Bool { columns == [""] }
    }

    /// An input cell that may be varied.
    public struct Driver: Hashable, Sendable {
        /// Where it stands in the inputs: `limit`, `councils/Selby/charge`, `phasing/2`.
        public let path: String
        public let label: String
        public let measure: Measure
        public let cell: Cell
        public let value: Decimal
        /// Plausible range, where the parameter set or the case gives one.
        public let low: Decimal?
        public let high: Decimal?
        /// What it can never be below or above.
        public let minimum: Decimal?
        public let maximum: Decimal?
    }

    public enum NoteKind: String, Hashable, Sendable { case finding, warning }

    struct Note: Sendable {
        let kind: NoteKind
        let condition: Formula.Condition?
        let sentence: Sentence
    }

    public let inputs: Inputs
    var inputBlocks: [Block] = []
    var workBlocks: [Block] = []
    private var figures = Block(key: "result", title: "Result", columns: [""], role: .result, rows: [])
    public private(set) var formulas: [Formula] = []
    public internal(set) var drivers: [Driver] = []
    private(set) var notes: [Note] = []
    var inputCells: [String: Cell] = [:]

    public init(_ inputs: Inputs) { self.inputs = inputs }

    /// In the order of reading: assumptions, working, result.
    public var blocks: [Block] { inputBlocks + workBlocks + (figures.rows.isEmpty ? [] : [figures]) }

    mutating func append(_ formula: Formula) -> Cell {
        formulas.append(formula)
        return Cell(index: formulas.count - 1)
    }
}

// MARK: - Writing a sheet, from top to bottom

extension CalculationSheet {
    /// Begins a table; the rows that follow belong to it.
    package mutating func begin(_ key: String, _ title: String, columns: [String], role: Block.Role = .working) {
        workBlocks.append(Block(key: key, title: title, columns: columns, role: role, rows: []))
    }

    /// Writes a line of the present table.
    ///
    /// - Returns: its cells, to be used in later formulas; an empty cell is undefined.
    @discardableResult
    package mutating func row(
        _ label: String, key: String? = nil, _ measure: Measure, _ words: String, _ values: [Formula?]
    ) -> [Formula] {
        let block = workBlocks.count - 1
        precondition(
            workBlocks[block].columns.count == values.count,
            "“\(label)” has \(values.count) cells under \(workBlocks[block].columns.count) columns")
        let cells = values.map { $0.map { append($0) } }
        workBlocks[block].rows.append(
            Row(key: key ?? label, label: label, measure: measure, words: words, cells: cells))
        return cells.map { $0.map(Formula.cell) ?? .unavailable("this cell is empty") }
    }

    /// Writes a line in which each cell follows from the one before it, such as a running total.
    ///
    /// - Parameter step: from the place of a cell, 1 for the second, and the cell before it.
    @discardableResult
    package mutating func chain(
        _ label: String, key: String? = nil, _ measure: Measure, _ words: String, first: Formula,
        _ step: (Int, Formula) -> Formula
    ) -> [Formula] {
        let block = workBlocks.count - 1
        var cells = [append(first)]
        for place in workBlocks[block].columns.indices.dropFirst() {
            cells.append(append(step(place, .cell(cells[place - 1]))))
        }
        workBlocks[block].rows.append(
            Row(key: key ?? label, label: label, measure: measure, words: words, cells: cells))
        return cells.map(Formula.cell)
    }

    /// Writes a line of a table that has one column.
    @discardableResult
    package mutating func line(
        _ label: String, key: String? = nil, _ measure: Measure, _ words: String, _ value: Formula
    ) -> Formula {
        row(label, key: key, measure, words, [value])[0]
    }

    /// Writes a figure of the result.
    @discardableResult
    package mutating func figure(
        _ key: String, _ label: String, _ measure: Measure, _ words: String, _ value: Formula
    ) -> Formula {
        let cell = append(value)
        figures.rows.append(Row(key: key, label: label, measure: measure, words: words, cells: [cell]))
        return .cell(cell)
    }

    /// Says something that the reader must not miss, where the condition holds.
    package mutating func warn(_ sentence: Sentence, when condition: Formula.Condition? = nil) {
        notes.append(Note(kind: .warning, condition: condition, sentence: sentence))
    }

    /// Says what the result means, where the condition holds.
    package mutating func find(_ sentence: Sentence, when condition: Formula.Condition? = nil) {
        notes.append(Note(kind: .finding, condition: condition, sentence: sentence))
    }
}

// MARK: - Working it out

extension CalculationSheet {
    /// - Parameter changed: input cells that hold another number than the inputs say.
    public func evaluated(changed: [Cell: Decimal] = [:]) -> Evaluation { Evaluation(self, changed: changed) }

    /// The cell of a figure: `npv`; or of a table: `straight-line/Selby/2024-25`.
    public func cell(_ path: String) -> Cell? {
        for block in blocks {
            for row in block.rows {
                if block.isList, row.key == path || "\(block.key)/\(row.key)" == path { return row.cells[0] }
                for (column, title) in block.columns.enumerated()
                where "\(block.key)/\(row.key)/\(title)" == path {
                    return row.cells[column]
                }
            }
        }
        return nil
    }

    func sentences(_ kind: NoteKind, in evaluation: Evaluation, isRough: Bool = false) -> [String] {
        notes.filter { $0.kind == kind }.compactMap { note in
            guard note.condition.map({ evaluation.holds($0) == .number(1) }) ?? true else { return nil }
            return note.sentence.text(in: evaluation, isRough: isRough)
        }
    }
}
