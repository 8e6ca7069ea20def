import Figures
import Foundation

/// Turns the values of a page into what a template may put on it: the one place where values become HTML.
///
/// What becomes of a value is decided by its type and not by how many braces a template uses: text is escaped, ``HTML``
/// is not; figures get the number of their source; maps, charts and tables are drawn. Structs become names with values,
/// from their stored properties.
package struct Rendering {
    /// What the page cites, in the order in which its properties stand.
    package private(set) var sources = Sources()

    package init() {}

    /// The stored properties of a page by name.
    package mutating func values(of page: Any) -> [String: Any] {
        tree(page) as? [String: Any] ?? [:]
    }

    /// - Parameter id: where the value stands among the others; pictures use it to name their parts.
    package mutating func tree(_ value: Any, id: String = "") -> Any {
        switch value {
        case let html as HTML: return html.text
        case let text as String: return Markup.escaped(text)
        case let flag as Bool: return flag
        case let prose as Prose: return prose.html(sources: &sources)
        case let figure as Figure: return Markup.escaped(figure.text) + sources.mark(figure.source)
        case let mark as Mark: return sources.mark(mark.source)
        case let table as Table: return table.html(id: id, sources: &sources)
        case let matrix as Matrix: return matrix.html(id: id, sources: &sources)
        case let block as Report.Block: return block.html(id: id, sources: &sources)
        case let board as Board: return board.html()
        case let cross as CrossTable: return cross.html(id: id)
        case let picture as any Picture: return picture.figure(id: id, sources: &sources)
        case let list as [Any]:
            var trees: [Any] = []
            for (position, item) in list.enumerated() { trees.append(tree(item, id: "\(id)-\(position + 1)")) }
            return trees
        default: break
        }
        let mirror = Mirror(reflecting: value)
        if mirror.displayStyle == .optional {
            // NSNull and not nothing: else the template would look for a value of this name further out.
            guard let wrapped = mirror.children.first?.value else { return NSNull() }
            return tree(wrapped, id: id)
        }
        guard mirror.displayStyle == .struct, !mirror.children.isEmpty else {
            return Markup.escaped(String(describing: value))
        }
        var names: [String: Any] = [:]
        for case (let name?, let child) in mirror.children {
            names[name] = tree(child, id: id.isEmpty ? name : "\(id)-\(name)")
        }
        return names
    }
}

/// HTML that this program made itself and that goes on a page as it is.
package struct HTML: Hashable, Sendable {
    package let text: String
    package init(_ text: String) { self.text = text }
}
