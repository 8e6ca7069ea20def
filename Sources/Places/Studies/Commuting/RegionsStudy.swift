import Base
import Figures
import Foundation
import Places
import Store

/// The functional areas in which a locality lies, by a rule that may be chosen, from the finest commuting flows it has.
public struct RegionsStudy: Sendable {
    /// A functional area that reaches into the locality.
    public struct Region: Sendable {
        public var area: FunctionalArea
        /// After the area of the locality where most of its jobs are, or the zone where that lies elsewhere.
        public var name: String
        /// How many pieces it is in; nil where it is not known who lies beside whom.
        public var pieces: Int?
    }

    /// To which functional area an area of the locality belongs best.
    public struct Fit: Sendable {
        public var area: Area
        /// Position in `regions`.
        public var region: Int
        /// Share of its employed residents who live in that functional area, 0…1.
        public var share: Double
    }

    public let place: Place
    public let flows: ZoneFlows
    public let question: RegionsQuestion
    public let found: FunctionalRegions
    /// Those that reach into the locality, most residents first.
    public let regions: [Region]
    public let fits: [Fit]
    /// Functional area (position in `regions`) of each zone by code, for zones in one of them.
    public let regionOfZone: [String: Int]
    /// Codes of zones of the locality that belong to no area: no flow links them to any.
    public let unlinked: [String]
    /// Codes of zones of the locality that no link between neighbours joins to most others, such as islands; pieces are
    /// counted by these links.
    public let apart: [String]
    /// Zones that waited on a reserve list and were attached without a test; nil where the method has none.
    public let reserved: Int?

    public var layer: FlowLayer { flows.layer }
    public var source: Source? { flows.source }

    /// nil where there are no commuting flows.
    public init?(_ file: LocalityFile, _ place: Place, question: RegionsQuestion = .official) throws {
        guard let flows = try ZoneFlows(file, place, home: question.home) else { return nil }
        self.init(flows, place, question: question, neighbours: try Adjacency(of: flows.layer.geography, in: file))
    }

    /// - Parameters:
    ///   - flows: closed, and coded as the question asks.
    ///   - neighbours: of the zones, where they are known.
    public init(_ flows: ZoneFlows, _ place: Place, question: RegionsQuestion, neighbours: Adjacency?) {
        self.place = place
        self.flows = flows
        self.question = question
        let matrix = flows.matrix
        let istat =
            question.method == .dissolve
            ? nil
            : IstatRegions(matrix, rule: question.rule, reading: question.method == .istat ? .documented : .package)
        var found = istat?.regions ?? FunctionalRegions.dissolve(matrix, rule: question.rule)
        if question.joinsDetached || question.isRefined {
            found = found.improved(
                in: matrix, neighbours: neighbours, joining: question.joinsDetached, refining: question.isRefined)
        }
        self.found = found
        reserved = istat?.reserve.count
        let codes = found.division.zones
        let parents = flows.parents
        unlinked = found.unlinked.map { codes[$0] }.filter { parents[$0] != nil }
        apart = neighbours.map { Self.apart($0).filter { parents[$0] != nil } } ?? []
        let pieces = neighbours.map { Contiguity(of: found.division, in: matrix, neighbours: $0).pieces }
        let here = found.areas.filter { area in area.zones.contains { parents[codes[$0]] != nil } }
            .sorted { ($0.containment.residents, $1.id) > ($1.containment.residents, $0.id) }
        regions = here.map { area in
            var jobs: [String: Int] = [:]
            for zone in area.zones { jobs[parents[codes[zone]] ?? codes[zone], default: 0] += matrix.jobs[zone] }
            let centre = jobs.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
            return Region(
                area: area, name: place.area(centre)?.name ?? flows.names[centre] ?? centre,
                pieces: pieces?[area.id - 1].count)
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

    /// Codes of all areas that do not hang together with the largest set that does.
    private static func apart(_ neighbours: Adjacency) -> [String] {
        let pieces = neighbours.pieces(of: neighbours.codes.indices)
        let largest = pieces.max { $0.count < $1.count } ?? []
        return pieces.filter { $0 != largest }.joined().map { neighbours.codes[$0] }.sorted()
    }

    /// What the areas are called: official travel-to-work areas have a rule of their own.
    public var noun: String {
        question.method == .dissolve && question.rule == .travelToWork ? "travel-to-work area" : "functional area"
    }

    /// The finding in a sentence.
    public var finding: String {
        let used = Set(fits.map(\.region)).count
        let areas = Words.count(place.areas.count, "area")
        return "\(Words.sentence(areas)) of \(place.title) \(place.areas.count == 1 ? "lies" : "lie") in "
            + "\(Words.count(used, noun))"
    }

    /// One row for each functional area.
    public var table: Table {
        var table = Table(
            "\(Words.sentence(noun))s",
            columns: [
                "Named after", .init("Zones"), .init("Employed residents", .people), .init("Jobs", .jobs),
                .init("Residents working inside", .percent), .init("Jobs filled from inside", .percent),
                "Areas that fit it best",
            ], source: source,
            note: Prose(
                "Each area of the locality is put to the \(noun) in which most of its employed residents live."
                    + (outside.map { " \($0) With them, shares would be lower." } ?? ""))
        )
        for (position, region) in regions.enumerated() {
            let figures = region.area.containment
            table.append([
                .text(region.name), .text(Words.number(region.area.zones.count)), .number(figures.residents),
                .number(figures.jobs),
                figures.supplySide.map { .number($0) } ?? .missing("nobody works"),
                figures.demandSide.map { .number($0) } ?? .missing("no jobs"),
                fitting(position),
            ])
        }
        return table
    }

    /// The same with everything by which an area is judged, and in how many pieces it is.
    public var judgement: Table {
        let hasPieces = regions.contains { $0.pieces != nil }
        let columns: [Table.Column] = [
            "Named after", .init("Zones", .plain()), .init("Employed residents", .people), .init("Jobs", .jobs),
            .init("Live and work inside", .people), .init("Supply side", .percent), .init("Demand side", .percent),
            .init("Validity", .plain(decimals: 3)), "Valid",
        ]
        var table = Table(
            "How far each area meets the rule",
            columns: columns + (hasPieces ? [.init("Pieces", .plain())] : []) + ["Areas that fit it best"],
            source: source,
            note:
                "Supply side: residents who work inside. Demand side: jobs filled from inside. A validity of 1 or more is valid."
        )
        for (position, region) in regions.enumerated() {
            let figures = region.area.containment
            let judged: [Table.Cell] = [
                .text(region.name), .number(region.area.zones.count), .number(figures.residents),
                .number(figures.jobs), .number(figures.internalFlow),
                figures.supplySide.map { .number($0) } ?? .missing("nobody works"),
                figures.demandSide.map { .number($0) } ?? .missing("no jobs"), .number(region.area.validity),
                .text(region.area.isValid ? "yes" : "no"),
            ]
            let pieces = hasPieces ? [region.pieces.map { Table.Cell.number($0) } ?? .missing("not known")] : []
            table.append(judged + pieces + [fitting(position)])
        }
        return table
    }

    private func fitting(_ position: Int) -> Table.Cell {
        let own = fits.filter { $0.region == position }
        return own.isEmpty
            ? .missing("none for the most part")
            : .text(own.map { "\($0.area.name) (\(Words.percent($0.share, decimals: 0)))" }.joined(separator: ", "))
    }

    /// The areas of the locality in the colours of the functional areas that they fit best; nil without a map.
    public var map: Map? {
        place.baseMap.map { base in
            let classes = regions.indices.compactMap { position -> Map.Class? in
                let codes = fits.filter { $0.region == position }.map(\.area.code)
                return codes.isEmpty
                    ? nil : Map.Class(regions[position].name, codes: codes, fill: .group(position))
            }
            return Map(finding, base: base, classes: classes, source: source)
        }
    }

    /// The zones of the locality in the colours of their functional areas.
    ///
    /// - Parameter base: of the zones inside the locality.
    public func zoneMap(_ title: String, on base: BaseMap) -> Map {
        let codes = Set(base.codes)
        let classes = regions.enumerated().compactMap { position, region -> Map.Class? in
            let own = region.area.zones.map { found.division.zones[$0] }.filter(codes.contains)
            return own.isEmpty ? nil : Map.Class(region.name, codes: own, fill: .group(position))
        }
        var map = Map(title, base: base, classes: classes, source: source)
        map.hasLabels = false
        map.showsEveryArea = false
        return map
    }
}
