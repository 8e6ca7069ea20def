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

    /// Templates of parts of pages that are sent by themselves, each with what it shows.
    package static let fragments = features.flatMap(\.fragments)

    /// Who may ask for what: the one place where it is decided. So far everyone who can reach the workbench may ask for
    /// everything; on the loopback that is the person at this computer.
    static func permits(_ route: Route<PageRequest>, _ request: Request) throws {}

    private static let own: [Route<PageRequest>] = [
        .page(WorkbenchAddress.overview, OverviewPage.self),
        .page(ToolkitAddress.all, ToolkitPage.self),
        .page(ToolkitAddress.ways, PathsPage.self),
        .page(ToolkitAddress.profile, ProfilePage.self),
        .action(ToolkitAddress.profile, ProfilePage.choose),
        .page(ToolkitAddress.about.pattern, AboutPage.self),
        .page(LibraryAddress.all, LibraryPage.self),
        .page(LibraryAddress.words, GlossaryPage.self),
        .page(LibraryAddress.references, ReferencesPage.self),
        .tables(below: LibraryAddress.references, of: ReferencesPage.self),
        .page(LibraryAddress.caseStudy.pattern, CasePage.self),
        .page(ReportAddress.page, ReportPage.self),
        .file(ReportAddress.read, ReportPage.read),
        .file(ReportAddress.download, ReportPage.download),
        .file(ReportAddress.workbook, ReportPage.workbook),
        .page(WorkbenchAddress.sources, SourcesPage.self),

        .immediate(WorkbenchAddress.health) { _ in .plain("ok\n", status: .ok) },
        .immediate(StaticFiles.path) { request in
            try request.services.files.response(
                request.parameters.get("file"), version: request.fields["v"], headers: request.head.headers)
        },
    ]
}
