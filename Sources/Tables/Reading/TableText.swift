import Formats
import Foundation

extension TableReading {
    /// How the letters of a text are kept as bytes.
    public enum Encoding: String, CaseIterable, Codable, Sendable {
        case utf8 = "utf-8"
        case utf16LittleEndian = "utf-16le"
        case utf16BigEndian = "utf-16be"
        /// As Excel saves plain “CSV” in Western Europe.
        case windows1252 = "windows-1252"
        /// As older programs on a Macintosh saved text.
        case macRoman = "macroman"

        var title: String {
            switch self {
            case .utf8: "UTF-8"
            case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
            case .windows1252: "Windows-1252"
            case .macRoman: "Mac Roman"
            }
        }
    }
}

/// The text of a file in UTF-8, whatever it was kept in.
struct TableText {
    /// UTF-8; a byte order mark may lead.
    var bytes: Data
    var encoding: TableReading.Encoding
    /// What a reader of the file should know about its letters and line ends.
    var notes: [String] = []

    /// - Throws: `InputProblem` where the bytes are no text, or are in no encoding that is known.
    init(_ data: Data, file: String, encoding given: TableReading.Encoding?) throws {
        let data = data.startIndex == 0 ? data : Data(data)
        let form = data.withUnsafeBytes { TextForm($0.bindMemory(to: UInt8.self)) }
        try form.requireText(file: file)
        encoding = try given ?? form.encoding(file: file)
        switch encoding {
        case .utf8:
            if let line = form.firstInvalidLine {
                throw InputProblem(
                    file: file, line: line,
                    "the text is not in UTF-8; say --encoding windows-1252, or save the file as “CSV UTF-8” and try again."
                )
            }
            bytes = data
        case .utf16LittleEndian, .utf16BigEndian:
            bytes = try Self.utf8(utf16: data, bigEndian: encoding == .utf16BigEndian, file: file)
            notes.append("The text is in UTF-16 and was read as such.")
        case .windows1252, .macRoman:
            let table = encoding == .macRoman ? SingleByteText.macRoman : SingleByteText.windows1252
            let (text, letters) = SingleByteText.utf8(data, upper: table)
            bytes = text
            if !letters.isEmpty {
                let shown = letters.prefix(6).map(String.init).joined(separator: " ")
                notes.append("The text is not in UTF-8; it was read as \(encoding.title): \(shown).")
            }
        }
        if form.zeroLine != nil, ![.utf16LittleEndian, .utf16BigEndian].contains(encoding) || bytes.contains(0) {
            throw InputProblem(
                file: file, line: form.zeroLine,
                "there is a zero byte in the text; save the file as “CSV UTF-8” and try again.")
        }
        // Text of a Macintosh before 2001, and what Excel calls “CSV (Macintosh)”, ends lines with a carriage return.
        if form.carriageReturns > 0, form.newlines == 0 {
            for index in bytes.indices where bytes[index] == carriageReturn { bytes[index] = newline }
            notes.append("Lines end as on an old Macintosh and were read so.")
        }
    }

    private static func utf8(utf16 data: Data, bigEndian: Bool, file: String) throws -> Data {
        guard data.count % 2 == 0 else {
            throw InputProblem(
                file: file,
                "the text is in UTF-16 and ends in the middle of a letter; was the file cut off? Save it again.")
        }
        return try data.withUnsafeBytes { raw in
            let units = (0..<data.count / 2).lazy.map { index -> UInt16 in
                let unit = raw.loadUnaligned(fromByteOffset: index * 2, as: UInt16.self)
                return bigEndian ? UInt16(bigEndian: unit) : UInt16(littleEndian: unit)
            }
            var text = Data(capacity: data.count)
            var parser = UTF16.ForwardParser()
            var source = units.makeIterator()
            while true {
                switch parser.parseScalar(from: &source) {
                case .valid(let scalar):
                    if let bytes = UTF8.transcode(scalar, from: UTF16.self) { text.append(contentsOf: bytes) }
                case .emptyInput: return text
                case .error:
                    throw InputProblem(
                        file: file,
                        "the text is damaged: it is in UTF-16 with half of a letter; save it again as “CSV UTF-8”.")
                }
            }
        }
    }
}

/// What the bytes of a text say about its encoding, found in one pass.
private struct TextForm {
    var mark: TableReading.Encoding?
    var isUTF32 = false
    /// Zero bytes at even and at odd places of the first thousands: the upper halves of Latin letters in UTF-16.
    var (evenZeros, oddZeros, looked) = (0, 0, 0)
    var zeroLine: Int?
    /// Letters of more than one byte that are whole.
    var wholeLetters = 0
    var firstInvalidLine: Int?
    /// Bytes that mean nothing in Windows-1252; and, of the bytes beside Latin letters, how many are letters in
    /// Windows-1252, and how many in Mac Roman.
    var (undefined, windowsLetters, macLetters) = (0, 0, 0)
    var (carriageReturns, newlines) = (0, 0)
    var controls = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        if bytes.starts(with: [0xff, 0xfe, 0, 0]) || bytes.starts(with: [0, 0, 0xfe, 0xff]) { isUTF32 = true }
        if bytes.starts(with: [0xff, 0xfe]) { mark = .utf16LittleEndian }
        if bytes.starts(with: [0xfe, 0xff]) { mark = .utf16BigEndian }
        if bytes.starts(with: [0xef, 0xbb, 0xbf]) { mark = .utf8 }
        looked = min(bytes.count, 4096)
        for index in 0..<looked where bytes[index] == 0 {
            if index % 2 == 0 { evenZeros += 1 } else { oddZeros += 1 }
        }
        let raw = UnsafeRawBufferPointer(bytes)
        var (index, line) = (0, 1)
        while index < bytes.count {
            // Eight bytes of plain letters at once.
            if index + 8 <= bytes.count {
                let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                let controls = (word &- 0x2020_2020_2020_2020) & 0x8080_8080_8080_8080
                if word & 0x8080_8080_8080_8080 == 0, controls == 0 {
                    index += 8
                    continue
                }
            }
            let byte = bytes[index]
            if byte >= 0x80 {
                let length = Self.letterLength(bytes, at: index)
                if length > 1 {
                    wholeLetters += 1
                    index += length
                    continue
                }
                if firstInvalidLine == nil { firstInvalidLine = line }
                noteSingle(bytes, index)
            } else if byte < 0x20 {
                switch byte {
                case newline: (newlines, line) = (newlines + 1, line + 1)
                case carriageReturn: carriageReturns += 1
                case 0: if zeroLine == nil { zeroLine = line }
                case 9, 11, 12: break
                default: controls += 1
                }
            }
            index += 1
        }
    }

    private mutating func noteSingle(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) {
        let byte = bytes[index]
        if [0x81, 0x8d, 0x8f, 0x90, 0x9d].contains(byte) { undefined += 1 }
        func isLetter(_ index: Int) -> Bool {
            bytes.indices.contains(index) && (bytes[index] | 0x20) >= 97 && (bytes[index] | 0x20) <= 122
        }
        guard isLetter(index - 1) || isLetter(index + 1) else { return }
        if byte >= 0xc0 { windowsLetters += 1 }
        if byte < 0xa0, !(0x91...0x97).contains(byte) || isLetter(index - 1) && isLetter(index + 1) && byte != 0x92 {
            macLetters += 1
        }
    }

    /// Length of the letter in UTF-8 that begins here; 1 where none does.
    private static func letterLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let first = bytes[index]
        let length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 1
        guard length > 1, first <= 0xf4, index + length <= bytes.count else { return 1 }
        for next in 1..<length where bytes[index + next] & 0xc0 != 0x80 { return 1 }
        let second = bytes[index + 1]
        // Too long forms, halves of UTF-16 and what lies beyond Unicode.
        if first == 0xe0 && second < 0xa0 || first == 0xed && second >= 0xa0 { return 1 }
        if first == 0xf0 && second < 0x90 || first == 0xf4 && second >= 0x90 { return 1 }
        return length
    }

    func requireText(file: String) throws {
        if isUTF32 {
            throw InputProblem(file: file, "the text is in UTF-32; save the file as “CSV UTF-8” and try again.")
        }
        if controls > 8, mark == nil, !isWide(oddZeros, evenZeros), !isWide(evenZeros, oddZeros) {
            throw InputProblem(
                file: file,
                "this is not text; a table was expected: save it as CSV, or give the workbook itself (.xlsx, .ods).")
        }
    }

    private func isWide(_ many: Int, _ few: Int) -> Bool { many * 5 >= looked && few * 20 <= many }

    func encoding(file: String) throws -> TableReading.Encoding {
        if let mark, mark != .utf8 { return mark }
        if isWide(oddZeros, evenZeros) { return .utf16LittleEndian }
        if isWide(evenZeros, oddZeros) { return .utf16BigEndian }
        guard let firstInvalidLine else { return .utf8 }
        // One or two letters may look whole by chance.
        if mark == .utf8 || wholeLetters > 2 {
            throw InputProblem(
                file: file, line: firstInvalidLine,
                "the text is in UTF-8 elsewhere and in another encoding here: two files were joined. "
                    + "Save it as “CSV UTF-8”, or say --encoding windows-1252 to read all of it so.")
        }
        if undefined > 0 || macLetters > windowsLetters || carriageReturns > 0 && newlines == 0 { return .macRoman }
        return .windows1252
    }
}

/// Encodings of one byte a letter: the first 128 are ASCII, the others stand in a table.
private enum SingleByteText {
    /// The letters of 0x80…0x9F; those above are the same in Unicode.
    static let windows1252: [Unicode.Scalar] =
        Array("€\u{fffd}‚ƒ„…†‡ˆ‰Š‹Œ\u{fffd}Ž\u{fffd}\u{fffd}‘’“”•–—˜™š›œ\u{fffd}žŸ".unicodeScalars)
        + (0xa0...0xff).compactMap { Unicode.Scalar(UInt32($0)) }

    static let macRoman: [Unicode.Scalar] = Array(
        ("ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ"
            + "\u{f8ff}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ").unicodeScalars)

    /// The text in UTF-8, and each letter beyond ASCII that it holds, in order of appearance.
    static func utf8(_ data: Data, upper: [Unicode.Scalar]) -> (Data, [Character]) {
        let encoded = upper.map { Array(String($0).utf8) }
        var text = Data(capacity: data.count + data.count / 8)
        var seen = [Bool](repeating: false, count: 128)
        var letters: [Character] = []
        for byte in data {
            guard byte >= 0x80 else {
                text.append(byte)
                continue
            }
            let index = Int(byte) - 0x80
            text.append(contentsOf: encoded[index])
            if !seen[index], byte != 0xa0 {
                seen[index] = true
                letters.append(Character(upper[index]))
            }
        }
        return (text, letters)
    }
}
