/// Class breaks of a choropleth map.
public struct ClassBreaks: Hashable, Sendable {
    /// How the limits are chosen.
    public enum Method: String, Hashable, Sendable, CaseIterable {
        /// Classes of equal width.
        case equal
        /// Classes with about the same number of areas.
        case quantile
        /// Classes as alike inside as can be: Fisher's exact method (1958), known from maps as Jenks (1977).
        case natural
    }

    /// The lower limit of each class, ascending; the first is the least value. A value belongs to the last class whose limit
    /// is not above it.
    public let lowerLimits: [Double]
    /// The greatest value.
    public let greatest: Double

    /// - Parameters:
    ///   - values: of the areas, in any order; those that are not finite are left out.
    ///   - count: classes wanted, at least 1; fewer come out where values are fewer or alike.
    /// - Returns: `nil` where there are no values.
    public init?(_ values: some Sequence<Double>, count: Int, method: Method) {
        let sorted = values.filter(\.isFinite).sorted()
        guard let least = sorted.first, let greatest = sorted.last else { return nil }
        let count = max(1, count)
        let limits: [Double]
        switch method {
        case .equal: limits = (0..<count).map { least + (greatest - least) * Double($0) / Double(count) }
        case .quantile: limits = (0..<count).map { sorted[$0 * sorted.count / count] }
        case .natural: limits = Self.natural(sorted, count: count)
        }
        lowerLimits = limits.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
        self.greatest = greatest
    }

    public var count: Int { lowerLimits.count }

    /// The class of a value, 0 and up; values below the least belong to the first, values above the greatest to the last.
    public func classOf(_ value: Double) -> Int { max(0, (lowerLimits.firstIndex { $0 > value } ?? count) - 1) }

    /// The lower and upper limit of a class.
    public func limits(of number: Int) -> ClosedRange<Double> {
        lowerLimits[number]...(number + 1 < count ? lowerLimits[number + 1] : greatest)
    }

    /// Classes with the least sum of squared distances from their means, by dynamic programming over the different values.
    ///
    /// The later a set of classes ends, the later the last of them begins, so that each half of the ends needs to look at only
    /// one side of what is best for the middle: n log n steps for a class instead of n².
    private static func natural(_ sorted: [Double], count: Int) -> [Double] {
        var values: [Double] = []
        var sizes: [Double] = []
        for value in sorted {
            if value != values.last {
                values.append(value)
                sizes.append(0)
            }
            sizes[sizes.count - 1] += 1
        }
        guard values.count > count else { return values }
        // Sums up to each value, taken from the mean so that the squares stay exact.
        let mean = sorted.reduce(0, +) / Double(sorted.count)
        var weight = [0.0]
        var sum = [0.0]
        var squares = [0.0]
        for (value, size) in zip(values, sizes) {
            let offset = value - mean
            weight.append(weight[weight.count - 1] + size)
            sum.append(sum[sum.count - 1] + size * offset)
            squares.append(squares[squares.count - 1] + size * offset * offset)
        }
        func cost(_ start: Int, _ end: Int) -> Double {
            let total = sum[end] - sum[start]
            return squares[end] - squares[start] - total * total / (weight[end] - weight[start])
        }
        // best[e]: least cost of the first e values in the classes so far; starts[c][e]: where the last class begins.
        var best = (0...values.count).map { $0 == 0 ? 0 : cost(0, $0) }
        var starts = [Array(repeating: 0, count: values.count + 1)]
        for number in 1..<count {
            var next = Array(repeating: Double.infinity, count: values.count + 1)
            var start = Array(repeating: 0, count: values.count + 1)
            var open = [(ends: number + 1...values.count, splits: number...values.count)]
            while let (ends, splits) = open.popLast() {
                let end = (ends.lowerBound + ends.upperBound) / 2
                for split in splits.lowerBound...min(splits.upperBound, end - 1)
                where best[split] + cost(split, end) < next[end] {
                    (next[end], start[end]) = (best[split] + cost(split, end), split)
                }
                if ends.lowerBound < end { open.append((ends.lowerBound...end - 1, splits.lowerBound...start[end])) }
                if end < ends.upperBound { open.append((end + 1...ends.upperBound, start[end]...splits.upperBound)) }
            }
            best = next
            starts.append(start)
        }
        var limits: [Double] = []
        var end = values.count
        for number in stride(from: count - 1, through: 0, by: -1) {
            end = starts[number][end]
            limits.append(values[end])
        }
        return limits.reversed()
    }
}
