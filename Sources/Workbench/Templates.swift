import Foundation
import Mustache

/// The pages' templates, and values put into them safely.
///
/// Text is escaped here, by its type and not by how many braces a template uses: every `String` is, ``Markup`` is
/// not. (The library's own escaping goes by character, so a quotation mark with a combining accent would pass it and
/// end an attribute.)
package struct Templates: Sendable {
    private let library: MustacheLibrary

    /// - Parameter texts: each template under its name.
    init(_ texts: [String: String]) throws {
        var library = MustacheLibrary()
        for (name, text) in texts {
            // Values come escaped, so the library is told not to escape them again.
            try library.register("{{% CONTENT_TYPE:TEXT}}" + text, named: name)
        }
        self.library = library
    }

    /// The template with these values; names that a value does not have show nothing.
    func render(_ values: Any, with template: String) -> String {
        guard let text = library.render(Self.tree(values), withTemplate: template) else {
            preconditionFailure("There is no template “\(template).mustache” among the pages.")
        }
        return text
    }

    /// Stored properties by name, lists as lists, everything else as escaped text.
    package static func tree(_ value: Any) -> Any {
        switch value {
        case let markup as Markup: return markup.html
        case let text as String: return text.escaped
        case let flag as Bool: return flag
        case let list as [Any]: return list.map(tree)
        default: break
        }
        let mirror = Mirror(reflecting: value)
        if mirror.displayStyle == .optional {
            // NSNull and not nothing: else the library would look for a value of this name further out.
            return mirror.children.first.map { tree($0.value) } ?? NSNull()
        }
        guard mirror.displayStyle == .struct, !mirror.children.isEmpty else { return String(describing: value).escaped }
        return Dictionary(uniqueKeysWithValues: mirror.children.map { ($0.label ?? "", tree($0.value)) })
    }
}

/// HTML or SVG that this program made itself and that goes on a page as it is.
package struct Markup: Hashable, Sendable {
    package let html: String
    package init(html: String) { self.html = html }
}

extension String {
    /// Safe between tags and within quoted attributes, whatever is in it.
    package var escaped: String {
        var safe = ""
        safe.reserveCapacity(utf8.count)
        for scalar in unicodeScalars {
            switch scalar {
            case "&": safe += "&amp;"
            case "<": safe += "&lt;"
            case ">": safe += "&gt;"
            case "\"": safe += "&quot;"
            case "'": safe += "&#39;"
            default: safe.unicodeScalars.append(scalar)
            }
        }
        return safe
    }
}
