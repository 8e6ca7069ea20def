import LocalityPages
import PageKit

/// Every address of the pages about money, and what it answers.
package enum MoneyRoutes {
    package static let feature = Feature(routes: routes, files: PageFiles(.module))

    static let routes: [Route<PageRequest>] = [
        .page("/money", MoneyPage.self),
        .page("/money/check", CheckPage.self),
        .action("/money/check", CheckPage.check),
        .page("/money/{model}", ModelPage.self),
        .action("/money/{model}", ModelPage.use),
        .page("/money/{model}/compare", CasesPage.self),
        .page("/money/{model}/live", LivePage.self),
        .action("/money/{model}/live", LivePage.move),
        .stream("/money/{model}/live/events", LivePage.watch),
    ]
}
