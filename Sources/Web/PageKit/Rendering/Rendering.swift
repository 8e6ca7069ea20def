import Figures
import Foundation

/// Turns the values of a page into what a template may put on it: the one place where values become HTML.
///
/// What becomes of a value is decided by its type (``TemplateValue``) and not by how many braces a template uses: text is
/// escaped, ``HTML`` is not; figures get the number of their source; maps, charts and tables are drawn.
package struct Rendering {
    /// What the page cites, in the order in which its parts stand.
    package internal(set) var sources = Sources()
    /// What people read on the page, passage by passage: neither addresses and the like nor what drawings say.
    package private(set) var passages: [String] = []

    package init() {}

    /// The parts of a page by name.
    ///
    /// - Parameter id: where the record stands among other values; nothing for a page.
    package mutating func values<Record: TemplateRecord>(of record: Record, id: String = "") -> [String: Any] {
        var names: [String: Any] = [:]
        for field in Record.fields {
            names[field.name] = field.rendered(record, &self, id.isEmpty ? field.name : "\(id)-\(field.name)")
        }
        return names
    }

    /// Notes what is read on the page.
    mutating func says(_ passages: some Sequence<String>) { self.passages += passages }

    /// What a value becomes that nobody reads.
    mutating func silently<Result>(_ render: (inout Rendering) -> Result) -> Result {
        let count = passages.count
        defer { passages.removeLast(passages.count - count) }
        return render(&self)
    }
}

/// HTML that this program made itself and that goes on a page as it is.
package struct HTML: Hashable, Sendable {
    package let text: String
    package init(_ text: String) { self.text = text }
}
