import LocalityPages
import PageKit

/// Every address of the pages about options and links, and what it answers.
package enum OptionRoutes {
    package static let feature = Feature(
        routes: routes, files: PageFiles(.module), fragments: ["paint-part": PaintPage.self])

    static let routes: [Route<PageRequest>] = [
        .page(OptionAddress.all, OptionsPage.self),
        .page(OptionAddress.compare, ComparePage.self),
        .file(OptionAddress.paint, showing: PaintPage.self, PaintPage.answer),
        .file(OptionAddress.paintedTable, PaintPage.csv),
        .action(OptionAddress.pastedTable, PaintPage.table),
        .page(OptionAddress.plans, PlansPage.self),
        .action(OptionAddress.plans, PlansPage.keep),
        .page(OptionAddress.plan.pattern, PlanPage.self),
        .page(OptionAddress.ranking, RankingPage.self),
        .action(OptionAddress.ranking, RankingPage.weigh),
        .page(OptionAddress.proposals, ProposalsPage.self),
        .page(OptionAddress.merging, MergingPage.self),
        .page(OptionAddress.links, LinksPage.self),
        .action(OptionAddress.links, LinksPage.decide),
    ]
}
