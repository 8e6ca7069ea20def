/// Hides counts that few people stand behind, and as many others as it takes that nobody can work them out from totals.
///
/// A count below the threshold is hidden, except nought: that nobody gave an answer tells of nobody. Where a row or
/// column would have one hidden count, which its total gives away, or hidden counts that come to less than the threshold
/// together, its next smallest count is hidden too.
///
/// ```swift
/// SmallNumbers(threshold: 5).shown([[12, 3, 9], [8, 20, 11]])
/// // [[12, nil, nil], [8, nil, nil]]
/// ```
///
/// - Note: A filter must show a row of such a table, never a table of its own: the difference of two tables tells what
///   each hides.
/// - SeeAlso: Hundepool and others (2012), *Statistical Disclosure Control*, chapter 4.
public struct SmallNumbers: Hashable, Sendable {
    /// The fewest people that a shown count may stand for; 1 hides nothing.
    public let threshold: Int

    public init(threshold: Int = 5) {
        precondition(threshold >= 1, "nothing stands for less than one person")
        self.threshold = threshold
    }

    /// Whether a count, on its own, may be shown.
    public func shows(_ count: Int) -> Bool { count == 0 || count >= threshold }

    /// A table with what must be hidden as nil. Totals of its rows and columns may be shown where `shows` allows.
    ///
    /// - Parameter counts: rows of equal length; each person is in one cell.
    public func shown(_ counts: [[Int]]) -> [[Int?]] {
        var hidden = counts.map { row in row.map { !shows($0) } }
        var isStable = false
        while !isStable {
            isStable = true
            for row in counts.indices {
                let line = counts[row].indices.map { (row: row, column: $0) }
                if hideAnother(in: line, counts, &hidden) { isStable = false }
            }
            for column in counts.first?.indices ?? 0..<0 {
                let line = counts.indices.map { (row: $0, column: column) }
                if hideAnother(in: line, counts, &hidden) { isStable = false }
            }
        }
        return zip(counts, hidden).map { row, hides in zip(row, hides).map { $1 ? nil : $0 } }
    }

    /// One row of counts: what must be hidden as nil, its total being shown.
    public func shown(_ counts: [Int]) -> [Int?] { shown([counts]).first ?? [] }

    /// Whether one more cell of a line had to be hidden so that its total does not tell what is hidden already.
    private func hideAnother(
        in line: [(row: Int, column: Int)], _ counts: [[Int]], _ hidden: inout [[Bool]]
    ) -> Bool {
        let hiding = line.filter { hidden[$0.row][$0.column] }
        guard !hiding.isEmpty else { return false }
        let sum = hiding.reduce(0) { $0 + counts[$1.row][$1.column] }
        guard hiding.count == 1 || sum < threshold else { return false }
        // A count that is not nought hides better: a nought adds nothing to what the total leaves open.
        let open = line.filter { !hidden[$0.row][$0.column] }
        func rank(_ cell: (row: Int, column: Int)) -> (Int, Int) {
            let count = counts[cell.row][cell.column]
            return (count == 0 ? 1 : 0, count)
        }
        guard let next = open.min(by: { rank($0) < rank($1) }) else { return false }
        hidden[next.row][next.column] = true
        return true
    }
}
