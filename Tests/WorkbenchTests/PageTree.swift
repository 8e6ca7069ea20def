/// A page as a tree of elements, to ask what belongs to what.
final class PageElement {
    let name: String
    let attributes: [String: String]
    private(set) weak var parent: PageElement?
    private(set) var children: [PageElement] = []
    /// What stands in it, also in what it holds.
    private(set) var text = ""

    private static let voids: Set = ["input", "br", "img", "hr", "meta", "link", "wbr"]

    /// The whole of a page.
    convenience init(page: String) {
        self.init("", [:], in: nil)
        var current = self
        var rest = page[...]
        while let open = rest.firstIndex(of: "<") {
            current.add(Self.decoded(rest[..<open]))
            let tag = rest[open...]
            guard let close = tag.firstIndex(of: ">") else { break }
            rest = tag[tag.index(after: close)...]
            let inner = tag[tag.index(after: open)..<close]
            if inner.first == "!" { continue }
            if inner.first == "/" {
                let name = inner.dropFirst().lowercased()
                var candidate: PageElement? = current
                while let one = candidate, one.name != name { candidate = one.parent }
                if let one = candidate, let parent = one.parent { current = parent }
                continue
            }
            let element = PageElement(tag: inner, in: current)
            if !Self.voids.contains(element.name), inner.last != "/" { current = element }
            if ["textarea", "script", "style"].contains(element.name) {
                let end = rest.range(of: "</\(element.name)>")?.lowerBound ?? rest.endIndex
                element.add(Self.decoded(rest[..<end]))
                rest = rest[end...]
            }
        }
    }

    private init(_ name: String, _ attributes: [String: String], in parent: PageElement?) {
        (self.name, self.attributes, self.parent) = (name, attributes, parent)
        parent?.children.append(self)
    }

    private convenience init(tag: Substring, in parent: PageElement) {
        let name = tag.prefix { !$0.isWhitespace && $0 != "/" }
        var attributes: [String: String] = [:]
        for match in tag.dropFirst(name.count).matches(of: /([A-Za-z-]+)(?:="([^"]*)")?/) {
            attributes[String(match.1)] = Self.decoded(match.2 ?? "")
        }
        self.init(name.lowercased(), attributes, in: parent)
    }

    private func add(_ words: String) {
        text += words
        parent?.add(words)
    }

    private static func decoded(_ text: Substring) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#34;", "\""), ("&amp;", "&")]
            .reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
    }
}

extension PageElement {
    subscript(attribute: String) -> String? { attributes[attribute] }

    var classes: [Substring] { self["class"]?.split(separator: " ") ?? [] }

    /// All elements in it, in the order of the page.
    var all: [PageElement] { children.flatMap { [$0] + $0.all } }

    func all(_ names: String...) -> [PageElement] { all.filter { names.contains($0.name) } }

    /// What it stands in, from the inside outwards.
    var around: [PageElement] { parent.map { [$0] + $0.around } ?? [] }

    func with(id: String) -> PageElement? { all.first { $0["id"] == id } }

    /// Its words, without white space that nobody sees.
    var words: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension PageElement {
    /// What people fill in or choose in a form.
    var controls: [PageElement] {
        all("input", "select", "textarea").filter { $0["type"] != "hidden" }
    }

    /// What is said of a control, or of the set in which it stands: the words of all that describe it.
    func descriptions(in page: PageElement) -> [String] {
        ([self] + around).compactMap { $0["aria-describedby"] }.flatMap { $0.split(separator: " ") }
            .compactMap { page.with(id: String($0))?.words }
    }

    /// What a control holds, as it would be sent; `nil` for a box that is not ticked.
    var value: String? {
        switch name {
        case "select": (all("option").first { $0["selected"] != nil } ?? all("option").first)?["value"]
        case "textarea": text.hasPrefix("\n") ? String(text.dropFirst()) : text
        default: ["radio", "checkbox"].contains(self["type"]) && self["checked"] == nil ? nil : self["value"] ?? ""
        }
    }
}
