import Figures
import LocalityPages
import PageKit
import PlaceStudies
import Places
import Store

/// How far chosen areas are a labour market of their own, who goes where, what belongs together, what overlaps.
struct FlowsView: PlaceView {
    static let template = "places"
    static let title = "Places"
    static let part = PlacesSection.flows

    let facts: [Headline]
    /// Who works where, what belongs together, what overlaps: the whole at a glance.
    let glance: [Glimpse]
    let map: Map?
    let chooser: PlaceForm
    /// The councils of named plans, to begin with.
    let suggestions: [Suggestion]
    /// What each area would change by joining or leaving.
    let changes: Table?
    /// How far each area is a labour market by itself.
    let areas: Table?
    /// All flows between them, where a screen holds them.
    let matrix: Table?
    let together: Together?

    var tables: [NamedTable?] {
        glance.enumerated().map { .init("glance-\($0 + 1)-picture", $1.picture) }
            + [
                .init("map", map), .init("changes", changes), .init("areas", areas), .init("matrix", matrix),
                .init("together-table", together?.table),
            ]
    }

    struct Suggestion: Sendable {
        let name: String
        let address: String
    }

    /// A finding with its map in small; the map’s title says it.
    struct Glimpse: Sendable {
        let picture: (any Picture)?
        /// Where there is no map.
        let finding: String?
        let nextStep: PageLink

        init(_ finding: String, _ picture: (any Picture)?, _ words: String, _ address: String) {
            self.picture = picture
            self.finding = picture == nil ? finding : nil
            nextStep = PageLink(words: words, address: address)
        }
    }

    /// What commuting alone makes of the place.
    struct Together: Sendable {
        let heading: String
        let table: Table
        let method: Prose
    }
}

extension FlowsView {
    init(
        _ locality: Locality, chosen: Selection, containment: ContainmentFinding?, problems: [ErrorSummary.Item]
    ) throws {
        let place = locality.place
        let study = PlacesStudy(place)
        facts = containment?.facts ?? []
        chooser = PlaceForm(
            PlaceAddress.flows, "Show these areas", hidden: [("choose", "1")], problems: problems,
            [
                .ticks(
                    "area", "Areas",
                    place.areas.map { .init(value: $0.code, words: $0.name, isChosen: chosen.contains($0.code)) },
                    id: "areas"
                ).look(.columns)
            ])
        suggestions = place.plans.flatMap { plan in
            Set(plan.councils.values).sorted().map { council in
                let areas = plan.councils.filter { $0.value == council }.keys
                return Suggestion(name: council, address: Selection(areas, in: place).address)
            }
        }
        map = Self.map(locality, chosen: chosen)
        changes = try study.flatMap { try chosen.codes.isEmpty ? nil : Self.changes($0, chosen: chosen) }
        areas = study?.table
        matrix = place.areas.count <= 20 ? study?.matrix : nil
        let regions = try locality.regions()
        together = regions.map { Together(heading: $0.finding, table: $0.table, method: $0.method) }
        let footprints = FootprintsStudy(try locality.layers())
        let small = locality.base == nil ? nil : place.baseMap(width: 390)
        var flows = study?.flowMap
        if let small { flows?.base = small }
        var markets = regions?.map
        if let small { markets?.base = small }
        glance = [
            flows.map { Glimpse($0.title, $0, "Each area, and all flows", "#flows") },
            regions.map { Glimpse($0.finding, markets, "Each labour market", "#together") },
            footprints.map {
                Glimpse(
                    $0.finding, $0.countMap(base: small), "Who lies in what, layer by layer", PlaceAddress.footprints)
            },
        ].compactMap(\.self)
    }

    private static func map(_ locality: Locality, chosen: Selection) -> Map? {
        guard let base = locality.base else { return nil }
        let others = locality.place.areas.map(\.code).filter { !chosen.contains($0) }
        var map = Map("Touch an area to add it or take it away", base: base)
        if !chosen.codes.isEmpty { map.classes = [Map.Class("Chosen", codes: chosen.codes)] }
        if !others.isEmpty { map.classes.append(Map.Class("Not chosen", codes: others, fill: Fill.none)) }
        // Each area carries the address of the page with it or without it; with very many the page would burst.
        if locality.place.areas.count <= 60 {
            for area in locality.place.areas { map.addresses[area.code] = chosen.toggling(area.code).address }
        } else {
            map.title = "The areas chosen"
        }
        return map
    }

    private static func changes(_ study: PlacesStudy, chosen: Selection) throws -> Table? {
        let now = try study.containment(of: chosen.codes).lowerSide ?? 0
        var rows: [(area: Area, then: SelfContainment, gain: Double)] = []
        for area in study.place.areas {
            let other = chosen.toggling(area.code)
            guard !other.codes.isEmpty else { continue }
            let then = try study.containment(of: other.codes)
            rows.append((area, then, (then.lowerSide ?? 0) - now))
        }
        guard !rows.isEmpty else { return nil }
        rows.sort { ($0.gain, $1.area.code) > ($1.gain, $0.area.code) }
        // Less than what one decimal shows is no gain to speak of.
        let best = rows.first { $0.gain >= 0.0005 }
        let message =
            best.map { best in
                "It would hold together better if \(best.area.name) \(chosen.contains(best.area.code) ? "left" : "joined")"
            } ?? "No area would make it hold together better by joining or leaving"
        var table = Table(
            message,
            columns: [
                "Area", "If it", .init("Residents working inside", .percent),
                .init("Jobs filled from inside", .percent),
            ], source: study.source)
        for row in rows {
            table.append([
                .text(row.area.name, address: chosen.toggling(row.area.code).address),
                .text(chosen.contains(row.area.code) ? "left" : "joined"),
                row.then.supplySide.map { .number($0) } ?? .missing("no residents"),
                row.then.demandSide.map { .number($0) } ?? .missing("no jobs"),
            ])
        }
        return table
    }
}

extension FlowsView {
    static let fields: [TemplateField<Self>] = [
        .init("facts", \.facts), .init("glance", \.glance), .init("map", \.map), .init("chooser", \.chooser),
        .init("suggestions", \.suggestions), .init("changes", \.changes), .init("areas", \.areas),
        .init("matrix", \.matrix), .init("together", \.together),
    ]
}

extension FlowsView.Suggestion: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("name", \.name), .init(code: "address", \.address),
    ]
}

extension FlowsView.Glimpse: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("picture") { $0.picture.map(AnyPicture.init) }, .init("finding", \.finding),
        .init("nextStep", \.nextStep),
    ]
}

extension FlowsView.Together: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("heading", \.heading), .init("table", \.table), .init("method", \.method),
    ]
}
