import LocalityPages
import PageKit

/// Every address of the pages about money, and what it answers.
package enum MoneyRoutes {
    package static let feature = Feature(
        routes: routes, files: PageFiles(.module), fragments: ["live-result": LiveEvent.Fragment.self])

    static let routes: [Route<PageRequest>] = [
        .page(MoneyAddress.all, MoneyPage.self),
        .page(MoneyAddress.check, CheckPage.self),
        .action(MoneyAddress.check, CheckPage.check),
        .page(MoneyAddress.model.pattern, ModelPage.self),
        .action(MoneyAddress.model.pattern, ModelPage.use),
        .page(MoneyAddress.comparison.pattern, CasesPage.self),
        .page(MoneyAddress.live.pattern, LivePage.self),
        .action(MoneyAddress.live.pattern, LivePage.move),
        .stream(MoneyAddress.liveEvents.pattern, LivePage.watch),
    ]
}
