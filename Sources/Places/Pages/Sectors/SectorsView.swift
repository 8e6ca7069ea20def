import Figures
import LocalityPages
import PageKit
import PlaceStudies
import Places

/// What areas are strong in, how that has changed, and which are alike.
struct SectorsView: PlaceView {
    static let template = "sectors"
    static let title = "Sectors"
    static let part = PlacesSection.sectors

    let map: Map?
    let strengths: Table
    let specialisation: Table
    let tree: Dendrogram?

    var tables: [NamedTable?] {
        [
            .init("map", map), .init("strengths", strengths), .init("specialisation", specialisation),
            .init("tree", tree),
        ]
    }

    /// `/places/sectors?sector=3&together=plan:approved-2018`: the position of the sector in the table, without it the
    /// strongest of any area; and what the areas are put together into.
    static func answer(_ request: PageRequest) async throws -> PlaceAnswer<Self> {
        let locality = try request.locality
        guard let each = try locality.sectors() else {
            return .init(
                heading: "What people work in is not known yet",
                lede: """
                    Import jobs by industry: one row for each area and one column for each sector, or a row for each pair, as \
                    Nomis writes the Business Register and Employment Survey. Two years show what has changed; a row for the \
                    nation is what areas are compared with.
                    """, command: "localities import FILE sectors jobs_by_industry_2017.csv --whole E92000001")
        }
        var problems: [ErrorSummary.Item] = []
        let ways = try waysTogether(locality, each)
        var study = each
        if let key = request.fields["together"], !key.isEmpty {
            if let way = ways.first(where: { $0.key == key }) {
                study = each.together(in: way)
            } else {
                problems.note(unknown: key, what: "a way to put the areas together", field: "together")
            }
        }
        let sectors = study.mix.sectors
        let strongest = study.mix.areas.indices.compactMap { study.strengths($0).first }
            .max { $0.locationQuotient < $1.locationQuotient }?.sector
        var chosen = strongest ?? 0
        if let text = request.fields["sector"] {
            if let number = Int(text), sectors.indices.contains(number) {
                chosen = number
            } else {
                problems.note(unknown: text, what: "a sector of the table", field: "sector")
            }
        }
        let form = PlaceForm(
            address, "Show", problems: problems,
            [
                .list(
                    "together", "Put together", chosen: study.together?.key ?? "",
                    [("", "Each on its own")] + ways.map { ($0.key, $0.title) }),
                .list(
                    "sector", "Sector on the map", chosen: "\(chosen)", sectors.enumerated().map { ("\($0)", $1) }),
            ])
        return .init(
            heading: study.finding,
            lede: study.hasNation
                ? "A strength is a sector with a larger share of the jobs here than in the nation."
                : """
                A strength is a sector with a larger share of the jobs than in all areas together; with figures for the nation, \
                areas that are alike would stand out too.
                """, form: form, problems: problems,
            shown: Self(
                map: study.map(of: chosen), strengths: study.strengthsTable,
                specialisation: study.specialisationTable, tree: study.dendrogram(cut: 0.15)))
    }

    /// Divisions of the locality's own areas into two or more, and the labour markets found in commuting.
    private static func waysTogether(_ locality: Locality, _ study: SectorsStudy) throws -> [NamedAreas] {
        let own = Set(study.mix.areas)
        let known = try locality.namedAreas().filter { $0.geography == locality.place.geography?.key }
        let found = try locality.regions().map { [NamedAreas($0)] } ?? []
        return (known + found).filter { Set($0.targets.filter { own.contains($0.key) }.values).count > 1 }
    }
}

extension SectorsView {
    static let fields: [TemplateField<Self>] = [
        .init("map", \.map), .init("strengths", \.strengths), .init("specialisation", \.specialisation),
        .init("tree", \.tree),
    ]
}
