import Base
import Formats
import Foundation

/// The codes that there are, and which of them somebody meant who wrote another.
///
/// Spreadsheets take leading zeros, people write small letters and blanks: that is put right and said. An O in the place of
/// a 0, or a digit that is missing, is only named, with the code that is meant: what is right has to be decided.
public struct KnownCodes: Sendable {
    public enum Likeness: Hashable, Sendable {
        /// 1001 in place of 001001.
        case leadingZeros
        /// “e07 900 001” in place of E07900001.
        case writing
        /// E0790OO01 in place of E07900001.
        case lookAlike
        /// E0790001 in place of E07900001.
        case near

        /// Whether the code that is meant is certain.
        var isSure: Bool { self == .leadingZeros || self == .writing }
    }

    private let codes: Set<String>
    private let byNumber: [Substring: [String]]
    private let byWriting: [String: [String]]
    private let byLook: [String: [String]]

    public init(_ codes: some Sequence<String>) {
        self.codes = Set(codes)
        byNumber = Dictionary(grouping: self.codes.filter { $0.allSatisfy(\.isNumber) }, by: { $0.drop { $0 == "0" } })
        byWriting = Dictionary(grouping: self.codes, by: Self.plain)
        byLook = Dictionary(grouping: self.codes, by: Self.look)
    }

    public func contains(_ code: String) -> Bool { codes.contains(code) }

    /// The code that somebody meant who wrote another; nil where it is one of ours, or like none or several.
    public func meant(by text: String) -> (code: String, likeness: Likeness)? {
        guard !text.isEmpty, text.utf8.count <= 120, !codes.contains(text) else { return nil }
        func only(_ found: [String]?, _ likeness: Likeness) -> (String, Likeness)? {
            found?.count == 1 ? (found![0], likeness) : nil
        }
        if text.utf8.count > 4, let code = codeBesideName(text) { return (code, .writing) }
        if text.allSatisfy(\.isNumber), let found = only(byNumber[text.drop { $0 == "0" }], .leadingZeros) {
            return found
        }
        let written = Self.isPlain(text) ? nil : only(byWriting[Self.plain(text)], .writing)
        return written ?? only(byLook[Self.look(text)], .lookAlike)
    }

    /// The one code in a text that holds a name as well, as Nomis writes it: “E07000001 : Adur”.
    private func codeBesideName(_ text: String) -> String? {
        guard text.contains(where: { $0 == " " || $0 == ":" || $0 == "(" || $0 == "|" }) else { return nil }
        let found = text.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { codes.contains($0) }
        return found.count == 1 && found[0].contains(where: \.isNumber) ? found[0] : nil
    }

    /// The one code that a text differs from by one sign that is wrong, missing or too many, or by two exchanged ones.
    func near(_ text: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(text.utf8)
        guard wanted.count > 3 else { return nil }
        var found: String?
        for code in candidates where Self.isNear(wanted, Array(code.utf8)) {
            if found != nil { return nil }
            found = code
        }
        return found
    }

    /// Capital letters, without blanks and hyphens.
    private static func plain(_ text: String) -> String {
        // Nearly all codes are, and a national list has many.
        if isPlain(text) { return text }
        return text.precomposedStringWithCompatibilityMapping.uppercased().filter {
            !$0.isWhitespace && $0 != "-" && $0 != "–" && $0 != "\u{200b}" && $0 != "\u{feff}"
        }
    }

    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 || $0 >= 65 && $0 <= 90 }
    }

    /// A code as it looks: letters and digits that are taken for each other are one.
    private static func look(_ text: String) -> String {
        let plain = plain(text)
        guard isPlain(plain) else { return String(plain.map { looks[$0] ?? $0 }) }
        return String(decoding: plain.utf8.map { byte in asciiLooks[Int(byte)] }, as: UTF8.self)
    }

    /// The same for each byte of a plain code.
    private static let asciiLooks: [UInt8] = (0..<128).map { byte in
        looks[Character(Unicode.Scalar(UInt8(byte)))]?.asciiValue ?? UInt8(byte)
    }

    private static let looks: [Character: Character] = [
        "O": "0", "Q": "0", "О": "0", "Ο": "0", "I": "1", "L": "1", "|": "1", "І": "1", "Ι": "1", "S": "5", "B": "8",
        "Z": "2", "Е": "E", "Ε": "E", "А": "A", "Α": "A", "Ѕ": "5", "М": "M", "Μ": "M", "Ν": "N", "К": "K", "Κ": "K",
    ]

    private static func isNear(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        guard abs(a.count - b.count) <= 1, a != b else { return false }
        var start = 0
        while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
        var end = 0
        while end < min(a.count, b.count) - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
        let (x, y) = (a[start..<a.count - end], b[start..<b.count - end])
        if x.count <= 1, y.count <= 1 { return true }
        return x.count == 2 && y.count == 2 && x.first == y.last && x.last == y.first
    }
}

/// What becomes of the codes of a file beside those that there are.
public struct CodeMending: Sendable {
    /// What was written → the code that is meant, where that is sure.
    public private(set) var codes: [String: String] = [:]
    /// What was put right, in sentences.
    public private(set) var words: [String] = []
    /// Codes that are nearly right, with the one that is meant, in the order of the file.
    public private(set) var doubtful: [(text: String, meant: String)] = []

    /// Codes of which somebody knows what they mean, such as names of areas.
    public init(_ codes: [String: String], words: [String]) { (self.codes, self.words) = (codes, words) }

    /// - Parameters:
    ///   - texts: the codes of a file, each as often as it stands there.
    ///   - candidates: the codes of which one is expected in each place, where the file is of these areas alone.
    public init(_ texts: some Sequence<String>, known: KnownCodes, candidates: Set<String>? = nil) {
        var seen: Set<String> = []
        var order: [String] = []
        for text in texts where seen.insert(text).inserted { order.append(text) }
        let unknown = order.filter { !known.contains($0) && !$0.isEmpty }
        var mended: [KnownCodes.Likeness: [String]] = [:]
        for text in unknown {
            guard let (code, likeness) = known.meant(by: text) else { continue }
            if likeness.isSure {
                codes[text] = code
                mended[likeness, default: []].append(text)
            } else {
                doubtful.append((text, code))
            }
        }
        // A code of another shape is a mistake; one of the same shape is of another place, as a rule, and only named.
        let left = unknown.filter { text in codes[text] == nil && !doubtful.contains { $0.text == text } }
        if let candidates, !left.isEmpty, left.count <= 12, left.count * 2 <= order.count {
            let absent = candidates.filter { !seen.contains($0) }
            for text in left {
                guard let code = known.near(text, among: absent) else { continue }
                if CodeShape(text)?.pattern == CodeShape(code)?.pattern {
                    words.append("“\(text)” is none of ours; “\(code)”, of which there is no row, is nearly the same.")
                } else {
                    doubtful.append((text, code))
                }
            }
        }
        if let first = mended[.leadingZeros]?.first, let code = codes[first] {
            words.append(
                Self.said(mended[.leadingZeros]!.count, "“\(first)” was read as “\(code)”")
                    + ": a spreadsheet takes leading zeros.")
        }
        if let first = mended[.writing]?.first, let code = codes[first] {
            words.append(
                Self.said(mended[.writing]!.count, "“\(first)” was read as “\(code)”")
                    + ": small letters, blanks and names are no part of a code.")
        }
    }

    private static func said(_ count: Int, _ example: String) -> String {
        count == 1 ? example : "\(example), and \(Words.digits(count - 1, "other code", "other codes")) so"
    }

    public func code(for text: String) -> String { codes[text] ?? text }

    /// Refuses codes that are nearly right, all in one line.
    public func requireSure(file: String, line: (String) -> Int? = { _ in nil }, column: String? = nil) throws {
        guard let first = doubtful.first else { return }
        let shown = doubtful.map { "“\($0.text)” (“\($0.meant)” is meant?)" }
        throw InputProblem(
            file: file, line: line(first.text), column: column,
            "\(doubtful.count == 1 ? "a code is" : "\(Words.number(doubtful.count)) codes are") nearly right: \(Words.firstFew(6, of: shown)). Correct \(doubtful.count == 1 ? "it" : "them"), or delete the row."
        )
    }
}
