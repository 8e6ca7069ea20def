import Figures
import Foundation
import Store

extension Place {
    /// What plays a part, or a statistic by its own key.
    package func statistic(named name: String) -> Statistic? {
        Role(rawValue: name).flatMap { roles[$0] } ?? statistics.first { $0.key == name }
    }

    /// Positions of the areas of each of today's councils: every area, and every county that has several.
    package var councils: [[Int]] {
        let counties = Dictionary(grouping: areas.indices) { county(of: areas[$0]) ?? "" }
        let several = counties.filter { !$0.key.isEmpty && $0.value.count > 1 }.sorted { $0.key < $1.key }
        return areas.indices.map { [$0] } + several.map(\.value)
    }

    /// For each area a number of its county or unitary area; nil where that of a district is not known.
    package var upperTiers: [Int]? {
        var numbers: [String: Int] = [:]
        var tiers: [Int] = []
        for area in areas {
            let county = county(of: area)
            if county == nil, area.code.hasPrefix("E07") { return nil }
            tiers.append(numbers[county ?? area.code, default: numbers.count])
            numbers[county ?? area.code] = tiers[tiers.count - 1]
        }
        return tiers
    }

    /// The county council in whose area a district lies, by the codes of counties.
    package func county(of area: Area) -> String? {
        counties[area.code] ?? area.parent.flatMap { $0.hasPrefix("E10") ? $0 : nil }
    }

    /// Rates by which areas are alike or not, those that every area has: density, tax base per head, Band D, need, rural
    /// share; each with its figures in the order of the areas.
    public var features: [(title: String, values: [Double], source: Source?)] {
        func figures(_ role: Role) -> [Double]? {
            let values = areas.compactMap { value(role, of: $0.code) }
            return values.count == areas.count ? values : nil
        }
        func ratio(_ role: Role, per base: Role) -> [Double]? {
            guard let values = figures(role), let bases = figures(base), bases.allSatisfy({ $0 > 0 }) else {
                return nil
            }
            return zip(values, bases).map { $0 / $1 }
        }
        let candidates: [(String, [Double]?, Role)] = [
            ("people per hectare", ratio(.population, per: .hectares), .hectares),
            ("tax base per head", ratio(.taxBase, per: .population), .taxBase), ("Band D", figures(.bandD), .bandD),
            ("deprivation", figures(.need), .need), ("rural share", figures(.ruralShare), .ruralShare),
        ]
        return candidates.compactMap { title, values, role in
            values.map { (title, $0, source(of: roles[role])) }
        }
    }
}
