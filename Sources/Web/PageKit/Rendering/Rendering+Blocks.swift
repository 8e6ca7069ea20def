import Figures

extension Report.Block {
    /// The block on a page; its numbers, where it has some, stand beside it as a table or a file.
    package func html(id: String, sources: inout Sources) -> String {
        switch self {
        case .paragraph(let prose): Markup.element("p", [:], prose.html(sources: &sources))
        case .note(let prose): Markup.element("p", ["class": "note"], prose.html(sources: &sources))
        case .heading(let text): Markup.element("h2", [:], Markup.escaped(text))
        case .list(let items):
            Markup.element("ul", [:], items.map { Markup.element("li", [:], $0.html(sources: &sources)) }.joined())
        case .facts(let facts):
            Markup.element(
                "div", ["class": "facts"],
                facts.map { fact in
                    var words = fact.words.html(sources: &sources)
                    for case .figure(let figure) in fact.value.runs { words += sources.mark(figure.source) }
                    return Markup.element(
                        "div", [:],
                        Markup.element("b", [:], Markup.escaped(fact.value.text)) + Markup.element("span", [:], words))
                }.joined())
        case .table(let table): table.html(id: id, sources: &sources)
        case .picture(let picture): picture.figure(id: id, sources: &sources)
        case .matrix(let matrix): matrix.html(id: id, sources: &sources)
        case .board(let board): board.html()
        }
    }
}
