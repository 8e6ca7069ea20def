/// Cell suppression in tables of counts: a threshold rule (primary suppression) with complementary (secondary) suppression.
///
/// A count below the threshold is suppressed, except zero: that nobody gave an answer discloses nobody. Where a row or column
/// has a single suppressed count, which its total would disclose, or suppressed counts whose sum is below the threshold, its
/// next smallest count is suppressed too.
///
/// ```swift
/// CellSuppression(threshold: 5).shown([[12, 3, 9], [8, 20, 11]])
/// // [[12, nil, nil], [8, nil, nil]]
/// ```
///
/// - Note: A filter must show a row of such a table, never a table of its own: the difference of two tables tells what
///   each hides.
/// - SeeAlso: Hundepool and others (2012), *Statistical Disclosure Control*, chapter 4.
public struct CellSuppression: Hashable, Sendable {
    /// The smallest count that is shown, zero apart; 1 suppresses nothing.
    public let threshold: Int

    public init(threshold: Int = 5) {
        precondition(threshold >= 1, "nothing stands for less than one person")
        self.threshold = threshold
    }

    /// Whether a count, on its own, may be shown.
    public func shows(_ count: Int) -> Bool { count == 0 || count >= threshold }

    /// A table with suppressed counts as nil. Totals of its rows and columns may be shown where `shows` allows.
    ///
    /// - Parameter counts: rows of equal length; each person is in one cell.
    public func shown(_ counts: [[Int]]) -> [[Int?]] {
        var suppressed = counts.map { row in row.map { !shows($0) } }
        var isStable = false
        while !isStable {
            isStable = true
            for row in counts.indices {
                let line = counts[row].indices.map { (row: row, column: $0) }
                if suppressAnother(in: line, counts, &suppressed) { isStable = false }
            }
            for column in counts.first?.indices ?? 0..<0 {
                let line = counts.indices.map { (row: $0, column: column) }
                if suppressAnother(in: line, counts, &suppressed) { isStable = false }
            }
        }
        return zip(counts, suppressed).map { row, hides in zip(row, hides).map { $1 ? nil : $0 } }
    }

    /// One row of counts with suppressed ones as nil; its total may be shown.
    public func shown(_ counts: [Int]) -> [Int?] { shown([counts]).first ?? [] }

    /// Complementary suppression in one row or column; returns whether another cell had to be suppressed.
    private func suppressAnother(
        in line: [(row: Int, column: Int)], _ counts: [[Int]], _ suppressed: inout [[Bool]]
    ) -> Bool {
        let cells = line.filter { suppressed[$0.row][$0.column] }
        guard !cells.isEmpty else { return false }
        let sum = cells.reduce(0) { $0 + counts[$1.row][$1.column] }
        guard cells.count == 1 || sum < threshold else { return false }
        // A count above zero is preferred: a zero would not widen the range of what the total leaves open.
        let open = line.filter { !suppressed[$0.row][$0.column] }
        func rank(_ cell: (row: Int, column: Int)) -> (Int, Int) {
            let count = counts[cell.row][cell.column]
            return (count == 0 ? 1 : 0, count)
        }
        guard let next = open.min(by: { rank($0) < rank($1) }) else { return false }
        suppressed[next.row][next.column] = true
        return true
    }
}
