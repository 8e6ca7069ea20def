/// A JSON file as a command asks it: by name and place, and what is wrong comes with file, line and path.
///
/// ```
/// votes.json, line 7: “votes”, item 3, item 2: 4 is outside the range from -1 to 1.
/// ```
public struct JSONInput: Sendable {
    public let file: String
    private let node: JSONScanner.Node
    /// “votes”, item 3
    private let path: String

    /// - Throws: `InputProblem` where the file is not JSON.
    public init(_ input: InputFile) throws {
        var scanner = JSONScanner(input)
        file = input.name
        node = try scanner.document()
        path = ""
    }

    private init(_ file: String, _ node: JSONScanner.Node, _ path: String) {
        (self.file, self.node, self.path) = (file, node, path)
    }

    /// Something is wrong with this value.
    public func problem(_ sentence: String) -> InputProblem {
        InputProblem(file: file, line: node.line, path.isEmpty ? sentence : "\(path): \(sentence)")
    }

    private var found: String {
        switch node.value {
        case .null: "null"
        case .flag(let flag): flag ? "true" : "false"
        case .number(let number): Self.written(number)
        case .text(let text): "“\(text)”"
        case .list: "a list"
        case .object: "an object"
        }
    }

    public static func written(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : "\(number)"
    }

    // MARK: - Objects

    /// The value of a field; nil where there is none or null.
    public func optional(_ key: String) throws -> JSONInput? {
        guard case .object(let fields) = node.value else {
            throw problem("\(found) stands where an object with named fields was expected.")
        }
        guard let field = fields.first(where: { $0.key == key }) else { return nil }
        if case .null = field.node.value { return nil }
        return JSONInput(file, field.node, join("“\(key)”"))
    }

    public func field(_ key: String) throws -> JSONInput {
        guard let field = try optional(key) else { throw problem("“\(key)” is missing.") }
        return field
    }

    /// - Throws: where there is a field of another name, which would otherwise be passed over in silence.
    public func expect(_ keys: [String]) throws {
        guard case .object(let fields) = node.value else {
            throw problem("\(found) stands where an object with named fields was expected.")
        }
        if let odd = fields.first(where: { !keys.contains($0.key) }) {
            throw JSONInput(file, odd.node, path).problem(
                "“\(odd.key)” is not asked for; it can be \(keys.map { "“\($0)”" }.joined(separator: ", ")).")
        }
    }

    /// The fields in the order of the file.
    public func fields() throws -> [(key: String, value: JSONInput)] {
        guard case .object(let fields) = node.value else {
            throw problem("\(found) stands where an object with named fields was expected.")
        }
        return fields.map { ($0.key, JSONInput(file, $0.node, join("“\($0.key)”"))) }
    }

    // MARK: - Lists

    public func items() throws -> [JSONInput] {
        guard case .list(let nodes) = node.value else { throw problem("\(found) stands where a list was expected.") }
        return nodes.enumerated().map { JSONInput(file, $1, join("item \($0 + 1)")) }
    }

    /// - Throws: where there are more or fewer.
    public func items(_ count: Int, _ what: String) throws -> [JSONInput] {
        let items = try items()
        guard items.count == count else {
            throw problem(
                "there \(items.count == 1 ? "is 1 item" : "are \(items.count) items"); \(count) were expected, \(what)."
            )
        }
        return items
    }

    public func texts() throws -> [String] { try items().map { try $0.text() } }

    public func numbers() throws -> [Double] { try items().map { try $0.number() } }

    /// Numbers with gaps.
    public func numbersOrNull() throws -> [Double?] {
        guard case .list(let nodes) = node.value else { throw problem("\(found) stands where a list was expected.") }
        return try nodes.enumerated().map { index, node in
            switch node.value {
            case .null: return nil
            case .number(let number): return number
            default: return try JSONInput(file, node, join("item \(index + 1)")).number()
            }
        }
    }

    // MARK: - Values

    public func text() throws -> String {
        guard case .text(let text) = node.value else { throw problem("\(found) stands where a text was expected.") }
        guard !text.allSatisfy(\.isWhitespace) else { throw problem("the text is empty.") }
        return text
    }

    public func number() throws -> Double {
        guard case .number(let number) = node.value else {
            throw problem("\(found) stands where a number was expected.")
        }
        return number
    }

    public func number(in range: ClosedRange<Double>) throws -> Double {
        let number = try number()
        guard range.contains(number) else {
            throw problem(
                """
                \(found) is outside the range from \(Self.written(range.lowerBound)) to \
                \(Self.written(range.upperBound)).
                """)
        }
        return number
    }

    public func whole(in range: ClosedRange<Int> = 0...Int(Int32.max)) throws -> Int {
        let number = try number()
        guard let whole = Int(exactly: number) else { throw problem("\(found) is not a whole number.") }
        guard range.contains(whole) else {
            throw problem("\(found) is outside the range from \(range.lowerBound) to \(range.upperBound).")
        }
        return whole
    }

    public func flag() throws -> Bool {
        guard case .flag(let flag) = node.value else { throw problem("\(found) is neither true nor false.") }
        return flag
    }

    /// One of some words.
    public func choice(_ words: [String]) throws -> String {
        let text = try text()
        guard words.contains(text) else {
            throw problem("“\(text)” is none of \(words.map { "“\($0)”" }.joined(separator: ", ")).")
        }
        return text
    }

    /// Where a name stands among others.
    public func position(in names: [String], _ what: String) throws -> Int {
        let text = try text()
        guard let position = names.firstIndex(of: text) else { throw problem("“\(text)” is none of the \(what).") }
        return position
    }

    /// The value as it would be written.
    public var json: JSONText { Self.text(of: node) }

    private static func text(of node: JSONScanner.Node) -> JSONText {
        switch node.value {
        case .null: .null
        case .flag(let flag): .yes(flag)
        case .number(let number): Int(exactly: number).map(JSONText.whole) ?? .number(number)
        case .text(let text): .text(text)
        case .list(let nodes): .list(nodes.map(text))
        case .object(let fields): .object(fields.map { ($0.key, text(of: $0.node)) })
        }
    }

    private func join(_ step: String) -> String { path.isEmpty ? step : "\(path), \(step)" }
}
