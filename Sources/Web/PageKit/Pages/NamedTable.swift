import Figures
import Hummingbird

/// The numbers of a page as CSV: one of its tables, or what is behind one of its pictures.
///
/// `/places/footprints/csv?layer=police&table=pairs`: the page’s own address and the name of one of its tables. Names
/// stand in addresses that people keep, so they are written out where a page lists its tables, and stay as they are
/// whatever becomes of the page.
package struct NamedTable {
    package let name: String
    package let title: String
    private let make: () -> Table

    /// - Returns: `nil` where there is no table at present; the same with pictures and matrices.
    package init?(_ name: String, _ table: Table?) {
        guard let table else { return nil }
        (self.name, title, make) = (name, table.title, { table })
    }

    package init?(_ name: String, _ picture: (any Picture)?) {
        guard let picture else { return nil }
        (self.name, title, make) = (name, picture.title, { picture.table })
    }

    package init?(_ name: String, _ matrix: Matrix?) {
        guard let matrix else { return nil }
        (self.name, title, make) = (name, matrix.title, { matrix.table })
    }

    /// Made when it is asked for.
    package var table: Table { make() }
}

/// A page whose numbers can be taken away.
package protocol TabledPage: Page {
    /// Its tables in the order of the page; `nil` for those that there are not at present.
    var tables: [NamedTable?] { get }
}

extension TabledPage {
    /// The table of a name as CSV; without a name, the first.
    ///
    /// - Throws: ``Refusal`` with the names that there are, where there is none of this name.
    package func csv(of name: String?) throws -> Response {
        let tables = tables.compactMap(\.self)
        if tables.isEmpty, name == nil || name == "none" {
            return .csv(Table(title, columns: ["Nothing is known yet"]).csv(), named: "\(Self.template)-none.csv")
        }
        guard let found = name == nil ? tables.first : tables.first(where: { $0.name == name }) else {
            let known = tables.isEmpty ? "none" : tables.map(\.name).joined(separator: ", ")
            throw Refusal.badRequest("There is no table “\(name ?? "")”; the tables are \(known).")
        }
        return .csv(found.table.csv(), named: "\(Self.template)-\(found.name).csv")
    }
}

extension [NamedTable?] {
    /// Links to all of them, for a page that stands at a path with a query.
    package func links(path: String, fields: Form) -> [PageLink] {
        let kept = fields.fields.filter { $0.name != "table" }.map { ($0.name, $0.value) }
        return compactMap(\.self).map { table in
            PageLink(words: table.title, address: "\(path)/csv?" + Form(kept + [("table", table.name)]).query)
        }
    }
}
