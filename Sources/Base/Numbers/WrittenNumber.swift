import Foundation

/// A number as people write it in a cell: `£1,676.32`, `2.99%`, `−3`, `(3)`, `£2.4bn`.
///
/// Thousands separators count only where they separate thousands, so `1,23` is refused and not read as 123.
package struct WrittenNumber: Hashable, Sendable {
    package var value: Decimal
    /// Whether it was written with a percent sign.
    package var isPercent: Bool

    /// A number that needs no reading; `nil` where it is larger or smaller than anything that people count.
    package init?(_ number: Decimal) {
        guard !number.isNaN, number.isZero || number.exponent >= -60, number.magnitude < Self.tooLarge else {
            return nil
        }
        value = number
        isPercent = false
    }

    package init?(_ text: String) {
        var plain = text.filter { !$0.isWhitespace && $0 != "£" }.replacing("−", with: "-")
        // Accountants write a negative in brackets.
        if plain.hasPrefix("("), plain.hasSuffix(")") { plain = "-" + plain.dropFirst().dropLast() }
        isPercent = plain.hasSuffix("%")
        if isPercent { plain.removeLast() }
        var scale: Decimal = 1
        for (ending, size) in Self.sizes where !isPercent && plain.hasSuffix(ending) {
            plain.removeLast(ending.count)
            scale = size
            break
        }
        guard let plain = Self.withoutSeparators(plain),
            plain.wholeMatch(of: #/[-+]?([0-9]{1,30}(\.[0-9]{0,30})?|\.[0-9]{1,30})/#) != nil,
            let number = Decimal(string: plain, locale: Locale(identifier: "en_GB"))
        else { return nil }
        value = number * scale
    }

    /// A count of people as it is typed: `200,000`, `200k`, `0.2m`, `200,000 people`; `nil` for a fraction, and for `200.000`,
    /// which may be two hundred or two hundred thousand.
    package static func people(_ text: String) -> Int? {
        var plain = text.trimmingCharacters(in: .whitespaces).lowercased()
        for word in ["people", "persons", "residents"] where plain.hasSuffix(word) { plain.removeLast(word.count) }
        guard plain.wholeMatch(of: #/\s*[0-9]{1,3}(\.[0-9]{3})+\s*/#) == nil, let number = WrittenNumber(plain),
            !number.isPercent, number.value.magnitude < 1_000_000_000_000
        else { return nil }
        let whole = NSDecimalNumber(decimal: number.value).intValue
        return Decimal(whole) == number.value ? whole : nil
    }

    /// The text without commas between thousands; `nil` where a comma stands anywhere else.
    package static func withoutSeparators(_ text: String) -> String? {
        guard text.contains(",") else { return text }
        guard text.wholeMatch(of: #/[-+]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?/#) != nil else { return nil }
        return text.replacing(",", with: "")
    }

    private static let tooLarge = Decimal(sign: .plus, exponent: 60, significand: 1)

    private static let sizes: [(String, Decimal)] = [
        ("bn", 1_000_000_000), ("m", 1_000_000), ("k", 1000),
    ]
}
