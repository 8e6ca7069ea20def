import Evidence
import Places
import Workspace

extension LensesPage {
    /// `/places/lenses?labour-market=division:district-ttwa&minutes=45&at-least=60`.
    init(_ visit: Visit) async throws {
        let locality = try visit.locality
        let (file, place) = (locality.file, locality.place)
        let named = try locality.namedAreas()
        let layers = try file.flowLayers().filter { $0.kind == .transport && $0.geography == place.geography?.key }
        let form = LensesForm(visit.fields, named: named, layers: layers.map(\.key))
        let transport = try TransportStudy(file, place, layer: form.choice.layer)
        let study = LensesStudy(
            place, choice: form.choice, named: named, regions: try locality.regions(), housing: try locality.housing(),
            sectors: try locality.sectors(), transport: transport)
        self.init(
            form, study: study, named: named, transport: transport,
            layers: layers.map { ($0.key, "\(Words.sentence($0.mode ?? "")), \($0.measure?.rawValue ?? "")") },
            small: place.baseMap(width: study.views.count > 3 ? 200 : 300))
        downloads = PageTables.links(of: self, path: "/places/lenses", fields: visit.fields)
    }
}
