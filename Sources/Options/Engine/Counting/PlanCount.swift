import BigInt

/// How many plans a question allows, exactly.
public struct PlanCount: Hashable, Sendable {
    /// Plans by number of groups, from 1 on; a number of groups that no plan has is left out.
    public let byGroups: [Int: BigUInt]
    /// The methods used for the connected components of the graph, without repetition.
    public let methods: [CountMethod]

    /// All plans.
    public var total: BigUInt { byGroups.values.reduce(0, +) }
    /// No plan fits.
    public var isZero: Bool { byGroups.isEmpty }
}

/// A way to count. All give the same number; they differ in what makes them slow.
public enum CountMethod: String, Hashable, Sendable, CaseIterable {
    /// Edge by edge, with the groups at the frontier as state. Without limits; slow where the frontier is wide.
    ///
    /// - SeeAlso: Kawahara, Horiyama, Hotta and Minato (2017), *Generating all patterns of graph partitions within a
    ///   disparity bound*, WALCOM; Fifield, Imai, Kawahara and Kenny (2020), *The essential role of empirical validation
    ///   in legislative redistricting simulation* (enumpart).
    case frontier
    /// The same with the weight of each open group; for a minimum without a maximum. Slow where weights take many values.
    case weightedFrontier
    /// Group by group, with the remaining areas as state. With limits; slow where a group can be large. At most 64 areas.
    case blocks
}

/// Why an exact count was not begun or not finished. It never means that there is no plan.
public enum CountProblem: Error, Hashable, Sendable, CustomStringConvertible {
    case tooLarge(areas: Int)

    public var description: String {
        switch self {
        case .tooLarge(let areas):
            "\(number(Double(areas))) areas with these limits are too many to count exactly; narrow the limits, keep "
                + "areas together, or take the areas apart into regions."
        }
    }
}

/// Generating function of the number of groups: the coefficient of xᵏ is the number of plans with k groups.
struct GroupPolynomial: Hashable, Sendable {
    var coefficients: [BigUInt]

    static let one = GroupPolynomial(coefficients: [1])

    static func * (a: GroupPolynomial, b: GroupPolynomial) -> GroupPolynomial {
        var product = Array(repeating: BigUInt(0), count: a.coefficients.count + b.coefficients.count - 1)
        for (i, x) in a.coefficients.enumerated() where !x.isZero {
            for (j, y) in b.coefficients.enumerated() where !y.isZero { product[i + j] += x * y }
        }
        return GroupPolynomial(coefficients: product)
    }
}
