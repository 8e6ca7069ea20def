/// Criteria that need nothing but a statistic that adds up: people, tax base, need.
extension Criterion {
    /// How unequal groups are: the largest less the smallest.
    public static func range(of statistic: String, unit: String = "people", source: String = "") -> Criterion {
        Criterion(
            id: "\(statistic)-range", name: "Difference in \(statistic)", direction: .lowerIsBetter, unit: unit,
            explanation: "\(statistic.sentenceStart) of the largest group less that of the smallest.", source: source,
            combination: .range,
            // The mean lies between the smallest and the largest.
            sizeWindow: SizeWindow(statistic: statistic) { range, total, groups in
                around(total / Double(groups), range)
            }
        ) { $0.sum(statistic) }
    }

    /// How unequal groups are for their size, whatever the number of groups.
    public static func balance(of statistic: String, source: String = "") -> Criterion {
        Criterion(
            id: "\(statistic)-balance", name: "Balance of \(statistic)", direction: .lowerIsBetter,
            unit: "parts of the mean",
            explanation:
                "Coefficient of variation of \(statistic) over the groups: their standard deviation (divided by "
                + "their number) in parts of their mean; 0 when all are equal.",
            source: source, combination: .coefficientOfVariation,
            sizeWindow: SizeWindow(statistic: statistic) { variation, total, groups in
                let (mean, count) = (total / Double(groups), Double(groups))
                return around(mean, furthest(squares: variation * variation * mean * mean * count, groups: groups))
            }
        ) { $0.sum(statistic) }
    }

    /// Sum over the groups of the square of their size: least when they are equal.
    public static func squaredSize(of statistic: String, unit: String = "people²", source: String = "") -> Criterion {
        Criterion(
            id: "\(statistic)-squared", name: "Squared \(statistic)", direction: .lowerIsBetter, unit: unit,
            explanation:
                "Sum over the groups of the square of their \(statistic); for one number of groups it is least "
                + "when they are equal.",
            source: source, combination: .sum,
            sizeWindow: SizeWindow(statistic: statistic) { squares, total, groups in
                let mean = total / Double(groups)
                return around(mean, furthest(squares: squares - total * mean, groups: groups))
            }
        ) { group in group.sum(statistic).map { $0 * $0 } }
    }

    /// How far the group furthest from a size is from it.
    public static func largestDistance(
        from ideal: Double, of statistic: String = "population", unit: String = "people", source: String = ""
    ) -> Criterion {
        Criterion(
            id: "\(statistic)-largest-distance", name: "Furthest from \(number(ideal)) \(unit)",
            direction: .lowerIsBetter, unit: unit,
            explanation: "How far the group furthest from \(number(ideal)) lies above or below it.", source: source,
            combination: .largest, sizeWindow: SizeWindow(statistic: statistic) { far, _, _ in around(ideal, far) }
        ) { group in group.sum(statistic).map { abs($0 - ideal) } }
    }

    /// With squares of the distances from the mean adding up to this, no group is further from it: the others make up for
    /// what one has too much.
    private static func furthest(squares: Double, groups: Int) -> Double {
        (max(0, squares) * Double(groups - 1) / Double(groups)).squareRoot()
    }

    private static func around(_ centre: Double, _ distance: Double) -> ClosedRange<Double> {
        centre - distance...centre + distance
    }

    /// How far groups are from a guide size. A guide is a distance, never pass or fail.
    public static func distance(
        from guide: Double, of statistic: String = "population", unit: String = "people", source: String = ""
    ) -> Criterion {
        Criterion(
            id: "\(statistic)-distance", name: "Distance from \(number(guide)) \(unit)", direction: .lowerIsBetter,
            unit: unit,
            explanation: "Mean over the groups of how far their \(statistic) lies above or below \(number(guide)).",
            source: source, combination: .mean
        ) { group in group.sum(statistic).map { abs($0 - guide) } }
    }

    /// The smallest group.
    public static func smallest(of statistic: String, unit: String = "people", source: String = "") -> Criterion {
        Criterion(
            id: "\(statistic)-smallest", name: "Smallest \(statistic)", direction: .higherIsBetter, unit: unit,
            explanation: "\(statistic.sentenceStart) of the smallest group.", source: source, combination: .smallest
        ) { $0.sum(statistic) }
    }

    /// The largest group.
    public static func largest(of statistic: String, unit: String = "people", source: String = "") -> Criterion {
        Criterion(
            id: "\(statistic)-largest", name: "Largest \(statistic)", direction: .lowerIsBetter, unit: unit,
            explanation: "\(statistic.sentenceStart) of the largest group.", source: source, combination: .largest
        ) { $0.sum(statistic) }
    }

    /// One statistic in parts of another, over a group: people per hectare, debt per head.
    ///
    /// - Parameters:
    ///   - combination: which group speaks for the plan, or how all do.
    public static func ratio(
        id: String, name: String, of statistic: String, per base: String, unit: String, direction: Direction,
        combination: Combination, source: String = ""
    ) -> Criterion {
        Criterion(
            id: id, name: name, direction: direction, unit: unit,
            explanation: "\(statistic.sentenceStart) of a group divided by its \(base).", source: source,
            combination: combination
        ) { group in
            guard let value = group.sum(statistic), let base = group.sum(base), base > 0 else { return nil }
            return value / base
        }
    }
}

extension String {
    /// With a capital.
    var sentenceStart: String { prefix(1).uppercased() + dropFirst() }
}
