import Foundation

/// Writing HTML and SVG by hand, safely: every text and every attribute passes through `escaped`.
package enum Markup {
    /// An element with its attributes in the order given; `content` is markup already, attribute values are text.
    ///
    /// An attribute whose value is `nil` is left out.
    package static func element(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ content: String? = nil
    ) -> String {
        var markup = "<" + name
        for (key, value) in attributes {
            guard let value else { continue }
            markup += " \(key)=\"\(escaped(value))\""
        }
        guard let content else { return markup + (isVoid(name) ? ">" : "/>") }
        return markup + ">" + content + "</\(name)>"
    }

    /// HTML elements that have no end tag and no slash; SVG elements without content end in a slash instead.
    private static func isVoid(_ name: String) -> Bool { ["br", "hr", "img", "input", "link", "meta"].contains(name) }

    /// Text as it may stand between tags or inside double quotes.
    ///
    /// Control characters that neither HTML nor XML allow become U+FFFD, so that nothing pasted into an answer can break
    /// a downloaded picture.
    package static func escaped(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{7F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// The address if a reader may safely follow it, otherwise `nil`: the web, mail, or a place on the same site.
    package static func safeAddress(_ address: String?) -> String? {
        // Scalar by scalar, as browsers read: a colon under an accent is one Character, but still ends a scheme. And they
        // drop tabs and line ends inside an address, so that "java\nscript:" would run.
        guard let address, !address.isEmpty, address.unicodeScalars.allSatisfy({ $0.value > 0x20 }) else { return nil }
        guard let mark = address.unicodeScalars.firstIndex(where: { ":/?#".unicodeScalars.contains($0) }),
            address.unicodeScalars[mark] == ":"
        else { return address }
        let scheme = String(address.unicodeScalars[..<mark]).lowercased()
        return ["http", "https", "mailto"].contains(scheme) ? address : nil
    }

    /// "Figure 3", before a caption.
    static func numbered(_ number: String?) -> String {
        number.map { element("span", ["class": "number"], escaped($0)) + " " } ?? ""
    }

    /// Text as a CSS string in double quotes, for the running title of printed pages.
    package static func cssString(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar in
            let plain = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == " "
            return plain ? String(scalar) : "\\\(String(scalar.value, radix: 16)) "
        }
        return "\"\(escaped.joined())\""
    }
}
