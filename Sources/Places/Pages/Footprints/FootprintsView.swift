import Figures
import LocalityPages
import PageKit
import PlaceStudies

/// In which larger bodies the areas lie, and what boundaries have in common.
struct FootprintsView: PlaceView {
    static let template = "footprints"
    static let title = "Footprints"
    static let part = PlacesSection.footprints

    let map: Map?
    let table: Table
    let seconds: Table?
    let pairs: Table?
    let conditions: Conditions?

    /// The footprints of a health system by the four conditions for success.
    struct Conditions: Sendable {
        let heading: String
        let table: Table
        /// Those elsewhere too, where there are any.
        let all: Table?
    }

    var tables: [NamedTable?] {
        [
            .init("map", map), .init("table", table), .init("seconds", seconds), .init("pairs", pairs),
            .init("conditions-table", conditions?.table), .init("conditions-all", conditions?.all),
        ]
    }

    /// `/places/footprints?layer=police`; without a layer, the health systems or what divides the place most.
    static func answer(_ request: PageRequest) async throws -> PlaceAnswer<Self> {
        let locality = try request.locality
        let place = locality.place
        guard let study = FootprintsStudy(try locality.layers()) else {
            return place.areas.isEmpty
                ? .noAreas
                : .init(
                    heading: "Nothing is known yet of the larger bodies around \(place.title)",
                    lede: """
                        Import a look-up that says which areas lie in which health system, police area or enterprise partnership.
                        """, command: "localities import FILE layers PATH")
        }
        let key = request.fields["layer"]
        let known = study.over.first { $0.key == key }
        var problems: [ErrorSummary.Item] = []
        if let key, known == nil {
            problems.note(unknown: key, what: "a layer of this locality", field: "layer")
        }
        // A map of one colour says little; where health systems divide the place, they come first.
        let health = study.layers.health.flatMap { study.touched($0).count > 1 ? $0 : nil }
        let layer = known ?? health ?? study.dividing
        let form = PlaceForm(
            address, "Show this layer", problems: problems,
            [.list("layer", "Layer on the map", chosen: layer.key, study.over.map { ($0.key, $0.title) })])
        return .init(
            heading: known == nil ? study.finding : study.finding(layer),
            lede: """
                Whoever works across boundaries has to know whose boundaries they are. Where areas of a layer are split, shares \
                say how much of each lies where.
                """, form: form, problems: problems, shown: try Self(locality, study, layer))
    }

    init(_ locality: Locality, _ study: FootprintsStudy, _ layer: Layers.Layer) throws {
        map = study.map(layer, base: locality.base)
        table = study.table
        let own = Set(study.place.areas.map(\.code))
        let overlap = study.overlap(with: layer)
        seconds = overlap?.secondTable(firsts: own)
        pairs = overlap?.pairTable(firsts: own)
        let health = layer.isHealth ? layer : study.layers.health
        conditions = try health.flatMap { try locality.conditions($0) }
            .map { found in
                let ours = found.table(onlyOurs: true)
                return Conditions(
                    heading: found.finding, table: ours, all: found.rows.count > ours.rows.count ? found.table : nil)
            }
    }
}

extension FootprintsView {
    static let fields: [TemplateField<Self>] = [
        .init("map", \.map), .init("table", \.table), .init("seconds", \.seconds), .init("pairs", \.pairs),
        .init("conditions", \.conditions),
    ]
}

extension FootprintsView.Conditions: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("heading", \.heading), .init("table", \.table), .init("all", \.all),
    ]
}
