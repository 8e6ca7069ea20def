import Places
import Workspace

extension SensitivityPage {
    /// `/places/sensitivity?method=dissolve&min-size=3500&…`: the rule as on the page of areas. Reruns use full dissolve.
    init(_ visit: Visit) async throws {
        let locality = try visit.locality
        let form = AreasForm(visit.fields)
        var question = form.question
        question.method = .dissolve
        (question.joinsDetached, question.isRefined) = (false, false)
        let base = try locality.regions(question)
        let run = base.map { base in locality.places.sensitivity.value(question) { SensitivityRun(base) } }
        // Some hundred zones are done at once, also on a busy machine; a whole country is looked in on.
        let isSmall = (base?.flows.matrix.count ?? 0) <= 1_000
        let study = try await run?.study(within: isSmall ? .seconds(30) : .milliseconds(1500))
        self.init(
            form, place: locality.place, base: base, study: study, done: run?.done ?? 0,
            zoneBase: try base.flatMap(locality.zoneBase))
        downloads = PageTables.links(of: self, path: "/places/sensitivity", fields: visit.fields)
    }
}
