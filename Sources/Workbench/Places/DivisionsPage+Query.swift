import Evidence
import Workspace

extension DivisionsPage {
    /// `/places/compare?with=division:district-ttwa&method=dissolve&…`; without anything, the official areas where there
    /// are any.
    init(_ visit: Visit) async throws {
        let locality = try visit.locality
        let form = AreasForm(visit.fields)
        let others = try locality.namedAreas()
        var problems: [ErrorSummary.Item] = []
        let wanted = visit.fields["with"]
        let named = wanted.flatMap { key in others.first { $0.key == key } }
        if let wanted, named == nil {
            problems.append(
                .init("“\(wanted)” is not a division of this locality; choose from the list.", field: "with"))
        }
        let base = try locality.regions(form.question)
        // Finer zones say more, so official areas of the zones go before those of whole districts.
        let official = others.filter { $0.lens == .labourMarket }
        let chosen =
            named ?? official.first { $0.geography == base?.layer.geography } ?? official.first ?? others.first
        let study = base.flatMap { base in chosen.flatMap { DivisionsStudy(base, $0) } }
        self.init(
            form, problems: problems, others: others, chosen: chosen, base: base, study: study,
            zoneBase: try base.flatMap(locality.zoneBase))
        downloads = PageTables.links(of: self, path: "/places/compare", fields: visit.fields)
    }
}
