import Evidence
import Places
import Workspace

/// Districts that could work together, found in three ways, each with its evidence.
package struct ClustersPage: Page {
    static let template = "clusters"
    static let section: Section? = .places

    let local = LocalNavigation(.clusters)
    /// Its tables, and the numbers behind its pictures, as files.
    var downloads: [PageTables.Link] = []
    let title = "Clusters"
    let errors: ErrorSummary?
    let heading: String
    let lede: Prose
    let command: String?
    let ways: [Way]
    let growth: LineChart?
    let growthTable: Table?
    let centre: ChoiceField?
    let share: TextField?

    /// One way to find clusters.
    struct Way: Sendable {
        let heading: String
        let words: String
        let map: Map?
        let table: Table
    }

    init(_ place: Place, study: ClustersStudy?, entered: String?, problems: [ErrorSummary.Item]) {
        errors = ErrorSummary(problems)
        guard let study else {
            heading = "Where people live is known, where they work is not"
            lede = "Import commuting between these areas, or between smaller ones inside them."
            command = "localities import FILE flows PATH"
            (ways, growth, growthTable, centre, share) = ([], nil, nil, nil, nil)
            return
        }
        command = nil
        heading = study.finding
        lede = """
            Districts cluster by what they already share, by the labour market they make up, or by the centre to which their people go. \
            A cluster that comes out in more than one way rests on more than one reason.
            """
        let none = "No two areas are found in this way."
        ways = [
            ("Shared geography", DistrictCluster.Way.sharedGeography), ("A functional economic area", .functionalArea),
            ("Alignment to a centre", .centre),
        ].map { heading, way in
            Way(
                heading: heading, words: study.clusters(way).isEmpty ? none : "", map: study.map(way),
                table: study.table(way))
        }
        growth = study.growthChart
        growthTable = study.growthTable
        centre = ChoiceField(
            "centre", "Centre", chosen: study.centreCode, options: place.areas.map { ($0.code, $0.name) })
        share = TextField(
            name: "share", label: "Share who work there, from %", hint: "15 in the OECD’s functional urban areas",
            value: entered ?? "15", error: problems.first { $0.field == "share" }?.message)
    }
}

extension ClustersPage {
    /// `/places/clusters?centre=E06000029&share=15`; without anything, around the area with most jobs.
    init(_ visit: Visit) async throws {
        let locality = try visit.locality
        let place = locality.place
        var problems: [ErrorSummary.Item] = []
        var centre = visit.fields["centre"]
        if let code = centre, place.area(code) == nil {
            problems.append(.init("“\(code)” is not an area of this locality; choose from the list.", field: "centre"))
            centre = nil
        }
        var share = 0.15
        let entered = visit.fields["share"]
        if let entered {
            let digits = entered.replacing("%", with: "").trimmingCharacters(in: .whitespaces)
            if let percent = Double(digits), percent > 0, percent <= 100 {
                share = percent / 100
            } else {
                problems.append(
                    .init("Share: “\(entered)” is not a percentage above 0, up to 100.", field: "share"))
            }
        }
        let study = try ClustersStudy(place, named: locality.namedAreas(), centre: centre, share: share)
        self.init(place, study: study, entered: entered, problems: problems)
        downloads = PageTables.links(of: self, path: "/places/clusters", fields: visit.fields)
    }
}
