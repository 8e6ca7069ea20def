import Hummingbird

/// Every address of the workbench, what it answers, and who may ask: the table of contents.
package enum Routes {
    package static let all: [Route] = [
        .page("/", .everyone, OverviewPage.self),
        .page("/toolkit", .everyone, ToolkitPage.self),
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

        .page("/partners", .everyone, PartnersPage.self),
        .action("/partners", .everyone, PartnersPage.add),
        .action("/partners/leave", .everyone, PartnersPage.leave),
        .page("/tools/{tool}", .everyone, ToolPage.self),
        .action("/tools/{tool}/waves", .everyone, ToolPage.open),
        .action("/tools/{tool}/close", .everyone, ToolPage.close),
        .action("/tools/{tool}/links", .everyone, ToolPage.invite),
        .page("/tools/{tool}/result", .everyone, ResultPage.self),
        .file("/tools/{tool}/result/csv", .everyone, ResultPage.csv),
        .action("/tools/{tool}/result/place", .everyone, ResultPage.place),
        .page("/tools/{tool}/history", .everyone, HistoryPage.self),
        .file("/tools/{tool}/history/csv", .everyone, HistoryPage.csv),
        .page("/answer/{token}", .everyone, AnswerStartPage.self),
        .action("/answer/{token}", .everyone, AnswerStartPage.begin),
        .page("/answer/{token}/sent", .everyone, AnswerSentPage.self),
        .page("/answer/{token}/{draft}/list", .everyone, AnswerListPage.self),
        .page("/answer/{token}/{draft}/check", .everyone, AnswerCheckPage.self),
        .action("/answer/{token}/{draft}/check", .everyone, AnswerCheckPage.send),
        .page("/answer/{token}/{draft}/ask/{step}", .everyone, AnswerPage.self),
        .action("/answer/{token}/{draft}/ask/{step}", .everyone, AnswerPage.keep),

        .file("/static/{file}", .everyone, StaticFiles.response),
    ]

    /// The methods that each address answers.
    package static var methods: [String: Set<HTTPRequest.Method>] {
        Dictionary(grouping: all, by: \.path).mapValues { Set($0.map(\.method)) }
    }
}
