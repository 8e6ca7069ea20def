import Figures
import LocalityPages
import PageKit
import PlaceStudies
import Places

/// Districts that could work together, found in three ways, each with its evidence.
struct ClustersView: PlaceView {
    static let template = "clusters"
    static let title = "Clusters"
    static let part = PlacesSection.clusters

    let ways: [Way]
    let growth: LineChart?
    let growthTable: Table?

    /// One way to find clusters.
    struct Way: Sendable {
        let heading: String
        /// Where nothing is found in this way.
        let none: String?
        let map: Map?
        let table: Table?
    }

    var tables: [NamedTable?] {
        ways.enumerated().flatMap { position, way in
            [.init("ways-\(position + 1)-map", way.map), .init("ways-\(position + 1)-table", way.table)]
        } + [.init("growth", growth), .init("growthTable", growthTable)]
    }

    /// `/places/clusters?centre=E06000029&share=15`; without anything, around the area with most jobs.
    static func answer(_ request: PageRequest) async throws -> PlaceAnswer<Self> {
        let locality = try request.locality
        let place = locality.place
        var problems: [ErrorSummary.Item] = []
        var centre = request.fields["centre"]
        if let code = centre, place.area(code) == nil {
            problems.note(unknown: code, what: "an area of this locality", field: "centre")
            centre = nil
        }
        let entered = request.fields["share"] ?? "15"
        let share = percentage(entered)
        if share == nil {
            problems.append(.init("Share: “\(entered)” is not a percentage above 0, up to 100.", field: "share"))
        }
        guard
            let study = try ClustersStudy(place, named: locality.namedAreas(), centre: centre, share: share ?? 0.15)
        else { return .noCommuting(place) }
        let form = PlaceForm(
            address, "Find the clusters", problems: problems,
            [
                .list("centre", "Centre", chosen: study.centreCode, place.areas.map { ($0.code, $0.name) }),
                .percent("share", "Share who work there, from", entered)
                    .hint("15 in the OECD’s functional urban areas."),
            ])
        return .init(
            heading: study.finding,
            lede: """
                Districts cluster by what they already share, by the labour market they make up, or by the centre to which their \
                people go. A cluster that comes out in more than one way rests on more than one reason.
                """, form: form, problems: problems, shown: Self(study))
    }

    init(_ study: ClustersStudy) {
        ways = [
            ("Shared geography", DistrictCluster.Way.sharedGeography), ("A functional economic area", .functionalArea),
            ("Alignment to a centre", .centre),
        ].map { heading, way in
            study.clusters(way).isEmpty
                ? Way(heading: heading, none: "No two areas are found in this way.", map: nil, table: nil)
                : Way(heading: heading, none: nil, map: study.map(way), table: study.table(way))
        }
        growth = study.growthChart
        growthTable = study.growthTable
    }
}

/// “75%” or “75” is three quarters; nil where it is no percentage above 0, up to 100.
func percentage(_ text: String) -> Double? {
    let digits = text.replacing("%", with: "").filter { !$0.isWhitespace }
    return Double(digits).flatMap { $0 > 0 && $0 <= 100 ? $0 / 100 : nil }
}

extension ClustersView {
    static let fields: [TemplateField<Self>] = [
        .init("ways", \.ways), .init("growth", \.growth), .init("growthTable", \.growthTable),
    ]
}

extension ClustersView.Way: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("heading", \.heading), .init("none", \.none), .init("map", \.map), .init("table", \.table),
    ]
}
