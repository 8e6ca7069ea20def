/// Distribution of a figure over plans, in bins of equal width from the smallest to the largest.
public struct Histogram: Hashable, Sendable {
    public let range: ClosedRange<Double>
    /// Plans in each step; a figure on the border of two belongs to the upper one, the largest to the last.
    public private(set) var counts: [Int]

    /// - Parameter steps: 1 is enough where all figures are equal, and then it is 1.
    public init(_ range: ClosedRange<Double>, steps: Int) {
        self.range = range
        counts = Array(repeating: 0, count: range.lowerBound == range.upperBound ? 1 : max(1, steps))
    }

    /// The step of a figure; figures outside belong to the first or last.
    public func step(of value: Double) -> Int {
        let width = range.upperBound - range.lowerBound
        guard width > 0 else { return 0 }
        let part = (value - range.lowerBound) / width * Double(counts.count)
        return min(max(0, Int(part.rounded(.down))), counts.count - 1)
    }

    /// Where a step begins and ends.
    public func bounds(of step: Int) -> ClosedRange<Double> {
        let width = (range.upperBound - range.lowerBound) / Double(counts.count)
        return range.lowerBound + Double(step) * width...range.lowerBound + Double(step + 1) * width
    }

    mutating func add(_ value: Double) { counts[step(of: value)] += 1 }
}
