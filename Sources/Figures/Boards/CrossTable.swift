/// What stands where two things cross: names in the cells, and gaps that can be seen.
public struct CrossTable: Hashable, Sendable {
    public struct Item: Hashable, Sendable {
        public var text: String
        public var address: String?

        public init(_ text: String, address: String? = nil) {
            self.text = text
            self.address = address
        }
    }

    public var title: String
    /// What the rows and the columns are.
    public var rowTitle: String
    public var columnTitle: String
    public var rows: [String]
    public var columns: [String]
    /// By row, then by column; nothing in a cell is a gap.
    public var cells: [[[Item]]]
    /// What stands in a cell without anything.
    public var gapWord = "gap"

    public init(
        _ title: String, rowTitle: String, columnTitle: String, rows: [String], columns: [String], cells: [[[Item]]]
    ) {
        self.title = title
        self.rowTitle = rowTitle
        self.columnTitle = columnTitle
        self.rows = rows
        self.columns = columns
        self.cells = cells
    }

    private func cell(_ row: Int, _ column: Int) -> [Item] {
        cells.indices.contains(row) && cells[row].indices.contains(column) ? cells[row][column] : []
    }

    /// How many crossings have nothing.
    public var gaps: Int {
        rows.indices.reduce(0) { sum, row in sum + columns.indices.count { cell(row, $0).isEmpty } }
    }

    /// One row for each thing in each cell.
    public var table: Table {
        var table = Table(title, columns: [.init(rowTitle), .init(columnTitle), "What"])
        for row in rows.indices {
            for column in columns.indices {
                for item in cell(row, column) {
                    table.append([.text(rows[row]), .text(columns[column]), .text(item.text, address: item.address)])
                }
            }
        }
        return table
    }

    public func html(id: String? = nil) -> String {
        let head = ([rowTitle] + columns).map { Markup.element("th", ["scope": "col"], Markup.escaped($0)) }.joined()
        let body = rows.indices.map { row in
            let cells = columns.indices.map { column -> String in
                let items = cell(row, column)
                guard !items.isEmpty else { return Markup.element("td", ["class": "gap"], Markup.escaped(gapWord)) }
                let list = items.map { item in
                    let words = Markup.escaped(item.text)
                    return Markup.element(
                        "li", [:],
                        Markup.safeAddress(item.address).map { Markup.element("a", ["href": $0], words) } ?? words)
                }
                return Markup.element("td", [:], Markup.element("ul", [:], list.joined()))
            }
            return Markup.element(
                "tr", [:], Markup.element("th", ["scope": "row"], Markup.escaped(rows[row])) + cells.joined())
        }
        let table = Markup.element(
            "table", ["id": id, "class": "cross"],
            Markup.element("caption", [:], Markup.escaped(title))
                + Markup.element("thead", [:], Markup.element("tr", [:], head))
                + Markup.element("tbody", [:], body.joined(separator: "\n")))
        return Markup.element("div", ["class": "scroll", "role": "group", "aria-label": title, "tabindex": "0"], table)
    }
}
