import Base
import Content
import Figures
import Foundation
import Options
import PlaceStudies
import Places
import Store

extension Place {
    typealias MadeCriterion = (criterion: Criterion, source: Source?)

    /// The engine's criterion for an entry of a set, or what is lacking.
    func criterion(_ entry: CriteriaSet.Entry) -> Result<MadeCriterion, CriterionLack> {
        Result<MadeCriterion, any Error> { try made(entry) }.mapError { error in
            (error as? CriterionLack) ?? CriterionLack(reason: "\(error)")
        }
    }

    private func made(_ entry: CriteriaSet.Entry) throws -> MadeCriterion {
        let links = source(links.first?.dataset)
        func layer(_ kind: String) throws -> FootprintLayer {
            guard let layer = footprints[kind], !layer.footprints.isEmpty else {
                throw CriterionLack(reason: "No \(Self.footprintTitle(kind)) are known here.")
            }
            return layer
        }
        switch entry.measure {
        case .size(let measure, let statistic, let base, let guide):
            let source = try needed(statistic)
            if let base { _ = try needed(base) }
            return (Self.size(measure, of: statistic, per: base, guide: guide), source)
        case .residentsInside: return try contained(.supply)
        case .jobsInside: return try contained(.demand)
        case .selfContainment: return try contained(.lower)
        case .keptWhole(let kind):
            let layer = try layer(kind)
            return (.footprintsWhole(id: entry.id, kind: layer.title, layer.footprints), layer.source)
        case .withinOne(let kind):
            let layer = try layer(kind)
            _ = try needed(Role.population.rawValue)
            return (.groupsWithinOne(id: entry.id, kind: layer.title, layer.footprints), layer.source)
        case .bandDSpread:
            let source = try needed(Role.bandD.rawValue)
            return (.bandDSpread(areas.map { value(.bandD, of: $0.code) }), source)
        case .unlikeness:
            _ = try needed(Role.population.rawValue)
            let features = features
            guard !features.isEmpty else {
                throw CriterionLack(reason: "No statistic tells how alike the areas are.")
            }
            let rows = areas.indices.map { area in features.map { $0.values[area] } }
            return (.unlikeness(rows), features.first?.source)
        case .councilsDissolved: return (.councilsDissolved(councils), source(geography?.dataset))
        case .bordersMoved:
            guard let tiers = upperTiers else {
                throw CriterionLack(reason: "It is not known in which county each district lies.")
            }
            return (.bordersMoved(from: tiers), links)
        case .bordersBetween: return (.linksCut, links)
        case .numberOfCouncils: return (.groupCount, source(geography?.dataset))
        }
    }

    private static func size(
        _ measure: CriteriaSet.SizeMeasure, of statistic: String, per base: String?, guide: Double?
    ) -> Criterion {
        let guide = guide ?? 0
        guard let base else {
            return switch measure {
            case .range: .range(of: statistic)
            case .balance: .balance(of: statistic)
            case .smallest: .smallest(of: statistic)
            case .largest: .largest(of: statistic)
            case .meanDistance: .distance(from: guide, of: statistic)
            case .largestDistance: .largestDistance(from: guide, of: statistic)
            }
        }
        let combination: Criterion.Combination =
            switch measure {
            case .range: .range
            case .balance: .coefficientOfVariation
            case .smallest: .smallest
            case .largest, .largestDistance: .largest
            case .meanDistance: .mean
            }
        var ratio = Criterion.ratio(
            id: "", name: "", of: statistic, per: base, unit: "", direction: .lowerIsBetter, combination: combination)
        if measure.needsGuide {
            let value = ratio.value
            ratio.value = { group in value(group).map { abs($0 - guide) } }
        }
        return ratio
    }

    /// Where a statistic comes from.
    ///
    /// - Throws: `CriterionLack` where an area has no figure.
    private func needed(_ name: String) throws -> Source? {
        guard let statistic = statistic(named: name) else {
            throw CriterionLack(reason: "There are no figures for \(Role(rawValue: name)?.title ?? name).")
        }
        let bare = areas.filter { statistic.values[$0.code] == nil }.map(\.name)
        guard bare.isEmpty else {
            throw CriterionLack(reason: "“\(statistic.title)” has no figure for \(Words.firstFew(5, of: bare)).")
        }
        return source(of: statistic)
    }

    private func contained(_ side: Criterion.ContainmentSide) throws -> MadeCriterion {
        guard let commuting = engineCommuting else {
            throw CriterionLack(reason: "There are no figures for commuting between the areas.")
        }
        return (.selfContainment(side, commuting), source(commutingLayer?.dataset))
    }

    static func footprintTitle(_ kind: String) -> String {
        switch kind {
        case "travel-to-work": "travel-to-work areas"
        case "health": "areas of health bodies"
        case "police": "police areas"
        case "fire": "fire and rescue areas"
        default: "areas of the kind “\(kind)”"
        }
    }
}

extension Place {
    /// Commuting as the options engine sees it, in the order of the areas; nil where there is none.
    public var engineCommuting: Commuting? {
        guard let flows = commuting else { return nil }
        let codes = areas.map(\.code)
        return Commuting(
            between: codes.map { home in codes.map { flows.flow(from: home, to: $0) } },
            residents: codes.map { flows.residents(of: $0) ?? 0 }, jobs: codes.map { flows.jobs(of: $0) ?? 0 })
    }
}
