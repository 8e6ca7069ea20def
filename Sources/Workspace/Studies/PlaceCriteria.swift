import Evidence
import Foundation
import Options
import Places
import Toolkit

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

    /// - Parameter footprints: areas of other bodies by kind, for example `health`.
    public init(_ place: Place, _ set: CriteriaSet, footprints: [String: FootprintLayer] = [:]) {
        self.set = set
        for entry in set.criteria {
            switch place.criterion(entry, footprints: footprints) {
            case .success(let made): known.append(PlaceCriterion(made.criterion, entry: entry, source: made.source))
            case .failure(let lack): missing.append(MissingCriterion(entry: entry, reason: lack.reason))
            }
        }
    }
}

/// Bodies of one kind – health boards, police forces, travel-to-work areas – and which share of each area lies in them.
public struct FootprintLayer: Sendable {
    public var title: String
    public var footprints: [Footprint]
    public var source: Source?

    public init(title: String, footprints: [Footprint], source: Source? = nil) {
        self.title = title
        self.footprints = footprints
        self.source = source
    }
}

extension FootprintLayer {
    /// - Parameters:
    ///   - shares: by body, of each area by code, the share that lies in it.
    ///   - place: whose areas they are told of, in its order.
    public init(
        title: String, shares: [String: [String: Double]], over place: Place, source: Source? = nil
    ) {
        self.init(
            title: title,
            footprints: shares.sorted { $0.key < $1.key }.map { body, shares in
                Footprint(body, shares: place.areas.map { shares[$0.code] ?? 0 })
            }, source: source)
    }

    /// The same over the districts of one area of a place.
    public func part(_ area: Proposals.Area, of place: Place) -> FootprintLayer {
        let kept = place.areas.indices.filter { area.districts[place.areas[$0].code] != nil }
        return FootprintLayer(
            title: title,
            footprints: footprints.map { footprint in
                Footprint(footprint.name, shares: kept.map { footprint.shares[$0] }, weight: footprint.weight)
            }, source: source)
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
