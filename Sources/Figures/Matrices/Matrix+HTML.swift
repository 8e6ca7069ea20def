extension Matrix {
    /// The matrix in a box of its own that scrolls on small screens, with its key in words.
    ///
    /// - Parameters:
    ///   - id: of the table, unique on the page; `nil` for none.
    ///   - number: what it is called in its document: "Table 3".
    public func html(id: String? = nil, number: String? = nil, sources: inout Sources) -> String {
        let caption = Markup.numbered(number) + Markup.escaped(title) + sources.mark(source)
        // Many or long headings stand upright, so that the cells stay near each other.
        let isUpright = columns.count > (writing == .numbers ? 4 : 8)
        let head = columns.map { column in
            Markup.element("th", ["scope": "col"], Markup.element("span", [:], Markup.escaped(column)))
        }
        let body = rows.indices.map { row in
            Markup.element(
                "tr", [:],
                Markup.element("th", ["scope": "row"], Markup.escaped(rows[row]))
                    + columns.indices.map { html(row: row, column: $0) }.joined())
        }
        let table = Markup.element(
            "table", ["id": id],
            Markup.element("caption", [:], caption)
                + Markup.element("thead", [:], Markup.element("tr", [:], "<td></td>" + head.joined()))
                + Markup.element("tbody", [:], "\n" + body.joined(separator: "\n")))
        let box = Markup.element(
            "div",
            ["class": isUpright ? "scroll upright" : "scroll", "role": "group", "aria-label": title, "tabindex": "0"],
            table)
        let words = note.map { Markup.element("p", ["class": "note"], $0.html(sources: &sources)) }
        return Markup.element("div", ["class": "matrix"], box + "\n" + key + (words ?? ""))
    }

    private func html(row: Int, column: Int) -> String {
        guard let cell = cell(row, column) else {
            let isSelf = rows[row] == columns[column]
            let words = isSelf ? "" : Markup.element("span", ["class": "hidden"], "no answer")
            return Markup.element("td", ["class": isSelf ? "self" : nil], words)
        }
        let word = word(of: cell)
        var words =
            switch writing {
            case .words: Markup.escaped(word)
            case .numbers: "\(cell.stage)" + Markup.element("span", ["class": "hidden"], " " + Markup.escaped(word))
            }
        if cell.isRinged, let ringTitle {
            words += Markup.element("span", ["class": "hidden"], ", " + Markup.escaped(ringTitle))
        }
        // Only what the cell does not say already: a matrix of every partner has hundreds of cells.
        let tip = cell.note.map { "\(word) – \($0)" }
        return Markup.element(
            "td", ["class": "\(stageClass(cell.stage))\(cell.isRinged ? " ring" : "")", "title": tip], words)
    }

    private var key: String {
        var items = stages.enumerated().map { index, word in
            Markup.element(
                "li", [:],
                // The number stands in the key where it stands in the cells.
                Markup.element(
                    "span", ["class": "swatch \(stageClass(index + 1))"], writing == .numbers ? "\(index + 1)" : "")
                    + Markup.escaped(word))
        }
        if let ringTitle, cells.joined().contains(where: { $0?.isRinged == true }) {
            items.append(
                Markup.element(
                    "li", [:], Markup.element("span", ["class": "swatch ring"], "") + Markup.escaped(ringTitle)))
        }
        return Markup.element("ul", ["class": "legend"], items.joined(separator: "\n"))
    }

    /// The style sheet has seven stages; a shorter scale takes its own ends and what lies evenly between.
    private func stageClass(_ stage: Int) -> String {
        guard stages.count > 1 else { return "s4" }
        let index = max(0, min(stages.count - 1, stage - 1))
        // From the pale middle on, where nothing is bad.
        let (first, steps) = isGrowing ? (4, 3) : (1, 6)
        return "s\(first + (index * steps + (stages.count - 1) / 2) / (stages.count - 1))"
    }
}
