import Evidence
import Places
import Workspace

/// What areas are strong in, how that has changed, and which are alike.
package struct SectorsPage: Page {
    static let template = "sectors"
    static let section: Section? = .places

    let local = LocalNavigation(.sectors)
    let title = "Sectors"
    let errors: ErrorSummary?
    let heading: String
    let lede: Prose
    let command: String?
    let sector: ChoiceField?
    let map: Map?
    let strengths: Table?
    let specialisation: Table?
    let tree: Dendrogram?

    /// - Parameter chosen: position of the sector on the map.
    init(_ study: SectorsStudy?, chosen: Int, problems: [ErrorSummary.Item] = []) {
        errors = ErrorSummary(problems)
        map = study?.map(of: chosen)
        strengths = study?.strengthsTable
        specialisation = study?.specialisationTable
        tree = study?.dendrogram(cut: 0.15)
        sector = study.map { study in
            ChoiceField(
                "sector", "Sector on the map", chosen: "\(chosen)",
                options: study.mix.sectors.enumerated().map { ("\($0)", $1) })
        }
        guard let study else {
            heading = "What people work in is not known yet"
            lede = """
                Import jobs by industry: one row for each area and one column for each sector, or a row for each pair, as Nomis writes \
                the Business Register and Employment Survey. Two years show what has changed; a row for the nation is what areas are \
                compared with.
                """
            command = "localities import FILE sectors jobs_by_industry_2017.csv --whole E92000001"
            return
        }
        command = nil
        heading = study.finding
        lede =
            study.hasNation
            ? "A strength is a sector with a larger share of the jobs here than in the nation."
            : """
            A strength is a sector with a larger share of the jobs than in all areas together; with figures for the nation, areas that \
            are alike would stand out too.
            """
    }
}

extension SectorsPage {
    /// `/places/sectors?sector=3`: the position of the sector in the table.
    init(_ visit: Visit) async throws {
        let study = try visit.locality.sectors()
        let sectors = study?.mix.sectors ?? []
        let strongest = study?.mix.areas.indices.compactMap { study?.strengths($0).first }
            .max { $0.locationQuotient < $1.locationQuotient }
        guard let text = visit.fields["sector"], study != nil else {
            self.init(study, chosen: strongest?.sector ?? 0)
            return
        }
        guard let chosen = Int(text), sectors.indices.contains(chosen) else {
            self.init(
                study, chosen: strongest?.sector ?? 0,
                problems: [.init("“\(text)” is not a sector of the table; choose from the list.", field: "sector")])
            return
        }
        self.init(study, chosen: chosen)
    }
}
