/// JSON to be written, with the fields of objects in the order given.
public indirect enum JSONText: Sendable, CustomStringConvertible {
    case object([(String, JSONText)])
    case list([JSONText])
    case text(String)
    case whole(Int)
    /// A number that is not finite is written as null.
    case number(Double)
    case yes(Bool)
    case null

    public var description: String { written(indent: "") + "\n" }

    private func written(indent: String) -> String {
        let inner = indent + "  "
        switch self {
        case .object(let fields) where fields.isEmpty: return "{}"
        case .object(let fields):
            let lines = fields.map { "\(inner)\(Self.quoted($0)): \($1.written(indent: inner))" }
            return "{\n\(lines.joined(separator: ",\n"))\n\(indent)}"
        case .list(let items) where items.isEmpty: return "[]"
        case .list(let items) where items.allSatisfy(\.isPlain):
            return "[\(items.map { $0.written(indent: inner) }.joined(separator: ", "))]"
        case .list(let items):
            return "[\n\(items.map { inner + $0.written(indent: inner) }.joined(separator: ",\n"))\n\(indent)]"
        case .text(let text): return Self.quoted(text)
        case .whole(let number): return String(number)
        case .number(let number): return number.isFinite ? "\(number)" : "null"
        case .yes(let value): return value ? "true" : "false"
        case .null: return "null"
        }
    }

    /// A text, a number, a truth value or nothing: short enough to stand on a line with others.
    private var isPlain: Bool {
        switch self {
        case .object, .list: false
        case .text, .whole, .number, .yes, .null: true
        }
    }

    /// A text as JSON writes it.
    static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case _ where scalar.value < 0x20:
                let hex = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
