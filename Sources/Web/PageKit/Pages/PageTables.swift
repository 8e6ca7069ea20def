import Evidence
import Hummingbird

/// The numbers of a page as CSV: of each of its tables, and behind each of its pictures.
///
/// `/places/footprints/csv?layer=police&table=pairs`: the page’s own address and the name of one of its tables.
package enum PageTables {
    /// A table of a page, made when it is asked for.
    package struct Entry {
        package let name: String
        package let title: String
        package let table: () -> Table

        package init(name: String, title: String, table: @escaping () -> Table) {
            self.name = name
            self.title = title
            self.table = table
        }
    }

    /// The table of a page that a request names, as CSV; without a name, the first.
    ///
    /// - Throws: ``Refusal`` with the names that there are, where there is none of this name.
    package static func file<P: Page>(_ name: String?, of page: P) throws -> Response {
        var tables = all(of: page)
        if tables.isEmpty {
            let nothing = Table(page.title, columns: ["Nothing is known yet"])
            tables = [Entry(name: "none", title: page.title) { nothing }]
        }
        let name = name ?? tables.first?.name
        guard let found = tables.first(where: { $0.name == name }) else {
            throw Refusal.badRequest(
                "There is no table “\(name ?? "")”; the tables are \(tables.map(\.name).joined(separator: ", ")).")
        }
        return .csv(found.table().csv(), named: "\(P.template)-\(found.name).csv")
    }

    /// Tables, and the numbers behind pictures, among the stored properties of a page, by their names: `map`; of several
    /// and further in, `ways-2-table`.
    package static func all(of value: Any, name: String = "") -> [Entry] {
        switch value {
        case let table as Table: return [Entry(name: name, title: table.title) { table }]
        case let picture as any Picture: return [Entry(name: name, title: picture.title) { picture.table }]
        case let matrix as Matrix: return [Entry(name: name, title: matrix.title) { matrix.table }]
        default: break
        }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.map { all(of: $0.value, name: name) } ?? []
        case .struct, .collection:
            return mirror.children.enumerated().flatMap { position, child in
                // What a page shows is the page.
                let own = child.label == "shown" ? "" : child.label ?? "\(position + 1)"
                return all(of: child.value, name: [name, own].filter { !$0.isEmpty }.joined(separator: "-"))
            }
        default: return []
        }
    }

    /// Links to all of them, for a page that stands at a path with a query.
    package static func links(of page: Any, path: String, fields: Form) -> [PageLink] {
        let kept = fields.fields.filter { $0.name != "table" }.map { ($0.name, $0.value) }
        return all(of: page).map { entry in
            PageLink(words: entry.title, address: "\(path)/csv?" + Form(kept + [("table", entry.name)]).query)
        }
    }
}
