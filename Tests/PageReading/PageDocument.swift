/// A finished page as people and screen readers perceive it: headings, words, tables, links, controls, errors, status.
///
///     let page = try PageDocument("<main><h1>Two plans</h1><p><a href=\"/plans\">See both</a></p></main>")
///     page.heading            // "Two plans"
///     try page.link("See both")   // "/plans"
///
/// What is looked up by its words – a table, a link, a control – is the one that says exactly these, or else the only one
/// that begins with them, so that a unit or “(optional)” may follow. Where none does, or several do, the error names what
/// is there. A test that expects something missing asks the whole list: `#expect(!page.links.map(\.words).contains("Undo"))`.
package struct PageDocument: PagePart {
    package let element: Element
    package let index: PageIndex

    /// - Parameter text: a page, or a part of one. References of a whole page must lead to something in it.
    /// - Throws: `PageError` at markup that is not well formed, at an `id` that stands twice, at a table whose rows differ in
    ///   length, and at a label, a description or a link within the page that leads to nothing.
    package init(_ text: String) throws {
        element = try PageReader.read(text)
        index = try PageIndex(element)
        for table in element.all("table") where Set(table.all("tr").map(\.children.count)).count > 1 {
            throw PageError(
                description: "the table “\(PageTable(table, in: index).name)” has rows of different lengths")
        }
        guard element.children.contains(where: { $0.name == "html" }) else { return }
        for element in element.descendants {
            let names = ["for", "list", "aria-labelledby", "aria-describedby"].compactMap { element[$0] }
            let goals =
                names.joined(separator: " ").split(separator: " ").map(String.init)
                + ["href"].compactMap { element[$0] }.filter { $0.hasPrefix("#") }.map {
                    String($0.dropFirst())
                }
            for goal in goals where index.elements[goal] == nil {
                throw PageError(
                    description: "<\(element.name)> “\(element.words)” leads to “\(goal)”, which is not there")
            }
        }
    }

    /// What the tab of the browser says.
    package var title: String { element.all("title").first?.words ?? "" }

    /// What stands in `main`, without the head and the foot that all pages share; all of it where there is no `main`.
    package var main: Part { part(element.all("main").first ?? element) }
}

/// Some of a page; it is asked like a whole one.
package struct Part: PagePart {
    package let element: Element
    package let index: PageIndex
}

/// What can be asked of a page or of a part of it.
package protocol PagePart {
    var element: Element { get }
    var index: PageIndex { get }
}

/// The whole of a page, in which labels and descriptions are looked for.
package final class PageIndex {
    private let root: Element
    let elements: [String: Element]
    let labels: [String: Element]

    init(_ root: Element) throws(PageError) {
        self.root = root
        var (elements, labels): ([String: Element], [String: Element]) = ([:], [:])
        for element in root.descendants {
            if element.name == "label", let id = element["for"] { labels[id] = element }
            guard let id = element["id"] else { continue }
            guard !id.isEmpty, elements.updateValue(element, forKey: id) == nil else {
                throw PageError(description: "the id “\(id)” stands twice, or is empty")
            }
        }
        (self.elements, self.labels) = (elements, labels)
    }

    func described(_ element: Element) -> [Element] {
        (element["aria-describedby"] ?? "").split(separator: " ").compactMap { elements[String($0)] }
    }
}

extension PagePart {
    func part(_ element: Element) -> Part { Part(element: element, index: index) }

    /// What is read of it, white space folded; of a page what is read of its `main`.
    package var words: String { (element.all("main").first ?? element).words }

    // MARK: Headings

    /// The words of the only heading of the first level; an empty string where there is none, or more than one.
    package var heading: String {
        let found = headings(1)
        return found.count == 1 ? found[0] : ""
    }

    package func headings(_ level: Int) -> [String] { element.all("h\(level)").map(\.words) }

    /// What stands under a heading, up to the next one of its level or above.
    package func section(_ heading: String) throws -> Part {
        let headings = element.all("h1", "h2", "h3", "h4")
        let start = try found(heading, among: headings.map { ($0.words, $0) }, "heading")
        var following = (start.parent ?? element).nodes.drop { $0.element !== start }.dropFirst()
        if let end = following.firstIndex(where: { node in
            guard let element = node.element else { return false }
            return ([element] + element.descendants).contains { other in
                headings.contains { $0 === other } && other.name <= start.name
            }
        }) {
            following = following[..<end]
        }
        return part(Element(part: following))
    }

    /// The part with this `id`, which tests of addresses within a page ask for.
    package func part(id: String) throws -> Part {
        part(try found(id, among: element.descendants.compactMap { one in one["id"].map { ($0, one) } }, "id"))
    }

    // MARK: Links, lists

    package var links: [(words: String, address: String)] {
        element.all("a").compactMap { link in link["href"].map { (link["aria-label"] ?? link.words, $0) } }
    }

    /// The address to which these words lead.
    package func link(_ words: String) throws -> String {
        // The same words may stand twice if they lead to the same.
        let links = Dictionary(grouping: links) { $0.words + " → " + $0.address }.values.map { $0[0] }
        return try found(words, among: links.map { ($0.words, $0.address) }, "link")
    }

    /// Each list with its items.
    package var lists: [[String]] {
        element.all("ul", "ol").map { $0.children.map(\.words) }
    }

    package var items: [String] { lists.flatMap(\.self) }

    /// The items of lists, as parts: what stands in the one that has these words.
    package func item(_ words: String) throws -> Part {
        part(try found(words, among: element.all("li").map { ($0.words, $0) }, "item of a list"))
    }

    /// Terms with their meanings.
    package var definitions: [(term: String, meaning: String)] {
        var found: [(term: String, meaning: String)] = []
        for element in element.all("dt", "dd") {
            if element.name == "dt" {
                found.append((element.words, ""))
            } else if !found.isEmpty {
                found[found.count - 1].meaning = Element.folded(found[found.count - 1].meaning + " " + element.words)
            }
        }
        return found
    }

    package func meaning(of term: String) throws -> String {
        try found(term, among: definitions.map { ($0, $1) }, "term")
    }

    /// The few numbers that say most, by the words beside them.
    package func fact(_ words: String) throws -> String {
        let facts = element.all("div").filter { $0.hasClass("facts") }.flatMap(\.children)
        return try found(
            words, among: facts.map { ($0.words(without: "b"), $0.all("b").map(\.words).joined()) }, "fact")
    }

    // MARK: Pictures, what folds, what is announced

    /// The captions of figures.
    package var captions: [String] { element.all("figcaption").map(\.words) }

    /// What pictures say of themselves to those who do not see them.
    package var pictures: [String] {
        element.all("svg").compactMap { picture in
            picture["aria-label"]
                ?? picture["aria-labelledby"].map { names in
                    names.split(separator: " ").compactMap { index.elements[String($0)]?.words }.joined(separator: " ")
                } ?? picture.all("title").first?.words
        }
    }

    /// What unfolds, by the words that are always seen.
    package func details(_ summary: String) throws -> Part {
        let details = element.all("details").map { ($0.all("summary").first?.words ?? "", $0) }
        return part(try found(summary, among: details, "fold"))
    }

    /// What a screen reader says as soon as it is there or has changed.
    package var statuses: [String] {
        element.descendants.filter { $0["role"] == "status" || $0["aria-live"] != nil }.map(\.words)
    }

    /// The summary of what is wrong: each sentence with the `id` of the field to which it leads.
    package var errors: [(message: String, field: String)] {
        element.descendants.filter { $0["role"] == "alert" }.flatMap { $0.all("a") }.map {
            ($0.words, String(($0["href"] ?? "").dropFirst()))
        }
    }

    /// The field to which this sentence of the summary leads.
    package func error(_ message: String) throws -> String {
        try found(message, among: errors.map { ($0, $1) }, "error")
    }

    /// Whether a browser goes to the summary of what is wrong at once.
    package var beginsAtErrors: Bool {
        element.descendants.contains {
            $0["role"] == "alert" && $0["autofocus"] != nil && $0["tabindex"] == "-1" && $0["aria-labelledby"] != nil
        }
    }
}

extension Element.Node {
    var element: Element? { if case .element(let element) = self { element } else { nil } }
}

/// The one of these words, or else the only one that begins with them.
func found<Thing>(_ words: String, among things: [(words: String, thing: Thing)], _ kind: String) throws -> Thing {
    let exact = things.filter { $0.words == words }
    let fitting = exact.isEmpty ? things.filter { $0.words.hasPrefix(words) } : exact
    guard fitting.count == 1 else {
        let there = things.map { "“\($0.words)”" }.joined(separator: ", ")
        throw PageError(
            description: "\(fitting.isEmpty ? "no" : "more than one") \(kind) “\(words)”; there are: \(there)")
    }
    return fitting[0].thing
}
