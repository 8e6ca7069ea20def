import LocalityPages
import PageKit

/// Every address of the pages about registers, and what it answers.
package enum RegisterRoutes {
    package static let feature = Feature(routes: routes, files: PageFiles(.module))

    static let routes: [Route<PageRequest>] = [
        .page("/registers", RegistersPage.self),
        .page("/registers/{register}", RegisterPage.self),
        .page("/registers/{register}/views/{view}", RegisterPage.self),
        .file("/registers/{register}/views/{view}/csv", RegisterPage.viewCSV),
        .file("/registers/{register}/csv", RegisterPage.csv),
        .action("/registers/{register}/begin", RegisterPage.begin),
        .action("/registers/{register}/done", RegisterPage.done),
        .page("/registers/{register}/add", RecordFormPage.self),
        .action("/registers/{register}/add", RecordFormPage.keep),
        .page("/registers/{register}/records/{record}", RecordPage.self),
        .page("/registers/{register}/records/{record}/edit", RecordFormPage.self),
        .action("/registers/{register}/records/{record}/edit", RecordFormPage.keep),
        .action("/registers/{register}/records/{record}/remove", RecordPage.remove),
        .page("/registers/{register}/column", ColumnPage.self),
        .action("/registers/{register}/column", ColumnPage.add),
        .page("/registers/{register}/import", RegisterImportPage.self),
        .action("/registers/{register}/import", RegisterImportPage.read),
    ]
}
