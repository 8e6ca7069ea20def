import LocalityPages
import PageKit

/// Every address of the pages about options and links, and what it answers.
package enum OptionRoutes {
    package static let feature = Feature(routes: routes, files: PageFiles(.module))

    static let routes: [Route<PageRequest>] = [
        .page("/options", OptionsPage.self),
        .page("/options/compare", ComparePage.self),
        .file("/options/paint", PaintPage.answer),
        .file("/options/paint/csv", PaintPage.csv),
        .action("/options/paint/table", PaintPage.table),
        .page("/options/plans", PlansPage.self),
        .action("/options/plans", PlansPage.keep),
        .page("/options/plans/{key}", PlanPage.self),
        .page("/options/ranking", RankingPage.self),
        .action("/options/ranking", RankingPage.weigh),
        .page("/options/proposals", ProposalsPage.self),
        .page("/options/merging", MergingPage.self),
        .page("/links", LinksPage.self),
        .action("/links", LinksPage.decide),
    ]
}
