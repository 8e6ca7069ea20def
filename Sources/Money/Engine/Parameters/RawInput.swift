import Foundation

/// A value as it stands in a file or a form, before anybody knows what it is for.
///
/// Numbers of a JSON file are read as decimals to the last digit; a number may also come as text, as it does from a CSV
/// file or a form: `"£1,676.32"`.
public enum RawInput: Hashable, Sendable, Codable {
    case null
    case flag(Bool)
    case number(Decimal)
    case text(String)
    case list([RawInput])
    case object([String: RawInput])

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Decimal.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let list = try? container.decode([RawInput].self) {
            self = .list(list)
        } else {
            self = .object(try container.decode([String: RawInput].self))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .flag(let flag): try container.encode(flag)
        case .number(let number): try container.encode(number)
        case .text(let text): try container.encode(text)
        case .list(let list): try container.encode(list)
        case .object(let object): try container.encode(object)
        }
    }

    /// As a message quotes it.
    var quoted: String {
        switch self {
        case .null: "nothing"
        case .flag(let flag): flag ? "true" : "false"
        case .number(let number): "“\(number)”"
        case .text(let text): "“\(text)”"
        case .list: "a list"
        case .object: "an object"
        }
    }

    /// The words or the number in it, without quotation marks.
    var plainText: String {
        switch self {
        case .text(let text): text.trimmingCharacters(in: .whitespacesAndNewlines)
        case .number(let number): number.description
        default: ""
        }
    }

    /// Whether somebody left it out: nothing, or an empty cell.
    var isBlank: Bool {
        switch self {
        case .null: true
        case .text(let text): text.allSatisfy(\.isWhitespace)
        default: false
        }
    }
}

extension RawInput: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByBooleanLiteral {
    public init(integerLiteral number: Int) { self = .number(Decimal(number)) }
    public init(stringLiteral text: String) { self = .text(text) }
    public init(booleanLiteral flag: Bool) { self = .flag(flag) }
}

extension RawInput: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    public init(arrayLiteral parts: RawInput...) { self = .list(parts) }
    public init(dictionaryLiteral fields: (String, RawInput)...) {
        self = .object(Dictionary(fields, uniquingKeysWith: { _, last in last }))
    }
}
