import Workspace

extension AreasPage {
    /// `/places/areas?method=istat&min-size=1000&…`; without anything, the rule of the official areas.
    init(_ visit: Visit) async throws {
        let locality = try visit.locality
        let form = AreasForm(visit.fields)
        let study = try locality.regions(form.question)
        self.init(form, place: locality.place, study: study, zoneBase: try study.flatMap(locality.zoneBase))
        downloads = PageTables.links(of: self, path: "/places/areas", fields: visit.fields)
    }
}
