import Options
import Toolkit
import Workspace

extension OverviewPage {
    init(_ visit: Visit) throws {
        let locality = try visit.locality
        // Without areas or links there is nothing to count; the page then says what to import.
        let study = try? locality.options(locality.usualLimits)
        try self.init(
            locality, study: study, tools: locality.toolbox.tools(in: locality.profile.id),
            partnership: locality.partnership())
    }
}
