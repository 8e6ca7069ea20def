import Base
import Figures
import Foundation
import Places

/// Who works where: how far each area, and any set of areas, is a labour market of its own.
public struct PlacesStudy: Sendable {
    public let place: Place
    private let commuting: FlowMatrix
    /// Where the flows come from.
    public let source: Source?

    /// nil where the locality has no commuting flows.
    public init?(_ place: Place) {
        guard let commuting = place.commuting, commuting.count > 0 else { return nil }
        self.place = place
        self.commuting = commuting
        source = place.source(place.commutingLayer?.dataset)
    }

    /// - Throws: `UnknownZones` that names codes without flows.
    public func containment(of codes: [String]) throws -> SelfContainment {
        try commuting.selfContainment(of: codes)
    }

    /// People who live in one area and work in another.
    public func flow(from origin: String, to destination: String) -> Int {
        commuting.flow(from: origin, to: destination)
    }

    /// The finding about a set: “Bournemouth and Poole are a labour market of their own: …”.
    public func finding(_ codes: [String]) throws -> String {
        let found = try containment(of: codes)
        let names = Words.list(codes.map(place.name))
        guard let supply = found.supplySide, let demand = found.demandSide else {
            return "Nobody in \(names) has a workplace"
        }
        let shares =
            "\(Words.percent(supply)) of residents work inside, \(Words.percent(demand)) of jobs are filled from inside"
        return "\(names): \(shares)"
    }

    /// Whether a set passes the usual test: 75 % on both sides, or two thirds where 25,000 or more residents work.
    public static func verdict(_ found: SelfContainment) -> String {
        let rule = ValidityRule.travelToWork
        if rule.accepts(rule.validity(of: found)) { return "enough for a labour market of its own" }
        if found.residents < rule.minimumSize { return "too small for a labour market of its own" }
        return "not enough for a labour market of its own"
    }

    /// One row for each area, most residents first.
    public var table: Table {
        var table = Table(
            "Who works where",
            columns: [
                "Area", .init("Employed residents", .people), .init("Jobs", .jobs),
                .init("Live and work here", .people),
                .init("Residents working here", .percent), .init("Jobs filled from here", .percent),
                "Most who leave go to",
            ], source: source,
            note:
                "People with a fixed place of work; those who work at home, have no fixed place or work abroad are left out."
        )
        for area in place.areas {
            guard let found = try? containment(of: [area.code]) else { continue }
            let others = place.areas.filter { $0.code != area.code }
            let goal = others.max { flow(from: area.code, to: $0.code) < flow(from: area.code, to: $1.code) }
            let leaving = goal.map { flow(from: area.code, to: $0.code) } ?? 0
            table.append([
                .text(area.name), .number(found.residents), .number(found.jobs), .number(found.internalFlow),
                found.supplySide.map { .number($0) } ?? .missing("nobody works"),
                found.demandSide.map { .number($0) } ?? .missing("no jobs"),
                leaving > 0 ? .text("\(goal?.name ?? "") (\(Words.number(leaving)))") : .missing("nobody leaves"),
            ])
        }
        return table
    }

    /// The largest flows between the areas, drawn; nil without a map.
    public var flowMap: FlowMap? {
        guard let base = place.baseMap else { return nil }
        let pairs = place.areas.flatMap { origin in
            place.areas.filter { $0.code != origin.code }.map { (origin, $0, flow(from: origin.code, to: $0.code)) }
        }
        guard let largest = pairs.max(by: { ($0.2, $1.0.code) < ($1.2, $0.0.code) }), largest.2 > 0 else { return nil }
        return FlowMap(
            "Most go from \(largest.0.name) to \(largest.1.name)", base: base, unit: .people,
            flows: pairs.map { .init(from: $0.0.code, to: $0.1.code, Figure($0.2, .people, source: source)) },
            source: source)
    }

    /// Flows between the areas: rows are homes, columns workplaces.
    public var matrix: Table {
        var table = Table(
            "From home (rows) to work (columns)",
            columns: ["Home"] + place.areas.map { .init($0.name, .people) }, source: source)
        for origin in place.areas {
            table.append(
                [.text(origin.name)] + place.areas.map { .number(flow(from: origin.code, to: $0.code)) })
        }
        return table
    }
}

extension PlacesStudy: ReportPart {
    public var sections: [Report.Section] {
        let all = try? finding(place.areas.map(\.code))
        return [
            .init("Who works where", [.paragraph("All together – \(all ?? "")."), .table(table), .table(matrix)])
        ]
    }
}
