import Formats
import Foundation

/// Reads the XML of workbooks element by element, over bytes, in one pass and in fixed memory.
///
/// The documents of a workbook may hold no document type (ECMA-376, part 2, 8.2), and one that does is refused: so there
/// are no entities beside the five of XML, nothing is expanded, and nothing outside the file is asked for. See the decision
/// on reading workbooks for what else was tried.
struct MarkupScanner {
    enum Event {
        /// An element begins; one without content ends at once, with an event of its own.
        case start
        case end
        case text
        case done
    }

    private let file: String
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var isEmptyElement = false
    private(set) var depth = 0
    /// Elements in elements deeper than this are no workbook.
    private static let deepest = 256

    /// Where the name of the current element stands, without its prefix.
    private var name = 0..<0
    private var attributes: [(name: Range<Int>, value: Range<Int>)] = []
    private var textRange = 0..<0
    private var isLiteral = false

    init(_ bytes: UnsafeBufferPointer<UInt8>, file: String) {
        (self.bytes, self.file) = (bytes, file)
        if bytes.starts(with: [0xef, 0xbb, 0xbf]) { position = 3 }
    }

    private var damaged: InputProblem {
        InputProblem(
            file: file, "the workbook is damaged: its XML breaks off; open it in the spreadsheet and save it again.")
    }

    mutating func next() throws -> Event {
        if isEmptyElement {
            isEmptyElement = false
            depth -= 1
            return .end
        }
        while position < bytes.count {
            guard bytes[position] == UInt8(ascii: "<") else {
                let start = position
                while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
                (textRange, isLiteral) = (start..<position, false)
                return .text
            }
            position += 1
            guard position < bytes.count else { throw damaged }
            switch bytes[position] {
            case UInt8(ascii: "/"):
                position += 1
                name = readName()
                try skip(to: UInt8(ascii: ">"))
                depth -= 1
                guard depth >= 0 else { throw damaged }
                return .end
            case UInt8(ascii: "?"):
                try skip(past: Array("?>".utf8))
            case UInt8(ascii: "!"):
                if starts("!--") {
                    try skip(past: Array("-->".utf8))
                } else if starts("![CDATA[") {
                    let start = position + 8
                    try skip(past: Array("]]>".utf8))
                    (textRange, isLiteral) = (start..<position - 3, true)
                    return .text
                } else {
                    throw InputProblem(
                        file: file,
                        "the workbook holds a document type, which none may have and which can be made to fill the memory; save it again in a spreadsheet."
                    )
                }
            default:
                try readElement()
                return .start
            }
        }
        if depth > 0 { throw damaged }
        return .done
    }

    private func starts(_ text: String) -> Bool { bytes[position...].starts(with: Array(text.utf8)) }

    private mutating func skip(to byte: UInt8) throws {
        while position < bytes.count, bytes[position] != byte { position += 1 }
        guard position < bytes.count else { throw damaged }
        position += 1
    }

    private mutating func skip(past end: [UInt8]) throws {
        while position + end.count <= bytes.count {
            if bytes[position] == end[0], bytes[position..<position + end.count].elementsEqual(end) {
                position += end.count
                return
            }
            position += 1
        }
        throw damaged
    }

    private mutating func readName() -> Range<Int> {
        var start = position
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: ":"): start = position + 1
            case 9, 10, 13, 32, UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "="):
                return min(start, position)..<position
            default: break
            }
            position += 1
        }
        return start..<position
    }

    private mutating func readElement() throws {
        name = readName()
        attributes.removeAll(keepingCapacity: true)
        depth += 1
        guard depth <= Self.deepest else {
            throw InputProblem(
                file: file,
                "the workbook nests elements deeper than any spreadsheet writes; save it again in a spreadsheet.")
        }
        while true {
            while position < bytes.count, bytes[position] <= 32 { position += 1 }
            guard position < bytes.count else { throw damaged }
            switch bytes[position] {
            case UInt8(ascii: ">"):
                position += 1
                return
            case UInt8(ascii: "/"):
                try skip(to: UInt8(ascii: ">"))
                isEmptyElement = true
                return
            default:
                let attribute = readName()
                while position < bytes.count, bytes[position] <= 32 { position += 1 }
                guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { throw damaged }
                position += 1
                while position < bytes.count, bytes[position] <= 32 { position += 1 }
                guard position < bytes.count, bytes[position] == quote || bytes[position] == UInt8(ascii: "'") else {
                    throw damaged
                }
                let mark = bytes[position]
                position += 1
                let start = position
                try skip(to: mark)
                attributes.append((attribute, start..<position - 1))
                guard attributes.count <= 1_000 else { throw damaged }
            }
        }
    }

    // MARK: What the current event holds

    /// Whether the current element is called so, whatever its prefix.
    @inline(__always) func isNamed(_ text: StaticString) -> Bool {
        name.count == text.utf8CodeUnitCount
            && memcmp(bytes.baseAddress! + name.lowerBound, text.utf8Start, name.count) == 0
    }

    /// The value of an attribute, whatever its prefix.
    func attribute(_ wanted: StaticString) -> String? {
        for (name, value) in attributes
        where name.count == wanted.utf8CodeUnitCount
            && memcmp(bytes.baseAddress! + name.lowerBound, wanted.utf8Start, name.count) == 0
        {
            return Self.decoded(UnsafeBufferPointer(rebasing: bytes[value]))
        }
        return nil
    }

    /// The bytes of an attribute as they stand, for values that hold no entities.
    @inline(__always) func raw(_ wanted: StaticString) -> UnsafeBufferPointer<UInt8>? {
        for (name, value) in attributes
        where name.count == wanted.utf8CodeUnitCount
            && memcmp(bytes.baseAddress! + name.lowerBound, wanted.utf8Start, name.count) == 0
        {
            return UnsafeBufferPointer(rebasing: bytes[value])
        }
        return nil
    }

    /// The current text.
    var text: String {
        let slice = UnsafeBufferPointer(rebasing: bytes[textRange])
        return isLiteral ? String(decoding: slice, as: UTF8.self) : Self.decoded(slice)
    }

    /// A text with the five entities of XML and numbered letters put in.
    private static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
        var text = ""
        var rest = Substring(String(decoding: bytes, as: UTF8.self))
        while let mark = rest.firstIndex(of: "&") {
            text += rest[..<mark]
            rest = rest[rest.index(after: mark)...]
            guard let end = rest.prefix(12).firstIndex(of: ";") else {
                text += "&"
                continue
            }
            let entity = rest[..<end]
            rest = rest[rest.index(after: end)...]
            switch entity {
            case "amp": text += "&"
            case "lt": text += "<"
            case "gt": text += ">"
            case "quot": text += "\""
            case "apos": text += "'"
            default:
                let digits = entity.dropFirst()
                let value =
                    digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
                if entity.first == "#", let value, value > 0, let scalar = Unicode.Scalar(value) {
                    text.unicodeScalars.append(scalar)
                } else {
                    text += "&\(entity);"
                }
            }
        }
        return text + rest
    }

    /// Passes over the content of the element that just began, up to its end.
    mutating func skipElement() throws {
        let outer = depth - 1
        while depth > outer { if case .done = try next() { throw damaged } }
    }

    /// All text in the element that just began, up to its end.
    mutating func textOfElement() throws -> String {
        let outer = depth - 1
        var text = ""
        while true {
            switch try next() {
            case .text: text += self.text
            case .start: continue
            case .end: if depth == outer { return text }
            case .done: throw damaged
            }
        }
    }
}
