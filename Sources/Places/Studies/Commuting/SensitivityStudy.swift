import Figures
import Foundation
import Places

/// How much the functional areas of a place depend on the rule, on the chance in the figures, and on the method.
public struct SensitivityStudy: Sendable {
    /// The areas found with another demand on them.
    public struct Step: Sendable {
        public var rule: ValidityRule
        public var areas: Int
        /// Areas that reach into the locality.
        public var here: Int
        /// Share of working people in the same area at both ends, 0…1.
        public var containment: Double
    }

    /// Groups found by another method, judged by the rule.
    public struct Communities: Sendable {
        public var resolution: Double
        public var areas: Int
        public var invalid: Int
        public var containment: Double
        public var modularity: Double
    }

    public let base: RegionsStudy
    /// One threshold on both sides for all, from 40 to 90 %.
    public let ladder: [Step]
    /// Each size with each containment of the large; see `sizes` and `containments`.
    public let sweep: [[Step]]
    public let stability: Stability
    public let chance: ContainmentByChance?
    public let communities: [Communities]
    public let modularity: Double?

    public static let closures = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9]
    public static let sizes = [1_000, 3_500, 10_000, 25_000]
    public static let containments = [0.6, 2.0 / 3, 0.7, 0.75]
    public static let runs = 100

    /// Runs of the method that a study takes in all, for a share of what is done.
    public static var steps: Int { closures.count + sizes.count * containments.count + runs + 2 }

    /// - Parameter progress: called with the number of `steps` that are done, from several threads.
    public init(_ base: RegionsStudy, progress: @escaping @Sendable (Int) -> Void = { _ in }) {
        self.base = base
        let matrix = base.flows.matrix
        let inside = base.flows.inside
        func step(_ regions: FunctionalRegions) -> Step {
            Step(
                rule: regions.rule, areas: regions.areas.count,
                here: Set(inside.map { regions.division.areas[$0] }).subtracting([0]).count,
                containment: regions.containment ?? 0)
        }
        ladder = FunctionalRegions.ladder(matrix, closures: Self.closures).map(step)
        progress(Self.closures.count)
        let rules = Self.sizes.flatMap { size in
            Self.containments.map { containment in
                ValidityRule(
                    minimumSize: size, minimumContainment: containment, targetSize: max(25_000, size),
                    targetContainment: max(0.75, containment), curve: base.question.rule.curve)
            }
        }
        let swept = FunctionalRegions.sweep(matrix, rules: rules).map(step)
        sweep = Self.sizes.indices.map { row in
            Array(swept[(row * Self.containments.count)..<((row + 1) * Self.containments.count)])
        }
        let before = Self.closures.count + rules.count
        progress(before)
        stability = Stability(of: base.found, in: matrix, runs: Self.runs) { progress(before + $0) }
        chance = ContainmentByChance(of: base.found, in: matrix)
        modularity = matrix.modularity(of: base.found.division)
        communities = [1, 4].enumerated().map { done, resolution in
            let division = Division.communities(in: matrix, resolution: resolution)
            let regions = FunctionalRegions(division, of: matrix, rule: base.question.rule)
            progress(before + Self.runs + done + 1)
            return Communities(
                resolution: resolution, areas: regions.areas.count, invalid: regions.invalidAreas.count,
                containment: regions.containment ?? 0, modularity: matrix.modularity(of: division) ?? 0)
        }
    }

    /// Stability of each area of the locality: the mean over its zones, weighted by employed residents, 0…1.
    public var stabilityOfArea: [String: Double] {
        let matrix = base.flows.matrix
        var sums: [String: (people: Double, stable: Double)] = [:]
        for zone in base.flows.inside {
            guard let area = base.flows.parents[matrix.zones[zone]], let stable = stability.ofZone[zone] else {
                continue
            }
            let people = Double(matrix.residents[zone])
            let sum = sums[area] ?? (0, 0)
            sums[area] = (sum.people + people, sum.stable + people * stable)
        }
        return sums.compactMapValues { $0.people > 0 ? $0.stable / $0.people : nil }
    }

    /// Mean over the locality, weighted by employed residents.
    public var stabilityHere: Double? {
        let matrix = base.flows.matrix
        let zones = base.flows.inside.filter { stability.ofZone[$0] != nil }
        let people = zones.reduce(0) { $0 + matrix.residents[$1] }
        guard people > 0 else { return nil }
        return zones.reduce(0) { $0 + Double(matrix.residents[$1]) * (stability.ofZone[$1] ?? 0) } / Double(people)
    }
}
