import Foundation

/// How far two divisions of the same zones agree.
///
/// Zones that lie in no area in either of the two are left out of all measures and counted in `leftOut`.
public struct DivisionComparison: Hashable, Sendable {
    /// Adjusted Rand index over zones: 1 for the same areas, about 0 for chance, below 0 for less than chance; `nil` with
    /// fewer than two zones. Hubert and Arabie (1985).
    public let adjustedRandIndex: Double?
    /// Normalised mutual information over zones, 0…1: the information both share over the mean of what each has.
    public let mutualInformation: Double
    /// Share of people in zones whose two areas are partners, 0…1. Areas become partners one to one, the pair with most
    /// people in common first.
    public let sharePlacedAlike: Double
    /// For each zone, people its two areas have in common over people in either, 0…1: low where the map differs. `nil` for
    /// zones left out.
    public let agreement: [Double?]
    /// Zones in no area of one or the other division.
    public let leftOut: [Int]

    /// - Parameters:
    ///   - first: one division.
    ///   - second: another, of the same zones.
    ///   - weights: people in each zone; without them each zone counts one.
    public init(_ first: Division, _ second: Division, weights: [Int]? = nil) {
        precondition(first.zones == second.zones, "both divisions must be of the same zones")
        precondition(weights.map { $0.count == first.zones.count } ?? true, "one weight for each zone")
        let zones = first.zones.indices.filter { first.areas[$0] > 0 && second.areas[$0] > 0 }
        let table = Overlaps(first, second, zones: zones) { weights?[$0] ?? 1 }
        adjustedRandIndex = Self.adjustedRandIndex(table)
        mutualInformation = Self.mutualInformation(table)
        sharePlacedAlike = Self.sharePlacedAlike(table)
        var agreement = Array(repeating: Double?.none, count: first.zones.count)
        for zone in zones {
            let pair = Overlaps.Pair(first: first.areas[zone], second: second.areas[zone])
            let common = table.people[pair, default: 0]
            let either = table.firstPeople[pair.first] + table.secondPeople[pair.second] - common
            agreement[zone] = either > 0 ? Double(common) / Double(either) : nil
        }
        self.agreement = agreement
        leftOut = first.zones.indices.filter { first.areas[$0] == 0 || second.areas[$0] == 0 }
    }

    /// What areas of one division have in common with those of the other, in zones and in people.
    private struct Overlaps {
        struct Pair: Hashable {
            var first: Int
            var second: Int
        }

        var zones: [Pair: Int] = [:]
        var people: [Pair: Int] = [:]
        var firstZones: [Int]
        var secondZones: [Int]
        var firstPeople: [Int]
        var secondPeople: [Int]
        var count = 0
        var total = 0

        init(_ first: Division, _ second: Division, zones counted: [Int], weight: (Int) -> Int) {
            firstZones = Array(repeating: 0, count: first.areaCount + 1)
            firstPeople = firstZones
            secondZones = Array(repeating: 0, count: second.areaCount + 1)
            secondPeople = secondZones
            for zone in counted {
                let pair = Pair(first: first.areas[zone], second: second.areas[zone])
                zones[pair, default: 0] += 1
                people[pair, default: 0] += weight(zone)
                firstZones[pair.first] += 1
                secondZones[pair.second] += 1
                firstPeople[pair.first] += weight(zone)
                secondPeople[pair.second] += weight(zone)
                count += 1
                total += weight(zone)
            }
        }
    }

    /// `(Σ C(n_ij,2) − E) / (½(A + B) − E)` with `A = Σ C(n_i,2)`, `B = Σ C(n_j,2)`, `E = A·B / C(n,2)`.
    private static func adjustedRandIndex(_ table: Overlaps) -> Double? {
        func pairs(_ n: Int) -> Double { Double(n) * Double(n - 1) / 2 }
        guard table.count > 1 else { return nil }
        // Whole numbers add up exactly, so the order of a dictionary does not matter.
        let together = table.zones.values.reduce(0) { $0 + pairs($1) }
        let first = table.firstZones.reduce(0) { $0 + pairs($1) }
        let second = table.secondZones.reduce(0) { $0 + pairs($1) }
        let expected = first * second / pairs(table.count)
        let most = (first + second) / 2
        return most == expected ? 1 : (together - expected) / (most - expected)
    }

    private static func mutualInformation(_ table: Overlaps) -> Double {
        let n = Double(table.count)
        func entropy(_ sizes: [Int]) -> Double {
            sizes.filter { $0 > 0 }.reduce(0) { $0 - Double($1) / n * log(Double($1) / n) }
        }
        let mean = (entropy(table.firstZones) + entropy(table.secondZones)) / 2
        guard mean > 0 else { return 1 }
        let pairs = table.zones.sorted { ($0.key.first, $0.key.second) < ($1.key.first, $1.key.second) }
        let shared = pairs.reduce(0.0) { sum, entry in
            let (pair, common) = (entry.key, Double(entry.value))
            return sum + common / n
                * log(common * n / (Double(table.firstZones[pair.first]) * Double(table.secondZones[pair.second])))
        }
        return shared / mean
    }

    private static func sharePlacedAlike(_ table: Overlaps) -> Double {
        var taken: (first: Set<Int>, second: Set<Int>) = ([], [])
        var alike = 0
        let pairs = table.people.sorted { a, b in
            (b.value, a.key.first, a.key.second) < (a.value, b.key.first, b.key.second)
        }
        for (pair, common) in pairs where !taken.first.contains(pair.first) && !taken.second.contains(pair.second) {
            taken.first.insert(pair.first)
            taken.second.insert(pair.second)
            alike += common
        }
        return table.total > 0 ? Double(alike) / Double(table.total) : 1
    }
}
