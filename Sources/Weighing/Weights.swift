/// Weights of criteria, normalised: not negative, with sum 1.
public struct Weights: Hashable, Sendable {
    /// In the order of the criteria.
    public let values: [Double]
    /// The same without rounding: one third is one third.
    let exact: [Fraction]

    /// - Parameter points: in any unit; divided by their sum here.
    /// - Throws: where there is nothing to divide.
    public init(points: [Double]) throws(WeightProblem) {
        if let index = points.firstIndex(where: { !($0 >= 0 && $0.isFinite) }) {
            throw .notAWeight(position: index + 1, points: points[index])
        }
        let exact = points.compactMap(Fraction.init)
        let sum = exact.total
        guard sum > .zero else { throw .nothingCounts }
        self.init(exact.map { $0 / sum })
    }

    private init(_ exact: [Fraction]) {
        self.exact = exact
        values = exact.map(\.double)
    }

    /// Every criterion alike.
    public static func equal(_ count: Int) -> Weights {
        Weights(Array(repeating: Fraction(1, over: max(1, count)), count: count))
    }

    /// One criterion at a given weight, the others in the same proportions as before.
    ///
    /// - Parameter weight: 0…1.
    public func setting(_ criterion: Int, to weight: Double) -> Weights {
        let weight = Fraction(weight) ?? .zero
        let (others, rest) = (Fraction.one - exact[criterion], Fraction.one - weight)
        return Weights(
            exact.indices.map { index in
                if index == criterion { return weight }
                let share = others > .zero ? exact[index] / others : Fraction(1, over: exact.count - 1)
                return share * rest
            })
    }

    /// What several judges say, each with the same voice.
    public static func mean(of judges: [Weights]) -> Weights? {
        guard let first = judges.first, judges.allSatisfy({ $0.exact.count == first.exact.count }) else { return nil }
        let count = Fraction(judges.count, over: 1)
        return Weights(first.exact.indices.map { index in judges.map { $0.exact[index] }.total / count })
    }
}

public enum WeightProblem: Error, Hashable, Sendable, CustomStringConvertible {
    case notAWeight(position: Int, points: Double)
    case nothingCounts
    case noSwing(judge: String, position: Int, points: Double)
    case wrongNumber(judge: String, found: Int, expected: Int)

    public var description: String {
        switch self {
        case .notAWeight(let position, let points):
            "The weight of criterion \(position) is \(written(points)); weights are numbers from zero up."
        case .nothingCounts: "All weights are zero; at least one criterion must count."
        case .noSwing(let judge, let position, let points):
            "\(judge) gives criterion \(position) \(written(points)) points; points are between 0 and 100."
        case .wrongNumber(let judge, let found, let expected):
            "\(judge) weighs \(found) criteria; there are \(expected)."
        }
    }
}

/// A number without needless decimals: “120”, “0.5”.
func written(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
}
