import Foundation

/// Priorities from pairwise comparisons, “A is three times as important as B” (analytic hierarchy process).
///
/// Priorities are the principal eigenvector of the judgements; how far these contradict each other is the consistency
/// ratio `CR = CI / RI` with `CI = (λ − n)/(n − 1)`. Saaty accepts below 0.10.
///
/// - Note: Tables of the random index RI differ between authors in the second decimal; the one used is `randomIndices`, and
///   it is printed with the result.
/// - SeeAlso: Saaty (1980), *The Analytic Hierarchy Process*.
public struct AnalyticHierarchy: Hashable, Sendable {
    /// One for each thing compared; they add up to one.
    public let priorities: [Double]
    /// λ, the principal eigenvalue; n where nothing contradicts.
    public let eigenvalue: Double
    public let consistencyIndex: Double
    /// RI for this number of things; nil for fewer than three, who cannot contradict each other.
    public let randomIndex: Double?
    /// nil for fewer than three.
    public let consistencyRatio: Double?

    /// Saaty's random indices, by the number of things compared.
    public static let randomIndices: [Int: Double] = [3: 0.58, 4: 0.90, 5: 1.12, 6: 1.24, 7: 1.32, 8: 1.41]

    /// The largest consistency ratio that is accepted.
    public static let accepted = 0.10

    public var isConsistent: Bool { (consistencyRatio ?? 0) < Self.accepted }

    /// - Parameter judgements: square; the entry in row a, column b says how many times as important a is as b, so that the
    ///   entry across the diagonal is its reciprocal.
    public init(_ judgements: [[Double]]) throws(JudgementProblem) {
        let count = judgements.count
        guard count >= 2 else { throw .tooFew(count) }
        guard count <= 8 else { throw .tooMany(count) }
        if let row = judgements.firstIndex(where: { $0.count != count }) {
            throw .notSquare(row: row + 1, found: judgements[row].count, expected: count)
        }
        for row in 0..<count {
            for column in 0..<count {
                let (entry, back) = (judgements[row][column], judgements[column][row])
                guard entry > 0, entry.isFinite else { throw .notPositive(row: row + 1, column: column + 1, entry) }
                guard abs(entry * back - 1) < 1e-2 else {
                    throw .notReciprocal(row: row + 1, column: column + 1, entry, back)
                }
            }
        }
        var vector = [Double](repeating: 1 / Double(count), count: count)
        var eigenvalue = Double(count)
        for _ in 0..<10_000 {
            var next = judgements.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
            eigenvalue = next.reduce(0, +)
            next = next.map { $0 / eigenvalue }
            let change = zip(next, vector).map { abs($0 - $1) }.max() ?? 0
            vector = next
            if change < 1e-15 { break }
        }
        priorities = vector
        self.eigenvalue = eigenvalue
        consistencyIndex = max(0, (eigenvalue - Double(count)) / Double(count - 1))
        randomIndex = Self.randomIndices[count]
        consistencyRatio = Self.randomIndices[count].map { [consistencyIndex] in consistencyIndex / $0 }
    }

    /// Aggregated judgements: the geometric mean of each comparison over judges, which keeps reciprocals.
    ///
    /// - Precondition: at least one judge, all on the same things.
    public static func together(_ judges: [[[Double]]]) -> [[Double]] {
        precondition(!judges.isEmpty, "somebody must judge")
        return judges[0].indices.map { row in
            judges[0][row].indices.map { column in
                let logarithms = judges.map { log($0[row][column]) }
                return exp(logarithms.reduce(0, +) / Double(judges.count))
            }
        }
    }
}

public enum JudgementProblem: Error, Hashable, Sendable, CustomStringConvertible {
    case tooFew(Int)
    case tooMany(Int)
    case notSquare(row: Int, found: Int, expected: Int)
    case notPositive(row: Int, column: Int, Double)
    case notReciprocal(row: Int, column: Int, Double, Double)

    public var description: String {
        switch self {
        case .tooFew(let count): "There is nothing to compare with: \(count) is given, at least two are needed."
        case .tooMany(let count):
            "\(count) are compared; people keep at most eight apart, two at a time. Group them first."
        case .notSquare(let row, let found, let expected):
            "Row \(row) compares with \(found); there are \(expected) things, so \(expected) numbers were expected."
        case .notPositive(let row, let column, let entry):
            "Row \(row), column \(column) is \(written(entry)); a comparison is a number above zero."
        case .notReciprocal(let row, let column, let entry, let back):
            """
            Row \(row), column \(column) is \(written(entry)) and the entry across is \(written(back)); it should be \
            one divided by the other.
            """
        }
    }
}
