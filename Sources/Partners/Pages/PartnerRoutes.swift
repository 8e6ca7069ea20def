import LocalityPages
import PageKit

/// Every address of the pages about partners, tools and answers, and what it answers.
package enum PartnerRoutes {
    package static let feature = Feature(routes: routes, files: PageFiles(.module))

    static let routes: [Route<PageRequest>] = [
        .page(PartnerAddress.all, PartnersPage.self),
        .action(PartnerAddress.all, PartnersPage.add),
        .action(PartnerAddress.leaving, PartnersPage.leave),
        .page(ToolAddress.tool.pattern, ToolPage.self),
        .action(ToolAddress.waves.pattern, ToolPage.open),
        .action(ToolAddress.closing.pattern, ToolPage.close),
        .action(ToolAddress.links.pattern, ToolPage.invite),
        .page(ToolAddress.importing.pattern, AnswerImportPage.self),
        .action(ToolAddress.importing.pattern, AnswerImportPage.read),
        .file(ToolAddress.importForm.pattern, AnswerImportPage.form),
        .file(ToolAddress.answers.pattern, ToolPage.answers),
        .page(ToolAddress.result.pattern, ResultPage.self),
        .file(ToolAddress.resultTable.pattern, ResultPage.csv),
        .action(ToolAddress.placement.pattern, ResultPage.overridePlacement),
        .page(ToolAddress.history.pattern, HistoryPage.self),
        .file(ToolAddress.historyTable.pattern, HistoryPage.csv),
        .page(AnswerAddress.start.pattern, AnswerStartPage.self),
        .action(AnswerAddress.start.pattern, AnswerStartPage.begin),
        .page(AnswerAddress.sent.pattern, AnswerSentPage.self),
        .page(AnswerAddress.list.pattern, AnswerListPage.self),
        .page(AnswerAddress.check.pattern, AnswerCheckPage.self),
        .action(AnswerAddress.check.pattern, AnswerCheckPage.send),
        .page(AnswerAddress.step.pattern, AnswerPage.self),
        .action(AnswerAddress.step.pattern, AnswerPage.keep),
    ]
}
