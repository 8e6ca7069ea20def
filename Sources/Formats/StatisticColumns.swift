import Foundation

/// Which columns of a table are statistics, and the figures in them: one rule for what is imported and for what a command
/// reads.
extension CSVTable {
    /// Signs by which publishers say that there is no figure.
    private static let missing: Set<String> = [
        "", "-", "–", "..", "...", ":", "x", "n/a", "N/A", "NA", "[x]", "[c]", "[z]",
    ]

    /// The columns of numbers: those in which at least half of what is there are numbers. In them all must be.
    ///
    /// - Parameters:
    ///   - rows: those that count; every row where not given.
    ///   - columns: what codes and names stand in, whatever it looks like.
    package func statisticColumns(of rows: [Row]? = nil, except columns: Set<Int>) -> [Int] {
        titles.indices.filter { index in
            guard !columns.contains(index), !titles[index].isEmpty else { return false }
            let present = (rows ?? self.rows).filter { !Self.missing.contains($0.texts[index]) }
            let numbers = present.count { number(written: $0.texts[index]) != nil }
            return numbers > 0 && numbers * 2 >= present.count
        }
    }

    /// The figures of one such column, in the order of the rows; `nil` where there is none.
    ///
    /// - Parameters:
    ///   - isCount: none may be below nil, since they count or measure something.
    ///   - problems: texts that are neither numbers nor signs that there is none are added, and figures that are too large.
    package func figures(
        of rows: [Row]? = nil, in column: Int, isCount: Bool = false, _ problems: inout InputProblems
    ) -> [Decimal?] {
        var limits = FigureLimits()
        return (rows ?? self.rows).map { row in
            let text = row.texts[column]
            guard !Self.missing.contains(text) else { return nil }
            guard let value = number(written: text) else {
                problems.add(problem(row, column, "“\(text)” is not a number."))
                return nil
            }
            if let sentence = limits.problem(with: value, written: text, isCount: isCount) {
                problems.add(problem(row, column, sentence))
                return nil
            }
            return value
        }
    }

    /// Whether any column beside code and name is one of numbers.
    package func hasStatistics(named columns: ColumnNames) throws -> Bool {
        let head = [try column(.code, named: columns), try optionalColumn(.name, named: columns)].compactMap(\.self)
        return !statisticColumns(except: Set(head)).isEmpty
    }
}
