import LocalityPages
import PageKit

/// Every address of the pages about registers, and what it answers.
package enum RegisterRoutes {
    package static let feature = Feature(routes: routes, files: PageFiles(.module))

    static let routes: [Route<PageRequest>] = [
        .page(RegisterAddress.all, RegistersPage.self),
        .page(RegisterAddress.register.pattern, RegisterPage.self),
        .page(RegisterAddress.view.pattern, RegisterPage.self),
        .file(RegisterAddress.viewTable.pattern, RegisterPage.viewCSV),
        .file(RegisterAddress.table.pattern, RegisterPage.csv),
        .action(RegisterAddress.beginning.pattern, RegisterPage.begin),
        .action(RegisterAddress.done.pattern, RegisterPage.done),
        .page(RegisterAddress.adding.pattern, RecordFormPage.self),
        .action(RegisterAddress.adding.pattern, RecordFormPage.keep),
        .page(RegisterAddress.record.pattern, RecordPage.self),
        .page(RegisterAddress.editing.pattern, RecordFormPage.self),
        .action(RegisterAddress.editing.pattern, RecordFormPage.keep),
        .action(RegisterAddress.removal.pattern, RecordPage.remove),
        .page(RegisterAddress.column.pattern, ColumnPage.self),
        .action(RegisterAddress.column.pattern, ColumnPage.add),
        .page(RegisterAddress.importing.pattern, RegisterImportPage.self),
        .action(RegisterAddress.importing.pattern, RegisterImportPage.read),
    ]
}
