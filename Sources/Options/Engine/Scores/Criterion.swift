/// A measure by which plans are compared.
///
/// A criterion measures one group at a time and says how the figures of groups are combined into the figure of a plan. So
/// each feasible group is measured once, however many plans it is part of.
public struct Criterion: Sendable {
    public enum Direction: String, Hashable, Sendable, Codable {
        case higherIsBetter, lowerIsBetter
    }

    /// How the figures of a plan's groups become the plan's figure.
    public enum Combination: Hashable, Sendable {
        case sum
        /// Each group counts alike.
        case mean
        /// Each group counts by its sum of a statistic.
        case weightedMean(by: String)
        case smallest
        case largest
        /// Largest less smallest.
        case range
        /// Standard deviation of the groups' figures (divided by their number, not one less) in parts of their mean.
        case coefficientOfVariation
    }

    /// Short and stable, for files and addresses: `self-containment`.
    public var id: String
    public var name: String
    public var direction: Direction
    /// What the figure counts: “people”, “%”, “£”.
    public var unit: String
    /// What is measured and how, in a sentence or two.
    public var explanation: String
    /// Where the figures come from.
    public var source: String
    public var combination: Combination
    /// The figure of one group; nil where there is none, and then its plans have none either.
    public var value: @Sendable (Group) -> Double?
    /// What a plan's figure says about the size of its groups, where it says anything.
    public var sizeWindow: SizeWindow?

    public init(
        id: String, name: String, direction: Direction, unit: String, explanation: String = "", source: String = "",
        combination: Combination, sizeWindow: SizeWindow? = nil, value: @escaping @Sendable (Group) -> Double?
    ) {
        self.id = id
        self.name = name
        self.direction = direction
        self.unit = unit
        self.explanation = explanation
        self.source = source
        self.combination = combination
        self.sizeWindow = sizeWindow
        self.value = value
    }

    /// Bounds on the size of every group of a plan that has a given figure or a better one. So the best plan can be proven
    /// optimal without looking at plans with very unequal groups.
    public struct SizeWindow: Sendable {
        public var statistic: String
        /// From a plan's figure, the total of the statistic and the number of groups to the sizes that groups may have.
        public var sizes: @Sendable (_ figure: Double, _ total: Double, _ groups: Int) -> ClosedRange<Double>

        public init(
            statistic: String,
            sizes: @escaping @Sendable (_ figure: Double, _ total: Double, _ groups: Int) -> ClosedRange<Double>
        ) {
            self.statistic = statistic
            self.sizes = sizes
        }
    }

    /// One group of areas, as a criterion sees it.
    public struct Group: Sendable {
        public let space: PlanSpace
        /// Positions of its areas, ascending.
        public let areas: [Int]

        public init(space: PlanSpace, areas: [Int]) {
            self.space = space
            self.areas = areas
        }

        /// Sum of a statistic; nil where an area does not have it.
        public func sum(_ statistic: String) -> Double? {
            var sum = 0.0
            for area in areas {
                guard let value = space.question.areas[area].statistics[statistic] else { return nil }
                sum += value
            }
            return sum
        }

        /// Number of edges between two of its areas.
        public var internalLinks: Int {
            let members = Set(areas)
            return areas.reduce(0) { $0 + space.neighbours[$1].count { members.contains($0) } } / 2
        }
    }
}

extension Criterion {
    /// A plan's figure from those of its groups; nil where some group has none.
    ///
    /// - Parameter weights: the sum of the statistic by which groups count in a weighted mean.
    func combined(_ figures: [Double?], weights: [Double]) -> Double? {
        let known = figures.compactMap(\.self)
        guard known.count == figures.count, let low = known.min(), let high = known.max() else { return nil }
        let mean = known.reduce(0, +) / Double(known.count)
        switch combination {
        case .sum: return known.reduce(0, +)
        case .mean: return mean
        case .weightedMean:
            let total = weights.reduce(0, +)
            return total > 0 ? zip(known, weights).reduce(0) { $0 + $1.0 * $1.1 } / total : nil
        case .smallest: return low
        case .largest: return high
        case .range: return high - low
        case .coefficientOfVariation:
            let squares = known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            return mean == 0 ? nil : (squares / Double(known.count)).squareRoot() / abs(mean)
        }
    }

    /// The figure as a cost, where less is better; no figure is the highest cost.
    func cost(_ value: Double) -> Double {
        value.isNaN ? .infinity : direction == .lowerIsBetter ? value : -value
    }

    /// Whether `a` is better than `b`, beyond the rounding error of sums in another order.
    public func isBetter(_ a: Double, than b: Double) -> Bool {
        let slack = 1e-9 * max(abs(a), abs(b))
        return direction == .higherIsBetter ? a > b + slack : a < b - slack
    }
}

/// Less by more than the rounding error of sums in another order.
func isLess(_ a: Double, _ b: Double) -> Bool {
    if b == .infinity { return a < b }
    return a < b - 1e-9 * max(abs(a), abs(b))
}
