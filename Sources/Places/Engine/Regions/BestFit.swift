/// The area in which most of a district lies, and how well it fits.
///
/// Functional areas are built from small zones and cut across districts; councils decide as districts. The share says how
/// much is lost by taking the district as a whole.
public struct BestFit: Hashable, Sendable {
    /// Code of the district.
    public let code: String
    /// The area with most of its weight; `nil` where none of it is in any. Ties: the lowest id.
    public let area: Int?
    /// Weight in each area that has any, the largest first, ties by id; weight in no area is left out.
    public let shares: [Share]

    public struct Share: Hashable, Sendable {
        public let area: Int
        /// Share of the district, 0…1.
        public let share: Double
    }

    /// Share of the district in its area, 0…1.
    public var share: Double { shares.first?.share ?? 0 }
}

extension Division {
    /// Fits larger units, such as districts, to the areas: each goes to the one with most of its weight.
    ///
    /// - Parameters:
    ///   - parents: for each zone's code the code of the unit it lies in.
    ///   - weights: people (or jobs, or km²) in each zone, in the order of `zones`.
    /// - Returns: one for each unit that has weight, by code.
    public func bestFit(of parents: [String: String], weights: [Int]) -> [BestFit] {
        precondition(weights.count == zones.count, "one weight for each zone")
        var sums: [String: [Int: Int]] = [:]
        for (zone, code) in zones.enumerated() {
            guard let unit = parents[code] else { continue }
            sums[unit, default: [:]][areas[zone], default: 0] += weights[zone]
        }
        return sums.sorted { $0.key < $1.key }.compactMap { unit, areas in
            let total = areas.values.reduce(0, +)
            guard total > 0 else { return nil }
            let shares = areas.filter { $0.key > 0 && $0.value > 0 }
                .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
                .map { BestFit.Share(area: $0.key, share: Double($0.value) / Double(total)) }
            return BestFit(code: unit, area: shares.first?.area, shares: shares)
        }
    }

    /// The division with every zone of a unit in the area that fits the unit best.
    public func fitted(to parents: [String: String], weights: [Int]) -> Division {
        let fits = Dictionary(uniqueKeysWithValues: bestFit(of: parents, weights: weights).map { ($0.code, $0.area) })
        return Division(zones: zones, labels: zones.map { parents[$0].flatMap { fits[$0] ?? nil } })
    }
}
