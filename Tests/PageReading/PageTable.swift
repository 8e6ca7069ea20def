/// A table as it is read aloud: its name, the headings of its columns, and rows that begin with theirs.
package struct PageTable {
    let element: Element
    private let index: PageIndex

    init(_ element: Element, in index: PageIndex) { (self.element, self.index) = (element, index) }

    /// Its caption, or what the group around it or the table itself is called.
    package var name: String {
        if let caption = element.all("caption").first { return caption.words }
        return element["aria-label"] ?? element.parent?["aria-label"] ?? ""
    }

    package var columns: [String] { (element.all("thead").first?.all("tr").last?.children ?? []).map(\.words) }

    /// The rows below the headings, cell by cell.
    package var rows: [[String]] { body.map { $0.map(\.words) } }

    /// The first cell of each row.
    package var rowHeadings: [String] { rows.map { $0.first ?? "" } }

    private var body: [[Element]] { element.all("tr").filter { $0.parent?.name != "thead" }.map(\.children) }

    /// What stands in this row under this heading.
    package subscript(row: String, column: String) -> String {
        get throws { try cell(row, column).words }
    }

    /// The cell of this row under this heading, with the links and controls in it.
    package func cell(_ row: String, _ column: String) throws -> Part {
        let cells = try found(row, among: body.map { ($0.first?.words ?? "", $0) }, "row of “\(name)”")
        let position = try found(column, among: columns.enumerated().map { ($1, $0) }, "column of “\(name)”")
        return Part(element: cells[position], index: index)
    }
}

extension PagePart {
    package var tables: [PageTable] { element.all("table").map { PageTable($0, in: index) } }

    package func table(_ name: String) throws -> PageTable {
        try found(name, among: tables.map { ($0.name, $0) }, "table")
    }
}
