import BigInt

/// How many plans a question allows, exactly.
public struct PlanCount: Hashable, Sendable {
    /// Plans by number of groups, from 1 on; a number of groups that no plan has is left out.
    public let byGroups: [Int: BigUInt]
    /// How it was counted; one for each part of the map that no link joins to the others, without repetition.
    public let methods: [CountMethod]

    /// All plans.
    public var total: BigUInt { byGroups.values.reduce(0, +) }
    /// No plan fits.
    public var isZero: Bool { byGroups.isEmpty }
}

/// A way to count. All give the same number; they differ in what makes them slow.
public enum CountMethod: String, Hashable, Sendable, CaseIterable {
    /// Area by area, keeping which groups touch the areas that still have neighbours to come. Without limits; slow where
    /// the map is wide.
    ///
    /// - SeeAlso: Kawahara, Horiyama, Hotta and Minato (2017), *Generating all patterns of graph partitions within a
    ///   disparity bound*, WALCOM; Fifield, Imai, Kawahara and Kenny (2020), *The essential role of empirical validation
    ///   in legislative redistricting simulation* (enumpart).
    case frontier
    /// The same with the weight of each open group; for a minimum without a maximum. Slow where weights differ much.
    case weightedFrontier
    /// Group by group, keeping which areas are left. With limits; slow where a group can be large. At most 64 areas.
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

/// Plans of a territory by number of groups: the coefficient of xᵏ counts those with k.
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
