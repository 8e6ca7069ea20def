import LocalityPages
import PageKit

/// Every address of the pages about partners, tools and answers, and what it answers.
package enum PartnerRoutes {
    package static let feature = Feature(routes: routes, files: PageFiles(.module))

    static let routes: [Route<PageRequest>] = [
        .page(PartnerAddress.all, PartnersPage.self),
        .action(PartnerAddress.all, PartnersPage.add),
        .action(PartnerAddress.leaving, PartnersPage.leave),
        .page(ToolAddress.tool.pattern, ToolPage.self).secret,
        .action(ToolAddress.waves.pattern, ToolPage.open).secret,
        .action(ToolAddress.closing.pattern, ToolPage.close).secret,
        .action(ToolAddress.links.pattern, ToolPage.invite).secret,
        .page(ToolAddress.importing.pattern, AnswerImportPage.self).secret,
        .action(ToolAddress.importing.pattern, AnswerImportPage.read).secret,
        .file(ToolAddress.importForm.pattern, AnswerImportPage.form),
        .file(ToolAddress.answers.pattern, ToolPage.answers).secret,
        .page(ToolAddress.result.pattern, ResultPage.self),
        .file(ToolAddress.resultTable.pattern, ResultPage.csv),
        .action(ToolAddress.placement.pattern, ResultPage.overridePlacement),
        .page(ToolAddress.history.pattern, HistoryPage.self),
        .file(ToolAddress.historyTable.pattern, HistoryPage.csv),
        .page(AnswerAddress.start.pattern, AnswerStartPage.self).secret,
        .action(AnswerAddress.start.pattern, AnswerStartPage.begin).secret,
        .page(AnswerAddress.sent.pattern, AnswerSentPage.self).secret,
        .page(AnswerAddress.list.pattern, AnswerListPage.self).secret,
        .page(AnswerAddress.check.pattern, AnswerCheckPage.self).secret,
        .action(AnswerAddress.check.pattern, AnswerCheckPage.send).secret,
        .page(AnswerAddress.step.pattern, AnswerPage.self).secret,
        .action(AnswerAddress.step.pattern, AnswerPage.keep).secret,
    ]
}
