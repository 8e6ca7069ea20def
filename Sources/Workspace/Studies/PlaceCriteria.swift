import Evidence
import Foundation
import Options
import Places
import Toolkit

/// A criterion of a locality's options, with how its figures are written and where they come from.
public struct PlaceCriterion: Sendable {
    public var criterion: Criterion
    public var unit: Figure.Unit
    public var source: Source?

    public var id: String { criterion.id }
    public var name: String { criterion.name }

    init(_ criterion: Criterion, name: String? = nil, unit: Figure.Unit, source: Source?) {
        self.criterion = criterion
        if let name { self.criterion.name = name }
        self.unit = unit
        self.source = source
    }

    /// A plan's figure, or why there is none.
    public func figure(_ value: Double?) -> Figure {
        value.map { Figure($0, unit, source: source) } ?? .missing("not known", unit: unit, source: source)
    }
}

extension Place {
    /// The criteria for which this locality has the data, in the order in which pages show them.
    ///
    /// - Parameter profile: gives the guide population.
    public func criteria(_ profile: Profile) -> [PlaceCriterion] {
        sizeCriteria(profile) + flowCriteria + taxCriteria + borderCriteria
    }

    private func sizeCriteria(_ profile: Profile) -> [PlaceCriterion] {
        guard let statistic = roles[.population], total(.population, of: areas.map(\.code)) != nil else { return [] }
        let source = source(statistic.dataset)
        let guide = profile.guidePopulation
        var distance = Criterion.largestDistance(from: Double(guide.value))
        distance.explanation += " \(guide.statement) Source: \(guide.source)\(guide.verified ? "" : " (unverified)")."
        return [
            PlaceCriterion(.range(of: "population"), name: "Difference in people", unit: .people, source: source),
            PlaceCriterion(
                distance, name: "Furthest from the guide of \(Words.number(guide.value))", unit: .people, source: source
            ),
        ]
    }

    private var flowCriteria: [PlaceCriterion] {
        guard let flows = commuting, let layer = commutingLayer else { return [] }
        let codes = areas.map(\.code)
        let commuting = Commuting(
            between: codes.map { home in codes.map { flows.flow(from: home, to: $0) } },
            residents: codes.map { flows.residents(of: $0) ?? 0 }, jobs: codes.map { flows.jobs(of: $0) ?? 0 })
        return [Criterion.ContainmentSide.supply, .demand].map {
            PlaceCriterion(.selfContainment($0, commuting), unit: .percent, source: source(layer.dataset))
        }
    }

    private var taxCriteria: [PlaceCriterion] {
        guard let statistic = roles[.bandD] else { return [] }
        let charges = areas.map { statistic.values[$0.code]?.asDouble }
        guard charges.allSatisfy({ $0 != nil }) else { return [] }
        return [PlaceCriterion(.bandDSpread(charges), unit: .pounds, source: source(statistic.dataset))]
    }

    private var borderCriteria: [PlaceCriterion] {
        guard let dataset = links.first?.dataset else { return [] }
        return [
            PlaceCriterion(
                .linksCut, name: "Borders between the councils", unit: Figure.Unit("border"), source: source(dataset))
        ]
    }
}
