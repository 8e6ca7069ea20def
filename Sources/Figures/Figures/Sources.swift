import OrderedCollections

/// The sources of a page or a report, numbered in the order in which they are first named.
///
/// Whatever prints figures takes it `inout`: naming a source gives its number, and at the end the list is printed.
public struct Sources: Hashable, Sendable {
    private var named: OrderedSet<Source> = []

    public init() {}

    /// In the order of their numbers, from 1.
    public var cited: [Source] { named.elements }

    /// The number of this source; the same source always has the same.
    public mutating func number(of source: Source) -> Int { named.append(source).index + 1 }

    /// The small number that leads to the list, as HTML; nothing for no source.
    public mutating func mark(_ source: Source?) -> String {
        guard let source else { return "" }
        let number = number(of: source)
        return Markup.element(
            "a", ["class": "src", "href": "#source-\(number)", "aria-label": "source \(number)"], "\(number)")
    }

    /// The numbered list, as HTML; nothing if nothing was named.
    public var html: String {
        guard !cited.isEmpty else { return "" }
        let items = cited.enumerated().map { index, source in
            Markup.element("li", ["id": "source-\(index + 1)"], source.html)
        }
        return Markup.element("ol", ["class": "sources"], items.joined(separator: "\n"))
    }
}
