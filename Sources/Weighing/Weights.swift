/// Weights of criteria, normalised: not negative, with sum 1.
public struct Weights: Hashable, Sendable {
    /// In the order of the criteria.
    public let values: [Double]

    /// - Parameter points: in any unit; divided by their sum here.
    /// - Throws: where there is nothing to divide.
    public init(points: [Double]) throws(WeightProblem) {
        if let index = points.firstIndex(where: { !($0 >= 0 && $0.isFinite) }) {
            throw .notAWeight(position: index + 1, points: points[index])
        }
        let sum = points.reduce(0, +)
        guard sum > 0 else { throw .nothingCounts }
        values = points.map { $0 / sum }
    }

    private init(normal values: [Double]) { self.values = values }

    /// Every criterion alike.
    public static func equal(_ count: Int) -> Weights {
        Weights(normal: Array(repeating: 1 / Double(max(1, count)), count: count))
    }

    /// One criterion at a given weight, the others in the same proportions as before.
    ///
    /// - Parameter weight: 0…1.
    public func setting(_ criterion: Int, to weight: Double) -> Weights {
        let others = 1 - values[criterion]
        return Weights(
            normal: values.indices.map { index in
                if index == criterion { return weight }
                let share = others > 0 ? values[index] / others : 1 / Double(max(1, values.count - 1))
                return share * (1 - weight)
            })
    }

    /// What several judges say, each with the same voice.
    public static func mean(of judges: [Weights]) -> Weights? {
        guard let first = judges.first, judges.allSatisfy({ $0.values.count == first.values.count }) else { return nil }
        return Weights(
            normal: first.values.indices.map { index in
                judges.reduce(0) { $0 + $1.values[index] } / Double(judges.count)
            })
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
