/// A map or a chart: says one thing, draws it, explains its colours in words, and gives the numbers behind it.
public protocol Picture: Sendable {
    /// The message: what a reader should see.
    var title: String { get }
    /// Where its numbers come from.
    var source: Source? { get }
    /// A sentence below: what was left out, how it was computed.
    var note: Prose? { get }
    /// "map" or "chart"; the CSS class of its figure.
    var kind: String { get }
    /// The numbers behind it.
    var table: Table { get }

    /// The drawing, whole in itself: with title and description for those who do not see it.
    ///
    /// - Parameter id: prefix for what it defines inside, unique on the page.
    func svg(id: String) -> String

    /// What colours and marks mean, as HTML; empty where labels on the drawing say it.
    func legend(id: String, sources: inout Sources) -> String
}

extension Picture {
    public func legend(id: String, sources: inout Sources) -> String { "" }

    /// The drawing on a page: message above, legend and note below, in a box that scrolls on small screens.
    ///
    /// - Parameters:
    ///   - id: of the figure, unique on the page.
    ///   - number: what it is called in its document: "Figure 3".
    public func figure(id: String, number: String? = nil, sources: inout Sources) -> String {
        let caption = Markup.element(
            "figcaption", [:], Markup.numbered(number) + Markup.escaped(title) + sources.mark(source))
        let drawing = Markup.element(
            "div", ["class": "scroll", "role": "group", "aria-label": title, "tabindex": "0"], svg(id: id))
        var html = caption + "\n" + drawing + legend(id: id, sources: &sources)
        if let note { html += Markup.element("p", ["class": "note"], note.html(sources: &sources)) }
        return Markup.element("figure", ["class": kind, "id": id], html)
    }
}
