import Base
import Formats

/// A look-up between two geographies: how much of an area of one lies in an area of the other.
///
/// CSV with code_a,code_b and, as a rule, a share or a weight. `zone,area` does as well, and so does a list of areas with
/// their parents: each then lies in its area as a whole.
public struct Lookup: Sendable {
    public struct Row: Sendable {
        public var first: String
        /// Empty where the first lies in no area of the second geography.
        public var second: String
        public var weight: Double
    }

    public let file: String
    public let rows: [Row]
    /// Title of the column with weights; nil where there is none and each row counts one.
    public let weightTitle: String?

    /// - Throws: `InputProblem` or `InputProblems` for a missing column, a missing code, or a weight that is no number or
    ///   negative.
    public init(path: String, options: TableReading.Options = .init(), columns: ColumnNames) throws {
        var options = options
        options.content = .flows
        try self.init(Table(path: path, options: options, columns: columns), columns: columns)
    }

    public init(_ table: Table, columns: ColumnNames) throws {
        try columns.check([table])
        let (first, second) = try Self.codeColumns(table, columns)
        let weight = try table.weightColumn(named: columns)
        var problems = InputProblems()
        var rows: [Row] = []
        for row in table.rows {
            do {
                guard !row.texts[first].isEmpty else { throw table.problem(row, first, "there is no code.") }
                rows.append(
                    Row(
                        first: row.texts[first], second: row.texts[second],
                        weight: try weight.map { try table.weight(row, $0) } ?? 1))
            } catch let problem as InputProblem {
                problems.add(problem)
            }
        }
        try problems.throwIfAny()
        guard !rows.isEmpty else { throw InputProblem(file: table.file, "there are no rows below the titles.") }
        file = table.file
        self.rows = rows
        weightTitle = weight.map { table.titles[$0] }
    }

    private init(file: String, rows: [Row], weightTitle: String?) {
        (self.file, self.rows, self.weightTitle) = (file, rows, weightTitle)
    }

    /// The rows of some areas of the first geography.
    public func only(_ areas: Set<String>) -> Lookup {
        Lookup(file: file, rows: rows.filter { areas.contains($0.first) }, weightTitle: weightTitle)
    }

    private static func codeColumns(_ table: Table, _ columns: ColumnNames) throws -> (Int, Int) {
        func place(_ part: ColumnPart, _ own: String, _ others: [ColumnPart]) throws -> Int {
            if columns.given[part] != nil { return try table.column(part, named: columns) }
            if let index = table.titles.firstIndex(of: own) { return index }
            for candidate in [part] + others {
                if let index = try table.optionalColumn(candidate, named: columns) { return index }
            }
            return try table.column(part, named: columns)
        }
        let first = try place(.codeA, "source", [.zone, .code])
        let second = try place(.codeB, "target", [.group, .parent])
        guard first != second else {
            throw InputProblem(
                file: table.file, line: 1,
                "the column “\(table.titles[first])” stands for both geographies; name them with --column code-a=TITLE "
                    + "and --column code-b=TITLE.")
        }
        return (first, second)
    }

    /// Codes of the first geography, each once, in the order of the file.
    public var firsts: [String] {
        var seen: Set<String> = []
        return rows.lazy.map(\.first).filter { seen.insert($0).inserted }
    }

    /// Whether weights are shares of the first area: by their title, or because none is above 1.
    public var hasShares: Bool {
        weightTitle == nil || hasShareTitle || rows.allSatisfy { $0.weight <= 1 }
    }

    /// Whether the column of weights is called shares.
    public var hasShareTitle: Bool { weightTitle?.lowercased().hasPrefix("share") ?? false }

    /// Refuses shares that do not add up to one for each area of the first geography. Published shares are rounded, so half
    /// a per cent is let pass.
    ///
    /// - Parameter otherwise: what to do where they need not.
    public func requireWholeShares(
        otherwise: String = "If these are people or km² and not shares, say --amounts."
    ) throws {
        let sums = Dictionary(grouping: rows, by: \.first).mapValues { $0.reduce(0) { $0 + $1.weight } }
        let wrong = firsts.filter { abs(sums[$0, default: 0] - 1) > 0.005 }
        guard !wrong.isEmpty else { return }
        guard let weightTitle else {
            throw InputProblem(
                file: file,
                "\(wrong[0]) lies in several areas, and no column says how much of it in which; name it with --column people=TITLE."
            )
        }
        let shown = Words.firstFew(8, of: wrong.map { "\($0) \(Words.number(sums[$0, default: 0], upTo: 3))" })
        throw InputProblem(
            file: file, column: weightTitle,
            "the shares of \(wrong.count) of \(sums.count) areas do not add up to 1: \(shown)"
                + ". \(otherwise)")
    }
}
