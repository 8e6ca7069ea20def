import Base
import Foundation

/// Reads comma-separated text (RFC 4180) field by field, without copying it.
///
/// Understands quoted fields, doubled quotes, fields that run over several lines, CRLF and LF, and a byte order mark.
/// Empty lines are passed over. Works on bytes because files of millions of rows are common: see the decision on
/// reading CSV.
public struct CSVScanner {
    /// One field: the bytes between its separators, without its outer quotes.
    public struct Field {
        public var start: Int
        public var end: Int
        /// True where doubled quotes inside must still be halved.
        public var hasDoubledQuotes: Bool
    }

    /// A row longer than this is no row of a table.
    static let longestRow = 4_000_000

    public let file: String
    let bytes: UnsafeBufferPointer<UInt8>
    /// What stands between fields: a comma unless said otherwise.
    private let separator: UInt8
    /// The separator in each of eight bytes.
    private let separators: UInt64
    /// Whether text after a closing quotation mark makes the field one without quotation marks, as in a line of notes,
    /// instead of being refused.
    private let isLenient: Bool
    private var position = 0
    private var nextLine = 1
    /// The line on which the current row begins, from 1.
    public private(set) var line = 0
    /// The fields of the current row.
    public private(set) var fields: [Field] = []
    private var fieldCount = 0

    package init(
        file: String, bytes: UnsafeBufferPointer<UInt8>, separator: UInt8 = comma, isLenient: Bool = false
    ) {
        self.file = file
        self.bytes = bytes
        self.separator = separator
        self.isLenient = isLenient
        separators = 0x0101_0101_0101_0101 &* UInt64(separator)
        if bytes.starts(with: [0xef, 0xbb, 0xbf]) { position = 3 }
    }

    /// Moves on to the next row that is not empty; false at the end.
    public mutating func next() throws -> Bool {
        fieldCount = 0
        defer { if fieldCount < fields.count { fields.removeLast(fields.count - fieldCount) } }
        let count = bytes.count
        while position < count, bytes[position] == newline || bytes[position] == carriageReturn {
            if bytes[position] == newline { nextLine += 1 }
            position += 1
        }
        guard position < count else { return false }
        line = nextLine
        let rowStart = position
        while true {
            let ended = position < count && bytes[position] == quote ? try quotedField() : plainField()
            if ended { return true }
            if position - rowStart > Self.longestRow { throw tooLong }
            if position == count {
                add(Field(start: count, end: count, hasDoubledQuotes: false))
                return true
            }
        }
    }

    /// Notes a field in the place of that of the former row: rows of a table have equally many.
    @inline(__always) private mutating func add(_ field: Field) {
        if fieldCount < fields.count { fields[fieldCount] = field } else { fields.append(field) }
        fieldCount += 1
    }

    private var tooLong: InputProblem {
        InputProblem(
            file: file, line: line,
            "the row is longer than \(Words.number(Self.longestRow / 1_000_000)) MB; rows that end with a line break were expected."
        )
    }

    /// Reads up to the next comma or line break; true at the end of the row.
    @inline(__always) private mutating func plainField() -> Bool {
        let start = position
        let limit = min(bytes.count, start + Self.longestRow + 1)
        position = end(from: start, before: limit)
        guard position < limit else {
            // A row beyond the limit is refused by the caller, which sees that the position moved too far.
            add(Field(start: start, end: position, hasDoubledQuotes: false))
            return position == bytes.count
        }
        let endsRow = bytes[position] == newline
        let end = endsRow && position > start && bytes[position - 1] == carriageReturn ? position - 1 : position
        add(Field(start: start, end: end, hasDoubledQuotes: false))
        position += 1
        if endsRow { nextLine += 1 }
        return endsRow
    }

    /// Where the next separator or line break stands, or `limit`; eight bytes are looked at together.
    @inline(__always) private func end(from start: Int, before limit: Int) -> Int {
        let text = UnsafeRawBufferPointer(bytes)
        var position = start
        while position + 8 <= limit {
            let word = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            let found = Self.marks(word, of: separators) | Self.marks(word, of: Self.newlines)
            if found != 0 { return position + found.trailingZeroBitCount / 8 }
            position += 8
        }
        while position < limit, bytes[position] != separator, bytes[position] != newline { position += 1 }
        return position
    }

    private static let newlines: UInt64 = 0x0a0a_0a0a_0a0a_0a0a

    /// The highest bit of each byte of a word that equals that of `wanted`, which holds one byte eight times. Bytes above
    /// the first such may be marked wrongly: only the lowest mark counts (Mycroft 1987).
    @inline(__always) private static func marks(_ word: UInt64, of wanted: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let difference = word ^ wanted
        return (difference &- ones) & ~difference & (ones << 7)
    }

    /// Reads a field in quotes and the separator after it; true at the end of the row.
    private mutating func quotedField() throws -> Bool {
        let start = position + 1
        let openedOn = nextLine
        let opened = position
        var doubled = false
        position = start
        while true {
            guard position < bytes.count else {
                throw InputProblem(
                    file: file, line: openedOn, "a quotation mark is opened and never closed; was the file cut off?")
            }
            if position - start > Self.longestRow { throw tooLong }
            if bytes[position] == newline { nextLine += 1 }
            if bytes[position] == quote {
                guard position + 1 < bytes.count, bytes[position + 1] == quote else { break }
                doubled = true
                position += 1
            }
            position += 1
        }
        add(Field(start: start, end: position, hasDoubledQuotes: doubled))
        position += 1
        if position < bytes.count, bytes[position] == carriageReturn { position += 1 }
        guard position < bytes.count else { return true }
        switch bytes[position] {
        case separator:
            position += 1
            return false
        case newline:
            position += 1
            nextLine += 1
            return true
        case _ where isLenient:
            fieldCount -= 1
            nextLine = openedOn
            position = opened
            return plainField()
        default:
            throw InputProblem(
                file: file, line: nextLine,
                "text follows a closing quotation mark; a comma or a line break was expected.")
        }
    }

    /// The line after the current row, from 1: where the next row begins unless lines between are empty.
    var lineAfter: Int { nextLine }

    /// Share of the file that has been read, 0…1.
    public var progress: Double { bytes.isEmpty ? 1 : Double(position) / Double(bytes.count) }

    /// The bytes of a field, with any doubled quotes still doubled.
    package func raw(_ field: Field) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[field.start..<field.end])
    }

    /// The text of a field, without spaces around it.
    ///
    /// - Throws: `InputProblem` where the bytes are not UTF-8, or one is zero.
    public func text(_ field: Field) throws -> String {
        let slice = bytes[field.start..<field.end]
        let valid =
            field.hasDoubledQuotes
            ? String(validating: Self.halvingQuotes(slice), as: UTF8.self) : String(validating: slice, as: UTF8.self)
        guard let text = valid else {
            throw InputProblem(
                file: file, line: line, "the text is not in UTF-8; save the file as “CSV UTF-8” and try again.")
        }
        // Text ends at a zero byte once it is stored.
        guard !text.utf8.contains(0) else {
            throw InputProblem(
                file: file, line: line, "there is a zero byte in the text; save the file as “CSV UTF-8” and try again.")
        }
        return text.trimmingCharacters(in: .whitespaces)
    }

    /// Bytes with one quotation mark in place of each two. In bytes, as an accent behind a mark makes one letter of both.
    package static func halvingQuotes(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var halved: [UInt8] = []
        var isSecond = false
        for byte in bytes {
            isSecond = byte == quote && !isSecond && halved.last == quote
            if !isSecond { halved.append(byte) }
        }
        return halved
    }
}

package let comma = UInt8(ascii: ",")
package let quote = UInt8(ascii: "\"")
package let newline = UInt8(ascii: "\n")
package let carriageReturn = UInt8(ascii: "\r")

extension InputFile {
    /// Reads this file as CSV: `body` receives the titles of its columns and a scanner that stands before the first row.
    public func scanCSV<Result>(_ body: ([String], inout CSVScanner) throws -> Result) throws -> Result {
        try bytes.withUnsafeBytes { raw in
            let bytes = raw.bindMemory(to: UInt8.self)
            if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) {
                throw InputProblem(file: name, "the text is in UTF-16; save the file as “CSV UTF-8” and try again.")
            }
            var scanner = CSVScanner(file: name, bytes: bytes)
            guard try scanner.next() else {
                throw InputProblem(file: name, "the file is empty; a line with the titles of the columns was expected.")
            }
            let titles = try scanner.fields.map { try scanner.text($0) }
            if let title = titles.first, title.unicodeScalars.contains(where: { $0.value < 32 }) {
                throw InputProblem(file: name, "this is not text; a CSV file was expected.")
            }
            var seen = Set<String>()
            if let twice = titles.first(where: { !$0.isEmpty && !seen.insert($0).inserted }) {
                throw InputProblem(file: name, line: 1, "two columns are called “\(twice)”; each needs its own title.")
            }
            return try body(titles, &scanner)
        }
    }
}
