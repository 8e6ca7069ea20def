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

    /// A plan's figure, or why there is none.
    public func figure(_ value: Double?) -> Figure {
        value.map { Figure($0, unit, source: source) } ?? .missing("not known", unit: unit, source: source)
    }
}

extension Place {
    /// The criteria for which this locality has the data.
    ///
    /// - Parameter profile: gives the guide population.
    public func criteria(_ profile: Profile) -> [PlaceCriterion] {
        [equalSize, guideDistance(profile)].compactMap { $0 } + containment + [taxSpread, borders].compactMap { $0 }
    }

    private var populationSource: Source? { roles[.population].flatMap { source($0.dataset) } }

    private var hasPopulation: Bool { total(.population, of: areas.map(\.code)) != nil }

    private var equalSize: PlaceCriterion? {
        guard hasPopulation else { return nil }
        return PlaceCriterion(
            criterion: Criterion(
                id: "equal-size", name: "Difference in people", direction: .lowerIsBetter, unit: "people",
                explanation: "People in the largest council less people in the smallest.", combination: .range,
                value: { $0.sum("population") }),
            unit: .people, source: populationSource)
    }

    private func guideDistance(_ profile: Profile) -> PlaceCriterion? {
        guard hasPopulation else { return nil }
        let guide = Double(profile.guidePopulation.value)
        let unverified = profile.guidePopulation.verified ? "" : " (unverified)"
        return PlaceCriterion(
            criterion: Criterion(
                id: "guide-size", name: "Farthest from the guide of \(Words.number(profile.guidePopulation.value))",
                direction: .lowerIsBetter, unit: "people",
                explanation:
                    "How far the council that is farthest from the guide population is from it, above or below. "
                    + "\(profile.guidePopulation.statement) Source: \(profile.guidePopulation.source)\(unverified).",
                combination: .largest, value: { group in group.sum("population").map { abs($0 - guide) } }),
            unit: .people, source: populationSource)
    }

    private var containment: [PlaceCriterion] {
        guard let commuting, let layer = commutingLayer else { return [] }
        let numbers = areas.map { commuting.number(of: $0.code) }
        @Sendable func figures(_ group: Criterion.Group) -> SelfContainment {
            commuting.selfContainment(of: group.areas.compactMap { numbers[$0] })
        }
        let source = source(layer.dataset)
        return [
            PlaceCriterion(
                criterion: Criterion(
                    id: "residents-inside", name: "Residents working inside, lowest", direction: .higherIsBetter,
                    unit: "share",
                    explanation:
                        "Share of employed residents who work in their own council, in the council where it is lowest "
                        + "(supply-side self-containment).", combination: .smallest, value: { figures($0).supplySide }),
                unit: .percent, source: source),
            PlaceCriterion(
                criterion: Criterion(
                    id: "jobs-inside", name: "Jobs filled from inside, lowest", direction: .higherIsBetter,
                    unit: "share",
                    explanation:
                        "Share of jobs held by residents of the same council, in the council where it is lowest "
                        + "(demand-side self-containment).", combination: .smallest, value: { figures($0).demandSide }),
                unit: .percent, source: source),
        ]
    }

    private var taxSpread: PlaceCriterion? {
        guard let statistic = roles[.bandD] else { return nil }
        let charges = areas.map { statistic.values[$0.code]?.asDouble }
        guard charges.allSatisfy({ $0 != nil }) else { return nil }
        return PlaceCriterion(
            criterion: Criterion(
                id: "tax-spread", name: "Band D spread inside, largest", direction: .lowerIsBetter, unit: "£",
                explanation:
                    "Highest less lowest Band D charge among the areas of a council, in the council where it is largest: "
                    + "what harmonisation has to bridge.", combination: .largest,
                value: { group in
                    let own = group.areas.compactMap { charges[$0] }
                    return (own.max() ?? 0) - (own.min() ?? 0)
                }), unit: .pounds, source: source(statistic.dataset))
    }

    private var borders: PlaceCriterion? {
        guard let dataset = links.first?.dataset else { return nil }
        return PlaceCriterion(
            criterion: Criterion(
                id: "borders", name: "Borders between the councils", direction: .lowerIsBetter, unit: "borders",
                explanation: "Pairs of neighbouring areas that end up in different councils.", combination: .sum,
                value: { group in
                    // Each border between two councils is seen from both sides.
                    let ends = group.areas.reduce(0) { $0 + group.space.neighbours[$1].count }
                    return Double(ends - 2 * group.internalLinks) / 2
                }), unit: Figure.Unit("border"), source: source(dataset))
    }
}
