import Figures
import Foundation
import Places
import Store

/// A statistic as it is mapped and compared: as imported, or over another, such as people per hectare.
public struct PlaceMeasure: Hashable, Sendable {
    /// Key of the statistic, or two of them: `population/hectares`.
    public let id: String
    public let title: String
    public let unit: Figure.Unit
    /// By code; an area without a figure is missing, not zero.
    public let values: [String: Double]
    public let source: Source?
    /// Whether it adds up, as people and pounds do; a rate, a price or a score does not.
    public let addsUp: Bool

    public func figure(_ code: String) -> Figure {
        values[code].map { Figure($0, unit, source: source) } ?? .missing("no figure", unit: unit, source: source)
    }

    init(_ statistic: Statistic, source: Source?) {
        id = statistic.key
        title = statistic.title
        unit = Figure.Unit(statistic: statistic)
        values = statistic.values.mapValues(\.double)
        self.source = source
        addsUp = Self.addsUp(statistic)
    }

    /// Jobs as commuting counts them: people who work there at a fixed place, wherever they live.
    init?(jobsOf place: Place, codes: Set<String>) {
        guard let commuting = place.commuting else { return nil }
        id = "jobs"
        title = "Jobs by commuting"
        unit = .jobs
        values = Dictionary(
            uniqueKeysWithValues: codes.compactMap { code in commuting.jobs(of: code).map { (code, Double($0)) } })
        source = place.source(place.commutingLayer?.dataset)
        addsUp = true
        if values.isEmpty { return nil }
    }

    /// One statistic over another: people per hectare. Areas where the other is 0 or missing have none.
    init(_ part: PlaceMeasure, per whole: PlaceMeasure) {
        id = "\(part.id)/\(whole.id)"
        let one = whole.unit.one.isEmpty ? whole.title.lowercased() : Self.singular(whole.unit.one)
        title = "\(part.title), per \(one)"
        var values: [String: Double] = [:]
        for (code, value) in part.values {
            if let other = whole.values[code], other > 0 { values[code] = value / other }
        }
        self.values = values
        // Enough decimals to tell areas apart: small ratios need more.
        let sorted = values.values.map(abs).sorted()
        let usual = sorted.isEmpty ? 0 : sorted[sorted.count / 2]
        let name = part.unit.many.isEmpty ? "" : "\(part.unit.many) per \(one)"
        unit = Figure.Unit(
            name, name, notation: part.unit.notation == .pounds ? .pounds : .plain,
            decimals: usual >= 100 ? 0 : usual >= 1 ? 1 : usual >= 0.1 ? 2 : 4)
        source = part.source
        addsUp = false
    }

    private static func singular(_ unit: String) -> String {
        unit.hasSuffix("s") && unit != "s" ? String(unit.dropLast()) : unit
    }

    private static func addsUp(_ statistic: Statistic) -> Bool {
        let counted = [
            "people", "jobs", "hectares", "dwellings", "households", "km²", "band d equivalents", "£ million",
        ]
        let words = Set(statistic.key.lowercased().split { !$0.isLetter }.map(String.init))
        let rates: Set<String> = ["rate", "average", "mean", "median", "percent", "share", "per", "score", "rank"]
        guard words.isDisjoint(with: rates) else { return false }
        // Without a unit, large whole numbers are counts.
        let isCount =
            statistic.unit.isEmpty && (statistic.values.values.max() ?? 0) > 1000
            && statistic.values.values.allSatisfy { $0.exact?.decimals == 0 }
        return isCount || counted.contains(statistic.unit.lowercased())
    }
}

/// The measures of the areas of one geography.
public struct PlaceMeasures: Sendable {
    /// Key of the geography, and what it is called.
    public let geography: String
    public let title: String
    public let areas: [Area]
    /// As imported, in the order of import.
    public let all: [PlaceMeasure]
    public let hectares: PlaceMeasure?

    /// - Parameters:
    ///   - geography: its key.
    ///   - codes: of the areas looked at; nil for all.
    ///   - shapes: where there is no statistic of area, the area within the boundary is taken.
    public init(_ file: LocalityFile, _ place: Place, geography: Geography, codes: Set<String>? = nil) throws {
        self.geography = geography.key
        title = geography.title
        areas = try file.areas(of: geography.key).filter { codes?.contains($0.code) ?? true }
        let wanted = Set(areas.map(\.code))
        let statistics = try file.statistics(of: geography.key)
        let all = statistics.map { statistic in
            var statistic = statistic
            statistic.values = statistic.values.filter { wanted.contains($0.key) }
            return PlaceMeasure(statistic, source: place.source(of: statistic))
        }.filter { !$0.values.isEmpty && !Self.coordinates.contains($0.id.lowercased()) }
        // Where no statistic counts jobs, commuting does.
        let knowsJobs = geography.key != place.geography?.key || all.contains { $0.id == "jobs" || $0.unit == .jobs }
        let jobs = knowsJobs ? nil : PlaceMeasure(jobsOf: place, codes: wanted)
        self.all = all.isEmpty ? [] : all + [jobs].compactMap(\.self)
        let role = place.roles[.hectares].flatMap { role in all.first { $0.id == role.key } }
        if let role {
            hectares = role
        } else {
            let shapes = try file.boundaries(of: geography.key).filter { wanted.contains($0.key) }
            let measured = Statistic(
                key: "hectares", title: "Area within the boundary", unit: "hectares", dataset: geography.dataset,
                values: shapes.mapValues { Decimal(($0.squareKilometres * 10_000).rounded() / 100) })
            hectares = shapes.isEmpty ? nil : PlaceMeasure(measured, source: place.source(geography.dataset))
        }
    }

    /// Columns of published tables that say where an area is, not what it is like.
    private static let coordinates: Set<String> = [
        "latitude", "longitude", "lat", "lon", "long", "label_lat", "label_lon", "bng_e", "bng_n", "easting",
        "northing", "ttwa11_population_share", "ttwa11_share",
    ]

    /// A measure by its id: a key, or two with a stroke between them; `hectares` is known wherever there are shapes.
    public func measure(_ id: String) -> PlaceMeasure? {
        func plain(_ key: String) -> PlaceMeasure? {
            all.first { $0.id == key } ?? (key == "hectares" ? hectares : nil)
        }
        let parts = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if parts.count == 2, let part = plain(parts[0]), let whole = plain(parts[1]), part.id != whole.id {
            let measure = PlaceMeasure(part, per: whole)
            return measure.values.isEmpty ? nil : measure
        }
        return parts.count == 1 ? plain(id) : nil
    }

    /// How the largest figure of one statistic over another comes about, with both sources: “Bournemouth: 64,394 jobs over
    /// 4,620 hectares”; nil for a statistic by itself.
    public func working(of measure: PlaceMeasure) -> Prose? {
        let ids = measure.id.split(separator: "/").map(String.init)
        guard ids.count == 2, let part = self.measure(ids[0]), let whole = self.measure(ids[1]),
            let top = measure.values.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key
        else { return nil }
        return "\(name(top)): \(part.figure(top)) over \(whole.figure(top))."
    }

    /// Jobs per hectare, or people where jobs are not known; nil where neither is.
    public var density: PlaceMeasure? {
        let counted = all.first { $0.unit == .jobs && $0.addsUp } ?? all.first { $0.unit == .people && $0.addsUp }
        return counted.flatMap { counted in hectares.flatMap { measure("\(counted.id)/\($0.id)") } }
    }

    /// Measures by which areas are compared where nobody chose: rates, prices and scores, people and how densely they live.
    public var usual: [PlaceMeasure] {
        let comparable = all.filter { !$0.addsUp }
        let people = all.first { $0.unit == .people && $0.addsUp }
        let density = people.flatMap { people in hectares.flatMap { measure("\(people.id)/\($0.id)") } }
        let chosen = [people, density].compactMap(\.self) + comparable
        var seen: Set<String> = []
        return Array(chosen.filter { seen.insert($0.id).inserted && Set($0.values.values).count > 1 }.prefix(8))
    }

    /// Those, and every other that differs between areas: what may be chosen.
    public var offered: [PlaceMeasure] {
        var seen: Set<String> = []
        return (usual + all).filter { seen.insert($0.id).inserted && Set($0.values.values).count > 1 }
    }

    /// The figures side by side, for the engines.
    public func table(_ measures: [PlaceMeasure]) -> StatisticTable {
        StatisticTable(
            areas: areas.map(\.code), names: measures.map(\.title),
            values: areas.map { area in measures.map { $0.values[area.code] } })
    }

    public func name(_ code: String) -> String { areas.first { $0.code == code }?.name ?? code }
}
