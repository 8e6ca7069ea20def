/// Areal interpolation: estimates a statistic for other areas than those it was published for, such as police areas instead
/// of districts.
///
/// The value of each source area is distributed over its intersections with target areas by weights – people, dwellings,
/// km² – and summed by target. The method is volume-preserving: totals do not change, whatever the overlap, and values that
/// cannot be placed are reported.
///
/// - SeeAlso: Goodchild and Lam (1980), *Areal interpolation: a variant of the traditional spatial problem*.
public struct ArealInterpolation: Hashable, Sendable {
    /// How much of a source area lies in a target area, in any unit that is the same throughout.
    public struct Weight: Hashable, Sendable {
        public var source: String
        public var target: String
        public var weight: Double

        public init(_ source: String, _ target: String, _ weight: Double) {
            self.source = source
            self.target = target
            self.weight = weight
        }
    }

    /// A value in a target area.
    public struct Estimate: Hashable, Sendable {
        public let target: String
        /// The estimate; `nil` for a mean where no source with a value has any part in the target.
        public let value: Double?
        /// Least and most it could be if the split sources had all their people on one side or the other; for a mean, the
        /// lowest and the highest source value in it.
        public let least: Double?
        public let most: Double?
        /// Standard error where density – for a mean, the value itself – inside a split source varies as much as it does
        /// between sources; 0 where no source is split. `nil` where there is no estimate.
        public let standardError: Double?
        /// Share of the target's weight that lies in sources with a value, 0…1.
        public let coverage: Double
    }

    /// Weights of each source, targets ascending.
    private let bySource: [String: [Weight]]
    /// Codes of all targets, ascending.
    public let targets: [String]

    /// - Parameter weights: pairs that come twice are added up; weights that are not above 0 are left out.
    public init(_ weights: some Sequence<Weight>) {
        var sums: [String: [String: Double]] = [:]
        for weight in weights where weight.weight > 0 {
            sums[weight.source, default: [:]][weight.target, default: 0] += weight.weight
        }
        bySource = Dictionary(
            uniqueKeysWithValues: sums.map { source, parts in
                (source, parts.map { Weight(source, $0.key, $0.value) }.sorted { $0.target < $1.target })
            })
        targets = Set(sums.values.flatMap(\.keys)).sorted()
    }

    /// Sources that have a value and no weight anywhere: their value cannot be placed.
    public func unplaced(_ values: [String: Double]) -> [String] {
        values.keys.filter { bySource[$0] == nil }.sorted()
    }

    /// Interpolates an extensive variable, which adds up: people, pounds, dwellings.
    ///
    /// - Parameter values: for each source; a source without one counts as not known and lowers the coverage.
    /// - Returns: one for each target, by code. The values add up to those of all placed sources.
    public func total(of values: [String: Double]) -> [Estimate] {
        let spread = densitySpread(of: values)
        return byTarget { target, parts in
            var (value, least, most, variance) = (0.0, 0.0, 0.0, 0.0)
            for part in parts {
                guard let whole = values[part.weight.source] else { continue }
                value += whole * part.share
                let isWhole = part.share == 1
                least += isWhole ? whole : min(0, whole)
                most += isWhole ? whole : max(0, whole)
                // If the densities of the two sides vary by `spread`, the share p varies by p(1 − p)·spread·√2.
                let error = whole * part.share * (1 - part.share) * spread
                variance += 2 * error * error
            }
            return Estimate(
                target: target, value: value, least: least, most: most, standardError: variance.squareRoot(),
                coverage: coverage(parts, values))
        }
    }

    /// Interpolates an intensive variable, which does not add up: a rate, a price, a share. Each target gets the mean of its
    /// sources, weighted by their intersections with it.
    ///
    /// - Parameter values: for each source; sources without one are left out of the mean and lower the coverage.
    public func mean(of values: [String: Double]) -> [Estimate] {
        let deviation = spread(of: values).deviation
        return byTarget { target, parts in
            let known = parts.filter { values[$0.weight.source] != nil }
            let weight = known.reduce(0) { $0 + $1.weight.weight }
            let sum = known.reduce(0) { $0 + $1.weight.weight * values[$1.weight.source, default: 0] }
            let found = known.compactMap { values[$0.weight.source] }
            // If the values of the two sides differ by `spread`·√2, one with the share p is (1 − p) of that off the whole.
            let variance = known.reduce(0) { sum, part in
                let error = part.weight.weight / weight * (1 - part.share) * deviation
                return sum + 2 * error * error
            }
            return Estimate(
                target: target, value: weight > 0 ? sum / weight : nil, least: found.min(), most: found.max(),
                standardError: weight > 0 ? variance.squareRoot() : nil, coverage: coverage(parts, values))
        }
    }

    private typealias Part = (weight: Weight, share: Double)

    private func byTarget(_ estimate: (String, [Part]) -> Estimate) -> [Estimate] {
        var parts: [String: [Part]] = [:]
        for source in bySource.keys.sorted() {
            let weights = bySource[source, default: []]
            let total = weights.reduce(0) { $0 + $1.weight }
            // A source in one target is there whole, without a rounding error.
            for weight in weights {
                parts[weight.target, default: []].append((weight, weights.count == 1 ? 1 : weight.weight / total))
            }
        }
        return targets.map { estimate($0, parts[$0, default: []]) }
    }

    private func coverage(_ parts: [Part], _ values: [String: Double]) -> Double {
        let all = parts.reduce(0) { $0 + $1.weight.weight }
        let known = parts.reduce(0) { $0 + (values[$1.weight.source] != nil ? $1.weight.weight : 0) }
        return all > 0 ? known / all : 0
    }

    /// How much value per weight varies between sources: its standard deviation over its mean; 0 where there is one source or
    /// nothing to compare.
    private func densitySpread(of values: [String: Double]) -> Double {
        let densities = values.keys.map { ($0, values[$0, default: 0] / weight(of: $0)) }
        let found = spread(of: Dictionary(uniqueKeysWithValues: densities))
        return found.mean == 0 ? 0 : found.deviation / abs(found.mean)
    }

    private func weight(of source: String) -> Double {
        var sum = 0.0
        for part in bySource[source, default: []] { sum += part.weight }
        return sum
    }

    /// Mean and standard deviation over the placed sources that have a value, each counting by weight.
    private func spread(of values: [String: Double]) -> (mean: Double, deviation: Double) {
        let known = values.keys.sorted().filter { bySource[$0] != nil }
        var (sum, all) = (0.0, 0.0)
        for source in known {
            sum += values[source, default: 0] * weight(of: source)
            all += weight(of: source)
        }
        guard all > 0 else { return (0, 0) }
        let mean = sum / all
        var variance = 0.0
        for source in known {
            let off = values[source, default: 0] - mean
            variance += off * off * weight(of: source) / all
        }
        return (mean, variance.squareRoot())
    }
}
