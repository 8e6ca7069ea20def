import Figures
import Places

/// Two layers laid over each other: what each area of one has in common with each of the other.
public struct LayerOverlap: Sendable {
    public let first: Layers.Layer
    public let second: Layers.Layer
    /// In people; nil where they are not known for all.
    public let people: FootprintOverlap?
    /// In km²; nil where they are not known for all.
    public let ground: FootprintOverlap?
    /// In numbers of the areas through which they were laid over each other.
    public let count: FootprintOverlap
    /// What these areas are called, and how many there are.
    public let unitTitle: String
    public let unitCount: Int
    public let peopleSource: Source?
    public let sources: [Source]
    /// Codes of areas of the second layer of which all is seen, or is known how much is not.
    public let known: Set<String>

    /// - Parameter isWhole: whether the areas reach beyond our own.
    init(_ first: Layers.Layer, _ second: Layers.Layer, through unit: Layers.Unit, isWhole: Bool) {
        (self.first, self.second) = (first, second)
        func overlap(_ weights: [String: Double]?) -> FootprintOverlap? {
            weights.map { Self.overlap(first.key, second.key, through: unit, weights: $0) }
        }
        people = overlap(unit.people)
        ground = overlap(unit.squareKilometres)
        count = Self.overlap(first.key, second.key, through: unit, weights: nil)
        (unitTitle, unitCount) = (unit.title, unit.codes.count)
        (peopleSource, sources) = (unit.peopleSource, unit.sources)
        known = isWhole ? Set(second.names.keys) : Set((unit.held[second.key] ?? [:]).keys)
    }

    /// Codes of areas of the second layer that are known, and wholly made up of areas of the first.
    var covered: Set<String> {
        known.filter { code in
            let inside = main.partners(ofSecond: code).reduce(0) { $0 + $1.weight }
            return inside > 0.98 * main.secondWeights[code, default: .infinity]
        }
    }

    /// By people where they are known, else by ground, else by number.
    public var main: FootprintOverlap { people ?? ground ?? count }

    /// What a split area has in common with two layers is taken as the product of its shares; it is exact where either
    /// holds it whole.
    private static func overlap(
        _ first: String, _ second: String, through unit: Layers.Unit, weights: [String: Double]?
    ) -> FootprintOverlap {
        var rows: [(first: String, second: String, weight: Double)] = []
        var (firsts, seconds): ([String: Double], [String: Double]) = ([:], [:])
        for code in unit.codes {
            let weight = weights.map { $0[code, default: 0] } ?? 1
            let own = unit.memberships[first]?[code] ?? []
            let others = unit.memberships[second]?[code] ?? []
            for part in own { firsts[part.code, default: 0] += weight * part.share }
            for other in others { seconds[other.code, default: 0] += weight * other.share }
            for part in own {
                for other in others { rows.append((part.code, other.code, weight * part.share * other.share)) }
            }
        }
        // What is held of an area elsewhere counts to its whole.
        for (code, share) in unit.held[second] ?? [:] where share > 0 { seconds[code]? /= share }
        return FootprintOverlap(lookup: rows, firstWeights: firsts, secondWeights: seconds)
    }
}
