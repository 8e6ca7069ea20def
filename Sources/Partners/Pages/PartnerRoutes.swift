import LocalityPages
import PageKit

/// Every address of the pages about partners, tools and answers, and what it answers.
package enum PartnerRoutes {
    package static let feature = Feature(routes: routes, files: PageFiles(.module))

    static let routes: [Route<PageRequest>] = [
        .page("/partners", PartnersPage.self),
        .action("/partners", PartnersPage.add),
        .action("/partners/leave", PartnersPage.leave),
        .page("/tools/{tool}", ToolPage.self),
        .action("/tools/{tool}/waves", ToolPage.open),
        .action("/tools/{tool}/close", ToolPage.close),
        .action("/tools/{tool}/links", ToolPage.invite),
        .page("/tools/{tool}/import", AnswerImportPage.self),
        .action("/tools/{tool}/import", AnswerImportPage.read),
        .file("/tools/{tool}/import/form", AnswerImportPage.form),
        .file("/tools/{tool}/answers.csv", ToolPage.answers),
        .page("/tools/{tool}/result", ResultPage.self),
        .file("/tools/{tool}/result/csv", ResultPage.csv),
        .action("/tools/{tool}/result/place", ResultPage.place),
        .page("/tools/{tool}/history", HistoryPage.self),
        .file("/tools/{tool}/history/csv", HistoryPage.csv),
        .page("/answer/{token}", AnswerStartPage.self),
        .action("/answer/{token}", AnswerStartPage.begin),
        .page("/answer/{token}/sent", AnswerSentPage.self),
        .page("/answer/{token}/{draft}/list", AnswerListPage.self),
        .page("/answer/{token}/{draft}/check", AnswerCheckPage.self),
        .action("/answer/{token}/{draft}/check", AnswerCheckPage.send),
        .page("/answer/{token}/{draft}/ask/{step}", AnswerPage.self),
        .action("/answer/{token}/{draft}/ask/{step}", AnswerPage.keep),
    ]
}
