import Base

extension Table {
    /// The table in a box of its own that scrolls on small screens: caption, headings with scope, numbers aligned.
    ///
    /// - Parameters:
    ///   - id: of the table, unique on the page; `nil` for none.
    ///   - number: what it is called in its document: "Table 3".
    public func html(id: String? = nil, number: String? = nil, sources: inout Sources) -> String {
        let caption = Markup.numbered(number) + Markup.escaped(title) + sources.mark(source)
        let head = columns.map { column in
            var words = Markup.escaped(column.title)
            if let unit = column.unit, unit.notation == .plain, !unit.many.isEmpty,
                unit.many != column.title.lowercased()
            {
                words += " " + Markup.element("span", ["class": "unit"], Markup.escaped(unit.many))
            }
            return Markup.element(
                "th", ["scope": "col", "class": column.unit == nil ? nil : "n"], words + sources.mark(column.source))
        }
        // Narrower than its words can be read, a column would make its rows very tall.
        let isLong = columns.indices.map { index in
            columns[index].unit == nil
                && rows.contains { index < $0.cells.count && $0.cells[index].text(in: columns[index]).utf8.count > 40 }
        }
        var body: [String] = []
        for row in rows {
            var cells = ""
            for (index, (cell, column)) in zip(row.cells, columns).enumerated() {
                let isHeading = index == 0
                cells += Markup.element(
                    isHeading ? "th" : "td",
                    ["scope": isHeading ? "row" : nil, "class": isLong[index] ? "long" : cell.cssClass(in: column)],
                    cell.html(in: column, sources: &sources))
            }
            body.append(Markup.element("tr", ["class": row.isMarked ? "mine" : nil], cells))
        }
        let table = Markup.element(
            "table", ["id": id],
            Markup.element("caption", [:], caption)
                + Markup.element("thead", [:], Markup.element("tr", [:], head.joined()))
                + Markup.element("tbody", [:], "\n" + body.joined(separator: "\n")))
        let box = Markup.element(
            "div", ["class": "scroll", "role": "group", "aria-label": title, "tabindex": "0"], table)
        guard let note else { return box }
        return box + Markup.element("p", ["class": "note"], note.html(sources: &sources))
    }
}

extension Table.Cell {
    func cssClass(in column: Table.Column) -> String? {
        switch content {
        case .missing: column.unit == nil ? "missing" : "n missing"
        case .number: "n"
        case .text: column.unit == nil ? nil : "n"
        }
    }

    /// As it is read: the number as its column writes it, the words, or the reason.
    public func text(in column: Table.Column) -> String {
        switch content {
        case .number(let number): column.unit?.digits(number) ?? Words.number(number)
        case .text(let text), .missing(let text): text
        }
    }

    func html(in column: Table.Column, sources: inout Sources) -> String {
        let words = Markup.escaped(text(in: column))
        let linked = Markup.safeAddress(address).map { Markup.element("a", ["href": $0], words) } ?? words
        return linked + sources.mark(source)
    }
}
