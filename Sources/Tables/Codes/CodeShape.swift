import Formats

/// How a code is written: which of its places are letters and which are digits. `E07000048` is `A99999999`.
struct CodeShape: Hashable {
    let pattern: String

    /// nil for what is no code: a text with blanks or other signs, without a digit, or longer than 16 letters.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count >= 2, bytes.count <= 16 else { return nil }
        var pattern = ""
        var (digits, letters) = (0, 0)
        for byte in bytes {
            switch byte {
            case 48...57: (digits, pattern) = (digits + 1, pattern + "9")
            case 65...90, 97...122: (letters, pattern) = (letters + 1, pattern + "A")
            case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"):
                guard letters > 0 else { return nil }
                pattern.unicodeScalars.append(Unicode.Scalar(byte))
            default: return nil
            }
        }
        guard digits > 0 else { return nil }
        self.pattern = pattern
    }

    init?(_ text: String) {
        var copy = text
        guard let shape = copy.withUTF8({ CodeShape($0) }) else { return nil }
        self = shape
    }

    /// Whether only digits: a code only where the title or leading zeros say so.
    var isNumeric: Bool { !pattern.contains("A") }

    /// A code of the Government Statistical Service: one letter of a country and eight digits.
    static func isGSS(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count == 9, "EWSNKJLM".utf8.contains(bytes[0] & 0xdf) else { return false }
        for index in 1..<9 where bytes[index] < 48 || bytes[index] > 57 { return false }
        return true
    }

    static func isGSS(_ text: String) -> Bool {
        var copy = text
        return copy.withUTF8 { isGSS($0) }
    }
}
