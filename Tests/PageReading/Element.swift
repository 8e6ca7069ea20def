/// An element of a page: what a tag names, its attributes, and what stands in it.
package final class Element {
    package let name: String
    package let attributes: [String: String]
    package private(set) var nodes: [Node] = []
    /// The element around it; `nil` of what stands outermost.
    package private(set) weak var parent: Element?

    package enum Node {
        case text(String)
        case element(Element)
    }

    package init(_ name: String, _ attributes: [String: String] = [:]) {
        (self.name, self.attributes) = (name, attributes)
    }

    /// Some nodes of an element as a part of their own. They keep the element that is around them.
    init(part nodes: some Sequence<Node>) {
        (name, attributes, self.nodes) = ("", [:], Array(nodes))
    }

    func append(_ node: Node) {
        nodes.append(node)
        if case .element(let element) = node { element.parent = self }
    }

    package subscript(attribute: String) -> String? { attributes[attribute] }

    package var children: [Element] {
        nodes.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    package func hasClass(_ name: String) -> Bool {
        attributes["class"]?.split(separator: " ").contains { $0 == name } == true
    }

    /// All elements in it, in the order of the page, itself not among them.
    package var descendants: [Element] {
        var found: [Element] = []
        collect(into: &found)
        return found
    }

    private func collect(into found: inout [Element]) {
        for child in children {
            found.append(child)
            child.collect(into: &found)
        }
    }

    package func all(_ names: String...) -> [Element] { descendants.filter { names.contains($0.name) } }

    /// The nearest element around it of this name.
    func nearest(_ name: String) -> Element? {
        var element = parent
        while let found = element, found.name != name { element = found.parent }
        return element
    }

    // MARK: Words

    /// What is read of it: white space folded, what stands in blocks parted by a space.
    ///
    /// Words for those who listen are read too. Pictures, scripts, fields and what is marked as hidden from listeners are not;
    /// nor are the small numbers of sources, which stand in the middle of sentences.
    package var words: String { Self.folded(raw { !$0.isUnread }) }

    /// Its text to the letter, as a field or `pre` holds it.
    package var text: String { raw(where: { _ in true }, parting: false) }

    func words(without names: String...) -> String { Self.folded(raw { !$0.isUnread && !names.contains($0.name) }) }

    private func raw(where isRead: (Element) -> Bool, parting: Bool = true) -> String {
        var text = ""
        func read(_ element: Element) {
            for node in element.nodes {
                switch node {
                case .text(let piece): text += piece
                case .element(let inner):
                    guard isRead(inner) else { continue }
                    let isBlock = parting && !Self.inline.contains(inner.name)
                    if isBlock { text += " " }
                    read(inner)
                    if isBlock { text += " " }
                }
            }
        }
        read(self)
        return text
    }

    private var isUnread: Bool {
        ["svg", "script", "style", "select", "textarea", "datalist"].contains(name) || self["aria-hidden"] == "true"
            || hasClass("src")
    }

    private static let inline: Set = [
        "a", "abbr", "b", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "small", "span", "strong", "sub",
        "sup", "time",
    ]

    /// The text with each stretch of spaces and line ends as one space, and none at its ends.
    package static func folded(_ text: String) -> String {
        text.split { $0 == " " || $0.isNewline || $0 == "\t" }.joined(separator: " ")
    }
}
