/// How two layers of areas lie over each other: districts and enterprise partnerships, districts and health systems.
///
/// Either layer may overlap within itself: two partnerships may hold the same district. Weights are people, km² or a count
/// of small areas; shares follow from them.
public struct FootprintOverlap: Hashable, Sendable {
    /// A small area, for example of 1,500 people, and the areas of both layers it lies in.
    public struct Unit: Hashable, Sendable {
        public var weight: Double
        public var first: Set<String>
        public var second: Set<String>

        public init(weight: Double, first: Set<String>, second: Set<String>) {
            self.weight = weight
            self.first = first
            self.second = second
        }
    }

    /// An area of the first layer and one of the second that have something in common.
    public struct Pair: Hashable, Sendable {
        public let first: String
        public let second: String
        /// What they have in common.
        public let weight: Double
        /// Share of the first that lies in the second, 0…1.
        public let shareOfFirst: Double
        /// Share of the second that lies in the first, 0…1.
        public let shareOfSecond: Double
        /// What they have in common over what is in either, 0…1: 1 where both have the same boundary.
        public let coterminosity: Double
    }

    /// Codes of each layer with their weights.
    public let firstWeights: [String: Double]
    public let secondWeights: [String: Double]
    /// By codes of first and second.
    public let pairs: [Pair]

    /// From small areas that say in which areas of each layer they lie.
    public init(units: some Sequence<Unit>) {
        var firstWeights: [String: Double] = [:]
        var secondWeights: [String: Double] = [:]
        var common: [[String]: Double] = [:]
        for unit in units {
            for first in unit.first {
                firstWeights[first, default: 0] += unit.weight
                for second in unit.second { common[[first, second], default: 0] += unit.weight }
            }
            for second in unit.second { secondWeights[second, default: 0] += unit.weight }
        }
        self.init(common: common, firstWeights: firstWeights, secondWeights: secondWeights)
    }

    /// From a look-up of pairs, where what two areas have in common is known and, if a layer overlaps within itself or is not
    /// wholly covered, what each holds in all.
    public init(
        lookup: [(first: String, second: String, weight: Double)],
        firstWeights: [String: Double]? = nil, secondWeights: [String: Double]? = nil
    ) {
        var common: [[String]: Double] = [:]
        var firsts: [String: Double] = [:]
        var seconds: [String: Double] = [:]
        for (first, second, weight) in lookup {
            common[[first, second], default: 0] += weight
            firsts[first, default: 0] += weight
            seconds[second, default: 0] += weight
        }
        self.init(common: common, firstWeights: firstWeights ?? firsts, secondWeights: secondWeights ?? seconds)
    }

    private init(common: [[String]: Double], firstWeights: [String: Double], secondWeights: [String: Double]) {
        self.firstWeights = firstWeights
        self.secondWeights = secondWeights
        pairs = common.filter { $0.value > 0 }
            .map { codes, weight in
                let first = firstWeights[codes[0], default: weight]
                let second = secondWeights[codes[1], default: weight]
                return Pair(
                    first: codes[0], second: codes[1], weight: weight, shareOfFirst: weight / first,
                    shareOfSecond: weight / second, coterminosity: weight / (first + second - weight))
            }
            .sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }

    /// The areas of the second layer that hold at least a share of an area of the first, the largest share first.
    public func partners(ofFirst code: String, atLeast share: Double = 0) -> [Pair] {
        pairs.filter { $0.first == code && $0.shareOfFirst >= share }
            .sorted { ($1.weight, $0.second) < ($0.weight, $1.second) }
    }

    /// The areas of the first layer of which at least a share lies in an area of the second, the largest part first.
    public func partners(ofSecond code: String, atLeast share: Double = 0) -> [Pair] {
        pairs.filter { $0.second == code && $0.shareOfFirst >= share }
            .sorted { ($1.weight, $0.first) < ($0.weight, $1.first) }
    }

    /// Areas of the first layer with at least two partners that each hold at least a share of them.
    public func divided(atLeast share: Double = 0.01) -> [String] {
        firstWeights.keys.filter { partners(ofFirst: $0, atLeast: share).count > 1 }.sorted()
    }

    /// How far an area of the second layer can be made up of whole areas of the first, 0…1: those that lie mostly inside are
    /// taken whole, and what is then in both counts over what is in either.
    ///
    /// 1 where its boundary follows theirs all round. `nil` where the code is unknown.
    public func coterminosity(ofSecond code: String) -> Double? {
        guard let whole = secondWeights[code], whole > 0 else { return nil }
        let taken = partners(ofSecond: code).filter { $0.shareOfFirst > 0.5 }
        let inside = taken.reduce(0) { $0 + $1.weight }
        let both = taken.reduce(0) { $0 + firstWeights[$1.first, default: $1.weight] }
        return inside / (whole + both - inside)
    }

    /// Mean coterminosity of the second layer's areas, weighted by what they hold, 0…1; `nil` where it is empty.
    public var coterminosity: Double? {
        let total = secondWeights.values.sorted().reduce(0, +)
        guard total > 0 else { return nil }
        return secondWeights.sorted { $0.key < $1.key }.reduce(0) { sum, area in
            sum + area.value / total * (coterminosity(ofSecond: area.key) ?? 0)
        }
    }
}
