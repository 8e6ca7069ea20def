import Evidence
import Places
import Workspace

/// How far chosen areas are a labour market of their own, and what commuting alone would make of all of them.
package struct PlacesPage: Page {
    static let template = "places"
    static let section: Section? = .places

    let local = LocalNavigation(PlacesSection.flows)
    let title = "Places"
    let errors: ErrorSummary?
    let heading: String
    let lede: Prose
    /// A command that brings what is missing, where something is.
    let command: String?
    let facts: [Headline]
    let map: Map?
    let choices: [Choice]
    /// The councils of named plans, to begin with.
    let suggestions: [Suggestion]
    /// What each area would change by joining or leaving.
    let changes: Table?
    /// The largest flows between the areas.
    let flows: FlowMap?
    /// All flows between them, where a screen holds them.
    let matrix: Table?
    let markets: MarketsPart?

    struct Choice: Sendable {
        let code: String
        let name: String
        let isChosen: Bool
    }

    struct Suggestion: Sendable {
        let name: String
        let address: String
    }
}

extension PlacesPage {
    /// - Parameter problems: what is wrong with the address, where something is.
    init(_ locality: Locality, chosen: Selection, problems: [ErrorSummary.Item] = []) throws {
        let place = locality.place
        errors = ErrorSummary(problems)
        choices = place.areas.map { Choice(code: $0.code, name: $0.name, isChosen: chosen.contains($0.code)) }
        suggestions = place.plans.flatMap { plan in
            Set(plan.councils.values).sorted().map { council in
                let areas = plan.councils.filter { $0.value == council }.keys
                return Suggestion(name: council, address: Selection(areas, in: place).address)
            }
        }
        markets = try locality.regions().map(MarketsPart.init)
        map = Self.map(locality, chosen: chosen)
        let whole = PlacesStudy(place)
        flows = whole?.flowMap
        matrix = place.areas.count <= 20 ? whole?.matrix : nil
        guard let study = whole else {
            (heading, lede, command) = Self.missing(place)
            (facts, changes) = ([], nil)
            return
        }
        command = nil
        guard !chosen.codes.isEmpty else {
            heading = "Which areas belong together?"
            lede = """
                Choose areas on the map or in the list. At once you see how many who live there also work there, and how many \
                of the jobs there they fill.
                """
            (facts, changes) = ([], nil)
            return
        }
        let finding = ContainmentFinding(
            try study.containment(of: chosen.codes), of: chosen.name, source: study.source)
        heading = finding.heading
        lede = finding.lede
        facts = finding.facts
        changes = try Self.changes(study, chosen: chosen)
    }

    /// What to say and what to do where there is nothing to show.
    private static func missing(_ place: Place) -> (heading: String, lede: Prose, command: String) {
        place.areas.isEmpty
            ? (
                "There are no areas yet", "Import their boundaries first, or a list of them.",
                "localities import FILE boundaries PATH"
            )
            : (
                "Where people live is known, where they work is not",
                "Import commuting between these areas, or between smaller ones inside them.",
                "localities import FILE flows PATH"
            )
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
