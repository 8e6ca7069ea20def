/// Ratings of the same things by several raters: a row for each thing, a column for each rater.
public struct RatingTable: Hashable, Sendable {
    /// Rating of each thing by each rater; nil where there is none, which is missing and not nought.
    public let rows: [[Double?]]
    /// Number of raters.
    public let raters: Int

    /// - Throws: where a row has another length than the first.
    public init(_ rows: [[Double?]]) throws(RatingProblem) {
        raters = rows.first?.count ?? 0
        if let row = rows.firstIndex(where: { $0.count != rows.first?.count }) {
            throw .unequal(row: row + 1, found: rows[row].count, expected: raters)
        }
        self.rows = rows
    }

    /// Rows that every rater rated.
    var complete: [[Double]] { rows.map { $0.compactMap(\.self) }.filter { $0.count == raters } }

    var ratingCount: Int { rows.reduce(0) { $0 + $1.count { $0 != nil } } }
    var cellCount: Int { rows.count * raters }

    func refusal<Value>(_ method: Method, things: Int) -> Score<Value>? {
        if raters < 2 {
            return Score(
                refused: "One rater alone neither agrees nor disagrees; at least two are needed.", n: ratingCount,
                method: method)
        }
        if things < 2 {
            return Score(
                refused:
                    "At least two things must be rated by everybody; there \(things == 1 ? "is one" : "are none").",
                n: ratingCount, method: method)
        }
        return nil
    }
}

public enum RatingProblem: Error, Hashable, Sendable, CustomStringConvertible {
    case unequal(row: Int, found: Int, expected: Int)

    public var description: String {
        switch self {
        case .unequal(let row, let found, let expected):
            "Row \(row) has \(found) ratings; the first has \(expected), one for each rater (null where there is none)."
        }
    }
}
