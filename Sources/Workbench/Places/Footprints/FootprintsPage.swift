import Evidence
import Places
import Workspace

/// In which larger bodies the areas lie, how well boundaries agree, and how the health footprints do.
package struct FootprintsPage: Page {
    static let template = "footprints"
    static let section: Section? = .places

    let title = "Footprints"
    let local = LocalNavigation(.footprints)
    let errors: ErrorSummary?
    let heading: String
    let lede: Prose
    let command: String?
    let layers: [LayerChoice]
    let map: Map?
    let table: Table?
    let seconds: Table?
    let pairs: Table?
    let conditionsHeading: String?
    let conditions: Table?
    let seats: String?
    let downloads: [PageTables.Link]

    struct LayerChoice: Sendable {
        let key: String
        let title: String
        let isChosen: Bool
    }
}

extension FootprintsPage {
    /// - Parameter fields: `layer`, the key of the layer to draw; without it, a health system’s or the first.
    init(_ locality: Locality, fields: Form) throws {
        let place = locality.place
        let key = fields["layer"]
        guard let study = FootprintsStudy(try locality.layers()) else {
            errors = nil
            (heading, lede, command) = Self.missing(place)
            (layers, map, table, seconds, pairs) = ([], nil, nil, nil, nil)
            (conditionsHeading, conditions) = (nil, nil)
            (seats, downloads) = (nil, [])
            return
        }
        let known = study.over.first { $0.key == key }
        errors =
            key != nil && known == nil
            ? ErrorSummary([
                .init("“\(key ?? "")” is not a layer of this locality; choose from the list.", field: "layer")
            ]) : nil
        let layer = known ?? study.layers.health ?? study.over[0]
        heading = known == nil ? study.finding : study.finding(layer)
        lede = """
            Whoever works across boundaries has to know whose boundaries they are. Where areas of a layer are split, shares say \
            how much of each lies where.
            """
        command = nil
        layers = study.over.map { LayerChoice(key: $0.key, title: $0.title, isChosen: $0 == layer) }
        map = study.map(layer, base: locality.base)
        table = study.table
        let own = Set(place.areas.map(\.code))
        let overlap = study.overlap(with: layer)
        seconds = overlap?.secondTable(firsts: own)
        pairs = overlap?.pairTable(firsts: own)
        let health = layer.isHealth ? layer : study.layers.health
        let found = try health.flatMap { try locality.conditions($0) }
        conditionsHeading = found?.finding
        conditions = found?.table
        seats = "/places/seats"
        downloads = PageTables.links(
            [
                ("table", table), ("seconds", seconds), ("pairs", pairs), ("conditions", conditions),
                ("map", map?.table),
            ],
            path: "/places/footprints", fields: fields)
    }

    /// What to say and what to do where there is nothing to show.
    private static func missing(_ place: Place) -> (heading: String, lede: Prose, command: String) {
        place.areas.isEmpty
            ? (
                "There are no areas yet", "Import their boundaries first, or a list of them.",
                "localities import FILE boundaries PATH"
            )
            : (
                "Nothing is known yet of the larger bodies around \(place.title)",
                "Import a look-up that says which areas lie in which health system, police area or enterprise partnership.",
                "localities import FILE lookup PATH"
            )
    }
}
