import Evidence
import Workspace

extension HousingPage {
    /// `/places/housing?commuting=77.5&moving=50`.
    init(_ visit: Visit) async throws {
        let locality = try visit.locality
        let form = HousingForm(visit.fields)
        let study = try locality.housing(form.question)
        let zoneBase = try study.flatMap { $0.isCoarse ? nil : try locality.zoneBase($0.commuting) }
        self.init(form, place: locality.place, study: study, zoneBase: zoneBase)
        downloads = PageTables.links(of: self, path: "/places/housing", fields: visit.fields)
    }
}
