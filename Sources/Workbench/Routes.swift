import Hummingbird

/// Every address of the workbench, what it answers, and who may ask: the table of contents.
package enum Routes {
    package static let all: [Route] = [
        .page("/", .everyone, OverviewPage.self),
        .page("/places", .everyone, PlacesPage.self),
        .page("/places/areas", .everyone, AreasPage.self),
        .page("/places/sensitivity", .everyone, SensitivityPage.self),
        .page("/places/compare", .everyone, DivisionsPage.self),
        .page("/places/housing", .everyone, HousingPage.self),
        .page("/places/lenses", .everyone, LensesPage.self),
        .page("/places/clusters", .everyone, ClustersPage.self),
        .page("/places/sectors", .everyone, SectorsPage.self),
        .page("/options", .everyone, OptionsPage.self),
        .page("/options/compare", .everyone, ComparePage.self),
        .page("/links", .everyone, LinksPage.self),
        .action("/links", .everyone, LinksPage.decide),
        .page("/library", .everyone, LibraryPage.self),
        .page("/library/{case}", .everyone, CasePage.self),
        .page("/consultations", .everyone, ConsultationsPage.self),
        .page("/consultations/{key}", .everyone, ConsultationPage.self),
        .page("/consultations/{key}/answer", .everyone, ConsultationAnswerPage.self),
        .action("/consultations/{key}/answer", .everyone, ConsultationAnswerPage.answer),
        .file("/consultations/{key}/answers.csv", .everyone, ConsultationPage.answers),
        .page("/report", .everyone, ReportPage.self),
        .file("/report/read", .everyone, ReportPage.read),
        .file("/report/download", .everyone, ReportPage.download),
        .page("/sources", .everyone, SourcesPage.self),

        .file("/static/{file}", .everyone, StaticFiles.response),
    ]

    /// The methods that each address answers.
    package static var methods: [String: Set<HTTPRequest.Method>] {
        Dictionary(grouping: all, by: \.path).mapValues { Set($0.map(\.method)) }
    }
}
