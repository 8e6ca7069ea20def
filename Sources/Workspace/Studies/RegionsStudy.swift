import Evidence
import Foundation
import Places

/// The travel-to-work areas in which a locality lies, from the finest commuting flows that it has.
public struct RegionsStudy: Sendable {
    /// A travel-to-work area that reaches into the locality.
    public struct Region: Sendable {
        public var area: FunctionalArea
        /// After the area of the locality where most of its jobs are, or the zone where that lies elsewhere.
        public var name: String
    }

    /// To which travel-to-work area an area of the locality belongs best.
    public struct Fit: Sendable {
        public var area: Area
        /// Position in `regions`.
        public var region: Int
        /// Share of its employed residents who live in that travel-to-work area, 0…1.
        public var share: Double
    }

    public let place: Place
    public let layer: FlowLayer
    public let found: FunctionalRegions
    /// Those that reach into the locality, most residents first.
    public let regions: [Region]
    public let fits: [Fit]
    public let source: Source?
    /// Travel-to-work area (position in `regions`) of each zone by code, for zones in one of them.
    public let regionOfZone: [String: Int]

    /// nil where there are no commuting flows.
    ///
    /// - Parameter home: how people who work at home or have no fixed place are counted; the official areas count them as
    ///   working where they live.
    public init?(
        _ file: LocalityFile, _ place: Place, rule: ValidityRule = .travelToWork, home: HomeWorkers = .diagonal
    ) throws {
        // The finest zones give the best areas.
        let layers = try file.flowLayers().filter { $0.kind == .commuting }
        let sized = try layers.map { (layer: $0, zones: try file.areas(of: $0.geography)) }
        guard let (layer, zones) = sized.max(by: { $0.zones.count < $1.zones.count }),
            let matrix = try file.flowMatrix(of: layer, margins: .closed, home: home)
        else { return nil }
        self.place = place
        self.layer = layer
        source = place.source(layer.dataset)
        let found = FunctionalRegions.dissolve(matrix, rule: rule)
        self.found = found

        // A zone is in the locality if it is one of its areas or lies in one.
        let own = Set(place.areas.map(\.code))
        let parents = Dictionary(
            uniqueKeysWithValues: zones.compactMap { zone -> (String, String)? in
                if own.contains(zone.code) { return (zone.code, zone.code) }
                return zone.parent.flatMap { own.contains($0) ? (zone.code, $0) : nil }
            })
        let names = Dictionary(uniqueKeysWithValues: zones.map { ($0.code, $0.name) })
        let codes = found.division.zones
        let here = found.areas.filter { area in area.zones.contains { parents[codes[$0]] != nil } }
            .sorted { ($0.containment.residents, $1.id) > ($1.containment.residents, $0.id) }
        regions = here.map { area in
            var jobs: [String: Int] = [:]
            for zone in area.zones { jobs[parents[codes[zone]] ?? codes[zone], default: 0] += matrix.jobs[zone] }
            let centre = jobs.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
            return Region(area: area, name: place.area(centre)?.name ?? names[centre] ?? centre)
        }
        var regionOfZone: [String: Int] = [:]
        var shares: [String: [Int: Int]] = [:]
        for (position, area) in here.enumerated() {
            for zone in area.zones {
                regionOfZone[codes[zone]] = position
                if let parent = parents[codes[zone]] {
                    shares[parent, default: [:]][position, default: 0] += matrix.residents[zone]
                }
            }
        }
        self.regionOfZone = regionOfZone
        fits = place.areas.compactMap { area in
            guard let own = shares[area.code], let best = own.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })
            else { return nil }
            let all = own.values.reduce(0, +)
            return Fit(area: area, region: best.key, share: all > 0 ? Double(best.value) / Double(all) : 0)
        }
    }

    /// The finding in a sentence.
    public var finding: String {
        let used = Set(fits.map(\.region)).count
        let areas = Words.count(place.areas.count, "area")
        return "\(Words.sentence(areas)) of \(place.title) \(place.areas.count == 1 ? "lies" : "lie") in "
            + "\(Words.count(used, "travel-to-work area"))"
    }

    /// One row for each travel-to-work area.
    public var table: Table {
        var table = Table(
            "Travel-to-work areas",
            columns: [
                "Named after", .init("Zones"), .init("Employed residents", .people), .init("Jobs", .jobs),
                .init("Residents working inside", .percent), .init("Jobs filled from inside", .percent),
                "Areas that fit it best",
            ], source: source,
            note:
                "Each area of the locality is put to the travel-to-work area in which most of its employed residents live."
        )
        for (position, region) in regions.enumerated() {
            let own = fits.filter { $0.region == position }
            let figures = region.area.containment
            table.append([
                .text(region.name), .text(Words.number(region.area.zones.count)), .number(figures.residents),
                .number(figures.jobs),
                figures.supplySide.map { .number($0) } ?? .missing("nobody works"),
                figures.demandSide.map { .number($0) } ?? .missing("no jobs"),
                own.isEmpty
                    ? .missing("none wholly")
                    : .text(
                        own.map { "\($0.area.name) (\(Words.percent($0.share, decimals: 0)))" }.joined(separator: ", ")),
            ])
        }
        return table
    }

    /// The areas of the locality in the colours of the travel-to-work areas that they fit best; nil without a map.
    public var map: Map? {
        place.baseMap.map { base in
            let classes = regions.indices.compactMap { position -> Map.Class? in
                let codes = fits.filter { $0.region == position }.map(\.area.code)
                return codes.isEmpty ? nil : Map.Class(regions[position].name, codes: codes)
            }
            return Map(finding, base: base, classes: classes, source: source)
        }
    }

    /// How it was worked out.
    public var method: Prose {
        let rule = found.rule
        return """
            Travel-to-work areas by full dissolve (Coombes and Bond 2008) from \(Words.number(found.division.zones.count)) zones: \
            every zone begins as an area of its own; the area that falls shortest is dissolved and its zones join those to \
            which they are tied most closely, until each has at least \(Words.number(rule.minimumSize)) employed residents and a \
            self-containment of \(Words.percent(rule.targetContainment, decimals: 0)), or \
            \(Words.percent(rule.minimumContainment)) from \(Words.number(rule.targetSize)) residents on. People who work at \
            home or have no fixed place count as working where they live. The official areas were made from smaller zones and \
            revised by hand, so they differ.
            """
    }
}
