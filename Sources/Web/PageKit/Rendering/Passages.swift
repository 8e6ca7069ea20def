import Figures

// What people read of what is drawn or laid out in columns: titles, headings and words, without the drawing itself.

extension Table {
    var passages: [String] {
        let cells = rows.flatMap(\.cells).compactMap { cell -> String? in
            switch cell.content {
            case .text(let text), .missing(let text): text
            case .number: nil
            }
        }
        return [title] + columns.map(\.title) + cells + [note?.text].compactMap(\.self)
    }
}

extension Picture {
    var passages: [String] { [title] + [note?.text].compactMap(\.self) }
}

extension Matrix {
    var passages: [String] { [title] + rows + columns + stages + [ringTitle, note?.text].compactMap(\.self) }
}

extension CrossTable {
    var passages: [String] {
        [title, rowTitle, columnTitle] + rows + columns + cells.joined().joined().map(\.text)
    }
}

extension Board {
    var passages: [String] {
        columns.flatMap { column in
            [column.title, column.help]
                + column.cards.flatMap { card in
                    [card.title, card.mark ?? ""] + card.lines.flatMap { [$0.name, $0.words] }
                }
        }
    }
}

extension Report.Block {
    var passages: [String] {
        switch self {
        case .paragraph(let prose), .note(let prose): [prose.text]
        case .heading(let text): [text]
        case .list(let items): items.map(\.text)
        case .facts(let facts): facts.flatMap { [$0.value.text, $0.words.text] }
        case .table(let table): table.passages
        case .picture(let picture): picture.passages
        case .matrix(let matrix): matrix.passages
        case .board(let board): board.passages
        }
    }
}
