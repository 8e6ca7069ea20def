import Base
import Figures
import Places
import Store

/// Any way to divide a place that the file knows: an imported division, the areas of which its own are parts, a plan.
public struct NamedAreas: Sendable {
    /// `division:district-ttwa`, `plan:approved-2018`, `parents`.
    public let key: String
    public let title: String
    public let lens: NamedDivision.Lens
    /// For each area or zone by code the named area that holds most of it.
    public let targets: [String: String]
    /// Names of the named areas by code.
    public let names: [String: String]
    /// Share of each area or zone in its named area; where it is not named here, it lies there as a whole.
    public let shares: [String: Double]
    /// Whose areas are divided.
    public let geography: String
    public let source: Source?

    /// All that a locality has, those of the locality's own areas and of the zones inside them.
    public static func all(_ file: LocalityFile, _ place: Place) throws -> [NamedAreas] {
        guard let members = place.geography?.key else { return [] }
        // Look-ups of areas that ours are only compared with divide another place.
        let comparison = try file.comparison()
        var found = try file.divisions().filter { $0.geography != comparison }.map { division in
            let parts = try file.parts(of: division.key)
            let names = try file.areas(of: division.target)
            let best = parts.best
            return NamedAreas(
                key: "division:\(division.key)", title: division.title, lens: division.lens,
                targets: best.mapValues(\.target),
                names: Dictionary(uniqueKeysWithValues: names.map { ($0.code, $0.name) }),
                shares: best.mapValues(\.share), geography: division.geography, source: place.source(division.dataset))
        }
        found += place.plans.map { plan in
            NamedAreas(
                key: "plan:\(plan.key)", title: plan.title, lens: .administrative, targets: plan.councils,
                names: Dictionary(plan.councils.values.map { ($0, $0) }, uniquingKeysWith: { first, _ in first }),
                shares: [:], geography: members, source: place.source(plan.dataset))
        }
        if let parents = try parents(file, place, members: members) { found.append(parents) }
        return found
    }

    /// The larger areas in which the areas lie; those that lie in none, such as unitary councils, stand for themselves.
    private static func parents(_ file: LocalityFile, _ place: Place, members: String) throws -> NamedAreas? {
        guard place.areas.contains(where: { $0.parent != nil }) else { return nil }
        var names = Dictionary(uniqueKeysWithValues: place.areas.map { ($0.code, $0.name) })
        for geography in try file.geographies() where geography.key != members {
            for area in try file.areas(of: geography.key) where names[area.code] == nil { names[area.code] = area.name }
        }
        return NamedAreas(
            key: "parents", title: "Counties and unitary councils", lens: .administrative,
            targets: Dictionary(uniqueKeysWithValues: place.areas.map { ($0.code, $0.parent ?? $0.code) }),
            names: names,
            shares: [:], geography: members, source: place.source(place.geography?.dataset))
    }

    public func name(_ target: String) -> String { names[target] ?? target }

    /// Where each zone of some flows lies, by the zone's code: directly, or through the area of the locality it lies in.
    func targets(of flows: ZoneFlows, in place: Place) -> [String: String] {
        if geography == flows.layer.geography { return targets }
        guard geography == place.geography?.key else { return [:] }
        return flows.parents.compactMapValues { targets[$0] }
    }

    /// Where each area of the locality lies, with the share that fits: directly, or where most of its residents' zones lie.
    public func fits(of place: Place, flows: ZoneFlows?) -> [String: (target: String, share: Double)] {
        if geography == place.geography?.key {
            let own = Set(place.areas.map(\.code))
            return Dictionary(
                uniqueKeysWithValues: targets.filter { own.contains($0.key) }.map { code, target in
                    (code, (target, shares[code] ?? 1))
                })
        }
        guard let flows, geography == flows.layer.geography else { return [:] }
        let division = Division(zones: flows.matrix.zones, parents: targets)
        var codes: [Int: String] = [:]
        for (zone, area) in zip(division.zones, division.areas) where area > 0 { codes[area] = targets[zone] }
        return Dictionary(
            uniqueKeysWithValues: division.bestFit(of: flows.parents, weights: flows.matrix.residents).compactMap {
                fit in
                fit.area.flatMap { codes[$0] }.map { (fit.code, ($0, fit.share)) }
            })
    }
}

extension NamedAreas {
    /// The labour markets found in commuting, each area of the locality in the one that fits it best.
    public init(_ study: RegionsStudy) {
        self.init(
            key: "found", title: "\(Words.sentence(study.noun))s, best fit", lens: .labourMarket,
            targets: Dictionary(uniqueKeysWithValues: study.fits.map { ($0.area.code, "\($0.region)") }),
            names: Dictionary(uniqueKeysWithValues: study.regions.enumerated().map { ("\($0)", $1.name) }),
            shares: Dictionary(uniqueKeysWithValues: study.fits.map { ($0.area.code, $0.share) }),
            geography: study.place.geography?.key ?? "", source: study.source)
    }
}
