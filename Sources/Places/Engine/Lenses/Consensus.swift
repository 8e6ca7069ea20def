/// One way of seeing which areas belong together: administrative, labour market, housing market, sectors, transport.
public struct Lens: Hashable, Sendable {
    public var name: String
    /// For each area's code the groups it lies in; more than one where groups overlap. Areas not named are not covered.
    public var groups: [String: Set<String>]
    /// How much it counts.
    public var weight: Double

    public init(name: String, groups: [String: Set<String>], weight: Double = 1) {
        self.name = name
        self.groups = groups
        self.weight = weight
    }

    /// A lens from a division; zones in no area are not covered.
    public init(name: String, division: Division, weight: Double = 1) {
        let pairs = zip(division.zones, division.areas).filter { $0.1 > 0 }.map { ($0.0, Set(["\($0.1)"])) }
        self.init(name: name, groups: Dictionary(uniqueKeysWithValues: pairs), weight: weight)
    }
}

/// Co-association of areas over several groupings (consensus clustering): in what share of them two areas are in one group.
public struct Consensus: Hashable, Sendable {
    /// Codes, ascending.
    public let areas: [String]
    public let lenses: [String]
    private let together: [[Double?]]
    private let agreeing: [[[Int]]]

    /// - Parameters:
    ///   - areas: codes of the areas to compare.
    ///   - lenses: a lens counts for a pair if it covers both.
    public init(areas: some Sequence<String>, lenses: [Lens]) {
        let codes = Set(areas).sorted()
        self.areas = codes
        self.lenses = lenses.map(\.name)
        var together = Array(repeating: Array(repeating: Double?.none, count: codes.count), count: codes.count)
        var agreeing = Array(repeating: Array(repeating: [Int](), count: codes.count), count: codes.count)
        let groups = lenses.map { lens in codes.map { lens.groups[$0] } }
        for first in codes.indices {
            for second in codes.indices where second >= first {
                var (agree, all) = (0.0, 0.0)
                for (number, lens) in lenses.enumerated() {
                    guard let a = groups[number][first], let b = groups[number][second] else { continue }
                    all += lens.weight
                    if !a.isDisjoint(with: b) {
                        agree += lens.weight
                        agreeing[first][second].append(number)
                    }
                }
                together[first][second] = all > 0 ? agree / all : nil
                together[second][first] = together[first][second]
                agreeing[second][first] = agreeing[first][second]
            }
        }
        self.together = together
        self.agreeing = agreeing
    }

    /// Share of the lenses covering both areas, by weight, in which they fall together, 0…1; `nil` where none covers both.
    public func share(_ first: Int, _ second: Int) -> Double? { together[first][second] }

    /// The lenses, by position, in which two areas fall together.
    public func agreeingLenses(_ first: Int, _ second: Int) -> [Int] { agreeing[first][second] }

    /// The areas joined step by step, those that most lenses put together first; pairs that no lens covers count as apart.
    public var tree: MergeTree {
        MergeTree(count: areas.count) { first, second in 1 - (together[first][second] ?? 0) }
    }

    /// Groups in which areas fall together on average in at least this share of lenses, 0…1.
    public func groups(atLeast share: Double) -> Division {
        Division(zones: areas, labels: tree.groups(within: 1 - share).map(Optional.init))
    }
}
