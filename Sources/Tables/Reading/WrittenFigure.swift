import Formats
import Foundation

extension TableReading {
    /// Which of comma and point is the decimal sign; the other one separates thousands.
    public enum DecimalSign: String, CaseIterable, Codable, Sendable {
        case point, comma
        /// Neither: both separate thousands, and all numbers are whole.
        case none
    }
}

/// What stands in a cell, read as people who keep books and statistics write it: `1,234`, `(3.1)`, `£1.2m`, `1 234`,
/// `+0.4`, `12.5 %`, `3-`, `−3`, `1'234`, `<5`, `[c]`, `101,250 [p]`.
enum WrittenFigure {
    case number(ExactNumber, Notation)
    case absent(TableReading.AbsenceReason)
    case text

    /// What beside its digits a number was written with.
    struct Notation: Hashable {
        /// `%`, `£`, `people` …; nil where no unit was written.
        var unit: String?
        /// The sign beside it, such as `p` for provisional.
        var mark: String?
        /// Times ten to so much: 6 for “1.2m”.
        var power = 0
    }

    static let plain = Notation()

    /// - Parameter isTyped: whether a workbook keeps the cell as a number, whose decimal sign is a point.
    init(_ bytes: UnsafeBufferPointer<UInt8>, decimalSign: TableReading.DecimalSign, isTyped: Bool = false) {
        if bytes.isEmpty {
            self = .absent(.blank)
        } else if let number = Self.plainNumber(bytes, decimalSign: isTyped ? .point : decimalSign) {
            self = .number(number, Self.plain)
        } else {
            switch Self.look(bytes) {
            case .text: self = .text
            case .sign:
                self =
                    TableReading.AbsenceReason(sign: String(decoding: bytes, as: UTF8.self)).map { .absent($0) }
                    ?? .text
            case .figure: self.init(String(decoding: bytes, as: UTF8.self), decimalSign: isTyped ? .point : decimalSign)
            }
        }
    }

    /// Digits with at most one point, after at most one hyphen: nearly all that there is.
    @inline(__always) private static func plainNumber(
        _ bytes: UnsafeBufferPointer<UInt8>, decimalSign: TableReading.DecimalSign
    ) -> ExactNumber? {
        guard bytes.count <= 18 else { return nil }
        let isNegative = bytes[0] == UInt8(ascii: "-")
        var (value, places, isBehindPoint) = (Int64(0), 0, false)
        var index = isNegative ? 1 : 0
        guard index < bytes.count else { return nil }
        while index < bytes.count {
            let digit = bytes[index] &- 48
            if digit <= 9 {
                value = value &* 10 &+ Int64(digit)
                if isBehindPoint { places += 1 }
            } else {
                guard bytes[index] == UInt8(ascii: "."), !isBehindPoint, decimalSign == .point,
                    bytes.count > (isNegative ? 2 : 1)
                else { return nil }
                isBehindPoint = true
            }
            index += 1
        }
        return ExactNumber(digits: isNegative ? -value : value, decimals: places)
    }

    /// What a cell may be by its first letter and its length.
    private enum Look { case text, sign, figure }

    /// Most texts in tables are names and codes: they are told at a glance.
    private static func look(_ bytes: UnsafeBufferPointer<UInt8>) -> Look {
        guard bytes.count <= 60 else { return .text }
        let first = bytes[0] | 0x20
        guard first >= 97, first <= 122 else { return .figure }
        // A number after letters is a code, unless the letters are a currency or words such as “fewer than”.
        guard bytes.contains(where: { $0 >= 48 && $0 <= 57 }) else { return bytes.count <= 16 ? .sign : .text }
        return beginnings.contains { $0.count < bytes.count && zip($0, bytes).allSatisfy { $0 == $1 | 0x20 } }
            ? .figure : .text
    }

    private static let beginnings = (["gbp", "eur", "usd"] + bounds.map(\.words)).map { Array($0.utf8) }

    /// Words and signs before a number that is not told, and whether it is a small one.
    private static let bounds: [(words: String, isLow: Bool)] = [
        ("<=", true), (">=", false), ("<", true), (">", false), ("≤", true), ("≥", false), ("fewer than", true),
        ("less than", true), ("under", true), ("below", true), ("more than", false), ("over", false),
    ]

    init(_ text: String, decimalSign: TableReading.DecimalSign) {
        var text = Substring(text).trimmed
        if text.first == "'" || text.first == "’" { text = text.dropFirst().trimmed }
        if text.isEmpty {
            self = .absent(.blank)
        } else if let reason = TableReading.AbsenceReason(sign: String(text)) ?? Self.range(text) {
            self = .absent(reason)
        } else if let (number, notation) = Self.number(text, decimalSign: decimalSign) {
            self = .number(number, notation)
        } else {
            self = .text
        }
    }

    /// “<5”, “≤ 10”, “>95%”, “1-9”, “1 to 9”, “fewer than 5”, “under 5”, “5 or fewer”: a figure that is kept back.
    private static func range(_ text: Substring) -> TableReading.AbsenceReason? {
        let lower = Substring(text.lowercased())
        for (words, isLow) in bounds where lower.hasPrefix(words) {
            var rest = lower.dropFirst(words.count).trimmed
            if rest.last == "%" { rest = rest.dropLast().trimmed }
            let isNumber = rest.first?.isDigit09 == true && rest.allSatisfy { $0.isDigit09 || $0 == "." }
            return isNumber && rest.count(where: { $0 == "." }) < 2 ? isLow ? .low : .confidential : nil
        }
        let digits = lower.prefix(while: \.isDigit09)
        guard (1...3).contains(digits.count) else { return nil }
        var rest = lower.dropFirst(digits.count).trimmed
        if ["or fewer", "or less", "or below"].contains(rest) { return .low }
        guard let sign = ["-", "–", "to"].first(where: rest.hasPrefix) else { return nil }
        rest = rest.dropFirst(sign.count).trimmed
        guard (1...4).contains(rest.count), rest.allSatisfy(\.isDigit09), let low = Int(digits), let high = Int(rest)
        else { return nil }
        return low < high ? .low : nil
    }

    private static let currencies: [String: String] = [
        "£": "£", "gbp": "£", "€": "€", "eur": "€", "$": "$", "usd": "$",
    ]

    /// Ending → power of ten, unit, mark.
    private static let endings: [String: Notation] = {
        var endings: [String: Notation] = ["": Notation()]
        let powers: [(Int, [String])] = [
            (3, ["k", "thousand", "tsd", "000s", "’000", "'000"]),
            (6, ["m", "mn", "mln", "mio", "mill", "million", "millions"]),
            (9, ["bn", "billion", "billions", "mrd"]),
        ]
        for (power, texts) in powers {
            for text in texts {
                endings[text] = Notation(power: power)
                for (sign, unit) in currencies { endings[text + sign] = Notation(unit: unit, power: power) }
                for people in ["people", "persons"] { endings[text + people] = Notation(unit: "people", power: power) }
            }
        }
        for (sign, unit) in currencies { endings[sign] = Notation(unit: unit) }
        let units: [String: [String]] = [
            "%": ["%", "percent", "pct", "p.c."], "‰": ["‰"], "percentage points": ["pp", "percentagepoints"],
            "people": ["people", "persons", "residents", "inhabitants"], "households": ["households"],
            "dwellings": ["dwellings", "homes"], "jobs": ["jobs"], "hectares": ["ha", "hectares"],
            "km²": ["km²", "km2", "sqkm"], "km": ["km", "kilometres"], "miles": ["miles"],
            "minutes": ["min", "mins", "minutes"], "hours": ["hours"], "years": ["years"], "tonnes": ["tonnes"],
        ]
        for (unit, texts) in units { for text in texts { endings[text] = Notation(unit: unit) } }
        // Marks beside a figure: provisional, revised, estimated, a break in the series.
        for mark in ["p", "r", "e", "b"] {
            endings[mark] = Notation(mark: mark)
            endings["(\(mark))"] = Notation(mark: mark)
        }
        return endings
    }()

    private static func number(
        _ given: Substring, decimalSign: TableReading.DecimalSign
    ) -> (ExactNumber, Notation)? {
        var text = given
        var mark: String?
        if text.last == "]", let opened = text.lastIndex(of: "["), opened > text.startIndex {
            mark = String(text[text.index(after: opened)...].dropLast()).lowercased()
            text = text[..<opened].trimmed
        }
        // The number of a note; “km²” is a unit.
        while let last = text.last, "¹²³⁴⁵⁶⁷⁸⁹†‡".contains(last), text.dropLast().last?.isLetter == false {
            mark = mark ?? String(last)
            text = text.dropLast().trimmed
        }
        guard let first = text.firstIndex(where: \.isDigit09), let last = text.lastIndex(where: \.isDigit09) else {
            return nil
        }
        // “.5” begins with its sign.
        var start = first
        if start > text.startIndex, ".,·".contains(text[text.index(before: start)]) {
            start = text.index(before: start)
        }
        guard var isNegative = sign(before: text[..<start]) else { return nil }
        var unit = isNegative.unit
        var ending = String(text[text.index(after: last)...]).filter { !$0.isSpace }.lowercased()
        if isNegative.isOpen {
            guard ending.hasSuffix(")") || ending.contains(")") else { return nil }
            if let closed = ending.lastIndex(of: ")") { ending.remove(at: closed) }
        } else if let sign = ending.last, "-−–".contains(sign) {
            // A minus behind the number, as some ledgers print it.
            guard !isNegative.minus else { return nil }
            isNegative.minus = true
            ending.removeLast()
        }
        if ending == "." { ending = "" }
        guard let notation = endings[ending] else { return nil }
        if let own = notation.unit {
            guard unit == nil || unit == own else { return nil }
            unit = own
        }
        guard let number = digits(text[start...last], decimalSign: decimalSign, isNegative: isNegative.minus) else {
            return nil
        }
        let power = notation.power + isNegative.power
        let whole = power == 0 ? number : number.timesTen(toThe: power)
        return (whole, Notation(unit: unit, mark: mark ?? notation.mark, power: power))
    }

    /// Sign, bracket and currency before the digits; nil where there is something else.
    private static func sign(before text: Substring) -> (minus: Bool, isOpen: Bool, unit: String?, power: Int)? {
        var rest = text.filter { !$0.isSpace }.lowercased()
        var (minus, isOpen, unit, power): (Bool, Bool, String?, Int) = (false, false, nil, 0)
        var signs = 0
        while !rest.isEmpty {
            if let found = currencies.first(where: { rest.hasPrefix($0.key) }), unit == nil {
                unit = found.value
                rest.removeFirst(found.key.count)
                // “£m 3.2”
                if rest == "m" || rest == "k" { (power, rest) = (rest == "m" ? 6 : 3, "") }
            } else if "-−–+".contains(rest.first!) {
                signs += 1
                if rest.removeFirst() != "+" { minus = true }
            } else if rest.first == "(" {
                signs += 1
                (isOpen, minus) = (true, true)
                rest.removeFirst()
            } else {
                return nil
            }
        }
        return signs <= 1 ? (minus, isOpen, unit, power) : nil
    }

    /// Digits with separators of thousands and a decimal sign.
    private static func digits(
        _ text: Substring, decimalSign: TableReading.DecimalSign, isNegative: Bool
    ) -> ExactNumber? {
        var text = text
        var power = 0
        if let mark = text.firstIndex(where: { $0 == "e" || $0 == "E" }) {
            guard let exponent = Int(text[text.index(after: mark)...]), abs(exponent) <= 30 else { return nil }
            (power, text) = (exponent, text[..<mark])
        }
        let decimal: Character? = decimalSign == .point ? "." : decimalSign == .comma ? "," : nil
        let thousands: Set<Character> =
            decimalSign == .point ? [",", "'", "’"] : decimalSign == .comma ? [".", "'", "’"] : [",", ".", "'", "’"]
        var plain: [UInt8] = []
        /// What separates thousands, and how many digits stand since; nil before the first.
        var (separator, run, isBehind): (Character?, Int, Bool) = (nil, 0, false)
        for letter in text {
            if let digit = letter.asciiDigit {
                plain.append(digit)
                run += 1
            } else if letter == decimal || letter == "·", !isBehind {
                guard separator == nil || run == 3 else { return nil }
                isBehind = true
                plain.append(UInt8(ascii: "."))
            } else if thousands.contains(letter) || letter.isSpace, !isBehind {
                let kind: Character = letter.isSpace ? " " : letter == "’" ? "'" : letter
                // The first group has up to three digits, each further one three, and all the same separator.
                guard separator == nil ? (1...3).contains(run) : run == 3 && (kind == separator || decimalSign == .none)
                else { return nil }
                (separator, run) = (kind, 0)
            } else {
                return nil
            }
        }
        guard separator == nil || isBehind || run == 3 else { return nil }
        guard let number = ExactNumber(digits: plain, isNegative: isNegative) else { return nil }
        return power == 0 ? number : number.timesTen(toThe: power)
    }
}

/// What the commas and points of numbers say about which is the decimal sign.
struct DecimalEvidence {
    /// Numbers that can only be read with a comma, and with a point, as decimal sign.
    var (comma, point) = (0, 0)
    /// Numbers with one comma, or one point, and three digits behind it, that may be either.
    var (doubtfulComma, doubtfulPoint) = (0, 0)
    /// All numbers; and the largest number before such a sign, and whether one such is below ten.
    var numbers = 0
    var largestLead = 0
    /// The most digits of a number without a sign in it.
    var longestPlain = 0
    /// Numbers without a sign in them.
    var plain = 0
    /// The first doubtful number with a comma, and with a point, as it is written.
    var (commaExample, pointExample): (String?, String?) = (nil, nil)

    mutating func note(_ bytes: UnsafeBufferPointer<UInt8>) {
        var (commas, points, digits, last, afterLast, lead) = (0, 0, 0, UInt8(0), 0, 0)
        var leadValue = 0
        for byte in bytes {
            switch byte {
            case 48...57:
                digits += 1
                if last == 0 {
                    (lead, leadValue) = (lead + 1, min(leadValue * 10 + Int(byte - 48), 100_000))
                } else {
                    afterLast += 1
                }
            case UInt8(ascii: ","): (commas, last, afterLast) = (commas + 1, byte, 0)
            case UInt8(ascii: "."): (points, last, afterLast) = (points + 1, byte, 0)
            // Letters in front: a name, no number.
            case 65...90, 97...122: if digits == 0 { return }
            default: break
            }
        }
        guard digits > 0 else { return }
        numbers += 1
        guard commas + points > 0 else {
            plain += 1
            longestPlain = max(longestPlain, digits)
            return
        }
        switch (commas, points) {
        case (2..., 0): if afterLast == 3 { point += 1 }
        case (0, 2...): if afterLast == 3 { comma += 1 }
        case (1..., 1...): if last == UInt8(ascii: ",") { comma += 1 } else { point += 1 }
        case (1, 0):
            if afterLast != 3 || lead > 3 || lead == 0 || leadValue == 0 {
                comma += 1
            } else {
                doubtfulComma += 1
                largestLead = max(largestLead, leadValue)
                if commaExample == nil { commaExample = String(decoding: bytes, as: UTF8.self) }
            }
        default:
            if afterLast != 3 || lead > 3 || lead == 0 || leadValue == 0 {
                point += 1
            } else {
                doubtfulPoint += 1
                largestLead = max(largestLead, leadValue)
                if pointExample == nil { pointExample = String(decoding: bytes, as: UTF8.self) }
            }
        }
    }
}

extension Character {
    fileprivate var isDigit09: Bool { asciiDigit != nil }
    fileprivate var asciiDigit: UInt8? {
        guard let value = asciiValue, value >= 48, value <= 57 else { return nil }
        return value
    }
    /// Any of the spaces that stand between thousands, narrow and unbreakable ones among them.
    fileprivate var isSpace: Bool {
        isWhitespace || self == "\u{202f}" || self == "\u{2009}" || self == "\u{a0}" || self == "\u{2007}"
    }
}

extension Substring {
    var trimmed: Substring {
        var text = self
        while let first = text.first, first.isWhitespace || first == "\u{feff}" || first == "\u{200b}" {
            text.removeFirst()
        }
        while let last = text.last, last.isWhitespace || last == "\u{feff}" || last == "\u{200b}" { text.removeLast() }
        return text
    }
}
