import Base
import Figures
import LocalityPages
import PageKit
import PlaceStudies
import Places

/// Functional areas by a rule of one's own choice: what commuting alone would make of the place.
struct AreasView: PlaceView {
    static let template = "areas"
    static let title = "Areas by commuting"
    static let part = PlacesSection.areas

    let map: Map?
    let zones: Map?
    /// Areas that do not meet the rule.
    let invalid: String?
    /// Zones that no flow links to any other.
    let unlinked: String?
    /// Zones that no link between neighbours joins to the others.
    let apart: String?
    let table: Table
    let method: Prose
    let links: [PageLink]

    var tables: [NamedTable?] {
        [
            .init("map", map), .init("zones", zones), .init("table", table),
        ]
    }

    /// `/places/areas?method=istat&min-size=1000&…`; without anything, the rule of the official areas.
    static func answer(_ request: PageRequest) async throws -> PlaceAnswer<Self> {
        let locality = try request.locality
        let form = AreasForm(request.fields)
        guard let study = try locality.regions(form.question) else { return .noCommuting(locality.place) }
        let canJoin = study.regions.contains { $0.pieces != nil }
        return .init(
            heading: study.finding, lede: lede(study), form: form.controls(canJoin: canJoin), problems: form.problems,
            shown: Self(study, form, zoneBase: try locality.zoneBase(study)))
    }

    /// - Parameter zoneBase: shapes of the zones inside the locality, where they are known and finer than its areas.
    init(_ study: RegionsStudy, _ form: AreasForm, zoneBase: BaseMap?) {
        var map = study.map
        map?.title = "Each area in the colour of the \(study.noun) that it fits best"
        self.map = map
        zones = zoneBase.map { study.zoneMap("The same by \(Words.count(study.flows.inside.count, "zone"))", on: $0) }
        let failing = study.regions.filter { !$0.area.isValid }.map(\.name)
        invalid =
            failing.isEmpty ? nil : "\(Words.list(failing)) \(failing.count == 1 ? "does" : "do") not meet the rule."
        let names = study.flows.names
        unlinked =
            study.unlinked.isEmpty
            ? nil : "Linked to nothing, and so in no area: \(Words.list(study.unlinked.map { names[$0] ?? $0 }))."
        apart =
            study.apart.isEmpty
            ? nil
            : "By the links between neighbours that are known, these hang together with no others: "
                + "\(Words.list(study.apart.prefix(12).map { names[$0] ?? $0 }))"
                + "\(study.apart.count > 12 ? " and \(study.apart.count - 12) more" : ""). Islands are right; "
                + "where a link is missing, import it."
        table = study.judgement
        method = study.method
        links = [
            PageLink(words: "How firm are these areas?", address: PlaceAddress.sensitivity.asking(form.query)),
            PageLink(words: "Beside the official ones", address: PlaceAddress.compare.asking(form.query)),
        ]
    }

    private static func lede(_ study: RegionsStudy) -> Prose {
        let all = study.found.areas.count
        let inside = study.found.containment ?? 0
        let title = study.place.title
        let here =
            switch study.regions.count {
            case all: "All of them are here."
            case 0: "Which of them reach into \(title) is not known: import its zones with the area in which each lies."
            case let some: "\(Words.sentence(Words.count(some, "of them reaches", "of them reach"))) into \(title)."
            }
        return """
            The rule finds \(Words.count(all, "area")) in \(Words.number(study.found.division.zones.count)) zones; \
            \(Figure(inside, .percent, source: study.source)) of working people live and work in the same one. \(here)
            """
    }
}

extension AreasView {
    static let fields: [TemplateField<Self>] = [
        .init("map", \.map), .init("zones", \.zones), .init("invalid", \.invalid), .init("unlinked", \.unlinked),
        .init("apart", \.apart), .init("table", \.table), .init("method", \.method), .init("links", \.links),
    ]
}
