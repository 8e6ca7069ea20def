/// Reads JSON into values that know their line, so that a message can name it.
struct JSONScanner {
    struct Node: Sendable {
        indirect enum Value: Sendable {
            case null
            case flag(Bool)
            case number(Double)
            case text(String)
            case list([Node])
            case object([(key: String, node: Node)])
        }

        let value: Value
        let line: Int
    }

    private let file: String
    private let bytes: [UInt8]
    private var place = 0
    private var line = 1
    private var depth = 0

    /// Deeper than any input of ours; it guards the stack.
    private static let deepest = 64

    init(_ input: InputFile) {
        file = input.name
        bytes = Array(input.bytes)
    }

    /// - Throws: `InputProblem` at the first byte that is not JSON.
    mutating func document() throws(InputProblem) -> Node {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
        let node = try value()
        skipSpace()
        guard place == bytes.count else { throw problem("there is \(found) after the end of the JSON.") }
        return node
    }

    private mutating func value() throws(InputProblem) -> Node {
        skipSpace()
        let start = line
        guard let byte = current else {
            throw problem("the file ends where a value was expected; it is cut off or empty.")
        }
        switch byte {
        case UInt8(ascii: "{"): return Node(value: .object(try object()), line: start)
        case UInt8(ascii: "["): return Node(value: .list(try list()), line: start)
        case UInt8(ascii: "\""): return Node(value: .text(try text()), line: start)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return Node(value: .number(try number()), line: start)
        default:
            for (word, value) in [("null", Node.Value.null), ("true", .flag(true)), ("false", .flag(false))]
            where bytes[place...].starts(with: word.utf8) {
                place += word.utf8.count
                return Node(value: value, line: start)
            }
            throw problem("\(found) stands where a value was expected.")
        }
    }

    private mutating func object() throws(InputProblem) -> [(key: String, node: Node)] {
        try enter()
        var fields: [(key: String, node: Node)] = []
        var keys: Set<String> = []
        if take("}") { return leave(fields) }
        repeat {
            skipSpace()
            guard current == UInt8(ascii: "\"") else {
                throw problem("\(found) stands where a name in quotation marks was expected.")
            }
            let key = try text()
            guard keys.insert(key).inserted else { throw problem("“\(key)” stands here a second time.") }
            guard take(":") else { throw problem("\(found) stands where a colon was expected after “\(key)”.") }
            fields.append((key, try value()))
        } while take(",")
        guard take("}") else { throw problem("\(found) stands where a comma or } was expected.") }
        return leave(fields)
    }

    private mutating func list() throws(InputProblem) -> [Node] {
        try enter()
        var items: [Node] = []
        if take("]") { return leave(items) }
        repeat { items.append(try value()) } while take(",")
        guard take("]") else { throw problem("\(found) stands where a comma or ] was expected.") }
        return leave(items)
    }

    private mutating func enter() throws(InputProblem) {
        place += 1
        depth += 1
        if depth > Self.deepest { throw problem("lists and objects are nested more than \(Self.deepest) deep.") }
    }

    private mutating func leave<Value>(_ value: Value) -> Value {
        depth -= 1
        return value
    }

    private mutating func number() throws(InputProblem) -> Double {
        let start = place
        while let byte = current, "+-.eE0123456789".utf8.contains(byte) { place += 1 }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        guard let number = Double(text), number.isFinite, !text.hasSuffix("."), !text.hasPrefix("+") else {
            throw problem("“\(text)” is not a number.")
        }
        return number
    }

    private mutating func text() throws(InputProblem) -> String {
        place += 1
        var out: [UInt8] = []
        while let byte = current {
            place += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(validating: out, as: UTF8.self) else {
                    throw problem("a text is not UTF-8.")
                }
                return text
            case UInt8(ascii: "\\"): try escape(into: &out)
            case 0..<0x20: throw problem("a text runs over the end of its line; its closing quotation mark is missing.")
            default: out.append(byte)
            }
        }
        throw problem("the file ends inside a text.")
    }

    private mutating func escape(into out: inout [UInt8]) throws(InputProblem) {
        let escapes: [UInt8: UInt8] = [
            UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F, UInt8(ascii: "b"): 8,
            UInt8(ascii: "f"): 12, UInt8(ascii: "n"): 10, UInt8(ascii: "r"): 13, UInt8(ascii: "t"): 9,
        ]
        guard let byte = current else { return }
        place += 1
        if let plain = escapes[byte] {
            out.append(plain)
            return
        }
        guard byte == UInt8(ascii: "u"), var unit = hexadecimal() else {
            throw problem("a backslash escapes nothing known.")
        }
        if (0xD800..<0xDC00).contains(unit), bytes[place...].starts(with: "\\u".utf8) {
            place += 2
            guard let low = hexadecimal(), (0xDC00..<0xE000).contains(low) else {
                throw problem("half of a character is missing after a backslash.")
            }
            unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(unit) else {
            throw problem("half of a character is missing after a backslash.")
        }
        out.append(contentsOf: Array(String(scalar).utf8))
    }

    private mutating func hexadecimal() -> UInt32? {
        guard place + 4 <= bytes.count else { return nil }
        defer { place += 4 }
        return UInt32(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
    }

    private var current: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func skipSpace() {
        while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            if byte == 0x0A { line += 1 }
            place += 1
        }
    }

    private mutating func take(_ sign: Character) -> Bool {
        skipSpace()
        guard current == sign.asciiValue else { return false }
        place += 1
        return true
    }

    /// What stands here, for a message.
    private var found: String {
        guard let byte = current else { return "the end of the file" }
        return (0x21...0x7E).contains(byte) ? "“\(Character(Unicode.Scalar(byte)))”" : "something unreadable"
    }

    private func problem(_ sentence: String) -> InputProblem { InputProblem(file: file, line: line, sentence) }
}
