import Formats
import Foundation

/// A decimal number as it was written: whole digits and how many of them stand behind the point.
struct ExactNumber: Hashable {
    var digits: Int64
    /// 0 or more.
    var decimals: Int
    /// The number, where it has more digits than 18.
    private var wide: Decimal?

    init(digits: Int64, decimals: Int) {
        (self.digits, self.decimals) = (digits, decimals)
    }

    init(_ number: Decimal) {
        let places = max(0, -number.exponent)
        var scaled = number
        for _ in 0..<places { scaled *= 10 }
        let digits = NSDecimalNumber(decimal: scaled).int64Value
        (self.digits, decimals) = (digits, places)
        if Decimal(digits) != scaled { wide = number }
    }

    /// - Parameter ascii: digits, with at most one point among them.
    init?(digits ascii: some Sequence<UInt8>, isNegative: Bool) {
        var value: Int64 = 0
        var (places, point, count, isWide) = (0, false, 0, false)
        var text = isNegative ? "-" : ""
        for byte in ascii {
            text.unicodeScalars.append(Unicode.Scalar(byte))
            if byte == UInt8(ascii: ".") {
                if point { return nil }
                point = true
                continue
            }
            let digit = byte &- 48
            guard digit <= 9 else { return nil }
            count += 1
            if point { places += 1 }
            guard !isWide else { continue }
            let (times, first) = value.multipliedReportingOverflow(by: 10)
            let (sum, second) = times.addingReportingOverflow(Int64(digit))
            isWide = first || second
            value = sum
        }
        // Decimal keeps 38 digits.
        guard count > 0, count <= 36 else { return nil }
        (digits, decimals) = (isNegative ? -value : value, places)
        if isWide {
            guard let number = Decimal(string: text, locale: Locale(identifier: "en_GB")) else { return nil }
            (digits, wide) = (0, number)
        }
    }

    var decimal: Decimal {
        if let wide { return wide }
        return decimals == 0 ? Decimal(digits) : Decimal(sign: .plus, exponent: -decimals, significand: Decimal(digits))
    }

    var isZero: Bool { wide == nil && digits == 0 }
    var isNegative: Bool { wide.map { $0 < 0 } ?? (digits < 0) }
    var double: Double { NSDecimalNumber(decimal: decimal).doubleValue }
    /// A whole number, where it is one and not too large.
    var whole: Int? {
        guard wide == nil else { return nil }
        var (value, places) = (digits, decimals)
        while places > 0 {
            guard value % 10 == 0 else { return nil }
            (value, places) = (value / 10, places - 1)
        }
        return Int(value)
    }

    /// This number times 10 to a power.
    func timesTen(toThe power: Int) -> ExactNumber {
        if wide == nil, power <= decimals { return ExactNumber(digits: digits, decimals: decimals - power) }
        return ExactNumber(Decimal(sign: .plus, exponent: power, significand: decimal))
    }

    /// Whole digits with so many behind the point; nil where it does not fit into 64 bits, or has more.
    func digits(withDecimals places: Int) -> Int64? {
        guard wide == nil else { return nil }
        var (value, own) = (digits, decimals)
        while own > places {
            guard value % 10 == 0 else { return nil }
            (value, own) = (value / 10, own - 1)
        }
        while own < places {
            let (times, overflow) = value.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            (value, own) = (times, own + 1)
        }
        return value
    }

    /// As a computer writes it: a point, no separators of thousands, a hyphen for minus.
    var plain: String {
        if let wide { return NSDecimalNumber(decimal: wide).description(withLocale: Locale(identifier: "en_GB")) }
        var text = String(digits.magnitude)
        if decimals > 0 {
            while text.utf8.count <= decimals { text = "0" + text }
            text.insert(".", at: text.index(text.endIndex, offsetBy: -decimals))
        }
        return digits < 0 ? "-" + text : text
    }
}
