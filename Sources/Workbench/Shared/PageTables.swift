import Evidence
import Hummingbird

/// The numbers of a page as CSV: of each of its tables, and behind each of its pictures.
///
/// `/places/footprints/csv?layer=police&table=pairs`: the page’s own address and the name of one of its tables.
enum PageTables {
    /// One of them, as a link on the page.
    struct Link: Sendable {
        let title: String
        let address: String
    }

    /// Answers with the table that the field `table` names.
    static func file<P: Page>(_ page: P.Type) -> @Sendable (Visit) async throws -> Response {
        { visit in
            let tables = all(of: try await page.init(visit))
            let name = visit.fields["table"] ?? tables.first?.name
            guard let found = tables.first(where: { $0.name == name }) else {
                throw Refusal.badRequest(
                    "There is no table “\(name ?? "")”; the tables are \(tables.map(\.name).joined(separator: ", ")).")
            }
            return Response(
                status: .ok,
                headers: [
                    .contentType: "text/csv; charset=utf-8", .cacheControl: "private, no-cache",
                    .contentDisposition: "attachment; filename=\"\(P.template)-\(found.name).csv\"",
                ], body: .init(byteBuffer: ByteBuffer(string: found.table.csv())))
        }
    }

    /// Tables and pictures among the stored properties of a page, by their names; of several under one name each by its place.
    static func all(of page: some Page) -> [(name: String, table: Table)] {
        Mirror(reflecting: page).children.flatMap { child -> [(name: String, table: Table)] in
            guard let name = child.label else { return [] }
            let value: Any? =
                Mirror(reflecting: child.value).displayStyle == .optional
                ? Mirror(reflecting: child.value).children.first?.value : child.value
            if let table = value as? Table { return [(name, table)] }
            if let tables = value as? [Table] { return tables.enumerated().map { ("\(name)-\($0 + 1)", $1) } }
            return (value as? any Picture).map { [(name, $0.table)] } ?? []
        }
    }

    /// Links to all of them.
    static func links(of page: some Page, path: String, fields: Form) -> [Link] {
        links(all(of: page).map { ($0.name, Optional($0.table)) }, path: path, fields: fields)
    }

    /// Links to them, for a page that stands at a path with a query.
    static func links(_ named: [(String, Table?)], path: String, fields: Form) -> [Link] {
        named.compactMap { name, table in
            table.map { table in
                let fields = fields.fields.filter { $0.name != "table" }.map { ($0.name, $0.value) } + [("table", name)]
                return Link(title: table.title, address: "\(path)/csv?" + Form(fields).query)
            }
        }
    }
}
