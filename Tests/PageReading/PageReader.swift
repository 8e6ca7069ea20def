/// Why a text is not a page: where, and what was found.
package struct PageError: Error, CustomStringConvertible {
    package let description: String
}

/// Reads finished markup into elements, far more strictly than browsers do.
///
/// A browser mends what is wrong, each time in its own way; here it is an error: an element that is not closed or closed by
/// another's tag, an attribute without double quotes or given twice, a bare “&” or “<”, an element where a browser would not
/// leave it (a list in a paragraph, a cell outside a row).
struct PageReader {
    private let bytes: [UInt8]
    private var position = 0
    private var line = 1
    private var open: [Element] = [Element("")]

    private init(_ text: String) { bytes = Array(text.utf8) }

    /// What stands in the text, below an element without a name.
    static func read(_ text: String) throws(PageError) -> Element {
        var reader = PageReader(text)
        try reader.read()
        return reader.open[0]
    }

    private func wrong(_ words: String) -> PageError { PageError(description: "line \(line): \(words)") }

    private mutating func read() throws(PageError) {
        if has("<!doctype html>") { skip("<!doctype html>".utf8.count) }
        while position < bytes.count {
            if has("</") {
                try readEnd()
            } else if has("<") {
                try readStart()
            } else {
                try append(text: take { $0 != Self.less })
            }
        }
        if open.count > 1 { throw wrong("<\(open[open.count - 1].name)> is not closed") }
    }

    private mutating func readEnd() throws(PageError) {
        skip(2)
        let name = take(while: Self.isName)
        guard has(">") else { throw wrong("the end tag </\(name) does not end") }
        guard open.count > 1, open[open.count - 1].name == name else {
            throw wrong("</\(name)> where <\(open[open.count - 1].name)> is open")
        }
        skip(1)
        open.removeLast()
    }

    private mutating func readStart() throws(PageError) {
        skip(1)
        let name = take(while: Self.isName)
        guard !name.isEmpty else { throw wrong("“<” begins no tag") }
        let attributes = try readAttributes(of: name)
        let isClosed = has("/>")
        guard isClosed || has(">") else { throw wrong("the tag <\(name) does not end") }
        skip(isClosed ? 2 : 1)
        let isDrawn = name == "svg" || open.contains { $0.name == "svg" }
        if isClosed, !isDrawn { throw wrong("<\(name)/>: only what is drawn closes itself") }
        try checkPlace(of: name)
        let element = Element(name, attributes)
        open[open.count - 1].append(.element(element))
        if isClosed || Self.empty.contains(name) { return }
        open.append(element)
        guard Self.untagged.contains(name), !isDrawn else { return }
        let content = take(until: "</\(name)>")
        if ["script", "style"].contains(name) {
            element.append(.text(content))
        } else {
            // What a field holds begins after the line end that may follow its tag.
            try append(text: name == "textarea" && content.hasPrefix("\n") ? String(content.dropFirst()) : content)
        }
    }

    private mutating func readAttributes(of element: String) throws(PageError) -> [String: String] {
        var attributes: [String: String] = [:]
        while true {
            let space = take { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
            guard position < bytes.count, !has(">"), !has("/>") else { return attributes }
            guard !space.isEmpty else { throw wrong("<\(element)>: no space before an attribute") }
            let name = take(while: Self.isName)
            guard !name.isEmpty else { throw wrong("<\(element)>: an attribute without a name") }
            var value = ""
            if has("=") {
                guard has("=\"") else { throw wrong("<\(element)>: “\(name)” is not in double quotes") }
                skip(2)
                let raw = take { $0 != UInt8(ascii: "\"") && $0 != Self.less }
                guard has("\"") else { throw wrong("<\(element)>: “\(name)” does not end") }
                skip(1)
                value = try decoded(raw)
            }
            guard attributes.updateValue(value, forKey: name) == nil else {
                throw wrong("<\(element)>: “\(name)” stands twice")
            }
        }
    }

    private mutating func append(text: String) throws(PageError) {
        open[open.count - 1].append(.text(try decoded(text)))
    }

    /// The text with the characters that were escaped in it.
    private func decoded(_ text: String) throws(PageError) -> String {
        var result = ""
        var rest = text.unicodeScalars[...]
        while let mark = rest.firstIndex(of: "&") {
            result.unicodeScalars += rest[..<mark]
            guard let end = rest[mark...].firstIndex(of: ";"),
                let scalar = Self.scalar(String(rest[rest.index(after: mark)..<end]))
            else { throw wrong("“&” that is not escaped: \(String(rest[mark...].prefix(20)))") }
            result.unicodeScalars.append(scalar)
            rest = rest[rest.index(after: end)...]
        }
        result.unicodeScalars += rest
        return result
    }

    private static func scalar(_ name: String) -> Unicode.Scalar? {
        let named: [String: Unicode.Scalar] = [
            "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "nbsp": "\u{A0}",
        ]
        guard name.hasPrefix("#") else { return named[name] }
        return UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
    }

    // MARK: Places

    /// Refuses an element where a browser would close others before it, or leave it out.
    private func checkPlace(of name: String) throws(PageError) {
        let parent = open[open.count - 1].name
        if let parents = Self.parents[name], !parent.isEmpty, !parents.contains(parent) {
            throw wrong("<\(name)> directly in <\(parent)>")
        }
        if Self.blocks.contains(name), open.contains(where: { $0.name == "p" }) { throw wrong("<\(name)> in <p>") }
        if Self.alone.contains(name), open.contains(where: { $0.name == name }) {
            throw wrong("<\(name)> in <\(name)>")
        }
    }

    private static let empty: Set = ["br", "col", "hr", "img", "input", "link", "meta", "wbr"]
    private static let untagged: Set = ["script", "style", "textarea", "title"]
    /// What may not stand in another of its own.
    private static let alone: Set = ["a", "button", "form", "label", "main", "option", "p"]
    private static let blocks: Set = [
        "article", "aside", "blockquote", "details", "div", "dl", "fieldset", "figure", "footer", "form", "h1", "h2",
        "h3", "h4", "header", "hr", "main", "nav", "ol", "pre", "section", "table", "ul",
    ]
    private static let parents: [String: Set<String>] = [
        "li": ["ul", "ol"], "dt": ["dl", "div"], "dd": ["dl", "div"], "caption": ["table"], "thead": ["table"],
        "tbody": ["table"], "tfoot": ["table"], "tr": ["thead", "tbody", "tfoot"], "th": ["tr"], "td": ["tr"],
        "option": ["select", "optgroup", "datalist"], "legend": ["fieldset"], "summary": ["details"],
        "figcaption": ["figure"],
    ]

    // MARK: Bytes

    private static let less = UInt8(ascii: "<")

    private static func isName(_ byte: UInt8) -> Bool {
        let scalar = Unicode.Scalar(byte)
        return scalar.properties.isAlphabetic && scalar.isASCII || ("0"..."9").contains(scalar)
            || ["-", ":"].contains(scalar)
    }

    private func has(_ text: StaticString) -> Bool {
        bytes.count - position >= text.utf8CodeUnitCount
            && (0..<text.utf8CodeUnitCount).allSatisfy { bytes[position + $0] == text.utf8Start[$0] }
    }

    private mutating func skip(_ count: Int) { position += count }

    private mutating func take(while condition: (UInt8) -> Bool) -> String {
        take(to: bytes[position...].firstIndex { !condition($0) })
    }

    private mutating func take(until end: String) -> String {
        take(to: bytes[position...].firstRange(of: Array(end.utf8))?.lowerBound)
    }

    private mutating func take(to end: Int?) -> String {
        let taken = bytes[position..<(end ?? bytes.count)]
        position = taken.endIndex
        line += taken.count { $0 == UInt8(ascii: "\n") }
        return String(decoding: taken, as: UTF8.self)
    }
}
