import Base
import Formats
import Foundation

/// Who borders on whom, in whatever shape a table says it: a row for each pair, a list of neighbours in a cell, or a matrix
/// with a column for each area.
public struct LinkRows: Sendable {
    public struct Pair: Hashable, Sendable {
        public var first: String
        public var second: String
        /// land, water or corner, in small letters; a border of 0 km is a corner where nothing says so. Empty where not
        /// said.
        public var kind: String
        public var kilometres: Decimal?
        public var line: Int
        /// Title of the column in which the second code stands.
        public var column: String
    }

    public let file: String
    public private(set) var pairs: [Pair] = []
    public private(set) var understood: [String]

    /// - Parameters:
    ///   - known: codes of the areas; those of the table that were meant to be one of them are put right.
    ///   - candidates: the same, where links to other areas are not usual.
    /// - Throws: `InputProblem` for a table that says it in none of these ways, or a text in the place of a length.
    public init(
        _ input: InputFile, options: TableReading.Options = .init(), columns: ColumnNames = ColumnNames(),
        known: Set<String>, candidates: Set<String>? = nil
    ) throws {
        var options = options
        options.content = .flows
        let read = try Table(input, options: options, columns: columns)
        let columns = columns.known(to: read)
        file = read.file
        understood = []
        let a = try read.optionalColumn(.codeA, named: columns)
        let b = try read.optionalColumn(.codeB, named: columns).flatMap { $0 == a ? nil : $0 }
        if let a, let b {
            let table = try read.mendingCodes(in: [a, b], known: KnownCodes(known), candidates: candidates)
            understood = table.understood
            try readPairs(table, a, b, columns)
        } else if let matrix = read.reading.matrix {
            let table = try read.mendingCodes(in: [matrix.rowCode], known: KnownCodes(known), candidates: candidates)
            understood = table.understood
            readMatrix(table, matrix)
        } else if let code = read.reading.codeColumn(named: columns), let list = Self.listColumn(read, code) {
            let table = try read.mendingCodes(in: [code], known: KnownCodes(known), candidates: candidates)
            understood = table.understood
            readLists(table, code, list)
        } else {
            _ = try read.column(.codeA, named: columns)
            _ = try read.column(.codeB, named: columns)
        }
    }

    private mutating func readPairs(_ table: Table, _ a: Int, _ b: Int, _ columns: ColumnNames) throws {
        let kind = try table.optionalColumn(.kind, named: columns)
        let border = try table.optionalColumn(.border, named: columns)
        var problems = InputProblems()
        for row in table.rows {
            let length = border.flatMap { table.number(row, $0) }
            if let border, !row.texts[border].isEmpty, length.map({ $0 >= 0 }) != true {
                problems.add(table.problem(row, border, "“\(row.texts[border])” is not a length in kilometres."))
            }
            let said = kind.map { row.texts[$0].lowercased() } ?? (length == 0 ? "corner" : "")
            pairs.append(
                Pair(
                    first: row.texts[a], second: row.texts[b], kind: said, kilometres: length, line: row.line,
                    column: table.titles[b]))
        }
        try problems.throwIfAny()
    }

    private mutating func readMatrix(_ table: Table, _ matrix: TableReading.Matrix) {
        for row in table.rows {
            for column in matrix.columns {
                let text = row.texts[column].lowercased()
                guard !text.isEmpty, !["no", "n", "false"].contains(text), table.number(row, column) != 0,
                    row.texts[matrix.rowCode] != table.titles[column]
                else { continue }
                pairs.append(
                    Pair(
                        first: row.texts[matrix.rowCode], second: table.titles[column], kind: "", kilometres: nil,
                        line: row.line, column: table.titles[column]))
            }
        }
        understood.append("The table is a matrix; areas of which the cell is not 0 are neighbours.")
    }

    private mutating func readLists(_ table: Table, _ code: Int, _ list: Int) {
        for row in table.rows {
            for other in Self.parts(row.texts[list]) {
                pairs.append(
                    Pair(
                        first: row.texts[code], second: other, kind: "", kilometres: nil, line: row.line,
                        column: table.titles[list]))
            }
        }
        understood.append("“\(table.titles[list])” holds lists; each code in it is a neighbour.")
    }

    /// The column of which cells are lists of codes that stand in another one.
    private static func listColumn(_ table: Table, _ code: Int) -> Int? {
        let codes = Set(table.rows.map { $0.texts[code] })
        return table.titles.indices.first { place in
            guard place != code else { return false }
            let all = table.rows.flatMap { parts($0.texts[place]) }
            return !all.isEmpty && all.count { codes.contains($0) } * 2 > all.count
        }
    }

    private static func parts(_ text: String) -> [String] {
        text.split { $0 == "," || $0 == ";" || $0 == "|" || $0 == "/" || $0.isWhitespace }.map(String.init)
    }
}
