import Content
import LocalityPages
import Options

extension OverviewPage {
    init(_ request: PageRequest) throws {
        let locality = try request.locality
        // Without areas or links there is nothing to count; the page then says what to import.
        let study = try? locality.options(locality.usualLimits)
        try self.init(
            locality, study: study, tools: locality.toolbox.tools(in: locality.profile.id),
            partnership: locality.partnership())
    }
}
