import ConsultationPages
import Hummingbird
import LocalityPages
import MoneyPages
import OptionPages
import PageKit
import PartnerPages
import PlacePages
import RegisterPages

/// Every address of the workbench: those of each subject, and those that belong to none.
package enum Routes {
    /// The subjects, in the order of the navigation.
    static let features = [
        Feature(routes: own, files: PageFiles(.module)), PlaceRoutes.feature, PartnerRoutes.feature,
        RegisterRoutes.feature, OptionRoutes.feature, MoneyRoutes.feature, ConsultationRoutes.feature,
    ]

    package static let all: [Route<PageRequest>] = features.flatMap(\.routes)

    /// Files of all pages: those of the frame, and those of each subject.
    package static let files = [PageFiles.pageKit, .localityPages] + features.map(\.files)

    /// Who may ask for what: the one place where it is decided. So far everyone who can reach the workbench may ask for
    /// everything; on the loopback that is the person at this computer.
    static func permits(_ route: Route<PageRequest>, _ request: Request) throws {}

    private static let own: [Route<PageRequest>] = [
        .page("/", OverviewPage.self),
        .page("/toolkit", ToolkitPage.self),
        .page("/toolkit/ways", PathsPage.self),
        .page("/toolkit/profile", ProfilePage.self),
        .action("/toolkit/profile", ProfilePage.speak),
        .page("/toolkit/{about}", AboutPage.self),
        .page("/library", LibraryPage.self),
        .page("/library/words", GlossaryPage.self),
        .page("/library/references", ReferencesPage.self),
        .tables("/library/references/csv", of: ReferencesPage.self),
        .page("/library/{case}", CasePage.self),
        .page("/report", ReportPage.self),
        .file("/report/read", ReportPage.read),
        .file("/report/download", ReportPage.download),
        .file("/report/workbook", ReportPage.workbook),
        .page("/sources", SourcesPage.self),

        .file(StaticFiles.path) { request in
            try request.services.files.response(
                request.parameters.get("file"), version: request.fields["v"], headers: request.head.headers)
        },
    ]
}
