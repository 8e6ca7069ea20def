import Content
import Figures
import Foundation
import Options
import PlaceStudies
import Places

/// A criterion of a locality's options, with how its figures are written and where they come from.
public struct PlaceCriterion: Sendable {
    public var criterion: Criterion
    /// As the set of criteria describes it.
    public var entry: CriteriaSet.Entry
    public var unit: Figure.Unit
    public var source: Source?

    public var id: String { criterion.id }
    public var name: String { criterion.name }

    init(_ criterion: Criterion, entry: CriteriaSet.Entry, source: Source?) {
        var criterion = criterion
        criterion.id = entry.id
        criterion.name = entry.name
        criterion.direction = entry.better == .higher ? .higherIsBetter : .lowerIsBetter
        criterion.unit = entry.unit
        criterion.explanation = entry.explanation
        criterion.source = entry.source
        self.criterion = criterion
        self.entry = entry
        unit = Figure.Unit(criterion: entry)
        self.source = source
    }

    /// A plan's figure, or why there is none.
    public func figure(_ value: Double?) -> Figure {
        value.map { Figure($0, unit, source: source) } ?? .missing("not known", unit: unit, source: source)
    }
}

/// A criterion for which the locality has not the data.
public struct MissingCriterion: Hashable, Sendable {
    public var entry: CriteriaSet.Entry
    /// In a sentence: “There are no figures for debt.”
    public var reason: String
}

/// The criteria of a set, as far as a place can be judged by them.
public struct PlaceCriteria: Sendable {
    public var set: CriteriaSet
    public var known: [PlaceCriterion] = []
    public var missing: [MissingCriterion] = []

    public init(_ place: Place, _ set: CriteriaSet) {
        self.set = set
        for entry in set.criteria {
            switch place.criterion(entry) {
            case .success(let made): known.append(PlaceCriterion(made.criterion, entry: entry, source: made.source))
            case .failure(let lack): missing.append(MissingCriterion(entry: entry, reason: lack.reason))
            }
        }
    }
}

/// Why a criterion cannot be worked out.
struct CriterionLack: Error {
    var reason: String
}

extension Figure.Unit {
    /// How figures of a criterion are written.
    init(criterion entry: CriteriaSet.Entry) {
        switch entry.unit {
        case "share": self = .percent
        case "£": self = entry.decimals > 0 ? .poundsAndPence : .pounds
        case "people": self = .people
        case "borders": self = Figure.Unit("border")
        case "councils": self = Figure.Unit("council")
        case let unit: self = Figure.Unit(unit, unit, decimals: entry.decimals)
        }
    }
}
