/// Statistics of areas side by side, with gaps where a figure is missing.
public struct StatisticTable: Hashable, Sendable {
    public let areas: [String]
    /// Names of the statistics.
    public let names: [String]
    /// For each area its figures, `nil` where missing.
    public let values: [[Double?]]

    public init(areas: [String], names: [String], values: [[Double?]]) {
        precondition(values.count == areas.count, "one row for each area")
        precondition(values.allSatisfy { $0.count == names.count }, "one figure or gap for each statistic")
        self.areas = areas
        self.names = names
        self.values = values
    }

    /// Mean of a statistic over the areas that have it, and how much they differ; `nil` where fewer than two have it or all are
    /// the same, so that it says nothing about likeness.
    public func spread(of statistic: Int) -> (mean: Double, deviation: Double)? {
        let known = values.compactMap { $0[statistic] }
        guard known.count > 1 else { return nil }
        let mean = known.reduce(0, +) / Double(known.count)
        let squares = known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let deviation = (squares / Double(known.count)).squareRoot()
        return deviation > 0 ? (mean, deviation) : nil
    }

    /// Every figure as its distance from the mean in standard deviations, `nil` where missing or where the statistic does not
    /// differ.
    public var standardised: [[Double?]] {
        let spreads = names.indices.map { spread(of: $0) }
        return values.map { row in
            zip(row, spreads).map { value, spread in
                guard let value, let spread else { return nil }
                return (value - spread.mean) / spread.deviation
            }
        }
    }
}
